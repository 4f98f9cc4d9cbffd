import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A task or a handover that has a place in the schedule.
public struct ScheduledItem: Sendable {
  public enum Kind: Sendable, Hashable {
    /// A position in `plan.tasks`.
    case task(Int)
    /// A position in `plan.handovers`.
    case handover(Int)
  }

  public let kind: Kind
  public let id: String
  public let span: Span
  /// The day on which the plan says that it starts, at its earliest.
  public let writtenStart: Day?
  /// Whether the plan says how long it takes; otherwise its dates mean nothing.
  public let hasLength: Bool
}

/// When everything in a plan can happen, and why then.
public struct PlanSchedule: Sendable {
  /// What is scheduled, by id: tasks first, then handovers.
  public let items: [ScheduledItem]
  public let schedule: Schedule
  private let linkSpans: [Span]
  private let positions: [ScheduledItem.Kind: Int]

  init(_ plan: Plan, _ departures: Departures, asOf: Day?) {
    let planned = PlanNetwork(plan, departures, asOf: asOf)
    items = planned.items
    linkSpans = planned.linkSpans
    schedule = Scheduling.schedule(planned.network)
    positions = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($0.element.kind, $0.offset) })
  }

  /// The dates of an item, or nothing where it stands in a circle.
  public subscript(item: Int) -> Slot? { schedule[item] }

  /// The dates of a task or a handover, or nothing where it has none.
  public subscript(kind: ScheduledItem.Kind) -> Slot? {
    positions[kind].flatMap { items[$0].hasLength ? schedule[$0] : nil }
  }

  /// Each circle of dependencies once: the items in their order, each with the place that ties the next one to it.
  public var circles: [[(item: ScheduledItem, link: Span)]] {
    schedule.cycles.map { cycle in
      cycle.hops.compactMap { hop in hop.link.map { (items[hop.from], linkSpans[$0]) } }
    }
  }

  /// Items that cannot start on the day that the plan writes, because something that they follow ends too late.
  public var lateStarts: [LateStart] {
    items.indices.compactMap { index in
      guard let written = items[index].writtenStart, let slot = schedule[index], slot.earlyStart > written.number,
        !slot.isBehindCycle, case .link(let link) = slot.driver
      else { return nil }
      let from = schedule.network.links[link].from
      return LateStart(
        item: items[index], follows: items[from], link: linkSpans[link], days: slot.earlyStart - written.number)
    }
  }

  /// The link that decides when an item starts: the item that it follows, and where the plan writes so.
  public func drivingLink(of item: Int) -> (item: ScheduledItem, span: Span)? {
    guard case .link(let link)? = schedule[item]?.driver else { return nil }
    return (items[schedule.network.links[link].from], linkSpans[link])
  }
}

/// Something that the plan starts before what it follows is done.
public struct LateStart: Sendable {
  public let item: ScheduledItem
  public let follows: ScheduledItem
  /// Where the dependency stands.
  public let link: Span
  /// Days by which the start would have to move.
  public let days: Int
}

extension Slot {
  /// The first and the last day on which the item can be done at the earliest.
  public var early: (start: Day, finish: Day) {
    (Day(number: earlyDays.lowerBound), Day(number: earlyDays.upperBound))
  }

  /// The first and the last day on which it can be done at the latest.
  public var late: (start: Day, finish: Day) { (Day(number: lateDays.lowerBound), Day(number: lateDays.upperBound)) }
}
