import Diagnostics
import YAMLSyntax

/// One value of a plan with what is known about it: its place, its sources, and what other sources say instead.
public struct Fact<Value: PlanScalar>: Sendable {
  /// On the heap: an entry has a field for everything that a plan can say, and a plan says little of each.
  @usableFromInline
  final class Written: Sendable {
    @usableFromInline let value: Value?
    @usableFromInline let span: Span
    @usableFromInline let provenance: Provenance?
    @usableFromInline let alternatives: [Fact<Value>]

    @inlinable
    init(_ value: Value?, at span: Span, _ provenance: Provenance? = nil, alternatives: [Fact<Value>] = []) {
      self.value = value
      self.span = span
      self.provenance = provenance
      self.alternatives = alternatives
    }
  }

  @usableFromInline var written: Written?

  @inlinable
  public init() {}

  /// A value that follows from something else than a field of its own.
  public init(_ value: Value, at span: Span) { written = Written(value, at: span) }

  /// The same with the sources of the entry that it follows from.
  public init(_ value: Value, at span: Span, from header: Header) {
    written = Written(value, at: span, header.provenance)
  }

  /// The same fact, which takes its sources from an entry where it names none.
  public func citing(_ header: Header) -> Fact {
    guard let written, written.provenance == nil, let provenance = header.provenance else { return self }
    var fact = self
    fact.written = Written(written.value, at: written.span, provenance, alternatives: written.alternatives)
    return fact
  }

  /// The value, or nothing where the plan gives none; of several that sources give, the first.
  @inlinable public var value: Value? { written?.value }
  @inlinable public var span: Span { written?.span ?? .planStart }
  @inlinable public var provenance: Provenance? { written?.provenance }
  /// What other sources say where they disagree; both stand.
  @inlinable public var alternatives: [Fact<Value>] { written?.alternatives ?? [] }
  /// Whether the plan writes the field at all, be it to say that the value is unknown.
  @inlinable public var isWritten: Bool { written != nil }
  /// Whether something is written that gives no value; its author has been told so, and nobody can say that it is missing.
  public var isUnreadable: Bool { isWritten && value == nil && absence == nil }
  @inlinable public var absence: Absence? { provenance?.absence }
  @inlinable public var sources: [Citation] { provenance?.sources ?? [] }
}

extension Fact: PlanValue {
  public static var form: Form { Value.form }

  @inlinable
  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    let form = ValueNodes(node, of: { Value.form }, by: &reader)
    guard let first = form.either.first else {
      if let provenance = form.provenance { reader.remark(onValueAt: node.span, provenance) }
      let value = form.value.flatMap { Value.parse($0, by: &reader) }
      written = Written(value, at: node.span, form.provenance ?? reader.inherited)
      return
    }
    var fact = Fact()
    fact.read(first, by: &reader)
    let others = form.either.dropFirst().map { node in
      var fact = Fact()
      fact.read(node, by: &reader)
      return fact
    }
    written = Written(
      fact.value, at: node.span, fact.provenance ?? form.provenance ?? reader.inherited, alternatives: others)
    reader.remark(
      onValueAt: node.span, form.provenance, either: form.either, citing: [fact.sources] + others.map(\.sources))
  }
}

/// The parts of what is written in a field: the value alone, or the long form with what is known about it.
@usableFromInline
struct ValueNodes {
  /// What gives the value; nothing where it is absent, or missing, which then has been reported.
  @usableFromInline private(set) var value: YAMLNode?
  /// What each source says, where they disagree.
  @usableFromInline private(set) var either: [YAMLNode] = []
  @usableFromInline private(set) var provenance: Provenance?

  @usableFromInline
  init(_ node: YAMLNode, of form: () -> Form, by reader: inout Reader) {
    if node.kind == .mapping, readLongForm(node, of: form, by: &reader) { return }
    if node.isUnknown {
      provenance = Provenance(absence: .unknown(nil))
    } else {
      setValue(node, by: &reader)
    }
  }

  private mutating func setValue(_ node: YAMLNode, by reader: inout Reader) {
    if node.isNull { reader.emptyValue(node) } else { value = node }
  }

  /// Reads `{ is: …, source: … }`, `{ either: […] }` and the three absences; says whether the mapping was one of them.
  private mutating func readLongForm(_ node: YAMLNode, of form: () -> Form, by reader: inout Reader) -> Bool {
    let keys = node.pairs.map { key, value in (LongFormKey(rawValue: key.text), key, value) }
    guard keys.contains(where: { $0.0?.isTelling == true }) else { return false }
    for (meaning, key, value) in keys {
      switch meaning {
      case .is: setValue(value, by: &reader)
      case .either where value.kind == .sequence: either = Array(value.items)
      case .either: reader.expected("a list of what each source says", .list(form()), found: value)
      case .common(let common):
        var provenance = provenance ?? Provenance()
        provenance.read(common, value, by: &reader)
        self.provenance = provenance
      case nil: reader.unknownKey(key, value, among: LongFormKey.words, of: "value")
      }
    }
    return true
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
