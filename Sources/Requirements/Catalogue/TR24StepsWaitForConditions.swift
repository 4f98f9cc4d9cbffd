import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let stepsWaitForConditions = Requirement(
    id: "TR-24", severity: .gap, profile: .practice,
    summary: "The plan makes cuts and closures depend on conditions and not on dates alone.",
    sources: [
      .document("S/RES/2429 (2018)", "9"), .document("S/RES/2717 (2023)", "25"), .resolution2594("2"),
    ],
    addressee: "the mission (Darfur); the Security Council (DR Congo); the Secretary-General",
    verb: "stresses; expresses readiness; requests", qualifier: "where relevant",
    bears: [.supports(.d1), .supports(.d5)],
    rationale: "A closing that has a date and no condition goes ahead while the town is under attack.",
    evidence: """
      Each cut of the authorised strength, closing of a site and departure of a unit that is still ahead waits for \
      benchmarks or a joint assessment: by a gate of its own, by that of the phase in which it lies, or by the one through \
      which that phase is entered. Partly: list the others. Steps taken and closings that are no part of the drawdown are \
      not counted. Not asked where the Council has fixed the date of the end, or the host State has demanded it, with the \
      source; and of a mission that leaves at short notice.
      """,
    mend: "Link the step to a benchmark or a joint assessment, or cite the decision that fixes its date.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30, gate: [police] }
      benchmarks:
        police: { title: The police keep order }
      """
    ),
    check: .together(
      .stepsAhead,
      .judge { step, context in
        context.facts.isGated(step)
          ? .shown("waits for a gate", at: step.span)
          : .missing(
            .that(
              "waits for no benchmark and no joint assessment",
              help: "write its 'gate', or the 'gate' of the phase in which it lies"))
      }
    ).unless(.shortNotice, .endFixedByOthers, .hasLeft, .noDay))
}

extension Subjects<DrawdownStep> {
  fileprivate static let stepsAhead = Subjects(
    all: \.facts.drawdownStepsAhead,
    name: { step in
      switch step.kind {
      case .site: "the closing of the site '\(step.id)'"
      case .unit: "the departure of the unit '\(step.id)'"
      case .departure: "the departure on \(step.date)"
      case .ceiling, .stated: "the cut of the authorised strength on \(step.date)"
      }
    }, place: \.span,
    none: { context in
      context.facts.drawdownSteps.isEmpty
        ? .cannotTell("the cuts and closures with their dates") : .notApplicable("no cut or closure is still ahead")
    })
}
