import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

// Values of the plan as a product prints them, each with the mark that leads back to it.

extension Press {
  /// A value in words, or `absent`. Where sources disagree, what each of them says.
  func figure<Value>(_ fact: Fact<Value>, in header: Header? = nil, _ word: (Value) -> String) -> TemplateValue {
    let parts = ([fact] + fact.alternatives).compactMap { fact -> TemplateValue? in
      fact.value.map { .evidenced(.text(word($0)), by: [evidence(of: fact, in: header)]) }
    }
    guard let first = parts.first else { return .absent }
    return .phrase([first] + parts.dropFirst().flatMap { [.text(wording.or), $0] })
  }

  func text(_ fact: Fact<some PlanWords>, in header: Header? = nil) -> TemplateValue {
    figure(fact, in: header) { $0.text(in: wording.language) }
  }

  func date(_ fact: Fact<PlanDate>, in header: Header? = nil) -> TemplateValue {
    figure(fact, in: header, wording.date)
  }

  func shortDate(_ fact: Fact<PlanDate>, in header: Header? = nil) -> TemplateValue {
    figure(fact, in: header, wording.shortDate)
  }

  func number(_ fact: Fact<Decimal>, in header: Header? = nil) -> TemplateValue {
    figure(fact, in: header) { wording.number($0) }
  }

  func word<Word: PlanChoice>(_ fact: Fact<Word>, in header: Header? = nil) -> TemplateValue {
    figure(fact, in: header) { wording.word($0) }
  }

  /// Plan text without a mark, where the entry beside it carries one.
  func plain(_ fact: Fact<some PlanWords>) -> TemplateValue {
    fact.value.map { .text($0.text(in: wording.language)) } ?? .absent
  }

  /// The name of an entry with the mark of the entry as a whole.
  func named(_ name: Fact<some PlanWords>, _ entry: some PlanEntry) -> TemplateValue {
    name.value.map { .evidenced(.text($0.text(in: wording.language)), by: [evidence(of: entry)]) } ?? .absent
  }
}

// MARK: - Evidence

extension Press {
  /// The evidence of a value, with what its authors say of how far it carries. Their notes are not printed: a note has no
  /// date, and may tell of what came after the day of the product.
  func evidence<Value>(of fact: Fact<Value>, in header: Header? = nil) -> Evidence {
    var evidence = tracing.evidence(of: fact, in: header)
    evidence.note = (fact.provenance?.confidence ?? header?.provenance?.confidence).map { wording.word($0) } ?? ""
    return evidence
  }

  func evidence(of entry: some PlanEntry) -> Evidence {
    var evidence = tracing.evidence(of: entry)
    evidence.note = entry.header.provenance?.confidence.map { wording.word($0) } ?? ""
    return evidence
  }

  /// One evidence for a figure that several entries make together.
  func evidence(of entries: [some PlanEntry]) -> [Evidence] { evidence(of: entries) { evidence(of: $0) } }

  /// One evidence for what a requirement found at several places.
  func evidence(at spans: [Span]) -> [Evidence] { evidence(of: spans) { tracing.evidence(at: $0) } }

  /// One evidence for a figure that several things make together: the first of them, and how many there are more. A list of
  /// thousands of lines leads nobody back.
  func evidence<Item>(of items: some Collection<Item>, _ each: (Item) -> Evidence) -> [Evidence] {
    let most = 100
    var evidence = merged(items.prefix(most).map(each), between: wording("lists.semicolon"))
    if items.count > most, !evidence.isEmpty { evidence[0].note = wording.more(items.count - most) }
    return evidence
  }

  func count(_ entries: [some PlanEntry]) -> Count { Count(entries.count, evidence(of: entries)) }
}

/// Several pieces of evidence as one, the lines of a file together: `benchmarks.yaml:20, 45`.
func merged(_ evidence: [Evidence], between separator: String) -> [Evidence] {
  var files: [(name: Substring, lines: [Substring])] = []
  for place in evidence.flatMap(\.places).uniqued() {
    let parts = place.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { continue }
    if let index = files.firstIndex(where: { $0.name == parts[0] }) {
      files[index].lines.append(parts[1])
    } else {
      files.append((parts[0], [parts[1]]))
    }
  }
  guard !files.isEmpty else { return [] }
  let places = files.map { file in
    let lines = file.lines.sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    return "\(file.name):\(lines.joined(separator: ", "))"
  }
  // The lines themselves name the sources; more than a few here would be read by nobody.
  let sources = evidence.map(\.source).filter { !$0.isEmpty }.uniqued()
  return [Evidence(places: places, source: sources.count > 3 ? "" : sources.joined(separator: separator))]
}

// MARK: - Names

extension Press {
  /// The usual abbreviation of a counterpart, or else its name.
  func name(_ reference: Reference<Counterpart>?) -> String? {
    guard let reference else { return nil }
    if reference.id == PlanFacts.missionID, plan.counterparts[reference] == nil { return missionName }
    guard let counterpart = plan.counterparts[reference] else { return nil }
    if facts.isUndecided(counterpart) { return facts.briefName(of: counterpart, in: wording) }
    return (counterpart.shortName.value ?? counterpart.name.value)?.text(in: wording.language)
  }

  var missionName: String {
    let mission = plan.mission.entry
    return (mission?.shortName.value ?? mission?.name.value)?.text(in: wording.language) ?? ""
  }

  func names(_ references: [Reference<Counterpart>?]) -> TemplateValue {
    let names = references.compactMap { name($0) }.uniqued()
    return names.isEmpty ? .absent : .text(wording.list(names))
  }

  func name(_ fact: Fact<Reference<Counterpart>>) -> TemplateValue { figure(fact) { name($0) ?? $0.id } }

  func areas(_ references: PlanList<Reference<Area>>) -> TemplateValue {
    let names = references.compactMap { plan.areas[$0]?.name.value?.text(in: wording.language) }
    return names.isEmpty ? .absent : .text(wording.list(names))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
