import Diagnostics
import YAMLSyntax

/// A mapping of a plan: an entry with fields, declared by its ``Shape``.
public protocol PlanEntry: PlanValue {
  var header: Header { get set }
  static var shape: Shape<Self> { get }
  /// Whether several files of a plan may each give some of the fields: true for sections that have no ids.
  static var isSplittable: Bool { get }
  /// The date from which on the entry as a whole is known; nothing for what is told on any day.
  var knownSince: Fact<PlanDate> { get }
  /// Whether entries of this kind are the ones in which a plan tells what came after its own day.
  static var isDatedChange: Bool { get }
  /// Looks at the entry again after a change of a date.
  mutating func review(afterChangeOn date: PlanDate, by reader: inout Reader)
  /// Looks at the entry as a whole once its fields are read, for what no field can see alone.
  mutating func review(by reader: inout Reader)
}

/// What every entry carries beside its own fields.
public struct Header: Sendable {
  /// The entry's id, or an empty text where entries of its kind have none.
  public internal(set) var id = ""
  /// The number of the id in the names of its section, or -1.
  public internal(set) var symbol: Int32 = -1
  /// Where the id stands, or the entry itself where it has none.
  public internal(set) var nameSpan = Span.planStart
  public internal(set) var span = Span.planStart
  public internal(set) var provenance: Provenance?
  /// When updates last changed its fields, by their keys.
  public internal(set) var changes: [String: PlanDate] = [:]
  /// A bit for each declared field that the plan writes.
  var written: UInt64 = 0
  /// The same for fields whose key is misspelt.
  var misspelt: UInt64 = 0
  /// Whether something else than fields stands in place of the entry; its author has been told so.
  var isUnreadable = false

  public init() {}

  @usableFromInline
  init(at span: Span) {
    self.init(id: "", symbol: -1, at: span)
  }

  public init(id: String, symbol: Int32, at span: Span) {
    self.id = id
    self.symbol = symbol
    nameSpan = span
    self.span = span
  }

  public var sources: [Citation] { provenance?.sources ?? [] }
  public var absence: Absence? { provenance?.absence }

  /// Dates a field as that of another entry, from which it was taken.
  public mutating func takeChange(of key: String, from other: Header) { changes[key] = other.changes[key] }

  /// Takes the sources of another entry, where what this one says rests on that one.
  public mutating func takeSources(of other: Header) {
    guard let sources = other.provenance?.sources, !sources.isEmpty else { return }
    provenance = (provenance ?? Provenance()).citing(sources)
  }
}

extension PlanEntry {
  public static var isSplittable: Bool { false }
  @inlinable public var knownSince: Fact<PlanDate> { Fact() }
  public static var isDatedChange: Bool { false }
  public static var form: Form { .entry(EntryType(noun: shape.keys.noun) { shape.description }) }
  /// What one entry of its kind is called: `handover`.
  public static var noun: String { shape.keys.noun }
  public var id: String { header.id }
  public var span: Span { header.nameSpan }

  @inlinable
  public mutating func review(by reader: inout Reader) {}

  /// What was wrong before the change has been told.
  public mutating func review(afterChangeOn date: PlanDate, by reader: inout Reader) {
    let told = reader.diagnostics.count
    review(by: &reader)
    let new = reader.diagnostics[told...]
    guard !new.isEmpty else { return }
    let before = Set(reader.diagnostics[..<told].map { ToldFinding(id: $0.id, span: $0.span) })
    let isNew = { (finding: Diagnostic) in !before.contains(ToldFinding(id: finding.id, span: finding.span)) }
    reader.diagnostics.replaceSubrange(told..., with: new.filter(isNew))
  }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    let shape = Self.shape
    header.begin(at: node.span)
    if let index = header.shorthand(node, of: shape.keys) {
      shape.fields[index].read(node, &self, &reader)
    } else if node.kind == .mapping {
      let told = reader.diagnostics.count
      var next = 0
      var last: Int?
      for (key, value) in node.pairs {
        guard let index = header.field(of: key, value, in: shape.keys, after: &next, by: &reader) else {
          // What stands before the rest of a number is a fragment of it, and nobody knows the number.
          if let last, key.isRestOfNumber(value) {
            reader.withoutTelling { shape.fields[last].read(value, &self, &$0) }
          }
          continue
        }
        last = index
        shape.fields[index].read(value, &self, &reader)
      }
      if reader.diagnostics.count > told {
        reader.gatherCutOff(in: node, of: shape.keys, since: told)
        reader.gatherMisplaced(in: node, of: shape.keys, since: told)
      }
      if !shape.keys.isSplittable { reportMissingFields(to: &reader) }
    } else {
      return header.readAbsence(node, of: shape.keys, Self.form, by: &reader)
    }
    if header.dependsOnTheDay(by: shape.keys) { shape.settle(&self, by: &reader) }
    review(by: &reader)
  }

  /// Tells of required fields that are not written. An entry that several files may give is asked only when all are
  /// read; any other asks itself.
  @inlinable
  public func reportMissingFields(to reader: inout Reader) {
    header.reportMissingFields(of: Self.shape.keys, to: &reader)
  }
}

