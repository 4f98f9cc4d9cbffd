import PlanFormat
import PlanModel

extension PlanFacts {
  /// Whether something that still needs doing for peace has nobody who carries it on: nobody is named, or only the mission that
  /// leaves, or somebody who is gone by then. What continues a task is told with who takes that over, or does not.
  public func isWithoutOwner(priorityAt position: Int) -> Bool {
    let priority = plan.residualPriorities[position]
    let isTold = priority.tasks.contains { reference in
      guard let task = plan.tasks.position(of: reference.symbol) else { return false }
      return !links.positions(of: reference).isEmpty || standings.tasks[task].holder.gap != nil
    }
    if isTold { return false }
    guard let owner = priority.owner.value, !belongsToMission(owner) else { return true }
    guard let departure, let until = plan.counterparts[owner]?.until.value else { return false }
    return !until.isSurely(after: departure)
  }
}

/// All priorities for peace that nobody carries on, as one gap.
func ownerlessPriorities(_ facts: PlanFacts) -> [Gap] {
  let priorities = facts.plan.residualPriorities.entries
  let departure = facts.departure
  let ownerless = priorities.indices.filter(facts.isWithoutOwner)
  guard let first = ownerless.first else { return [] }
  let harm = ownerless.map { priorities[$0].function.value?.harm ?? .peace }.min() ?? .peace
  let isPolitical = ownerless.contains { priorities[$0].political.value == true }
  return [
    Gap(
      .ownerless(priorities: ownerless), at: priorities[first].header.nameSpan,
      touching: ownerless.map { priorities[$0].extent },
      function: ownerless.count == 1 ? priorities[first].function.value : nil,
      from: departure.map(Edge.last), size: Gap.Size(count: ownerless.count),
      harm: isPolitical || harm == .lives ? .peace : harm, requirements: ["TR-17"])
  ]
}
