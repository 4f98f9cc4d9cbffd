import PlanFormat
import PlanModel

/// Laws whose day is still ahead, and that cannot pass by it at the pace at which laws pass: the tool's own yardsticks, stage by
/// stage. Those of a receiver without power are told with it.
func lateLaws(_ facts: PlanFacts) -> [Gap] {
  guard let asOf = facts.asOf else { return [] }
  var told: Set<Int> = []
  for gap in receiversWithoutPower(facts) {
    if case .powerless(_, let laws, _) = gap.reason { told.formUnion(laws) }
  }
  let late = facts.plan.laws.indices.filter { position in
    let law = facts.plan.laws[position]
    guard !told.contains(position), facts.standings.laws[position] == .pending, let stage = law.stage.value,
      let due = law.due.value
    else { return false }
    return asOf.isDistant(from: due, by: Yardsticks.law(at: stage))
  }
  guard let first = late.first else { return [] }
  let dates = late.compactMap { facts.plan.laws[$0].due.value }
  return [
    Gap(
      .lateLaws(late), at: facts.plan.laws[first].header.nameSpan, touching: late.map { facts.plan.laws[$0].extent },
      from: dates.firstInOrder.map(Edge.last), size: Gap.Size(count: late.count), harm: .transition)
  ]
}

extension Day {
  /// Whether a date comes sooner than so many days from this one.
  fileprivate func isDistant(from date: PlanDate, by days: Int) -> Bool { date.isSurely(before: self + days) }
}
