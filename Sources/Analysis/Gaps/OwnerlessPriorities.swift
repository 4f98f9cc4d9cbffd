import PlanFormat
import PlanModel

/// What still needs doing for peace and has nobody who carries it on: nobody is named, or only the mission that leaves, or
/// somebody who is gone by then.
func ownerlessPriorities(_ facts: PlanFacts) -> [Gap] {
  let priorities = facts.plan.residualPriorities.entries
  let departure = facts.departure
  let ownerless = priorities.indices.filter { position in
    guard let owner = priorities[position].owner.value else { return true }
    if facts.belongsToMission(owner) { return true }
    guard let departure, let until = facts.plan.counterparts[owner]?.until.value else { return false }
    return !until.isSurely(after: departure)
  }
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
