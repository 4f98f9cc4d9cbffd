import Diagnostics
import YAMLSyntax

/// A mapping of a plan: an entry with fields, declared by its ``Shape``.
public protocol PlanEntry: PlanValue {
  var header: Header { get set }
  static var shape: Shape<Self> { get }
  /// Whether several files of a plan may each give some of the fields: true for sections that have no ids.
  static var isSplittable: Bool { get }
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
  /// A bit for each declared field that the plan writes.
  var written: UInt64 = 0
  /// Whether something else than fields stands in place of the entry; its author has been told so.
  var isUnreadable = false

  public init() {}

  public init(id: String, symbol: Int32, at span: Span) {
    self.id = id
    self.symbol = symbol
    nameSpan = span
    self.span = span
  }

  public var sources: [Citation] { provenance?.sources ?? [] }
  public var absence: Absence? { provenance?.absence }
}

extension PlanEntry {
  public static var isSplittable: Bool { false }
  public static var form: Form { .entry(EntryType(noun: shape.noun) { shape.description }) }
  public var id: String { header.id }
  public var span: Span { header.nameSpan }

  public mutating func review(by reader: inout Reader) {}

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    let shape = Self.shape
    if header.symbol < 0, header.written == 0 { header.nameSpan = node.span }
    header.span = node.span
    switch node.kind {
    case .mapping:
      readFields(of: node, shape: shape, by: &reader)
      if !Self.isSplittable { reportMissingFields(to: &reader) }
      review(by: &reader)
    case .scalar where !node.isNull && shape.shorthand != nil:
      guard let shorthand = shape.shorthand else { return }
      header.written |= 1 << UInt64(shorthand)
      shape.fields[shorthand].read(node, &self, &reader)
      review(by: &reader)
    case .scalar where node.isPlain && node.withBytes { $0.elementsEqual("unknown".utf8) }:
      header.provenance = Provenance(absence: .unknown(nil))
    default:
      header.isUnreadable = true
      reader.expected(
        "the fields of \(article(for: shape.noun))", Self.form, found: node,
        help: "write fields in its place, such as '\(shape.fields.first?.key ?? ""): …', a line each")
    }
  }

  private mutating func readFields(of node: YAMLNode, shape: Shape<Self>, by reader: inout Reader) {
    var next = 0
    for (key, value) in node.pairs {
      let hash = key.withBytes { PlanFormat.hash(of: $0) }
      if let index = shape.field(withHash: hash, after: next) {
        next = index + 1
        guard begin(field: index, key: key, shape: shape, by: &reader) else { continue }
        shape.fields[index].read(value, &self, &reader)
      } else if !readCommon(key: hash, value: value, by: &reader) {
        reader.unknownKey(key, value, among: shape.fields.map(\.key), of: shape.noun)
      }
    }
  }

  /// Marks a field as written, and refuses a second one, which only another file of the plan can bring.
  private mutating func begin(field index: Int, key: YAMLNode, shape: Shape<Self>, by reader: inout Reader) -> Bool {
    let bit = UInt64(1) << UInt64(index)
    let isSecond = header.written & bit != 0
    header.written |= bit
    guard Self.isSplittable else { return true }
    let field = shape.fields[index]
    let place = "\(shape.noun).\(field.key)"
    if isSecond, !field.merges {
      reader.duplicateField(field.key, of: shape.noun, at: key.span, first: reader.firstPlaces[place])
      return false
    }
    if !isSecond { reader.firstPlaces[place] = key.span }
    return true
  }

  private mutating func readCommon(key: UInt64, value: YAMLNode, by reader: inout Reader) -> Bool {
    guard let common = CommonKey(hash: key) else { return false }
    var provenance = header.provenance ?? Provenance()
    provenance.read(common, value, by: &reader)
    header.provenance = provenance
    return true
  }

  /// Tells of required fields that are not written. An entry that several files may give is asked only when all are
  /// read; any other asks itself.
  public func reportMissingFields(to reader: inout Reader) {
    guard header.absence == nil, !header.isUnreadable else { return }
    let shape = Self.shape
    let missing = shape.required & ~header.written
    guard missing != 0 else { return }
    for (index, field) in shape.fields.enumerated() where missing & (1 << UInt64(index)) != 0 {
      reader.missingKey(field.key, of: shape.noun, id: id, at: header.nameSpan, summary: field.summary)
    }
  }
}

/// `a task`, `an indicator`.
func article(for noun: String) -> String {
  "aeiou".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)"
}
