import PlanFormat
import PlanModel

/// Laws whose day is still ahead, and that cannot pass by it at the pace at which laws pass: the tool's own yardsticks, stage by
/// stage. Those of a receiver without power are told with it.
func lateLaws(_ facts: PlanFacts, _ told: ToldCauses) -> [Gap] {
  guard let asOf = facts.asOf else { return [] }
  let late = facts.plan.laws.indices.filter { position in
    let law = facts.plan.laws[position]
    guard !told.laws.contains(position), facts.standings.laws[position] == .pending,
      let stage = law.stage.value, let due = law.due.value
    else { return false }
    return due.isSurely(before: asOf + Yardsticks.law(at: stage))
  }
  guard let first = late.first else { return [] }
  let dates = late.compactMap { facts.plan.laws[$0].due.value }
  return [
    Gap(
      .lateLaws(late), at: facts.plan.laws[first].header.nameSpan, touching: late.map { facts.plan.laws[$0].extent },
      from: dates.firstInOrder.map(Edge.last), size: Gap.Size(count: late.count), harm: .transition)
  ]
}
