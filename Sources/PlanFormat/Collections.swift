import Diagnostics
import YAMLSyntax

/// A list of a plan: its items, or why there are none.
public struct PlanList<Item: PlanScalarOrEntry>: Sendable {
  /// On the heap, as ``Fact`` is.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let items: [Item]
    @usableFromInline let span: Span
    @usableFromInline let provenance: Provenance?

    @inlinable
    init(_ items: [Item], at span: Span, _ provenance: Provenance?) {
      self.items = items
      self.span = span
      self.provenance = provenance
    }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  @inlinable public var items: [Item] { written?.items ?? [] }
  @inlinable public var span: Span { written?.span ?? .planStart }
  @inlinable public var isWritten: Bool { written != nil }
  @inlinable public var provenance: Provenance? { written?.provenance }
  @inlinable public var absence: Absence? { provenance?.absence }
}

/// What a list can hold: entries, or single values without provenance of their own.
public protocol PlanScalarOrEntry: Sendable {
  static var itemForm: Form { get }
  static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self?
}

extension PlanScalarOrEntry where Self: PlanEntry {
  public static var itemForm: Form { form }
  @inlinable
  public static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    var entry = Self()
    let outer = reader.enter(nil)
    entry.read(node, by: &reader)
    let isKnown = reader.isKnown(entry)
    reader.leave(to: outer, keeping: isKnown)
    return isKnown ? entry : nil
  }
}

extension PlanScalarOrEntry where Self: PlanScalar {
  public static var itemForm: Form { form }
  @inlinable
  public static func readItem(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    guard !node.isNull else {
      reader.emptyValue(node)
      return nil
    }
    return parse(node, by: &reader)
  }
}

extension Reference: PlanScalarOrEntry {}
extension AnyReference: PlanScalarOrEntry {}

extension PlanList: PlanValue {
  public static var form: Form { .list(Item.itemForm) }
  public static var merges: Bool { true }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    var items = reader.isChanging ? [] : items
    var provenance = reader.isChanging ? nil : written?.provenance
    if let absence = reader.absence(in: node) {
      provenance = absence
    } else if node.kind == .sequence {
      for item in node.items {
        if let item = Item.readItem(item, by: &reader) { items.append(item) }
      }
    } else {
      reader.expectedList(of: Item.itemForm, found: node)
    }
    written = Written(items, at: node.span, provenance)
  }
}

extension PlanList {
  /// Leaves out the items for which a condition does not hold.
  @usableFromInline
  mutating func keep(where isKept: (Item) -> Bool) {
    guard let list = written else { return }
    written = Written(list.items.filter(isKept), at: list.span, list.provenance)
  }
}

extension PlanList: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { items.count }
  @inlinable public subscript(position: Int) -> Item { items[position] }
  @inlinable public func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }
}

/// The entries of a section, by id, in the order in which they are written.
public struct Keyed<Entry: NamedEntry>: Sendable {
  @usableFromInline var list: [Entry] = []
  @usableFromInline var positions: [Symbol: Int] = [:]
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
    positions[entry.header.symbol] = list.count
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
    for (key, value) in node.pairs {
      guard let (id, symbol) = reader.declare(key, in: Entry.section) else { continue }
      reader.named = id
      var entry = Entry()
      entry.header = Header(id: id, symbol: symbol, at: key.span)
      let outer = reader.enter(Target(section: Entry.section, symbol: symbol))
      entry.read(value, by: &reader)
      let isKnown = reader.isKnown(entry)
      reader.leave(to: outer, keeping: isKnown)
      if isKnown { append(entry) }
    }
  }

  /// Whether a node holds entries; anything else is taken or reported here.
  @usableFromInline
  mutating func beginsMapping(_ node: YAMLNode, by reader: inout Reader) -> Bool {
    if !isWritten { span = node.span }
    isWritten = true
    if let absence = reader.absence(in: node) {
      provenance = absence
      return false
    }
    if node.kind != .mapping { reader.expectedKeyed(Entry.section, found: node) }
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
    section.positions = [:]
    for (position, entry) in list.enumerated() where isKept(position) { section.append(entry) }
    return section
  }
}

/// Entries by date, in the order of their dates: readings, the history of a site, strength over time.
public struct ByDate<Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(date: PlanDate, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}
}

extension ByDate: PlanValue {
  public static var form: Form { .byDate(Entry.form) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by date, such as '2019-07-09: …'", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let date = PlanDate.parse(key, by: &reader) else { continue }
      let isKnown = reader.isReadingPlans || reader.viewpoint.knows(date)
      if !isKnown { reader.lastLeftOut = key.span }
      // Two things can happen on one day.
      let nodes = value.kind == .sequence ? Array(value.items) : [value]
      for node in nodes {
        var entry = Entry()
        entry.header = Header(id: "", symbol: -1, at: key.span)
        let outer = reader.enter(date)
        entry.read(node, by: &reader)
        reader.leave(to: outer, keeping: isKnown)
        entry.header.nameSpan = key.span
        if isKnown { entries.append((date, entry)) }
      }
    }
    entries.sort { ($0.date.latest, $0.entry.span) < ($1.date.latest, $1.entry.span) }
  }
}

extension ByDate: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> (date: PlanDate, entry: Entry) { entries[position] }
}

/// Entries by the words of a closed list: what is said of each subject.
public struct ByWord<Word: PlanChoice, Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(word: Word, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}

  public subscript(word: Word) -> Entry? { entries.first { $0.word == word }?.entry }
}

extension ByWord: PlanValue {
  public static var form: Form { .byWord(Entry.form, words: Word.words) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by word", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let word = Word.parse(key, by: &reader) else { continue }
      var entry = Entry()
      entry.header = Header(id: "", symbol: -1, at: key.span)
      entry.read(value, by: &reader)
      entry.header.nameSpan = key.span
      entries.append((word, entry))
    }
  }
}

/// A part of an entry: an entry of its own that may be missing, or be said to be unknown or not applicable.
public struct Part<Entry: PlanEntry>: Sendable {
  /// On the heap, as ``Fact`` is.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let entry: Entry
    @inlinable
    init(_ entry: Entry) { self.entry = entry }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  /// The part, where the plan writes it and gives its content.
  @inlinable public var entry: Entry? {
    guard let entry = written?.entry, entry.header.absence == nil else { return nil }
    return entry
  }

  @inlinable public var isWritten: Bool { written != nil }
  @inlinable public var absence: Absence? { written?.entry.header.absence }
  /// Where the part stands, if the plan writes it.
  @inlinable public var span: Span? { written?.entry.header.nameSpan }
}

extension Part: PlanValue {
  public static var form: Form { Entry.form }
  public static var merges: Bool { Entry.isSplittable }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    var entry = written?.entry ?? Entry()
    let outer = reader.enter(nil)
    entry.read(node, by: &reader)
    let isKnown = reader.isKnown(entry)
    reader.leave(to: outer, keeping: isKnown)
    if isKnown { written = Written(entry) }
  }

  /// Changes the part in place, where the plan writes it.
  public mutating func change<Result>(_ body: (inout Entry) -> Result) -> Result? {
    guard var entry = written?.entry else { return nil }
    let result = body(&entry)
    written = Written(entry)
    return result
  }

  /// Begins the part where the plan does not write it.
  public mutating func begin() {
    if written == nil { written = Written(Entry()) }
  }
}
