import PlanFormat
import PlanModel
import Scheduling

/// When a task is done: as it happened, else as it is planned, else as the plan's dependencies and lengths give it.
public struct TaskDates: Equatable, Sendable {
  public private(set) var start: PlanDate?
  public private(set) var finish: PlanDate?
  /// Whether one of the two was computed.
  public private(set) var isComputed = false
  /// When it was to be done, which may lie before the day of the plan although work is left.
  public private(set) var meantFinish: PlanDate?
  /// When it can begin and be done, where what it waits for or what is left of it puts it later than is written; else as above.
  public private(set) var foreseenStart: PlanDate?
  public private(set) var foreseenFinish: PlanDate?
  /// Days by which it finishes too late for a limit, or for what waits for it.
  public private(set) var daysTooLate = 0
  /// Days by which the work that is left finishes after the day that the plan writes for it.
  public private(set) var daysLater = 0

  public var isEmpty: Bool { start == nil && finish == nil }

  public init() {}

  /// Where it began or was over on a day that the plan does not give, the slot has the last one that it can have been,
  /// which is not told; nor are days before which something cannot be, and may be long after.
  init(_ task: PlanTask, _ slot: Slot?, _ item: ScheduledItem?, isOnlyNotBefore: Bool) {
    start = task.actual.entry?.start.value ?? task.start.value
    finish = task.actual.entry?.finish.value ?? task.finish.value
    meantFinish = item?.meantFinish ?? task.finish.value
    daysTooLate = slot?.daysTooLate ?? 0
    if let slot, let item, !isOnlyNotBefore { daysLater = item.daysLater(slot) }
    complete(with: slot, item, isOnlyNotBefore: isOnlyNotBefore)
    (foreseenStart, foreseenFinish) = (start, finish)
    guard let slot, daysLater > 0 else { return }
    foreseenFinish = PlanDate(slot.early.finish)
    if let start, task.actual.entry?.start.value == nil, slot.early.start > start.lastDay {
      foreseenStart = PlanDate(slot.early.start)
    }
  }

  private mutating func complete(with slot: Slot?, _ item: ScheduledItem?, isOnlyNotBefore: Bool) {
    // Where nothing holds a task in its place, its computed dates only say that it has none.
    guard let slot, !isOnlyNotBefore, slot.driver != .networkStart else { return }
    isComputed = start == nil || finish == nil
    if item?.hasUnknownStart != true { start = start ?? PlanDate(slot.early.start) }
    if item?.hasUnknownFinish != true { finish = finish ?? PlanDate(slot.early.finish) }
  }

  /// How surely it is done only after somebody has gone on a day; nothing where it is done by then, or on no day that is known. What
  /// only the schedule puts so late is possible: the plan writes another day.
  func isUnfinished(on leaving: PlanDate) -> GapCertainty? {
    guard let finish, let foreseenFinish else { return nil }
    if let certainty = GapCertainty(leaving.ends(before: finish)) { return certainty }
    return GapCertainty(leaving.ends(before: foreseenFinish)) == nil ? nil : .possible
  }
}

extension Slot {
  /// Days by which what is still ahead finishes too late for a limit, or for what waits for it.
  var daysTooLate: Int { driver == .finished ? 0 : max(0, earlyFinish - lateFinish) }
}
