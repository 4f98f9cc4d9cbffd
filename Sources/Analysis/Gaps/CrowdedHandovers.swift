import PlanFormat
import PlanModel

/// Fewer handovers in a fortnight, and less than a third of those ahead, are no gap: the tool's own yardsticks.
private let leastCrowd = 5

/// The day or the fortnight on which most of the handovers ahead are to be complete.
func crowdedHandovers(_ facts: PlanFacts) -> [Gap] {
  let ahead = facts.standings.handovers.count { $0.readiness != nil }
  // A fortnight that holds a crowded day says more than the day.
  let crowds = facts.crowdedFortnights + facts.crowdedDays
  guard let most = crowds.map(\.handovers.count).max(), most >= leastCrowd, most * 3 >= ahead,
    let crowd = crowds.last(where: { $0.handovers.count == most })
  else { return [] }
  let handovers = facts.plan.handovers.entries
  // Those of them on whom more falls than a receiver can be asked to take at a time.
  let loaded = crowd.receivers.filter { $0.count >= leastCrowd }.map { facts.plan.counterparts[$0.receiver].extent }
  let functions = crowd.handovers.compactMap { facts.task(of: handovers[$0])?.function.value?.harm }
  return [
    Gap(
      .crowded(crowd, of: ahead),
      at: facts.plan.mission.entry?.departure.span ?? handovers[crowd.handovers[0]].header.nameSpan,
      touching: loaded, from: Edge.last(PlanDate(crowd.last)), size: Gap.Size(count: most),
      harm: functions.contains(.lives) ? .peace : .transition, requirements: ["TR-80"])
  ]
}
