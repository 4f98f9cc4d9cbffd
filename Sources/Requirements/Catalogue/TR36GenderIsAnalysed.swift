import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let genderIsAnalysed = Requirement(
    id: "TR-36", severity: .gap, profile: .resolution2594,
    summary: "The plan has gender analysis at every stage, from planning to review.",
    sources: [.resolution2594("6")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d10)],
    rationale: "Who loses an escort to the market is no footnote to a drawdown; one sees it only by looking.",
    evidence: """
      Each phase that is not over rests on a gender analysis: the one that it names in 'gender-analysis', one that names \
      the phase, or one that still holds when the phase begins, or on the day of the plan for a phase that has begun. An \
      analysis holds until the day that it names, else for \(genderAnalysisAge). For a phase that has not begun a planned \
      one counts. The review at the end of a phase is a part of it. Partly: list the phases without.
      """,
    mend: "Add or update the analysis for the stages listed.",
    threshold: "\(genderAnalysisAge)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      phases:
        joint: { title: Joint work, start: 2027-01, finish: 2027-12 }
        guard: { title: Guard only, start: 2028-01, finish: 2028-06 }
      assessments:
        women: { title: Gender analysis, kind: gender, on: 2027-02, phases: [joint], valid-until: 2027-12-31 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      phases:
        joint: { title: Joint work, start: 2027-01, finish: 2027-12 }
        guard: { title: Guard only, start: 2028-01, finish: 2028-06 }
      assessments:
        women: { title: Gender analysis, kind: gender, on: 2027-02 }
      """
    ),
    check: .together(.phasesAhead, .judge { phase, context in phase.analysis(in: context) }))
}

private let genderAnalysisAge = Yardstick("gender-analysis-age", 24, .months)

extension Phase {
  fileprivate func analysis(in context: Context) -> Answer {
    let plan = context.plan
    let hasStarted = context.facts.hasStarted(self)
    let named = plan.assessments[genderAnalysis.value].map { [$0] } ?? []
    let gender = plan.assessments.filter { $0.kind.value == .gender }
    let naming = gender.filter { $0.phases.contains { $0.symbol == header.symbol } }
    let own = named + naming
    for analysis in own where analysis.isMade || !hasStarted && analysis.planned.value != nil {
      return .shown("'\(analysis.id)'", at: analysis.span)
    }
    let day = hasStarted ? context.asOf.map { PlanDate($0) } : start.value
    var isUndecided = false
    for analysis in gender {
      switch analysis.holds(on: day) {
      case .yes: return .shown("'\(analysis.id)', which still holds", at: analysis.span)
      case .perhaps: isUndecided = true
      case .no: break
      }
    }
    let lack = Lack.no("gender analysis", help: "name one in 'gender-analysis', or add one to 'assessments'")
    if let awaited = (own + gender).first(where: { !$0.isMade && $0.planned.value != nil }) {
      return .pending(lack, until: awaited.planned.value)
    }
    if case .pending(let date) = genderAnalysis.absence { return .pending(lack, until: date) }
    return isUndecided ? .undecided("whether a gender analysis still holds for the phase '\(id)'") : .missing(lack)
  }
}

extension Assessment {
  fileprivate var isMade: Bool { on.value != nil || until.value != nil }

  fileprivate func holds(on day: PlanDate?) -> Certainty {
    guard let made = until.value ?? on.value else { return .no }
    guard let day else { return .perhaps }
    if let last = validUntil.value { return last.isBefore(day).opposite }
    return genderAnalysisAge.exceeded(from: made, to: day).opposite
  }
}

extension Certainty {
  fileprivate var opposite: Certainty {
    switch self {
    case .yes: .no
    case .perhaps: .perhaps
    case .no: .yes
    }
  }
}
