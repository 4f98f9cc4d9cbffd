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
  /// By whom, why and until when it is set aside; nothing for what counts.
  let waiver: String?
  /// By which it is known again in the next check: made of its rule and of where in the plan it stands, not of lines or of
  /// numbers that change from day to day.
  fileprivate(set) var fingerprint = ""
  /// Whether an earlier check did not tell it; nothing where there is none to compare with.
  fileprivate(set) var isNew: Bool?

  fileprivate init(_ finding: Diagnostic, waiver: String? = nil) {
    (rule, severity, message, span) = (finding.id, finding.severity, finding.message, finding.span)
    (notes, help, self.waiver) = (finding.notes, finding.help, waiver)
  }

  fileprivate init(_ gap: Gap, _ sentences: GapSentences) {
    (rule, severity, message) = (gap.kind.rawValue, .gap, sentences.sentence(of: gap))
    (span, notes, help, waiver) = (gap.cause, [], sentences.mend(of: gap), nil)
  }
}

extension PlanCheck {
  /// All that the check tells, in reading order, what is set aside among it; beside an earlier check if there is one.
  func told(beside baseline: CheckBaseline? = nil) -> [Finding] {
    let sentences = GapSentences(facts)
    var found = problems.map { Finding($0) }
    if profiles.isEmpty { found += gaps.map { Finding($0, sentences) } }
    for result in results {
      found += (profiles.isEmpty ? findingsNoGapTells(of: result) : result.findings).map { Finding($0) }
      found += result.setAside.map { Finding($0, waiver: result.outcome.words) }
    }
    let paths = PlanPaths(to: found.map(\.span), in: files)
    var seen: [String: Int] = [:]
    for index in found.indices {
      // Two of one rule at one place are told apart by their order.
      let place = "\(found[index].rule) \(paths[found[index].span])"
      seen[place, default: 0] += 1
      var mark = Fingerprint()
      mark.add(place)
      mark.add("\(seen[place] ?? 1)")
      found[index].fingerprint = mark.text
      found[index].isNew = baseline.map { !$0.has(mark.text) }
    }
    return found.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
  }
}
