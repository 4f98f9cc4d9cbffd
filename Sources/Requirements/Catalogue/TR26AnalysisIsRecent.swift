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
      plan. A strategic assessment looks at the conflict too, and stands for its analysis. Partly: one of them, or older \
      ones. For a political mission the security assessment of its staff stands for the threat assessment.
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
    check: Check.all(
      .one(
        of: .assessments("conflict analysis") { kind, _ in kind == .conflictAnalysis || kind == .strategic },
        "no conflict analysis is evidenced", .isRecent),
      .one(
        of: .assessments("threat assessment") { kind, context in
          kind == .threat || kind == .security && context.plan.mission.entry?.type.value == .specialPolitical
        }, "no threat assessment is evidenced", .isRecent)
    ).unless(.noDay))
}

extension Condition<Assessment> {
  fileprivate static let isRecent = judge { assessment, context in
    guard let asOf = context.asOf, let date = assessment.made(by: asOf) else {
      let planned = assessment.planned.value ?? assessment.on.value
      return planned.map { .awaited("is not there yet", until: $0) }
        ?? (assessment.on.isWritten ? assessment.on.told : assessment.told).lacking("has no date")
    }
    let (age, shown) = (context.thresholds.analysisAge, "made \(date)")
    return date.adding(months: age).isBefore(asOf).answer(
      yes: .partly(
        "dates from \(date), more than \(age) months before \(asOf)", at: assessment.span, shows: shown),
      no: .shown(shown, at: assessment.span),
      perhaps: "whether '\(assessment.id)' (\(date)) is more than \(age) months old")
  }
}
