import PlanFormat
import PlanModel

/// What the mission does for human rights goes to others, and of none of them the plan says that it may report in public.
func rightsNobodyReports(_ facts: PlanFacts) -> [Gap] {
  let plan = facts.plan
  let tasks = facts.missionTasks.compactMap { task -> Int? in
    task.function.value == .humanRights && !task.isOver ? plan.tasks.position(of: task.header.symbol) : nil
  }
  guard !tasks.isEmpty else { return [] }
  let handovers = tasks.flatMap { facts.links.positions(of: plan.tasks[$0]) }
  // A transfer that is done is judged as well: whoever has the task since then reports, or does not.
  guard !handovers.contains(where: { plan.handovers[$0].reportsPublicly.value == true }) else { return [] }
  let asked = handovers.first { plan.handovers[$0].reportsPublicly.isWritten }.map {
    plan.handovers[$0].reportsPublicly.span
  }
  return [
    Gap(
      .silentOnRights(handovers: handovers, tasks: tasks),
      at: asked ?? handovers.first.map { plan.handovers[$0].header.nameSpan } ?? plan.tasks[tasks[0]].header.nameSpan,
      touching: handovers.map { plan.handovers[$0].extent }, function: .humanRights,
      from: facts.departure.map(Edge.last),
      size: Gap.Size(count: tasks.count), harm: .lives.less, requirements: ["TR-34"])
  ]
}
