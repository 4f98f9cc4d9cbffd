import Diagnostics
import PlanFormat
import PlanModel

/// Something that has happened on another day than a constraint asks. What has happened stands, so that the constraint moves
/// nothing any more.
public struct BrokenLimit: Sendable {
  /// The constraint.
  let limit: Fact<PlanDate>
  /// What it is, of `it`: `the day on which it must start`.
  let words: String
  let end: ScheduleConflict.End
  /// When it happened; `by` a day, where the plan does not say when it began.
  let happened: PlanDate
  let place: Span
  let days: Int
  let isEarly: Bool

  func statement(of item: ScheduledItem) -> ConflictStatement {
    let verb = end == .start ? "began" : "finished"
    let when = happened.day == nil ? "\(happened)" : "on \(happened)"
    let least = happened.firstDay == nil ? "at least " : ""
    let counted = "\(least)\(days) \(days == 1 ? "day" : "days")"
    return ConflictStatement(
      message: "'\(item.id)' \(verb) \(when), \(counted) \(isEarly ? "before" : "after") \(words)", span: place,
      notes: [.init("\(words) is given here", at: limit.span)],
      help: "take the constraint out, or correct the day")
  }
}

extension PlanSchedule {
  var brokenLimits: [ScheduleConflict] {
    items.indices.flatMap { item -> [ScheduleConflict] in
      guard progress(of: item) != .ahead, let constraints = constraints(of: item), !items[item].isSummary else {
        return []
      }
      let (start, finish) = happened(item)
      return [
        broken(constraints.mustStart, .start, start, "the day on which it must start"),
        broken(constraints.startNoEarlierThan, .start, start, "the first day on which it can start", isLower: true),
        broken(constraints.startNoLaterThan, .start, start, "the last day on which it can start", isLower: false),
        broken(constraints.mustFinish, .finish, finish, "the day on which it must finish"),
        broken(
          constraints.finishNoEarlierThan, .finish, finish, "the first day on which it can finish", isLower: true),
        broken(
          constraints.finishNoLaterThan, .finish, finish, "the last day on which it can finish", isLower: false),
      ].compactMap { $0.map { .notKept(items[item], $0) } }
    }
  }

  /// What a constraint that gives a day, its first one or its last one, has to say of what has happened.
  private func broken(
    _ limit: Fact<PlanDate>, _ end: ScheduleConflict.End, _ happened: Fact<PlanDate>, _ words: String,
    isLower: Bool? = nil
  ) -> BrokenLimit? {
    guard let asked = limit.value, let day = happened.value else { return nil }
    func broken(by days: Int, isEarly: Bool) -> BrokenLimit {
      BrokenLimit(
        limit: limit, words: words, end: end, happened: day, place: happened.span, days: days, isEarly: isEarly)
    }
    if isLower != false, let days = day.days(to: asked).atLeast, days > 0 { return broken(by: days, isEarly: true) }
    if isLower != true, let days = asked.days(to: day).atLeast, days > 0 { return broken(by: days, isEarly: false) }
    return nil
  }

  /// When something began and was over, as far as the plan says; what has begun, has by the day of the plan.
  private func happened(_ item: Int) -> (start: Fact<PlanDate>, finish: Fact<PlanDate>) {
    switch items[item].kind {
    case .task(let position):
      let task = plan.tasks.entries[position]
      let (start, finish) = (task.actual.entry?.start ?? Fact(), task.actual.entry?.finish ?? Fact())
      guard start.value == nil, task.status.value == .ongoing, let asOf else { return (start, finish) }
      return (Fact(.by(asOf), at: task.status.span), finish)
    case .handover(let position): return (Fact(), plan.handovers.entries[position].transferred)
    case .phase, .phaseStart, .wholeStart, .gate: return (Fact(), Fact())
    }
  }

  /// Whether a date or a length of something is written and could not be read.
  func isUnread(_ item: Int) -> Bool {
    switch items[item].kind {
    case .task(let position):
      let task = plan.tasks.entries[position]
      let actual = task.actual.entry
      return task.start.isUnread || task.finish.isUnread || task.duration.isUnread
        || actual.map { $0.start.isUnread || $0.finish.isUnread || $0.remaining.isUnread } ?? false
    case .handover(let position):
      let window = plan.handovers.entries[position].window.entry
      return window.map { $0.start.isUnread || $0.finish.isUnread } ?? false
    case .phase, .phaseStart, .wholeStart, .gate: return false
    }
  }
}

extension Fact {
  fileprivate var isUnread: Bool { isWritten && value == nil && absence == nil }
}
