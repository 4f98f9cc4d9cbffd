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
    case .outOfOrder(let item, let before, let relation, let span, let days):
      ConflictStatement(
        message: "'\(item.id)' \(happened(item, relation.reaches))"
          + (days.map { "\(overBy(item)), \(counted($0)) before '\(before.id)', which it waits for, lets it" }
            ?? " although '\(before.id)', which it waits for, has not begun"),
        span: span, notes: [.init("'\(before.id)' stands here", at: before.span)],
        help: outOfOrderHelp(before, relation))
    case .finish(let item, let finish, let before, let days, _):
      ConflictStatement(
        message: "'\(item.id)' is to finish \(finish.value.map { "\($0)" } ?? ""), \(counted(days)) before "
          + "\(before.isGate ? "the gate of " : "")'\(before.id)' lets it", span: finish.span,
        notes: [.init("'\(before.id)' stands here", at: before.span)],
        help: "move its finish, or what it waits for")
    case .tooLate(let item, let before, let relation, let span, let days):
      ConflictStatement(
        message: "'\(item.id)' \(relation.reaches.verb) \(counted(days)) too late: at most "
          + "\(relation.most.map { "\($0)" } ?? "0 days") may pass from when '\(before.id)' \(relation.leaves.verb)",
        span: span, notes: [.init("'\(before.id)' stands here", at: before.span)] + driver(of: item),
        help: "allow more time, or move what else holds the two")
    case .prescribed(let item, let end, let date, let days):
      ConflictStatement(
        message: "'\(item.id)' must \(end) \(counted(days)) before it can", span: date.span,
        notes: driver(of: item),
        help: "move the date that it must keep\(driver(of: item).isEmpty ? "" : ", or what it waits for")")
    case .notBefore(let item, let end, let date, let days):
      ConflictStatement(
        message: "'\(item.id)' \(end == .start ? "starts" : "finishes") \(counted(days)) before it can",
        span: date.span, notes: [],
        help: "move one of the two dates")
    case .limit(let item, let limit, let days):
      ConflictStatement(
        message: "'\(item.id)' cannot finish before \(finish(of: item)), \(counted(days)) after \(limit.reason.words)",
        span: item.span, notes: [.init("\(limit.reason.placeWords): \(limit.day)", at: limit.span)] + driver(of: item),
        help: "shorten it, start earlier what it waits for, or settle who goes on with it after that day")
    case .gate(let item, let begun, let phase): statement(ofGateOf: phase, item, begun)
    case .length(let item, let contradiction): statement(of: contradiction, item)
    case .outside(let item, let whole, _):
      ConflictStatement(
        message: "'\(item.id)' is a part of '\(whole.id)' and does not lie within it: \(dates(of: item)), "
          + "and '\(whole.id)' \(dates(of: whole))", span: place(ofPart: item),
        notes: [.init("'\(whole.id)' stands here", at: whole.span)],
        help:
          "tie the part to what it waits for, correct a length, or leave out the length of '\(whole.id)', which then "
          + "sums up its parts")
    case .misplaced(let item, let field): statement(of: field, item)
    case .progress(let item, let contradiction): contradiction.statement(of: item)
    case .ownPart(let item, let tie): tie.statement(of: item)
    case .written(let item, let order): order.statement(of: item)
    case .contradictory(let item, let limits): limits.statement(of: item)
    case .notKept(let item, let broken): broken.statement(of: item)
    case .status(_, let contradiction): contradiction.statement
    case .parts(_, let statement): statement
    case .calendarWithoutWork(let calendar): statement(of: calendar)
    }
  }

  private func statement(ofGateOf phase: Phase, _ item: ScheduledItem, _ begun: Span) -> ConflictStatement {
    let (what, mend) =
      if case .phase = item.kind { ("it", "correct the status") } else {
        ("its phase", "move the task to another phase")
      }
    return ConflictStatement(
      message: "'\(item.id)' has begun, but the gate of '\(phase.id)', which comes before \(what), is not met",
      span: begun, notes: [.init("the gate is here", at: phase.gate.span ?? phase.span)],
      help: "write when the gate was met, or \(mend)")
  }

  /// A week without work is mended in the week; else it is the closed times that leave no day.
  private func statement(of calendar: WorkCalendar) -> ConflictStatement {
    let hasWeek = !calendar.weekend.isWritten || Set(calendar.weekend.items).count < Weekday.allCases.count
    let closed = hasWeek ? calendar.closed.filter { $0.everyYear.value == true } : []
    return ConflictStatement(
      message: "no day is worked in the calendar '\(calendar.id)', so every day counts instead", span: calendar.span,
      notes: closed.prefix(6).map { time in
        .init("every year it is closed here\(time.title.value.map { ": \($0.plain)" } ?? "")", at: time.span)
      },
      help: closed.isEmpty
        ? "leave days of the week out of its weekend"
        : "its closed times close every day: shorten them, or take one out")
  }

  private func outOfOrderHelp(_ before: ScheduledItem, _ relation: Relation) -> String {
    relation.isFinishToStart
      ? "correct a day; if it did not have to wait, take the tie out, or tie it to the start ({ \(before.id): start })"
      : "correct a day, or, if it did not have to wait, take the tie out"
  }

  private func statement(of contradiction: LengthContradiction, _ item: ScheduledItem) -> ConflictStatement {
    let (start, finish) = (contradiction.start, contradiction.finish)
    let (from, to) = (start.value.map { "\($0)" } ?? "", finish.value.map { "\($0)" } ?? "")
    guard let (length, days) = contradiction.length, let duration = length.value else {
      return ConflictStatement(
        message: "'\(item.id)' must finish \(to), before it must start, \(from)", span: finish.span,
        notes: [.init("it must start here", at: start.span)], help: "correct one of the two dates")
    }
    let unit = duration.unit == .workingDay ? "working days" : "days"
    return ConflictStatement(
      message: "'\(item.id)' is to take \(duration), but from \(from) to \(to) there are \(days) \(unit)",
      span: length.span, notes: [.init("it starts here", at: start.span), .init("it finishes here", at: finish.span)],
      help: "leave out the length, or one of the two dates")
  }

  private func statement(of field: MisplacedField, _ item: ScheduledItem) -> ConflictStatement {
    if field.key == "spans" {
      return ConflictStatement(
        message: "'\(item.id)' spans itself", span: field.span, notes: [], help: "take it out of what it spans")
    }
    let (what, mend) =
      switch field.place {
      case .summary: ("sums up its parts", "give it to the part that is meant")
      case .hammock: ("has the dates of what it spans", "take it out, or give it to the task that is meant")
      case .milestone: ("is a milestone and takes no time", "take it out, or give the task a length")
      }
    return ConflictStatement(
      message: "'\(item.id)' \(what), so it cannot have '\(field.key)'", span: field.span, notes: [], help: mend)
  }

  private func dates(of item: ScheduledItem) -> String {
    guard let slot = self[item.kind] else { return "has no dates" }
    return slot.early.start == slot.early.finish
      ? "on \(slot.early.start)" : "from \(slot.early.start) to \(slot.early.finish)"
  }

  /// `began on 2027-06-01`; of a day that nobody knows, the last one that it can have been.
  private func happened(_ item: ScheduledItem, _ end: Relation.End) -> String {
    guard let slot = self[item.kind] else {
      return position(of: item.kind).map(progress) == .finished ? "is over" : "has begun"
    }
    return end == .start
      ? "began \(item.hasUnknownStart ? "by" : "on") \(slot.early.start)"
      : "finished \(item.hasUnknownFinish ? "by" : "on") \(slot.early.finish)"
  }

  /// ` by 2027-07-09`, of what has no dates.
  private func overBy(_ item: ScheduledItem) -> String {
    self[item.kind] == nil ? asOf.map { " by \($0)" } ?? "" : ""
  }

  private func finish(of item: ScheduledItem) -> String { self[item.kind]?.early.finish.description ?? "unknown" }

  private func driver(of item: ScheduledItem) -> [Diagnostic.Note] {
    guard let position = position(of: item.kind), let tie = drivingTie(of: position) else { return [] }
    return [.init("it waits for '\(tie.item.id)' here", at: tie.span)]
  }

  private func counted(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days")" }
}

extension ScheduleConflict {
  /// What is the matter, before the sentence: something cannot be, or has happened all the same, or is only forecast.
  public var label: String {
    switch weight {
    case .contradiction: "cannot be"
    case .forecast: "too late"
    case .happened: if case .outOfOrder = self { "out of order" } else { "not kept" }
    }
  }
}

extension Relation.End {
  /// `starts`, `finishes`.
  public var verb: String { self == .start ? "starts" : "finishes" }
}

extension Relation {
  public var isFinishToStart: Bool { leaves == .finish && reaches == .start }
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
