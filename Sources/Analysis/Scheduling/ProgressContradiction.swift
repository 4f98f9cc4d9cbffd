import Diagnostics
import PlanFormat
import PlanModel

/// Progress that does not go with whether something has begun, or with the day of the plan.
public struct ProgressContradiction: Sendable {
  public enum Kind: Sendable {
    /// It is over, and some of it is said to be left.
    case left
    /// Some of it is said to be done or left, and nothing says that it has begun.
    case notBegun
    /// It has begun or finished, and its status says that it has not.
    case begun(TaskStatus), finished(TaskStatus)
    /// All of it is done and some is left, or nothing is left and not all is done.
    case doneAndLeft(Decimal, Duration)
    /// What is done or left was found on a day that is still to come.
    case foundAhead(PlanDate, asOf: Day)
  }

  public let kind: Kind
  public let span: Span

  /// What is wrong, of `it`.
  var fault: String {
    switch kind {
    case .left: "is over, and the plan says that some of it is left"
    case .notBegun: "has come some way, and nothing says that it has begun"
    case .begun(let status): "has begun, and its status is '\(status.rawValue)'"
    case .finished(let status): "is finished, and its status is '\(status.rawValue)'"
    case .doneAndLeft(let done, let left): "is said to be \(done) per cent done, with \(left) left"
    case .foundAhead(let date, _): "has progress that was found \(date), after the day of the plan"
    }
  }

  func statement(of item: ScheduledItem) -> ConflictStatement {
    let (message, help) =
      switch kind {
      case .left:
        (
          "'\(item.id)' is over, and this says that some of it is left",
          "correct its status or its finish, take out what is left, or write the day ('on') on which that was found"
        )
      case .notBegun:
        (
          "this says how far '\(item.id)' has come, and nothing says that it has begun",
          "write when it began beside it (start: 2027-01-31), or give the task 'status: ongoing'"
        )
      case .begun(let status):
        (
          "this says that '\(item.id)' has begun, and its status is '\(status.rawValue)'",
          "give the task 'status: ongoing', or take out this day"
        )
      case .finished(let status):
        (
          "this says that '\(item.id)' is finished, and its status is '\(status.rawValue)'",
          "give the task 'status: completed', or take out this day"
        )
      case .doneAndLeft(let done, let left):
        ("\(done) per cent of '\(item.id)' are done, and \(left) are left", "take out one of the two, or correct it")
      case .foundAhead(let date, let asOf):
        (
          "how far '\(item.id)' has come was found \(date), after the day that the plan describes (\(asOf))",
          "correct the day, or tell it as an update"
        )
      }
    return ConflictStatement(message: message, span: span, notes: [], help: help)
  }
}

extension PlanSchedule {
  var progressConflicts: [ScheduleConflict] {
    items.compactMap { item in progressContradiction(of: item).map { .progress(item, $0) } }
  }

  /// A plan that is looked at from a day before its own does not know what it says of beginnings.
  func progressContradiction(of item: ScheduledItem) -> ProgressContradiction? {
    if let asOf, let planDay = plan.viewpoint.planDay, planDay > asOf { return nil }
    guard case .task(let position) = item.kind, let actual = plan.tasks[position].actual.entry else { return nil }
    let task = plan.tasks[position]
    let hasPart = actual.done.value.map { $0 > .zero } ?? false
    let isLeft = actual.remaining.value.map { $0.count > 0 } ?? false
    if let asOf, let found = actual.on.value, found.isSurely(after: asOf), hasPart || isLeft {
      return .init(kind: .foundAhead(found, asOf: asOf), span: actual.on.span)
    }
    let status = task.status.value
    switch status {
    case .planned?, .blocked?, .ongoing?:
      if let status, actual.finish.value != nil { return .init(kind: .finished(status), span: actual.finish.span) }
      if let status, status == .planned, actual.start.value != nil {
        return .init(kind: .begun(status), span: actual.start.span)
      }
    case .discontinued?: return nil
    case .completed?, .handedOver?, nil: break
    }
    if status == .completed || status == .handedOver || actual.finish.value != nil {
      // What is over was finished as written, where that day has come, or else by the day of the plan.
      let written = task.finish.value.flatMap { finish in asOf.map { !finish.mayBeAhead(of: $0) } ?? true ? finish : nil
      }
      let end = actual.finish.value ?? written ?? asOf.map { PlanDate($0) }
      return actual.left(at: end).map { .init(kind: .left, span: $0) }
    }
    if let done = actual.done.value, let left = actual.remaining.value, (done >= .hundred) == (left.count > 0) {
      return .init(kind: .doneAndLeft(done, left), span: actual.remaining.span)
    }
    guard status != .ongoing, hasPart || isLeft, actual.start.value == nil else { return nil }
    return .init(kind: .notBegun, span: hasPart ? actual.done.span : actual.remaining.span)
  }
}

extension Progress {
  /// Where it says of something that is over that some of it is left. What was found before the end, was left then.
  fileprivate func left(at end: PlanDate?) -> Span? {
    if let found = on.value { guard let end, found.isBefore(end) == .no else { return nil } }
    if let remaining = remaining.value, remaining.count > 0 { return self.remaining.span }
    return done.value.map { $0 < .hundred } ?? false ? done.span : nil
  }
}
