import Diagnostics
import YAMLSyntax

/// One value of a plan with what is known about it: its place, its sources, and what other sources say instead.
public struct Fact<Value: PlanScalar>: Sendable {
  /// The value, or nothing where the plan gives none; of several that sources give, the first.
  public private(set) var value: Value?
  public private(set) var span = Span.planStart
  public private(set) var provenance: Provenance?
  /// What other sources say where they disagree; both stand.
  public private(set) var alternatives: [Fact<Value>] = []
  /// Whether the plan writes the field at all, be it to say that the value is unknown.
  public private(set) var isWritten = false

  public init() {}

  /// A value that follows from something else than a field of its own.
  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
    isWritten = true
  }

  public var absence: Absence? { provenance?.absence }
  public var sources: [Citation] { provenance?.sources ?? [] }
}

extension Fact: PlanValue {
  public static var form: Form { Value.form }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    span = node.span
    isWritten = true
    if node.kind == .mapping, readLongForm(node, by: &reader) { return }
    if node.kind == .scalar, node.isPlain, node.withBytes({ $0.elementsEqual("unknown".utf8) }) {
      provenance = Provenance(absence: .unknown(nil))
      return
    }
    if node.isNull {
      reader.emptyValue(node)
    } else {
      value = Value.parse(node, by: &reader)
    }
  }

  /// Reads `{ is: …, source: … }`, `{ either: […] }` and the three absences; says whether the mapping was one of them.
  private mutating func readLongForm(_ node: YAMLNode, by reader: inout Reader) -> Bool {
    let keys = node.pairs.map { key, value in (LongFormKey(rawValue: key.text), key, value) }
    guard keys.contains(where: { $0.0?.isTelling == true }) else { return false }
    for (form, key, value) in keys {
      switch form {
      case .is:
        self.value = value.isNull ? nil : Value.parse(value, by: &reader)
        if value.isNull { reader.emptyValue(value) }
      case .either: readAlternatives(value, by: &reader)
      case .common(let common):
        var provenance = provenance ?? Provenance()
        provenance.read(common, value, by: &reader)
        self.provenance = provenance
      case nil: reader.unknownKey(key, value, among: LongFormKey.words, of: "value")
      }
    }
    return true
  }

  private mutating func readAlternatives(_ node: YAMLNode, by reader: inout Reader) {
    guard node.kind == .sequence else {
      return reader.expected("a list of what each source says", .list(Self.form), found: node)
    }
    alternatives = node.items.map { item in
      var fact = Fact()
      fact.read(item, by: &reader)
      return fact
    }
    value = alternatives.first?.value
    if !alternatives.isEmpty {
      provenance = alternatives[0].provenance
      alternatives.removeFirst()
    }
  }
}

/// The keys of the long form of a value.
private enum LongFormKey {
  case `is`, either
  case common(CommonKey)

  static let words = ["is", "either"] + CommonKey.allCases.map(\.rawValue)

  init?(rawValue: String) {
    switch rawValue {
    case "is": self = .is
    case "either": self = .either
    default:
      guard let common = CommonKey(rawValue: rawValue) else { return nil }
      self = .common(common)
    }
  }

  /// Whether the key alone shows that a mapping is the long form of a value.
  var isTelling: Bool {
    switch self {
    case .is, .either, .common(.unknown), .common(.pending), .common(.notApplicable): true
    case .common(.source), .common(.confidence), .common(.note): false
    }
  }
}
