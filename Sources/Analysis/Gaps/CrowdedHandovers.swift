import PlanFormat
import PlanModel

/// So many days count as one time for those who have to hand over and to take over: the tool's own yardstick.
private let fortnight = 14
/// Fewer handovers in a fortnight are no crowd: the tool's own yardstick.
private let leastCrowd = 5
/// A window shorter than this is too short to learn a task in: the tool's own yardstick.
private let shortWindow = 84

/// The fortnight in which most of the handovers ahead are to be complete, where it is a third of them or more.
func crowdedHandovers(_ facts: PlanFacts) -> [Gap] {
  let handovers = facts.plan.handovers.entries
  let ahead = handovers.indices.filter { position in
    !facts.standings.handovers[position].isFinished && !facts.standings.handovers[position].isUndone
  }
  let dated = ahead.compactMap { position in
    handovers[position].finish.map { (position: position, date: $0, day: $0.lastDay) }
  }
  .sorted { ($0.day, $0.position) < ($1.day, $1.position) }
  var (best, first) = (0..<0, 0)
  for index in dated.indices {
    while dated[index].day - dated[first].day >= fortnight { first += 1 }
    if index + 1 - first > best.count { best = first..<(index + 1) }
  }
  guard best.count >= leastCrowd, best.count * 3 >= ahead.count, let last = dated[best].last else { return [] }
  let crowd = dated[best].map(\.position)
  // The length of a window counts where both its ends are known well enough.
  let lengths = crowd.compactMap { position in
    handovers[position].window.entry?.start.value.flatMap { start in
      handovers[position].finish.flatMap { start.days(to: $0).atMost }
    }
  }
  let short = lengths.filter { $0 < shortWindow }
  let functions = crowd.compactMap { facts.task(of: handovers[$0])?.function.value?.harm }
  return [
    Gap(
      .crowded(handovers: crowd, of: ahead.count, shortWindows: short.count, weeks: short.max().map { ($0 + 6) / 7 }),
      at: facts.plan.mission.entry?.departure.span ?? handovers[crowd[0]].header.nameSpan,
      touching: crowd.map { handovers[$0].extent }, from: Edge.last(last.date), size: Gap.Size(count: crowd.count),
      harm: functions.contains(.lives) ? .peace : .transition, requirements: ["TR-12"])
  ]
}
