import Diagnostics
import YAMLSyntax

/// The entries of a section, by id, in the order in which they are written.
public struct Keyed<Entry: NamedEntry>: Sendable {
  @usableFromInline var list: [Entry] = []
  @usableFromInline var positions = SymbolPositions()
  public private(set) var span = Span.planStart
  public private(set) var provenance: Provenance?
  public private(set) var isWritten = false

  public init() {}

  @inlinable public var entries: [Entry] { list }
  public var absence: Absence? { provenance?.absence }

  /// The entry that a reference means, or nothing where the plan has no such entry.
  @inlinable
  public subscript(reference: Reference<Entry>?) -> Entry? {
    guard let reference, let position = positions[reference.symbol] else { return nil }
    return list[position]
  }

  /// The position of the entry with a symbol.
  @inlinable
  public func position(of symbol: Symbol) -> Int? { positions[symbol] }

  /// Changes the entry with a symbol in place, if there is one; says whether there is.
  public mutating func change(_ symbol: Symbol, _ body: (inout Entry) -> Void) -> Bool {
    guard let position = positions[symbol] else { return false }
    body(&list[position])
    return true
  }

  /// Changes every entry in place, until one of them says that it was the one.
  public mutating func changeFirst(where body: (inout Entry) -> Bool) -> Bool {
    list.indices.contains { body(&list[$0]) }
  }

  @inlinable
  public mutating func append(_ entry: Entry) {
    positions.set(list.count, of: entry.header.symbol)
    list.append(entry)
  }
}

extension Keyed: PlanValue {
  public static var form: Form { .keyed(Entry.section, Entry.form) }
  public static var merges: Bool { true }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    guard beginsMapping(node, by: &reader) else { return }
    let around = reader.named
    defer { reader.named = around }
    var misplaced: [(owner: YAMLNode, fields: [YAMLNode])] = []
    var pairs = node.pairs.makeIterator()
    while let (key, value) = pairs.next() {
      // A change of an entry that is there is no second one.
      if reader.isChanging, let symbol = reader.symbol(of: key, in: Entry.section), let position = positions[symbol] {
        reader.named = list[position].header.id
        list[position].read(value, by: &reader)
        continue
      }
      guard let (id, symbol) = reader.declare(key, in: Entry.section) else { continue }
      if value.isLeftEmpty {
        let fields = reader.takeFields(behind: key, &pairs, of: Entry.shape.keys)
        // After one such id, another one without anything below it is another such.
        if !fields.isEmpty || !misplaced.isEmpty {
          misplaced.append((key, fields))
          continue
        }
      }
      reader.named = id
      let told = reader.diagnostics.count
      var entry = Entry()
      entry.header = Header(id: id, symbol: symbol, at: key.span)
      let outer = reader.enter(Target(section: Entry.section, symbol: symbol))
      entry.read(value, by: &reader)
      let isKnown = reader.isKnown(entry)
      reader.leave(to: outer, keeping: isKnown)
      if reader.takesAsSection(key, value, among: Entry.section, of: Entry.shape.keys, since: told) { continue }
      if isKnown { append(entry) }
    }
    if !misplaced.isEmpty {
      reader.reportMisplaced(misplaced, leftOut: Entry.shape.keys.fields(among: node.keysLeftOut))
    }
  }

  /// Whether a node holds entries; anything else is taken or reported here.
  @usableFromInline
  mutating func beginsMapping(_ node: YAMLNode, by reader: inout Reader) -> Bool {
    if !isWritten { span = node.span }
    isWritten = true
    // Under an id stands an entry; what says that there are none has no fields.
    let begins = node.kind == .mapping ? node.pairs.first { _ in true }?.value.kind : nil
    if begins != .mapping, let absence = reader.absence(in: node) {
      provenance = absence
      return false
    }
    if node.kind != .mapping { reader.expectedKeyed(Entry.section, Entry.shape.keys, found: node) }
    return node.kind == .mapping
  }
}

extension Keyed: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { list.count }
  @inlinable public subscript(position: Int) -> Entry { list[position] }
  @inlinable public func makeIterator() -> IndexingIterator<[Entry]> { list.makeIterator() }
}

extension Keyed {
  /// The same section with the entries at some positions only.
  public func keeping(_ isKept: (Int) -> Bool) -> Keyed {
    var section = self
    section.list = []
    section.positions = SymbolPositions()
    for (position, entry) in list.enumerated() where isKept(position) { section.append(entry) }
    return section
  }
}
