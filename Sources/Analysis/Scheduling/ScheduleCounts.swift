import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// What assessments of a schedule count: the work of a plan, how it is tied, what its dates are. It holds no judgement.
public struct ScheduleCounts: Sendable {
  /// Tasks that do not sum up others, by id, then handovers.
  public let work: [ScheduledWork]
  /// What of it is not finished.
  public let open: [ScheduledWork]
  /// What of that has dates.
  public let dated: [ScheduledWork]
  /// The ties of what is not finished to what it waits for.
  public let ties: [WrittenTie]
  /// What happens to the end of the plan when a critical task takes much longer.
  public let criticalPathTest: CriticalPathTest?
  /// The way from the day of the plan to the mission's departure.
  public let wayToDeparture: WayToDeparture?
  /// The plan's latest baseline.
  public let baseline: BaselineSchedule?

  /// Counts, and tests the critical path by lengthening a task by so many days.
  public init(_ facts: PlanFacts, lengthening days: Int) {
    let schedule = facts.schedule
    let logic = ScheduleLogic(schedule)
    let goesOn = Set(facts.continuingTasks.positions)
    work = schedule.items.indices.filter { schedule.items[$0].isWork }.map { item in
      ScheduledWork(at: item, in: schedule, logic, facts.missingResource(of: schedule.items[item], goesOn: goesOn))
    }
    let open = work.filter { $0.progress != .finished }
    self.open = open
    let dated = open.filter { $0.slot != nil }
    self.dated = dated
    ties = open.flatMap(\.ties)
    criticalPathTest = schedule.testCriticalPath(lengthening: days)
    wayToDeparture = facts.asOf.flatMap { WayToDeparture(dated, from: $0) }
    baseline = facts.latestBaseline
  }

  /// Work that was to be finished by a day, by the baseline.
  public func due(by day: Day) -> [ScheduledWork] {
    work.filter { work in baseline?.finish(of: work.item).map { $0 <= day } ?? false }
  }
}

extension ScheduledItem {
  fileprivate var isWork: Bool {
    switch kind {
    case .task, .handover: !isSummary
    case .phase, .phaseStart, .wholeStart, .gate: false
    }
  }
}

extension PlanFacts {
  fileprivate func missingResource(
    of item: ScheduledItem, goesOn: Set<Int>
  ) -> ScheduledWork.MissingResource? {
    switch item.kind {
    case .task(let position):
      if plan.tasks.entries[position].lead.value == nil { return .lead }
      guard goesOn.contains(position) else { return nil }
      let task = plan.tasks.entries[position]
      return ledger.entries(for: task).isEmpty && cost(of: task) == nil ? .money : nil
    case .handover(let position): return plan.handovers.entries[position].to.isEmpty ? .receiver : nil
    case .phase, .phaseStart, .wholeStart, .gate: return nil
    }
  }
}

extension PlanSchedule {
  /// Working days between two days by the item's own calendar, else by the plan's; negative if the second comes first.
  func workingDays(from first: Int, to last: Int, of item: Int) -> Int {
    let own = schedule.network.activities[item].calendar
    let calendar = schedule.network.calendars[own ?? time.calendar(nil)]
    return calendar.workingDays(from: first, to: last)
  }
}
