import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// Something that the plan asks of its dates and that cannot be, with both sides of it and the days between them.
public enum ScheduleConflict: Sendable {
  /// An item starts or finishes on a prescribed day, so many days before what it waits for lets it; the place is that of
  /// the tie.
  case tie(ScheduledItem, waitsFor: ScheduledItem, Relation, Span, days: Int)
  /// An item has started or finished so many days before what it waits for lets it.
  case outOfOrder(ScheduledItem, before: ScheduledItem, Span, days: Int)
  /// An item must start or finish so many days before it can.
  case prescribed(ScheduledItem, End, Fact<PlanDate>, days: Int)
  /// An item that is prescribed or has begun starts so many days before the day before which it cannot.
  case notBefore(ScheduledItem, Fact<PlanDate>, days: Int)
  /// An item finishes so many days after a limit.
  case limit(ScheduledItem, ScheduleLimit, days: Int)
  /// A task has begun although the gate before its phase is not met.
  case gate(ScheduledItem, begun: Span, Phase)
  /// A calendar in which no day is worked.
  case calendarWithoutWork(WorkCalendar)

  public enum End: String, Sendable { case start, finish }

  /// The item whose dates cannot be.
  public var item: ScheduledItem? {
    switch self {
    case .tie(let item, _, _, _, _), .outOfOrder(let item, _, _, _), .prescribed(let item, _, _, _),
      .notBefore(let item, _, _), .limit(let item, _, _), .gate(let item, _, _):
      item
    case .calendarWithoutWork: nil
    }
  }
}

extension PlanSchedule {
  /// What the plan asks of its dates and cannot have: of what an item lacks, only where it begins.
  public var conflicts: [ScheduleConflict] {
    schedule.conflicts.compactMap(conflict) + limitConflicts + gateConflicts
  }

  private func conflict(_ conflict: Conflict) -> ScheduleConflict? {
    switch conflict {
    case .link(let link, let days):
      guard case .written(let relation, let span) = origins[link] else { return nil }
      let (from, to) = (schedule.network.links[link].from, schedule.network.links[link].to)
      guard items[from].hasLength, items[to].hasLength else { return nil }
      guard schedule.network.activities[to].progress == .notStarted else {
        return .outOfOrder(items[to], before: items[from], span, days: days)
      }
      return .tie(items[to], waitsFor: items[from], relation, span, days: days)
    case .mustStart(let item, let days):
      return constraints(of: item).map { .prescribed(items[item], .start, $0.mustStart, days: days) }
    case .mustFinish(let item, let days):
      return constraints(of: item).map { .prescribed(items[item], .finish, $0.mustFinish, days: days) }
    case .startNoEarlierThan(let item, let days):
      guard let constraints = constraints(of: item), constraints.startNoEarlierThan.isWritten else { return nil }
      return .notBefore(items[item], constraints.startNoEarlierThan, days: days)
    case .calendarWithoutWork(let calendar) where calendar < plan.workingCalendars.count:
      return .calendarWithoutWork(plan.workingCalendars[calendar])
    // Limits have their reasons; the rest cannot come from a plan, whose numbers reading keeps in range.
    case .finishNoLaterThan, .finishedBeforeStart, .startOutOfRange, .activityOutOfRange, .linkOutOfRange,
      .calendarWithoutWork:
      return nil
    }
  }

  func constraints(of item: Int) -> Constraints? {
    switch items[item].kind {
    case .task(let position): plan.tasks[position].constraints.entry
    case .handover(let position): plan.handovers[position].constraints.entry
    case .phase, .phaseStart, .gate: nil
    }
  }

  private var limitConflicts: [ScheduleConflict] {
    items.indices.flatMap { item -> [ScheduleConflict] in
      guard let slot = self[item], slot.driver != .finished else { return [] }
      return items[item].limits.compactMap { limit in
        let days = slot.early.finish - limit.day
        return days > 0 ? .limit(items[item], limit, days: days) : nil
      }
    }
  }

  private var gateConflicts: [ScheduleConflict] {
    items.indices.compactMap { item in
      guard case .task(let position) = items[item].kind else { return nil }
      let task = plan.tasks[position]
      guard let phase = task.phase.value.flatMap({ plan.phases.position(of: $0.symbol) }),
        let start = self.position(of: .phaseStart(phase)), let closed = openGate(before: start),
        let begun = task.begun
      else { return nil }
      return .gate(items[item], begun: begun, closed)
    }
  }
}

extension PlanTask {
  /// Where the plan says that the task has begun.
  fileprivate var begun: Span? {
    if let start = actual.entry?.start, start.value != nil { return start.span }
    switch status.value {
    case .ongoing, .completed, .handedOver: return status.span
    default: return nil
    }
  }
}
