import Diagnostics
import YAMLSyntax

/// What reading collects while the values of a plan read themselves: findings, and the names of all sections.
public struct Reader: Sendable {
  public internal(set) var diagnostics: [Diagnostic] = []
  var tables: [NameTable]
  let sections: [Section]
  /// References without a section of their own, in the order of reading.
  var anywhere: [AnyReference] = []
  /// How many of these have been resolved.
  var resolved = 0
  /// Names that were declared and cannot be ids: who refers to one has been told enough.
  var malformed: Set<MalformedName> = []
  /// What each of them can be renamed to.
  var renames: [Rename] = []
  /// Citations that may hide a second source.
  var doubtfulCitations: [DoubtfulCitation] = []
  /// How to name the source of a place that stands without one, by the place of the citation.
  var placesWithoutSource: [Span: String] = [:]
  /// Whether entries of the plan stand where they are not read as what they are: what refers to them is not told of.
  public internal(set) var lacksEntries = false
  /// Places of which more has been told than that a key stands there twice.
  public internal(set) var explained: [Span] = []
  /// The format of the whole plan, and what is looked up in it for messages.
  let format: Form?
  var owners: FieldOwners?
  /// The field that takes several values in place of the list that was begun last.
  @usableFromInline var several: String?
  /// Where each field of the sections without ids was first written, by section and key.
  var firstPlaces: [String: Span] = [:]
  /// What the plan says about its own statements, in the order of reading.
  public internal(set) var remarks: [Remark] = []
  /// The sources that are cited, once for each time.
  public internal(set) var citations: [Symbol] = []
  /// What the plan says will be known by a date, in the order of reading.
  public internal(set) var awaited: [Awaited] = []
  /// Within which entry reading is.
  var place = Remark.Place()
  /// The key of the mapping that was begun last.
  @usableFromInline var key = Span.planStart
  var keyHash: UInt64 = 0
  /// The day from which the plan is looked at.
  public let viewpoint: Viewpoint
  public internal(set) var hindsight = Hindsight()
  /// What updates change in entries, in the order in which they are written.
  public private(set) var changes: [Change] = []
  /// The keys of the sections without ids, which an update can be about like an entry.
  let parts: Set<String>
  /// The id of the entry that is being read, for what is a part of it.
  @usableFromInline var named = ""
  /// The place of what was left out last, since it was not known on the day.
  var lastLeftOut: Span?
  /// Whether what is read is meant to be, and so is told on any day.
  var isReadingPlans = false
  /// Whether values are read in place of others: a list then stands in place of the former one.
  @usableFromInline var isChanging = false
  /// Where the values come from that are read, unless they say it themselves.
  @usableFromInline var inherited: Provenance?

  /// - Parameters:
  ///   - sections: All sections whose entries have ids, in the order of their numbers.
  ///   - parts: The keys of the sections without ids.
  ///   - format: What a whole plan may hold.
  ///   - viewpoint: The day from which the plan is looked at.
  public init(
    sections: [Section], parts: Set<String> = [], format: Form? = nil, viewpoint: Viewpoint = Viewpoint()
  ) {
    self.sections = sections
    self.format = format
    self.parts = parts
    self.viewpoint = viewpoint
    tables = sections.map { _ in NameTable() }
  }

  /// Keeps what an update changes, until it is known which entries it is about.
  public mutating func note(_ change: Change) { changes.append(change) }

  public mutating func report(
    _ kind: DiagnosticKind, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil,
    mend: Mend? = nil
  ) {
    diagnostics.append(Diagnostic(kind, message, at: span, notes: notes, help: help, mend: mend))
  }

  mutating func use(_ name: String, in section: Section, at span: Span) -> Symbol {
    tables[section.index].use(name, at: span)
  }

  mutating func useAnywhere(_ reference: AnyReference) {
    anywhere.append(reference)
  }

  /// The number of the id that a key gives, where it is known.
  @usableFromInline
  func symbol(of key: YAMLNode, in section: Section) -> Symbol? { tables[section.index].symbol(of: key.text) }

  /// Declares the id that a key gives, unless it is malformed or taken; says why otherwise.
  @usableFromInline
  mutating func declare(_ key: YAMLNode, in section: Section) -> (id: String, symbol: Symbol)? {
    let id = key.text
    guard isWellFormed(id, in: section, at: key.span) else { return nil }
    let (symbol, first) = tables[section.index].declare(id, at: key.span)
    guard let first else { return (id, symbol) }
    report(
      .duplicateID, "the \(section.noun) '\(id)' is defined twice", at: key.span,
      notes: [.init("it is first defined here", at: first)],
      help: "give one of them another id, or put what both say into one entry")
    return nil
  }

  /// Declares a name that exists without being written, such as the mission among the counterparts.
  public mutating func declare(_ id: String, in section: Section, at span: Span) -> Symbol {
    tables[section.index].declare(id, at: span).symbol
  }
}

extension Reader {
  /// The text of a scalar, or nothing (and a finding) for anything else. What was expected is put into words only for
  /// a finding.
  mutating func scalarText(
    _ node: YAMLNode, as expected: @autoclosure () -> String, _ form: @autoclosure () -> Form
  ) -> String? {
    guard node.kind == .scalar else {
      self.expected(expected(), form(), found: node)
      return nil
    }
    guard !node.isNull else {
      emptyValue(node)
      return nil
    }
    return node.text
  }

  /// The absence that a node stands for where a list or a section is expected: `unknown`, `{ pending: … }`.
  @usableFromInline
  mutating func absence(in node: YAMLNode) -> Provenance? {
    if node.isUnknown {
      return Provenance(absence: .unknown(nil))
    }
    guard node.kind == .mapping, let first = node.pairs.first(where: { _ in true }),
      let key = CommonKey(rawValue: first.key.text), key == .unknown || key == .pending || key == .notApplicable
    else { return nil }
    var provenance = Provenance()
    for (key, value) in node.pairs {
      guard let common = CommonKey(rawValue: key.text) else {
        unknownKey(key, value, among: CommonKey.allCases.map(\.rawValue), of: "value")
        continue
      }
      provenance.read(common, value, by: &self)
    }
    return provenance
  }
}

extension YAMLNode {
  /// The word that says of anything that nobody knows it.
  var isUnknown: Bool {
    isPlain && withBytes { $0.first == UInt8(ascii: "u") && $0.elementsEqual("unknown".utf8) }
  }
}
