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
  let misplacedTies: [(item: Int, span: Span)]
  let plan: Plan
  let asOf: Day?
  let time: WorkingTime
  let origins: [TieOrigin]
  /// The links that give way to dates known to the month or the year.
  let roughLinks: Set<Int>
  private let positions: ItemPositions
  /// Of each item, the phase whose gate it waits for and that is not met, as a position in `plan.phases`.
  private let openGates: [Int?]
  /// Of each item, one without a length that it waits for, near or far, of which the plan leaves open when it comes.
  private let undatedBefore: [Int?]

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
    schedule = planned.scheduled()
    openGates = planned.openGates
    undatedBefore = planned.behind(planned.looseEnds.map { ($0.item, $0.behind) })
  }

  /// The dates of an item, or nothing where it stands in a circle or has no length.
  public subscript(item: Int) -> Slot? { items[item].hasLength && !beginsInCircle(item) ? schedule[item] : nil }

  /// Whether it sums up parts that can only start with something in a circle, so that it has no dates either.
  private func beginsInCircle(_ item: Int) -> Bool {
    guard items[item].isSummary, !schedule.cycles.isEmpty else { return false }
    let step: ScheduledItem.Kind? =
      switch items[item].kind {
      case .task(let position): .wholeStart(position)
      case .phase(let position): .phaseStart(position)
      case .handover, .phaseStart, .wholeStart, .gate: nil
      }
    return step.flatMap(position).map { schedule[$0] == nil } ?? false
  }

  /// The dates of a task, a handover or a phase, or nothing where it has none.
  public subscript(kind: ScheduledItem.Kind) -> Slot? { position(of: kind).flatMap { self[$0] } }

  public func position(of kind: ScheduledItem.Kind) -> Int? { positions[kind] }

  public func item(_ kind: ScheduledItem.Kind) -> ScheduledItem? { position(of: kind).map { items[$0] } }

  /// The phase before whose gate, which is not met, an item waits: its dates are the earliest that it could have.
  public func openGate(before item: Int) -> Phase? { openGates[item].map { plan.phases[$0] } }

  /// What the dates of an item wait for without a date of its own, so that they are only the first that it could have.
  public func undated(before item: Int) -> Undated? {
    if let other = undatedBefore[item] { return .open(items[other]) }
    return schedule[item].map(\.isBehindCycle) ?? false ? .circle : nil
  }

  func isOnlyNotBefore(_ kind: ScheduledItem.Kind) -> Bool { position(of: kind).flatMap(undated) != nil }

  /// Where an item says that it is a part of another one.
  func place(ofPart item: ScheduledItem) -> Span {
    guard case .task(let position) = item.kind else { return item.span }
    let task = plan.tasks[position]
    return task.within.isWritten ? task.within.span : task.phase.isWritten ? task.phase.span : item.span
  }

  /// The task or the phase that decides when an item can be done, and where the plan ties them; nothing where something
  /// else does. A step before the item itself or before its whole is nothing else.
  public func drivingTie(of item: Int) -> (item: ScheduledItem, span: Span)? {
    var slot = self[item]
    while case .link(let link)? = slot?.driver {
      let before = schedule.network.links[link].waitedFor
      guard isStep(before, towards: item) else { return (items[before], origins[link].span) }
      slot = schedule[before]
    }
    return nil
  }

  private func isStep(_ step: Int, towards item: Int) -> Bool {
    switch items[step].kind {
    case .wholeStart: true
    case .phaseStart(let phase): items[item].kind == .phase(phase)
    case .task, .handover, .phase, .gate: false
    }
  }

  /// Items that start so many days later than the plan writes, whatever day it means.
  public var laterThanWritten: [(item: Int, days: Int)] {
    items.indices.compactMap { item in
      guard items[item].isNamed, let written = items[item].writtenStart, let slot = self[item] else { return nil }
      // A phase starts by itself, other summaries with their parts.
      let starting = items[item].isSummary ? startOfPhase(item) : item
      guard let starting, schedule.network.activities[starting].progress == .notStarted else { return nil }
      let days = slot.early.start.number - written.lastDay.number
      return days > 0 ? (item, days) : nil
    }
  }

  private func startOfPhase(_ item: Int) -> Int? {
    guard case .phase(let phase) = items[item].kind else { return nil }
    return position(of: .phaseStart(phase))
  }

  /// The chain of items that decides when everything is done: the named ones that are not finished, from the first to the
  /// last.
  public var criticalPath: [Int] {
    schedule.criticalPath.filter { items[$0].isNamed && items[$0].hasLength && schedule[$0]?.driver != .finished }
  }
}

/// Something without dates that others wait for.
public enum Undated: Sendable {
  /// The plan does not say when it starts or finishes.
  case open(ScheduledItem)
  /// It waits for itself.
  case circle
}

extension PlanNetwork {
  /// For each item, the phase whose gate is not met and that it waits for, near or far.
  fileprivate var openGates: [Int?] {
    behind(
      items.enumerated().compactMap { item, entry in
        guard case .gate(let phase) = entry.kind, plan.phases[phase].gate.entry?.met.value == nil else { return nil }
        return (item, phase)
      })
  }

  /// What some items are marked with, for them and for everything that waits for them, near or far, and has not begun.
  fileprivate func behind(_ marked: [(item: Int, mark: Int)]) -> [Int?] {
    var marks: [Int?] = Array(repeating: nil, count: items.count)
    guard !marked.isEmpty else { return marks }
    var open: [Int] = []
    func mark(_ item: Int, _ mark: Int) {
      guard marks[item] == nil, network.activities[item].progress == .notStarted else { return }
      marks[item] = mark
      open.append(item)
    }
    var waiting: [[Int]] = Array(repeating: [], count: items.count)
    for link in network.links { waiting[link.waitedFor].append(link.waiting) }
    for hammock in network.hammocks { for part in hammock.parts { waiting[part].append(hammock.activity) } }
    for (item, number) in marked { mark(item, number) }
    while let item = open.popLast() {
      guard let number = marks[item] else { continue }
      for next in waiting[item] { mark(next, number) }
    }
    return marks
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
