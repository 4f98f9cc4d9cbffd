import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let allWorkIsCaptured = Requirement(
    id: "GAO-01", severity: .advice, profile: .schedule,
    summary: "The plan has all the work that the mandate and the handovers call for.",
    sources: [.gao(1)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "What no task stands for is not scheduled, not paid for and not missed until the mission has left.",
    evidence: """
      Counted are the mandated tasks of the mission and the handovers; against the plan count mandated tasks \
      that no task names in 'mandate', and handovers that name neither a task nor sites and are not complete.
      """,
    mend: "Add the missing task, or name in 'mandate' what the task carries out.",
    threshold: "\(Bound.none)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission:
        mandated-tasks:
          protect: { text: Protect civilians }
          monitor: { text: Monitor human rights }
      tasks:
        patrols: { mandate: [protect] }
      handovers:
        radio: {}
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission:
        mandated-tasks: { protect: { text: Protect civilians } }
      tasks:
        patrols: { mandate: [protect] }
      sites:
        base: {}
      handovers:
        patrols-to-police: { task: patrols }
        base-to-state: { sites: [base] }
      """
    ),
    check: .share(of: .demands, .none, "without work that stands for them", .asFound))
}

extension Counted<Matter> {
  fileprivate static let demands = Counted(
    "mandated tasks and handovers",
    none: { _ in .cannotTell("what the mandate asks, task by task, and what is handed over") }
  ) { context in
    let plan = context.plan
    let mandated = plan.mission.entry?.mandatedTasks.entries ?? []
    let named = mandated.isEmpty ? [] : Set(plan.tasks.entries.flatMap { $0.mandate.map(\.symbol) })
    let isLiquidated = plan.liquidation.isWritten && plan.liquidation.absence == nil
    return mandated.map { asked in
      let isCarriedOut = named.contains(asked.header.symbol) || isLiquidated && asked.isLiquidation
      return Matter(id: asked.id, at: asked.span, fault: isCarriedOut ? nil : "no task carries it out")
    }
      + plan.handovers.entries.map { handover in
        let isEmpty = handover.task.value == nil && handover.sites.isEmpty && !context.facts.isFinished(handover)
        return Matter(
          id: handover.id, at: handover.span, fault: isEmpty ? "it names neither a task nor sites" : nil)
      }
  }
}

extension MandatedTask {
  /// Whether the mandate asks here for the end of the mission as an organisation, which a section of its own plans.
  fileprivate var isLiquidation: Bool {
    id.lowercased().contains("liquidat") || text.value?.plain.lowercased().contains("liquidat") == true
  }
}
