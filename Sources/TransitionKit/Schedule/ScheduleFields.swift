import Analysis
import Diagnostics
import PlanFormat
import Scheduling

/// What is told of an item of the schedule.
typealias ScheduleField = TableField<ScheduleRow, ScheduleView>

extension TableField<ScheduleRow, ScheduleView> {
  static let kind = ScheduleField("kind", "kind", "`task`, `handover` or `phase`.") { row, _ in
    .plain(row.item.kindWord)
  }
  static let id = ScheduleField("id", "id", "Its id in the plan.") { row, _ in .text(row.item.id) }
  static let title = ScheduleField("title", "title", "Its title, that of a handover without one the task's.") {
    row, _ in
    .text(row.title)
  }
  static let place = ScheduleField("place", "place", "Where it stands: file, line and column.") { row, view in
    .text(view.files.place(of: row.item.span))
  }

  static let all: [ScheduleField] = [
    kind, id, title,
    .init(
      "early start", "earlyStart",
      "The first day on which it can start; a month or a year where the plan knows no more and nothing moves it. Empty where "
        + "it has begun on a day that the plan does not give."
    ) { row, _ in row.item.hasUnknownStart ? nil : .plain(row.early.start) },
    .init(
      "early finish", "earlyFinish",
      "The last day of its work if it starts then. Empty where it is over since a day that the plan does not give."
    ) { row, _ in row.item.hasUnknownFinish ? nil : .plain(row.early.finish) },
    .init("late start", "lateStart", "The last day on which it can start and keep every limit after it.") { row, _ in
      .plain(row.late.start)
    },
    .init("late finish", "lateFinish", "The last day on which it can finish and keep every limit after it.") { row, _ in
      .plain(row.late.finish)
    },
    .init("total float", "totalFloatDays", "Days by which it can slip; negative by as many as it is too late.") {
      row, _ in
      .number(row.slot.totalFloat)
    },
    .init("free float", "freeFloatDays", "Days by which it can slip and move nothing else.") { row, _ in
      .number(row.slot.freeFloat)
    },
    .init("float counts working days", "floatCountsWorkingDays", "Whether both floats count working days.") { row, _ in
      .flag(row.countsWorkingDays)
    },
    .init("critical", "critical", "Whether a day more moves the end of the plan or breaks a limit.") { row, _ in
      .flag(row.slot.isCritical)
    },
    .init("near critical", "nearCritical", "Whether few days more would, as `--near-critical` counts them.") {
      row, view in
      .flag(view.isNearCritical(row.slot))
    },
    .init("in conflict", "inConflict", "Whether the plan asks something of its dates that cannot be.") { row, _ in
      .flag(row.isInConflict)
    },
    .init(
      "not before", "behindUndated",
      "What it waits for that has no dates: its own are then the first that it could have, not those that it will have."
    ) { row, _ in row.undated.map { .text($0.reference) } },
    .init("waits for gate", "waitsForGate", "Whether it waits for a gate that is not met.") { row, _ in
      .flag(row.waitsForGate)
    },
    .init(
      "taken as kept", "takenAsKept", "Whether its dates have passed, and nothing in the plan says that they were kept."
    ) { row, _ in .flag(row.isTakenAsKept) },
    .init("start unknown", "startUnknown", "Whether it began on a day that the plan does not give.") { row, _ in
      .flag(row.item.hasUnknownStart)
    },
    .init("finish unknown", "finishUnknown", "Whether it is over since a day that the plan does not give.") { row, _ in
      .flag(row.item.hasUnknownFinish)
    },
    .init(
      "days to departure", "daysToDeparture", "Days of the calendar from its early finish to the mission's departure."
    ) { row, _ in row.slackToDeparture.map { .number($0) } },
    .init("baseline start", "baselineStart", "When it was to start by the baseline.") { row, _ in
      row.baseline?.start.map { .plain("\($0)") }
    },
    .init("baseline finish", "baselineFinish", "When it was to finish by the baseline.") { row, _ in
      row.baseline?.finish.map { .plain("\($0)") }
    },
    .init("start slip", "startSlipDays", "Days by which it starts later than by the baseline.") { row, _ in
      row.slippage?.start.map { .number($0) }
    },
    .init("finish slip", "finishSlipDays", "Days by which it finishes later than by the baseline.") { row, _ in
      row.slippage?.finish.map { .number($0) }
    },
    sinceBaseline,
    .init("driven by", "drivenBy", "What decides its dates: the id, with its section if it is not a task.") { row, _ in
      row.waitsFor.map { .text($0.item.reference) }
    },
    .init("tied at", "drivenByPlace", "Where the plan ties it to that.") { row, view in
      row.waitsFor.map { .text(view.files.place(of: $0.span)) }
    },
    place,
  ]

  static let sinceBaseline = ScheduleField(
    "since the baseline", "sinceBaseline",
    "`kept`, `new`, or `dropped` where only the baseline has it. Dropped items have rows of their own in CSV, and a list in "
      + "JSON."
  ) { row, _ in row.isNew ? .plain("new") : row.baseline == nil ? nil : .plain("kept") }
}

extension DroppedItem {
  /// What can be said of it in a field.
  func value(of field: ScheduleField) -> FieldValue? {
    switch field.key {
    case "kind": .plain(kind.rawValue)
    case "id": .text(id)
    case "baselineStart": start.map { .plain("\($0)") }
    case "baselineFinish": finish.map { .plain("\($0)") }
    case "sinceBaseline": .plain("dropped")
    default: nil
    }
  }

  /// The id, with its section where it is not a task.
  var reference: String { kind == .task ? id : "\(kind.rawValue)s/\(id)" }
}
