import Diagnostics
import YAMLSyntax

/// What a plan says about one of its own statements: that somebody contests it, what sources say in place of one another,
/// a note.
public struct Remark: Sendable {
  /// Within which entry a statement stands.
  public struct Place: Sendable {
    /// The innermost entry with an id.
    public fileprivate(set) var entry: Target?
    /// The date under which it stands, in a series.
    public fileprivate(set) var date: PlanDate?
    /// How many remarks had been noted when reading went there.
    fileprivate var remarksBefore = 0
    fileprivate var citationsBefore = 0
    fileprivate var awaitedBefore = 0
  }

  /// What is spoken of: an entry, by the noun of its kind, or a value, by the place of its key.
  public enum Subject: Sendable, Hashable {
    case entry(String)
    case value(key: Span)
  }

  /// What one source says, as the plan writes it.
  public struct Alternative: Sendable {
    public let text: String
    public let sources: [Citation]
  }

  public let subject: Subject
  public let place: Place
  /// The whole value or entry that is spoken of.
  public let span: Span
  public fileprivate(set) var sources: [Citation] = []
  public fileprivate(set) var confidence: Confidence?
  public fileprivate(set) var note: Text?
  /// What each source says, where they disagree.
  public fileprivate(set) var alternatives: [Alternative] = []

  public var isContested: Bool { confidence == .contested }

  fileprivate mutating func take(_ provenance: Provenance) {
    sources = provenance.sources
    confidence = provenance.confidence
    note = provenance.note
  }
}

extension Reader {
  /// Goes into an entry, and gives the place to which reading returns. One without an id is a part of the one around it.
  @usableFromInline
  mutating func enter(_ entry: Target?) -> Remark.Place {
    let outer = place
    if let entry { place = Remark.Place(entry: entry) }
    place.remarksBefore = remarks.count
    place.citationsBefore = citations.count
    place.awaitedBefore = awaited.count
    return outer
  }

  /// Goes into what stands under a date.
  mutating func enter(_ date: PlanDate) -> Remark.Place {
    let outer = enter(nil)
    place.date = date
    return outer
  }

  /// Goes back; of an entry that is left out, no remark, no citation and nothing awaited is kept.
  @usableFromInline
  mutating func leave(to outer: Remark.Place, keeping isKept: Bool) {
    if !isKept {
      remarks.removeSubrange(min(place.remarksBefore, remarks.count)...)
      citations.removeSubrange(min(place.citationsBefore, citations.count)...)
      awaited.removeSubrange(min(place.awaitedBefore, awaited.count)...)
    }
    place = outer
  }

  /// Notes what is said of an entry or a value; said of the same one again, as its keys are read one by one, it replaces
  /// what was noted before.
  mutating func remark(on subject: Remark.Subject, at span: Span, _ provenance: Provenance) {
    guard provenance.note != nil || provenance.confidence == .contested else { return }
    if let index = remarks.lastIndex(where: { $0.span == span }) { return remarks[index].take(provenance) }
    var remark = Remark(subject: subject, place: place, span: span)
    remark.take(provenance)
    remarks.append(remark)
  }

  @usableFromInline
  mutating func remark(onValueAt span: Span, _ provenance: Provenance) {
    remark(on: .value(key: key), at: span, provenance)
  }

  /// Notes a value on which sources disagree.
  @usableFromInline
  mutating func remark(
    onValueAt span: Span, _ provenance: Provenance?, either nodes: [YAMLNode], citing sources: [[Citation]]
  ) {
    var remark = Remark(subject: .value(key: key), place: place, span: span)
    if let provenance { remark.take(provenance) }
    remark.alternatives = zip(nodes, sources).map { node, sources in
      Remark.Alternative(text: node.value.text, sources: sources)
    }
    remarks.append(remark)
  }
}

extension YAMLNode {
  /// What gives the value: the node itself, or what stands under `is` in the long form.
  fileprivate var value: YAMLNode {
    guard kind == .mapping else { return self }
    return pairs.first { key, _ in key.text == "is" }?.value ?? self
  }
}
