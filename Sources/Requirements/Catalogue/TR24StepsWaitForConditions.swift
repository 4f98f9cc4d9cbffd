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
      not counted. Where the Council has fixed the date of the end, or the host State has demanded it, with the source, \
      the steps of the last phase follow from that date, and are not asked; a cut in an earlier phase still is, since the \
      resolutions that ask for conditions come from missions whose end was in sight. Not asked of a mission that leaves at \
      short notice.
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
      }.unless { step, context in context.leadsToTheEnd(step) ? context.reasonOfFixedEnd : nil }
    ).unless(.shortNotice, .hasLeft, .noDay))
}

extension Context {
  /// Whether a step lies in the phase in which the mission leaves, or the plan has no phases that could tell.
  fileprivate func leadsToTheEnd(_ step: DrawdownStep) -> Bool {
    guard let departure = facts.lastDeparture, !plan.phases.isEmpty else { return true }
    if case .departure = step.kind { return true }
    return facts.phases(of: step).contains { phase in
      guard let finish = phase.finish.value else { return true }
      return !departure.isSurely(after: finish)
    }
  }

  fileprivate var reasonOfFixedEnd: Reason? {
    guard case .notApplicable(let reason)? = Exemption.endFixedByOthers.verdict(self)?.outcome else { return nil }
    return reason
  }
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
