import Diagnostics
import YAMLSyntax

/// Where a value or an entry comes from, how sure it is, and why it may be missing.
public struct Provenance: Sendable {
  public var sources: [Citation] { storage.sources }
  public var confidence: Confidence? { storage.confidence }
  public var note: Text? { storage.note }
  public var absence: Absence? { storage.absence }

  /// On the heap: most values of a plan have none of this.
  private final class Storage: Sendable {
    let sources: [Citation]
    let confidence: Confidence?
    let note: Text?
    let absence: Absence?

    init(sources: [Citation] = [], confidence: Confidence? = nil, note: Text? = nil, absence: Absence? = nil) {
      self.sources = sources
      self.confidence = confidence
      self.note = note
      self.absence = absence
    }
  }

  private var storage: Storage

  init(absence: Absence? = nil) { storage = Storage(absence: absence) }

  /// The same with other sources.
  func citing(_ sources: [Citation]) -> Provenance {
    var provenance = self
    provenance.storage = Storage(
      sources: sources, confidence: confidence, note: note, absence: absence)
    return provenance
  }

  mutating func read(_ key: CommonKey, _ node: YAMLNode, by reader: inout Reader) {
    var sources = storage.sources
    var confidence = storage.confidence
    var note = storage.note
    var absence = storage.absence
    switch key {
    case .source: sources = Citation.list(from: node, by: &reader)
    case .confidence: confidence = Confidence.parse(node, by: &reader)
    case .note: note = Text.parse(node, by: &reader)
    case .unknown, .pending, .notApplicable: absence = Absence(key, node, by: &reader)
    }
    storage = Storage(sources: sources, confidence: confidence, note: note, absence: absence)
  }
}

/// The keys that every entry and the long form of every value may carry.
enum CommonKey: String, CaseIterable {
  case source, confidence, note, unknown, pending
  case notApplicable = "not-applicable"

  /// Those that say why there is no value.
  static let absences: [CommonKey] = [.unknown, .pending, .notApplicable]

  /// What it says, in one sentence.
  var summary: String {
    switch self {
    case .source: "The documents that say so, with the place in each."
    case .confidence: "How far the sources carry it."
    case .note: "What else is to be said of it."
    case .unknown: "Nobody knows; where it was looked for."
    case .pending: "It will be known by this date."
    case .notApplicable: "There is nothing to know, for this reason."
    }
  }

  /// What stands in it.
  var form: Form {
    switch self {
    case .source: .list(.citation)
    case .confidence: Confidence.form
    case .note, .unknown, .notApplicable: .text
    case .pending: .date
    }
  }

  private static let hashes = allCases.map { (hash: PlanFormat.hash(of: $0.rawValue), key: $0) }

  init?(hash: UInt64) {
    guard let found = Self.hashes.first(where: { $0.hash == hash }) else { return nil }
    self = found.key
  }
}

/// Three ways of not giving a value; a key that is not written at all says none of them.
public enum Absence: Sendable {
  /// Nobody knows; with where it was looked for.
  case unknown(Text?)
  /// It will be known by a date.
  case pending(until: PlanDate?)
  /// There is nothing to know, for a reason.
  case notApplicable(reason: Text)

  init?(_ key: CommonKey, _ node: YAMLNode, by reader: inout Reader) {
    switch key {
    case .unknown: self = .unknown(Text.parse(node, by: &reader))
    case .pending:
      guard let date = PlanDate.parse(node, by: &reader) else { return nil }
      reader.await(until: date, at: node.span)
      self = .pending(until: date)
    case .notApplicable:
      guard let reason = Text.parse(node, by: &reader) else { return nil }
      self = .notApplicable(reason: reason)
    case .source, .confidence, .note: return nil
    }
  }
}

/// How far a source carries a statement.
public enum Confidence: String, PlanChoice {
  case stated, derived, reported, theme, contested, assumed

  public var meaning: String {
    switch self {
    case .stated: "the source says so; this is meant where nothing is written"
    case .derived: "worked out from what the source says"
    case .reported: "second hand: press, hearsay"
    case .theme: "the source gives the theme only, not the wording"
    case .contested: "somebody concerned denies it"
    case .assumed: "assumed by the planners"
    }
  }
}
