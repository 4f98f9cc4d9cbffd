import PlanFormat
import Scheduling

/// The way from the day of the plan to the mission's departure: how long the work takes that has least room until then,
/// and how much room it has.
public struct WayToDeparture: Sendable {
  /// What has least room.
  public let item: ScheduledItem
  /// Days from the day of the plan to its finish, both counted in.
  public let length: Int
  /// Days from its finish to the departure; negative if it finishes later.
  public let float: Int

  init?(_ open: [ScheduledWork], from asOf: Day) {
    let ways = open.compactMap { work -> WayToDeparture? in
      guard let finish = work.slot?.early.finish, let departure = work.item.departure else { return nil }
      // Days that a rough finish has after the departure are none that it is too late by.
      let mayKeep = work.slot.map { !work.item.earlyDates($0).finish.isSurely(after: departure) } ?? false
      let float = departure - finish
      return WayToDeparture(
        item: work.item, length: max(1, finish - asOf + 1), float: mayKeep ? max(0, float) : float)
    }
    guard let way = ways.min(by: { ($0.float, -$0.length) < ($1.float, -$1.length) }) else { return nil }
    self = way
  }

  private init(item: ScheduledItem, length: Int, float: Int) {
    self.item = item
    self.length = length
    self.float = float
  }
}

extension ScheduledItem {
  fileprivate var departure: Day? { limits.first { $0.reason == .departure }?.day }
}
