import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
import Scheduling

/// A plan's schedule as it is shown: its rows, measured by a baseline if there is one.
public struct ScheduleView: Sendable {
  let check: PlanCheck
  /// What slippage is measured by.
  let baseline: BaselineSchedule?
  /// Up to how many days of float an item is near-critical.
  let nearCritical: Int
  /// By date, and those of one date in the order of the plan.
  let rows: [ScheduleRow]
  /// What the plan asks of its dates and cannot have.
  let conflicts: [ScheduleConflict]
  /// What the baseline has and the plan no longer has.
  let dropped: [DroppedItem]

  var schedule: PlanSchedule { check.facts.schedule }
  var files: SourceFiles { check.files }

  /// Up to `nearCritical` days of float an item counts as near-critical; 10 are two working weeks.
  public init(_ check: PlanCheck, against base: SlippageBase = .latest, nearCritical: Int = 10) {
    let baseline = check.baseline(base)
    self.check = check
    self.baseline = baseline
    self.nearCritical = nearCritical
    let schedule = check.facts.schedule
    conflicts = schedule.conflicts
    let conflicting = Set(conflicts.compactMap { $0.item?.kind })
    rows = schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      return ScheduleRow(
        index, slot, check, baseline, isInConflict: conflicting.contains(schedule.items[index].kind))
    }
    .sorted { $0.order < $1.order }
    dropped = baseline?.dropped(from: schedule) ?? []
  }

  /// The items that have no dates and are not over, in the order of the plan. What stands in a circle has none because of
  /// that.
  var undated: [ScheduledItem] { withoutDates { $0 != .finished } }

  /// The items that are over and of which the plan does not say since when.
  var undatedOver: [ScheduledItem] { withoutDates { $0 == .finished } }

  private func withoutDates(_ isMeant: (ScheduledWork.Progress) -> Bool) -> [ScheduledItem] {
    let circling = Set(schedule.tangles.flatMap { $0.members.map(\.reference) })
    return schedule.items.indices.filter { index in
      let item = schedule.items[index]
      return item.isNamed && !item.hasLength && !circling.contains(item.reference)
        && isMeant(schedule.progress(of: index))
    }
    .map { schedule.items[$0] }.sorted { $0.placeInPlan < $1.placeInPlan }
  }

  /// Whether something that the plan asks of its dates cannot be: a circle, or a conflict that has not happened already.
  public var hasConflicts: Bool {
    if !schedule.circles.isEmpty { return true }
    return conflicts.contains { $0.weight != .happened }
  }

  /// The phases that have no place in the schedule because the plan drops them.
  var droppedPhases: [Phase] { check.plan.phases.filter { check.facts.standing(of: $0) == .dropped } }

  func isNearCritical(_ slot: Slot) -> Bool { slot.isNearCritical(within: nearCritical) }
}

/// What is shown of one item.
struct ScheduleRow: Sendable {
  /// The item's position in the schedule.
  let index: Int
  let item: ScheduledItem
  let slot: Slot
  let title: String
  /// Its dates as they are printed: what the plan knows to the month only is no day.
  let early: (start: String, finish: String)
  let late: (start: String, finish: String)
  /// Calendar days from its finish to the mission's departure.
  let slackToDeparture: Int?
  /// Calendar days by which it starts and finishes later than its baseline.
  let slippage: (start: Int?, finish: Int?)?
  /// When it was to start and finish by the baseline, and whether that does not have it.
  let baseline: (start: PlanDate?, finish: PlanDate?)?
  let isNew: Bool
  /// What decides its dates.
  let waitsFor: (item: ScheduledItem, span: Span)?
  /// Whether its float counts working days.
  let countsWorkingDays: Bool
  /// What it waits for without dates, so that it is only not before its own.
  let undated: Undated?
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
    let dates = item.earlyDates(slot)
    early = (
      item.hasUnknownStart ? "by \(slot.early.start)" : dates.start.description,
      item.hasUnknownFinish ? "by \(slot.early.finish)" : dates.finish.description
    )
    late = (
      slot.late.start == slot.early.start ? dates.start.description : slot.late.start.description,
      slot.late.finish == slot.early.finish ? dates.finish.description : slot.late.finish.description
    )
    slackToDeparture = check.facts.slackToDeparture(of: item, slot)
    slippage = baseline?.slippage(of: item, slot)
    self.baseline = baseline?.dates(of: item)
    isNew = baseline?.isNew(item) ?? false
    waitsFor = schedule.drivingTie(of: index)
    countsWorkingDays = schedule.work(of: index).isWorkingDays
    undated = schedule.undated(before: index)
    waitsForGate = schedule.openGate(before: index) != nil
  }

  /// Where it stands among the rows.
  fileprivate var order: (Day, Day, Int, Int) {
    let place = item.placeInPlan
    return (slot.early.start, slot.early.finish, place.section, place.position)
  }
}

extension Undated {
  /// The item, or the circle.
  var reference: String {
    switch self {
    case .open(let item): item.reference
    case .circle: "a circle"
    }
  }
}

extension ScheduledItem {
  var kindWord: String {
    switch kind {
    case .task: "task"
    case .handover: "handover"
    case .phase, .phaseStart: "phase"
    case .wholeStart: "task"
    case .gate: "gate"
    }
  }

  /// Where the plan has it: phases before the tasks of which they consist, handovers last.
  var placeInPlan: (section: Int, position: Int) {
    switch kind {
    case .phase(let position), .phaseStart(let position), .gate(let position): (0, position)
    case .task(let position), .wholeStart(let position): (1, position)
    case .handover(let position): (2, position)
    }
  }

  /// The id, with its section where it is not a task.
  var reference: String {
    switch kind {
    case .task, .wholeStart: id
    case .handover: "handovers/\(id)"
    case .phase, .phaseStart: "phases/\(id)"
    case .gate: "the gate of phases/\(id)"
    }
  }

  func title(in plan: Plan) -> String {
    let title: Title? =
      switch kind {
      case .task(let position), .wholeStart(let position): plan.tasks[position].title.value
      case .handover(let position):
        plan.handovers[position].title.value ?? plan.tasks[plan.handovers[position].task.value]?.title.value
      case .phase(let position), .phaseStart(let position), .gate(let position): plan.phases[position].title.value
      }
    return Wording.english.text(of: title) ?? id
  }
}
