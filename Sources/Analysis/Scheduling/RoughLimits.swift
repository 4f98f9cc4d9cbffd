import PlanFormat
import Scheduling

// Limits of what finishes on a date that is known to the month or the year. It may keep a limit that falls into that time, and
// is not too late for it as long as nothing else moves its finish.

extension PlanNetwork {
  /// The schedule of the network: limits give way by the days that the scheduler takes for a rough finish that may keep them.
  func scheduled() -> Schedule {
    let schedule = Scheduling.schedule(network)
    let rough = items.roughFinishes(schedule)
    var network = network
    var givesWay = false
    for (index, finish) in rough.enumerated() {
      guard let finish, items[index].limits.contains(where: finish.mayKeep) else { continue }
      let days = items[index].limits.map { finish.mayKeep($0) ? finish.lastDay : $0.day }
      network.activities[index].finishNoLaterThan = days.map { $0.number + 1 }.min()
      givesWay = true
    }
    // Early dates do not hang on limits, so that what was rough before is so again.
    return givesWay ? Scheduling.schedule(network) : schedule
  }
}

extension [ScheduledItem] {
  /// The finish of each item that is a rough date of the plan, and that nothing has moved; that of a whole is the finish of the
  /// part that finishes last.
  func roughFinishes(_ schedule: Schedule) -> [PlanDate?] {
    var found = [PlanDate?](repeating: nil, count: count)
    var isKnown = [Bool](repeating: false, count: count)
    for first in indices {
      var path: [Int] = []
      var item = first
      while !isKnown[item] {
        isKnown[item] = true
        path.append(item)
        guard let slot = schedule[item], slot.driver != .finished else { break }
        if case .part(let part) = slot.driver {
          item = part
        } else if self[item].hasLength {
          let finish = self[item].earlyDates(slot).finish
          found[item] = finish.day == nil ? finish : nil
        }
      }
      for whole in path { found[whole] = found[item] }
    }
    return found
  }
}

extension PlanDate {
  /// Whether it lies on both sides of a limit, for all that is known of it, so that nobody can tell that it comes too late.
  func mayKeep(_ limit: ScheduleLimit) -> Bool { mayBeAhead(of: limit.day) && !isSurely(after: limit.day) }
}
