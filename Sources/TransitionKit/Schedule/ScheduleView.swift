import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A plan's schedule as it is shown: its rows, measured by a baseline if there is one.
public struct ScheduleView: Sendable {
  let check: PlanCheck
  /// What slippage is measured by.
  let baseline: BaselineSchedule?
  /// Up to how many days of float an item is near-critical.
  let nearCritical: Int
  let rows: [ScheduleRow]

  var schedule: PlanSchedule { check.facts.schedule }
  var files: SourceFiles { check.files }

  /// Up to `nearCritical` days of float an item counts as near-critical; 10 are two working weeks.
  public init(_ check: PlanCheck, against base: SlippageBase = .latest, nearCritical: Int = 10) {
    let baseline = check.baseline(base)
    self.check = check
    self.baseline = baseline
    self.nearCritical = nearCritical
    let schedule = check.facts.schedule
    let conflicting = Set(schedule.conflicts.compactMap { $0.item?.kind })
    rows = schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      return ScheduleRow(
        index, slot, check, baseline, isInConflict: conflicting.contains(schedule.items[index].kind))
    }
  }

  /// The items that have no dates.
  var undated: [ScheduledItem] { schedule.items.filter { $0.isNamed && !$0.hasLength } }

  /// Whether something that the plan asks of its dates cannot be: a circle, or a conflict that has not happened already.
  public var hasConflicts: Bool {
    if !schedule.circles.isEmpty { return true }
    return schedule.conflicts.contains { conflict in
      if case .outOfOrder = conflict { return false }
      return true
    }
  }

  func isNearCritical(_ slot: Slot) -> Bool {
    !slot.isCritical && slot.driver != .finished && slot.totalFloat <= nearCritical
  }
}

/// What is shown of one item.
struct ScheduleRow: Sendable {
  /// The item's position in the schedule.
  let index: Int
  let item: ScheduledItem
  let slot: Slot
  let title: String
  /// Calendar days from its finish to the mission's departure.
  let slackToDeparture: Int?
  /// Calendar days by which it starts and finishes later than its baseline.
  let slippage: (start: Int?, finish: Int?)?
  /// What decides its dates.
  let waitsFor: (item: ScheduledItem, span: Span)?
  /// Whether its float counts working days.
  let countsWorkingDays: Bool
  /// Whether it waits for a gate that is not met.
  let waitsForGate: Bool
  /// Whether nothing says that its dates were kept, as its standing has it, and they count as kept here.
  let isTakenAsKept: Bool
  /// Whether its dates cannot be what the plan asks of them.
  let isInConflict: Bool

  init(_ index: Int, _ slot: Slot, _ check: PlanCheck, _ baseline: BaselineSchedule?, isInConflict: Bool) {
    self.isInConflict = isInConflict
    let schedule = check.facts.schedule
    self.index = index
    item = schedule.items[index]
    self.slot = slot
    isTakenAsKept = item.isTakenAsKept && check.facts.isUnanswered(item)
    title = item.title(in: check.plan)
    slackToDeparture = check.facts.slackToDeparture(of: item, slot)
    slippage = baseline?.slippage(of: item, slot)
    waitsFor = schedule.drivingTie(of: index)
    countsWorkingDays = schedule.work(of: index).isWorkingDays
    waitsForGate = schedule.openGate(before: index) != nil
  }
}

extension ScheduledItem {
  var kindWord: String {
    switch kind {
    case .task: "task"
    case .handover: "handover"
    case .phase, .phaseStart: "phase"
    case .gate: "gate"
    }
  }

  /// The id, with its section where it is not a task.
  var reference: String {
    switch kind {
    case .task: id
    case .handover: "handovers/\(id)"
    case .phase, .phaseStart: "phases/\(id)"
    case .gate: "the gate of phases/\(id)"
    }
  }

  func title(in plan: Plan) -> String {
    switch kind {
    case .task(let position): plan.tasks[position].title.value?.plain ?? id
    case .handover(let position):
      plan.handovers[position].title.value?.plain
        ?? plan.tasks[plan.handovers[position].task.value]?.title.value?.plain ?? id
    case .phase(let position), .phaseStart(let position), .gate(let position):
      plan.phases[position].title.value?.plain ?? id
    }
  }
}
