import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// When everything in a plan can happen, and why then.
public final class PlanSchedule: Sendable {
  /// What is scheduled: tasks by id, then handovers, then phases with the steps between them.
  public let items: [ScheduledItem]
  public let schedule: Schedule
  /// Ties that cannot mean anything, since what they lead to has no dates of its own to move.
  public let misplacedTies: [MisplacedTie]
  let plan: Plan
  let asOf: Day?
  let time: WorkingTime
  let origins: [TieOrigin]
  /// The links that give way to dates known to the month or the year.
  let roughLinks: Set<Int>
  private let positions: ItemPositions
  /// Of each item, the phase whose gate it waits for and that is not met, as a position in `plan.phases`.
  private let openGates: [Int?]

  init(_ plan: Plan, _ departures: Departures, asOf: Day?) {
    let planned = PlanNetwork(plan, departures, asOf: asOf)
    self.plan = plan
    self.asOf = asOf
    time = planned.time
    items = planned.items
    origins = planned.origins
    roughLinks = planned.roughLinks
    misplacedTies = planned.misplacedTies
    positions = planned.positions
    schedule = Scheduling.schedule(planned.network)
    openGates = planned.openGates
  }

  /// The dates of an item, or nothing where it stands in a circle or has no length.
  public subscript(item: Int) -> Slot? { items[item].hasLength ? schedule[item] : nil }

  /// The dates of a task, a handover or a phase, or nothing where it has none.
  public subscript(kind: ScheduledItem.Kind) -> Slot? { position(of: kind).flatMap { self[$0] } }

  public func position(of kind: ScheduledItem.Kind) -> Int? { positions[kind] }

  public func item(_ kind: ScheduledItem.Kind) -> ScheduledItem? { position(of: kind).map { items[$0] } }

  /// The phase before whose gate, which is not met, an item waits: its dates are the earliest that it could have.
  public func openGate(before item: Int) -> Phase? { openGates[item].map { plan.phases[$0] } }

  /// Each circle of what waits for one another, once: the items in their order, each with the place that ties the next
  /// one to it.
  public var circles: [[(item: ScheduledItem, link: Span)]] {
    schedule.cycles.map { cycle in
      let phases = Set(cycle.hops.map { items[$0.from].kind })
      return cycle.hops.compactMap { hop in
        let item = items[hop.from]
        // The start of a phase and the phase are one to the reader.
        if case .phaseStart(let phase) = item.kind, phases.contains(.phase(phase)) { return nil }
        return (item, hop.link.map { origins[$0].span } ?? place(ofPart: item))
      }
    }
  }

  /// Where an item says that it is a part of another one.
  func place(ofPart item: ScheduledItem) -> Span {
    guard case .task(let position) = item.kind else { return item.span }
    let task = plan.tasks[position]
    return task.within.isWritten ? task.within.span : task.phase.isWritten ? task.phase.span : item.span
  }

  /// The task or the phase that decides when an item can be done, and where the plan ties them; nothing where something
  /// else does.
  public func drivingTie(of item: Int) -> (item: ScheduledItem, span: Span)? {
    guard case .link(let link)? = self[item]?.driver else { return nil }
    return (items[schedule.network.links[link].from], origins[link].span)
  }

  /// Items that start so many days later than the plan writes, whatever day it means.
  public var laterThanWritten: [(item: Int, days: Int)] {
    items.indices.compactMap { item in
      guard items[item].isNamed, let written = items[item].writtenStart else { return nil }
      // A phase starts by itself, other summaries with their parts.
      let starting = items[item].isSummary ? startOfPhase(item) : item
      guard let starting, let slot = self[starting],
        schedule.network.activities[starting].progress == .notStarted
      else { return nil }
      let days = (starting == item ? slot.early.start.number : slot.earlyStart) - written.lastDay.number
      return days > 0 ? (item, days) : nil
    }
  }

  private func startOfPhase(_ item: Int) -> Int? {
    guard case .phase(let phase) = items[item].kind else { return nil }
    return position(of: .phaseStart(phase))
  }

  /// The chain of items that decides when everything is done: the named ones, from the first to the last.
  public var criticalPath: [Int] { schedule.criticalPath.filter { items[$0].isNamed && items[$0].hasLength } }
}

extension PlanNetwork {
  /// For each item, the phase whose gate is not met and that it waits for, near or far.
  fileprivate var openGates: [Int?] {
    var gates: [Int?] = Array(repeating: nil, count: items.count)
    var open: [Int] = []
    for (item, entry) in items.enumerated() {
      guard case .gate(let phase) = entry.kind, plan.phases[phase].gate.entry?.met.value == nil else { continue }
      gates[item] = phase
      open.append(item)
    }
    guard !open.isEmpty else { return gates }
    var successors: [[Int]] = Array(repeating: [], count: items.count)
    for link in network.links { successors[link.from].append(link.to) }
    for hammock in network.hammocks { for part in hammock.parts { successors[part].append(hammock.activity) } }
    while let item = open.popLast() {
      for next in successors[item] where gates[next] == nil && network.activities[next].progress == .notStarted {
        gates[next] = gates[item]
        open.append(next)
      }
    }
    return gates
  }
}

extension Slot {
  /// The first and the last day on which the item can be done at the earliest.
  public var early: (start: Day, finish: Day) {
    (Day(number: earlyDays.lowerBound), Day(number: earlyDays.upperBound))
  }

  /// The first and the last day on which it can be done at the latest.
  public var late: (start: Day, finish: Day) { (Day(number: lateDays.lowerBound), Day(number: lateDays.upperBound)) }
}
