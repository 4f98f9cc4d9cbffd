import Analysis
import Diagnostics
import Reporting
import Requirements

/// One thing that a check tells, whatever found it: a problem of form, a gap, or a requirement that is not evidenced.
///
/// What a gap says is not said again by the requirements that it touches.
struct Finding: Sendable {
  /// What kind of finding: `unknown-key`, `vacuum`, `TR-13`.
  let rule: String
  let severity: Severity
  let message: String
  let span: Span
  let notes: [Diagnostic.Note]
  let help: String?
  let mend: Mend?
  /// By whom, why and until when it is set aside; nothing for what counts.
  let waiver: String?
  /// Of what it is a finding, by which it is known again.
  let subject: Subject
  /// By which it is known again in the next check: made of its rule and of the entry that it is about, not of lines or of
  /// numbers that change from day to day, nor of what stands before the entry.
  fileprivate(set) var fingerprint = ""
  /// The keys that lead to its place in the plan.
  fileprivate var path: [String] = []
  fileprivate var lines: PasteLines?
  /// Whether an earlier check did not tell it; nothing where there is none to compare with.
  fileprivate(set) var isNew: Bool?

  enum Subject {
    /// What stands at its very place.
    case place
    /// The entry at its place.
    case entry
    /// The entry at its place that its sentence names; where it names none, the plan.
    case named
    /// The plan as a whole, or several entries, of which one or another stands first; of several by the same rule something tells
    /// them apart.
    case plan(String)
  }

  fileprivate init(_ finding: Diagnostic, waiver: String? = nil, about subject: Subject) {
    (rule, severity, message, span) = (finding.id, finding.severity, finding.message, finding.span)
    (notes, help, mend, self.waiver) = (finding.notes, finding.help, finding.mend, waiver)
    self.subject = finding.isOfSeveral ? .plan("") : subject
  }

  fileprivate init(_ gap: Gap, _ sentences: GapSentences) {
    (rule, severity, message) = (gap.kind.rawValue, .gap, sentences.sentence(of: gap))
    (span, notes, help, mend, waiver) = (gap.cause, [], sentences.mend(of: gap), nil, nil)
    subject = gap.subject
  }

  fileprivate var diagnostic: Diagnostic {
    Diagnostic(
      DiagnosticKind(rule, severity, "", explanation: ""), message, at: span, notes: notes, help: help, mend: mend)
  }

  /// The keys that lead to what it is about; none for the plan as a whole.
  private var home: [String] {
    switch subject {
    case .place: path
    case .entry: Array(path.prefix(lengthToEntry(path) ?? path.count))
    case .named:
      Array(path.prefix((positionsOfIDs(path).last { message.contains("'\(path[$0])'") } ?? -1) + 1))
    case .plan: []
    }
  }

  /// What it is about, in a text that is the same in the next check.
  fileprivate var mark: String {
    if case .plan(let mark) = subject { mark } else { home.joined(separator: "/") }
  }

  /// Lines of a plan that show what would mend it, under the id of its own entry where that is one; of several, of the first.
  var paste: String? {
    if case .plan = subject { lines?.text(forEntryAt: path) } else { lines?.text(forEntryAt: home) }
  }
}

extension PlanCheck {
  /// What the check tells of the plan's content beside what is wrong with its form, without what is set aside: gaps, and
  /// requirements that are not evidenced.
  public var toldOfContent: [Diagnostic] { contents().filter { $0.waiver == nil }.map(\.diagnostic) }

  /// Without marks, by which they are known again.
  private func contents() -> [Finding] {
    let sentences = GapSentences(facts)
    var found = profiles.isEmpty ? gaps.map { Finding($0, sentences) } : []
    for result in results {
      found += (profiles.isEmpty ? findingsNoGapTells(of: result) : result.findings).map { Finding($0, about: .named) }
      found += result.setAside.map { Finding($0, waiver: result.outcome.words, about: .named) }
    }
    return found
  }

  /// All that the check tells, in reading order, what is set aside among it; beside an earlier check if there is one.
  func told(beside baseline: CheckBaseline? = nil) -> [Finding] {
    var found = problems.map { Finding($0, about: .place) } + contents()
    let paths = PlanPaths(to: found.map(\.span), in: files)
    var lines = PasteSource(results)
    let known = baseline?.rules(of: self)
    var seen: [String: Int] = [:]
    for index in found.indices {
      found[index].path = paths[found[index].span]
      found[index].lines = lines.lines(for: found[index].rule, at: found[index].path, mend: found[index].help)
      // Two of one rule on one subject are told apart by their order.
      let place = "\(found[index].rule) \(found[index].mark)"
      seen[place, default: 0] += 1
      var mark = Fingerprint()
      mark.add(place)
      mark.add("\(seen[place] ?? 1)")
      found[index].fingerprint = mark.text
      found[index].isNew = known.map { $0[mark.text] == nil }
    }
    return found.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
  }
}
