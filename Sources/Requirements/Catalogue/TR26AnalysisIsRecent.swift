import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let analysisIsRecent = Requirement(
    id: "TR-26", severity: .gap, profile: .resolution2594,
    summary: "The plan rests on a recent analysis of the conflict and of threats.",
    sources: [
      .resolution2594("4"), .resolution2594("PP9"), .document("S/PRST/2017/27", "element IV"),
    ],
    addressee: "Security Council and Secretary-General", verb: "stresses; requests",
    bears: [.decides(.d5)],
    rationale: "A drawdown that rests on last year's picture of the conflict meets this year's.",
    evidence: """
      An assessment of kind 'conflict-analysis' and one of kind 'threat', neither older than a year on the day of the \
      plan. A strategic assessment looks at the conflict too, and stands for its analysis. Partly: one of them, or older ones. For a political mission the security assessment of its staff stands \
      for the threat assessment.
      """,
    mend: "Refresh the analysis that is missing or old.",
    threshold: "12 months",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      assessments:
        conflict: { kind: conflict-analysis, on: 2025-05 }
        threats: { kind: threat, on: 2027-05 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      assessments:
        conflict: { kind: conflict-analysis, on: 2027-01 }
        threats: { kind: threat, on: 2027-05 }
      """
    ),
    check: .judge(checkAnalyses))
}

private func checkAnalyses(_ context: Context) -> Verdict {
  guard let asOf = context.asOf else { return .cannotTell("the day that the plan describes ('as-of')") }
  let isPolitical = context.plan.mission.entry?.type.value == .specialPolitical
  var tally = Tally(context)
  count("conflict analysis", [.conflictAnalysis, .strategic], context, asOf, &tally)
  count("threat assessment", isPolitical ? [.threat, .security] : [.threat], context, asOf, &tally)
  return tally.verdict()
}

private func count(
  _ name: String, _ kinds: Set<AssessmentKind>, _ context: Context, _ asOf: Day, _ tally: inout Tally
) {
  let assessments = context.plan.assessments.filter { $0.kind.value.map(kinds.contains) ?? false }
  let finished = assessments.compactMap { assessment in
    (assessment.until.value ?? assessment.on.value).map { (assessment, date: $0) }
  }.filter { $0.date.isKnown(on: asOf) }
  if let (latest, date) = finished.lastInOrder(by: \.date) {
    let age = context.thresholds.analysisAge
    switch date.adding(months: age).isBefore(asOf) {
    case .no: tally.found("\(name) '\(latest.id)', \(date)", at: latest.span)
    case .perhaps: tally.undecided("whether the \(name) '\(latest.id)' (\(date)) is more than \(age) months old")
    case .yes:
      tally.partly(
        "the \(name) '\(latest.id)' dates from \(date), more than \(age) months before \(asOf)", at: latest.span,
        shows: "\(name) '\(latest.id)', \(date)")
    }
  } else if let planned = assessments.first(where: { ($0.planned.value ?? $0.on.value) != nil }) {
    tally.pending(
      "the \(name) '\(planned.id)' is not there yet", until: planned.planned.value ?? planned.on.value,
      at: planned.span)
  } else if let undated = assessments.first {
    tally.absent(
      undated.on.absence ?? undated.header.absence, "the \(name) '\(undated.id)' has no date", at: undated.span)
  } else {
    tally.absent(
      context.plan.assessments.absence, "no \(name) is evidenced", at: context.plan.assessments.span)
  }
}
