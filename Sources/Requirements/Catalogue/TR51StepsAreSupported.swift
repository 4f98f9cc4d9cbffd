import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let stepsAreSupported = Requirement(
    id: "TR-51", severity: .advice, profile: .resolution2594,
    summary: "The plan shows what each step means for security, resources and field support.",
    sources: [.resolution2594("4")],
    addressee: "Security Council (awareness)", verb: "reaffirms",
    bears: [.supports(.d2b), .supports(.d2c)],
    rationale: "With the last helicopter goes the last evacuation, and whoever still has people there should know it.",
    evidence: """
      Each phase that is not over and in which the strength is cut, a site closes or a unit leaves has in 'support' what \
      that means for flights, medical care, security, movement and camps. Partly: list the phases without.
      """,
    mend: "Ask mission support for the implications of the steps listed.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      phases:
        joint: { title: Joint work, start: 2027-01, finish: 2027-12 }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      phases:
        joint:
          { title: Joint work, start: 2027-01, finish: 2027-12, support: Evacuation by road from December on }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30 }
      """
    ),
    check: .together(
      .entries(\.phasesWithSteps, none: .cannotTell("in which phases the steps ahead lie; TR-97 asks for phases")),

      .has(\.support, "word on what its steps mean for support and security", write: "'support'")
    ).unless(.noDay, .noStepAhead))
}

extension Exemption {
  fileprivate static let noStepAhead = Exemption { context in
    guard context.facts.drawdownStepsAhead.isEmpty else { return nil }
    return .notApplicable("no cut or closure is still ahead")
  }
}

extension Context {
  fileprivate var phasesWithSteps: [Phase] {
    let symbols = Set(facts.drawdownStepsAhead.flatMap { facts.phases(of: $0).map(\.header.symbol) })
    return plan.phases.filter { phase in
      symbols.contains(phase.header.symbol) && ![.ended, .dropped].contains(facts.standing(of: phase))
    }
  }
}
