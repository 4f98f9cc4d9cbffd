import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A conflict in words, with the places of both its sides.
public struct ConflictStatement: Sendable {
  public let message: String
  public let span: Span
  public let notes: [Diagnostic.Note]
  public let help: String
}

extension PlanSchedule {
  /// What is wrong, where, on what other place it rests, and how it can be mended.
  public func statement(of conflict: ScheduleConflict) -> ConflictStatement {
    switch conflict {
    case .tie(let item, let before, let relation, let span, let days):
      ConflictStatement(
        message: "'\(item.id)' is to \(relation.reaches) \(counted(days)) before '\(before.id)' lets it",
        span: span, notes: [.init("'\(before.id)' stands here", at: before.span)],
        help: "move the date that it must keep, or what it waits for")
    case .outOfOrder(let item, let before, let span, let days):
      ConflictStatement(
        message: "'\(item.id)' went on \(counted(days)) before '\(before.id)', which it waits for, let it", span: span,
        notes: [.init("'\(before.id)' stands here", at: before.span)],
        help: "if it did not have to wait, take the tie out")
    case .prescribed(let item, let end, let date, let days):
      ConflictStatement(
        message: "'\(item.id)' must \(end) \(counted(days)) before it can", span: date.span,
        notes: driver(of: item), help: "move the date that it must keep, or what it waits for")
    case .notBefore(let item, let date, let days):
      ConflictStatement(
        message: "'\(item.id)' starts \(counted(days)) before it can", span: date.span, notes: [],
        help: "move one of the two dates")
    case .limit(let item, let limit, let days):
      ConflictStatement(
        message: "'\(item.id)' cannot finish before \(finish(of: item)), \(counted(days)) after \(limit.reason.words)",
        span: item.span, notes: [.init("\(limit.reason.placeWords): \(limit.day)", at: limit.span)] + driver(of: item),
        help: "shorten it, start earlier what it waits for, or settle who goes on with it after that day")
    case .gate(let item, let begun, let phase):
      ConflictStatement(
        message: "'\(item.id)' has begun, but the gate of '\(phase.id)', which comes before its phase, is not met",
        span: begun, notes: [.init("the gate is here", at: phase.gate.span ?? phase.span)],
        help: "write when the gate was met, or move the task to another phase")
    case .calendarWithoutWork(let calendar):
      ConflictStatement(
        message: "no day is worked in the calendar '\(calendar.id)', so every day counts instead", span: calendar.span,
        notes: [], help: "leave days of the week out of its weekend")
    }
  }

  private func finish(of item: ScheduledItem) -> String { self[item.kind]?.early.finish.description ?? "unknown" }

  private func driver(of item: ScheduledItem) -> [Diagnostic.Note] {
    guard let position = position(of: item.kind), let tie = drivingTie(of: position) else { return [] }
    return [.init("it waits for '\(tie.item.id)' here", at: tie.span)]
  }

  private func counted(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days")" }
}

extension ScheduleLimit.Reason {
  /// What happens on the day of the limit.
  public var words: String {
    switch self {
    case .departure: "the mission leaves"
    case .finishNoLaterThan: "the last day that it can have"
    case .deadline: "its deadline"
    case .writtenFinish: "the finish that the plan writes"
    }
  }

  fileprivate var placeWords: String {
    switch self {
    case .departure: "the mission leaves here"
    case .finishNoLaterThan: "it can finish no later here"
    case .deadline: "the deadline is here"
    case .writtenFinish: "the finish is written here"
    }
  }
}
