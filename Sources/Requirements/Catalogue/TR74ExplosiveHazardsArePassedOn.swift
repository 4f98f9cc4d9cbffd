import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let explosiveHazardsArePassedOn = Requirement(
    id: "TR-74", severity: .gap, profile: .practice,
    summary: "The plan prepares the explosive hazard work that remains.",
    sources: [.document("S/RES/2429 (2018)", "49")],
    addressee: "mission (Darfur)", verb: "requests",
    bears: [.supports(.d2c)],
    rationale: """
      A mine does not know that the mandate has ended; a map of it that stays on the mission's server might as well \
      not exist.
      """,
    evidence: """
      Each mine action task that goes on says in 'caseload' what is left to clear, goes to an institution of the \
      State, and takes its survey data along in the 'knowledge' of a handover. Partly: list what is missing. A survey \
      that is to be ready by a day still ahead leaves the load open. Where no mine action task goes on, nothing is \
      asked.
      """,
    mend: "Settle authority, load and data for the work that remains.",
    example: (
      gap: """
      tasks:
        clearance: { title: Clearance of roads, function: mine-action, lead: mission, disposition: hand-over }
      """,
      met: """
      counterparts:
        mine-centre: { kind: national }
      tasks:
        clearance:
          title: Clearance of roads
          function: mine-action
          lead: mission
          disposition: hand-over
          caseload: { text: Suspected areas, count: 41, on: 2027-04 }
      handovers:
        clearance-to-centre: { task: clearance, to: [mine-centre], knowledge: [Survey data] }
      """
    ),
    check: .each(
      .continuingTasks(of: [.mineAction], orElse: "no task on explosive hazards goes on after the mission"),
      .all(
        .has(\.caseload, "figure of what is left to clear", write: "'caseload'"),
        .some(
          { task, context in Array(context.facts.handovers(of: task)) },
          "handover to a national authority", help: "add the handover to 'handovers'",
          .judge { handover, context in
            let authority = context.facts.receivers(of: handover).first(where: \.isState)
            return authority.map { .shown("goes to '\($0.id)'", at: handover.span) }
              ?? handover.to.told.awaited("receiver")
          }),
        .some(
          { task, context in Array(context.facts.handovers(of: task)) },
          "survey data that go with it", help: "write them in 'knowledge' of its handover",
          .has(\.knowledge, "survey data")))))
}

extension Told {
  /// Nothing that was asked for, unless it is awaited.
  fileprivate func awaited(_ thing: String) -> Answer {
    if case .pending(let date) = absence { return .pending(.no(thing, at: span), until: date) }
    return .missing(.no(thing))
  }
}