extension YAMLNode {
  /// Whether a key is what a comma inside braces has cut from a number, as in `amount: 1,500,000`: three digits without a
  /// colon and a value.
  @usableFromInline
  func isRestOfNumber(_ value: YAMLNode) -> Bool {
    guard value.isNull, value.span.start == value.span.end else { return false }
    return withBytes { bytes in
      bytes.prefix(3).count(where: { (48...57).contains($0) }) == 3
        && (bytes.count == 3 || bytes[3] == UInt8(ascii: "."))
    }
  }
}

extension Reader {
  /// Reads something of which all has been told.
  @usableFromInline
  mutating func withoutTelling(_ body: (inout Reader) -> Void) {
    let told = diagnostics.count
    body(&self)
    diagnostics.removeSubrange(told...)
  }
}

/// A finding by what makes it the same as another one.
private struct ToldFinding: Hashable {
  let id: String
  let span: Span
}

extension Header {
  @usableFromInline
  mutating func begin(at span: Span) {
    if symbol < 0, written == 0 { nameSpan = span }
    self.span = span
  }

  /// The index of the field that a pair gives; nothing for the keys that every entry may have, which are read here,
  /// and for a key that cannot be used, which is reported. The field is looked for first behind the last one.
  @usableFromInline
  mutating func field(
    of key: YAMLNode, _ value: YAMLNode, in keys: ShapeKeys, after next: inout Int, by reader: inout Reader
  ) -> Int? {
    let hash = key.withBytes { PlanFormat.hash(of: $0) }
    if let index = keys.field(withHash: hash, after: next) {
      next = index + 1
      switch value.kind {
      case .mapping: (reader.key, reader.keyHash) = (key.span, hash)
      case .sequence: reader.several = keys.several[index]
      case .scalar: break
      }
      return write(index, key: key, of: keys, by: &reader) ? index : nil
    }
    if let common = CommonKey(hash: hash) {
      var provenance = provenance ?? Provenance()
      provenance.read(common, value, by: &reader)
      self.provenance = provenance
      reader.remark(on: .entry(keys.noun), at: span, provenance)
    } else if let meant = reader.unknownKey(key, value, among: keys.names, of: keys.noun) {
      // It is not missing, only misspelt.
      if let index = keys.names.firstIndex(of: meant) { misspelt |= 1 << UInt64(index) }
    }
    return nil
  }

  /// Whether a field is written that depends on the day that is looked at.
  @usableFromInline
  func dependsOnTheDay(by keys: ShapeKeys) -> Bool { written & keys.timedBits != 0 }

  /// Marks a field as written, and refuses a second one, which only another file of the plan can bring.
  private mutating func write(_ index: Int, key: YAMLNode, of keys: ShapeKeys, by reader: inout Reader) -> Bool {
    let bit = UInt64(1) << UInt64(index)
    let isSecond = written & bit != 0
    written |= bit
    guard keys.isSplittable else { return true }
    let place = "\(keys.noun).\(keys.names[index])"
    if isSecond, keys.merging & bit == 0 {
      reader.duplicateField(keys.names[index], of: keys.noun, at: key.span, first: reader.firstPlaces[place])
      return false
    }
    if !isSecond { reader.firstPlaces[place] = key.span }
    return true
  }

  /// The field that a text in place of the entry gives, in one language or in several.
  @usableFromInline
  mutating func shorthand(_ node: YAMLNode, of keys: ShapeKeys) -> Int? {
    guard let index = keys.shorthand, node.kind == .scalar ? !node.isNull : isByLanguage(node, index, of: keys) else {
      return nil
    }
    written |= 1 << UInt64(index)
    return index
  }

  /// Whether the text is given by language: `{ en: …, fr: … }`.
  private func isByLanguage(_ node: YAMLNode, _ index: Int, of keys: ShapeKeys) -> Bool {
    guard case .text = keys.forms[index](), node.kind == .mapping,
      let first = node.pairs.first(where: { _ in true })?.key.text
    else { return false }
    return first.utf8.count == 2 && first.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !keys.names.contains(first)
  }

  @usableFromInline
  func reportMissingFields(of keys: ShapeKeys, to reader: inout Reader) {
    let missing = keys.required & ~(written | misspelt)
    guard missing != 0, absence == nil, !isUnreadable else { return }
    for (index, name) in keys.names.enumerated() where missing & (1 << UInt64(index)) != 0 {
      reader.missingKey(name, of: keys.noun, id: id, at: nameSpan, summary: keys.summaries[index], keys.forms[index]())
    }
  }

  /// Reads what gives no field: `unknown`. Anything else is reported.
  @usableFromInline
  mutating func readAbsence(
    _ node: YAMLNode, of keys: ShapeKeys, _ form: @autoclosure () -> Form, by reader: inout Reader
  ) {
    if node.isUnknown {
      provenance = Provenance(absence: .unknown(nil))
      return
    }
    isUnreadable = true
    reader.expectedFields(keys, form(), found: node)
  }
}

/// `a task`, `an indicator`.
func article(for noun: String) -> String {
  "aeiou".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)"
}
