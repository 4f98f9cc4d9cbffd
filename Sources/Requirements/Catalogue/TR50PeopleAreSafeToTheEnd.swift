import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let peopleAreSafeToTheEnd = Requirement(
    id: "TR-50", severity: .gap, profile: .resolution2594,
    summary: """
      The plan reassesses the safety of its people before and during the drawdown and arranges their protection to the end.
      """,
    sources: [
      .resolution2594("8"), .document("S/RES/2690 (2023)", "7"), .document("S/RES/2732 (2024)", "3"),
      .document("S/RES/2715 (2023)", "4"),
    ],
    addressee: "Secretary-General", verb: "requests; authorises",
    qualifier: "peacekeepers in resolution 2594; other personnel by the texts on missions",
    bears: [.supports(.d2c), .supports(.d5)],
    rationale: "The last convoy is the one that everybody expects, on a road that nobody holds any more.",
    evidence: """
      An assessment of kind 'security' is at most \(Yardstick.analysisAge) old on the day of the plan, unless the mission \
      has left; and where there is a liquidation that is not over, 'guards' says who protects people and sites until it \
      ends. An assessment that is planned for a day still ahead leaves it open. Partly: one of the two, or an older \
      assessment.
      """,
    mend: "Update the assessment and settle who guards the closing sites.",
    threshold: "\(Yardstick.analysisAge)",
    example: (
      gap: """
      assessments:
        safety: { title: Safety in the drawdown, kind: security, on: 2027-03 }
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      liquidation: { start: 2028-01-01, finish: 2028-06-30 }
      """,
      met: """
      assessments:
        safety: { title: Safety in the drawdown, kind: security, on: 2027-03 }
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      liquidation: { start: 2028-01-01, finish: 2028-06-30, guards: A guard unit of 80 until the last day }
      """
    ),
    check: .all(
      Check.one(
        of: Subjects.section(\.assessments, none: .gap(noAssessment, help: noAssessmentHelp)).which(
          { assessment, _ in assessment.kind.value == .security }, none: .gap(noAssessment, help: noAssessmentHelp)),
        noAssessment, help: noAssessmentHelp, .judge { assessment, context in assessment.answer(in: context) }
      ).unless(.hasLeft),
      .plan(.judge { plan, context in context.guards(plan) })))
}

private let noAssessment = "no assessment of the safety of the mission's people in the drawdown is evidenced"
private let noAssessmentHelp = "add it to 'assessments' with 'kind: security' and its date"

extension Assessment {
  fileprivate func answer(in context: Context) -> Answer {
    guard let made = until.value ?? on.value else {
      if planned.value != nil { return .pending(.that("is not made yet", at: planned.span), until: planned.value) }
      return on.told.answer("date", help: "write in 'on' when it was made")
    }
    guard let asOf = context.asOf else { return .undecided("the day that the plan describes") }
    let shown = Evidence("made \(made)", at: on.span)
    return switch Yardstick.analysisAge.exceeded(from: made, to: PlanDate(asOf)) {
    case .no: .shown([shown])
    case .perhaps: .undecided("whether '\(id)' (\(made)) is older than \(Yardstick.analysisAge)")
    case .yes:
      .partly(
        .that("dates from \(made), more than \(Yardstick.analysisAge) before \(asOf)", at: on.span), shows: [shown])
    }
  }
}

extension Context {
  fileprivate func guards(_ plan: Plan) -> Answer {
    guard let liquidation = plan.liquidation.entry else { return .notAsked("no liquidation") }
    if let finish = liquidation.finish.value, let asOf, finish.hasPassed(on: asOf) {
      return .notAsked("the liquidation is over (\(finish))")
    }
    if let guards = liquidation.guards.value { return .shown(guards.plain, at: liquidation.guards.span) }
    let lack = Lack.that(
      "does not say who guards people and sites until the liquidation ends",
      at: liquidation.guards.isWritten ? liquidation.guards.span : plan.liquidation.span,
      help: "write it in 'guards' of 'liquidation'")
    switch liquidation.guards.absence {
    case .pending(let date): return .pending(lack, until: date)
    case .notApplicable(let reason): return .notAsked(.plan(reason))
    case .unknown, nil: return .missing(lack)
    }
  }
}
