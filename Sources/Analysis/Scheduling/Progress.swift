import PlanFormat
import PlanModel

// How far tasks and handovers have come, by what the plan says of them.

extension Timing {
  init(_ task: PlanTask, _ time: WorkingTime) {
    let calendar = time.calendar(task.workingCalendar.value)
    self.init(
      start: task.start.value, finish: task.finish.value,
      length: task.duration.value.map { time.length($0, from: task.start.value?.firstDay, in: calendar) },
      state: Self.state(of: task, time, calendar), constraints: task.constraints.entry)
  }

  private static func state(of task: PlanTask, _ time: WorkingTime, _ calendar: Int) -> State {
    let progress = task.actual.entry
    let start = progress?.start.value
    let finish = progress?.finish.value
    switch task.status.value {
    case .completed, .handedOver, .discontinued: return .done(start: start, finish: finish)
    case _ where finish != nil: return .done(start: start, finish: finish)
    case .ongoing: break
    case .planned, .blocked: if start == nil { return .notStarted }
    case nil: if start == nil { return .unsaid }
    }
    let remaining = progress?.remaining.value.map { time.length($0, in: calendar) }
    return .started(on: start, Finding(remaining: remaining, done: progress?.done.value, on: progress?.on.value))
  }

  init(_ handover: Handover, asOf: Day?) {
    let window = handover.window.entry
    self.init(
      start: window?.start.value, finish: window?.finish.value, length: nil, state: Self.state(of: handover, asOf),
      constraints: handover.constraints.entry)
  }

  private static func state(of handover: Handover, _ asOf: Day?) -> State {
    if let day = handover.transferred.value { return .done(start: nil, finish: day) }
    switch handover.status.value {
    case .transferred, .accepted, .returned, .failed: return .done(start: nil, finish: nil)
    case .preparing, .joint:
      // Preparing before the window opens is not yet handing over.
      guard let opens = handover.window.entry?.start.value, opens.firstDay != nil, let asOf, opens.isKnown(on: asOf)
      else {
        return .unsaid
      }
      return .started(on: opens, Finding())
    case .identified, .agreed: return .notStarted
    case nil: return .unsaid
    }
  }

  /// A phase that only waits for a gate which is not met has not begun, unless the plan says so.
  init(_ phase: Phase, isBehindOpenGate: Bool, asOf: Day?) {
    let start = phase.start.value
    let state: State =
      switch phase.status.value {
      case .completed: .done(start: nil, finish: nil)
      case .current, .extended, .suspended:
        .started(on: start.flatMap { start in asOf.map(start.isKnown) ?? false ? start : nil }, Finding())
      case .planned: .notStarted
      case .dropped, nil: isBehindOpenGate ? .notStarted : .unsaid
      }
    self.init(start: start, finish: phase.finish.value, length: nil, state: state, constraints: nil)
  }
}
