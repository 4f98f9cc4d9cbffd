import PlanFormat
import Scheduling

/// What happens to the end of a plan when a critical task takes much longer: in a network that holds together, it moves
/// by as much.
public struct CriticalPathTest: Sendable {
  /// The task or handover that was lengthened.
  public let item: ScheduledItem
  /// Days by which its own finish moved, or should have.
  public let lengthenedBy: Int
  /// Days by which the end of the plan moved.
  public let moved: Int
  /// Whether working calendars lie on the way to the end, whose closed times give some days back.
  public let countsWorkingDays: Bool
}

extension PlanSchedule {
  /// Schedules the network again, with so many days more for the first critical task or handover that is not finished.
  /// Nothing where none is critical.
  func testCriticalPath(lengthening days: Int) -> CriticalPathTest? {
    let network = schedule.network
    let critical = items.indices.filter { item in
      guard !items[item].isSummary, items[item].isNamed, let slot = self[item] else { return false }
      return slot.isCritical
    }
    guard let item = critical.min(by: { (self[$0]?.earlyStart ?? 0, $0) < (self[$1]?.earlyStart ?? 0, $1) }),
      let before = self[item]
    else { return nil }
    var longer = network
    longer.activities[item].duration += days
    let after = Scheduling.schedule(longer)
    guard let slot = after[item] else { return nil }
    return CriticalPathTest(
      item: items[item], lengthenedBy: max(days, slot.earlyFinish - before.earlyFinish),
      moved: after.finish - schedule.finish,
      countsWorkingDays: after.criticalPath.contains { network.activities[$0].calendar != nil })
  }
}
