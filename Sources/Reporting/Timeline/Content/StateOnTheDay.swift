import Analysis
import PlanFormat
import PlanModel

/// How far a handover has come on the day that is looked at.
enum HandoverState: Equatable {
  case complete
  case failed
  case returned
  case open
  /// The plan gives it no status.
  case notStated
}

extension PlanFacts {
  /// Whether something had happened on the day: with a date, by that date; without one, where the day isn't before the plan's own.
  private func holds(_ date: PlanDate?) -> Bool {
    guard let asOf else { return true }
    guard let date else { return plan.heading.entry?.asOf.value.map { $0.latest <= asOf } ?? true }
    return date.latest <= asOf
  }

  func state(of handover: Handover) -> HandoverState {
    if handover.isUndone, holds(handover.returned.entry?.on.value) {
      return handover.status.value == .failed ? .failed : .returned
    }
    let date = handover.transferred.value ?? handover.accepted.entry?.on.value
    if handover.isComplete || date != nil, holds(date) { return .complete }
    return handover.status.value == nil ? .notStated : .open
  }

  /// The status of a task on the day; what it says of an end doesn't hold on a day before that end.
  func status(of task: PlanTask) -> TaskStatus? {
    let finished = task.actual.entry?.finish.value
    switch task.status.value {
    case .completed, .handedOver, .discontinued: return holds(finished) ? task.status.value : .ongoing
    case .planned, .ongoing, .blocked, nil: return finished != nil && holds(finished) ? .completed : task.status.value
    }
  }
}
