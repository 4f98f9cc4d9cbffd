import Analysis
import Diagnostics
import PlanFormat
import Scheduling

extension ScheduleView {
  /// The schedule for programs; `transition schedule --format json` is version 2 of it.
  public var json: JSON {
    .object(
      [
        ("version", .integer(2)), ("asOf", check.facts.asOf.map { .string($0.description) } ?? .null),
        ("departure", check.facts.departure.map { .string($0.description) } ?? .null),
        ("baseline", baseline.map { .string($0.title) } ?? .null),
        ("items", .array(of: rows, member)),
        ("undated", .array(of: undated) { .object(identity(of: $0)) }),
        ("criticalPath", .array(schedule.criticalPath.map { .string(schedule.items[$0].reference) })),
        ("conflicts", .array(schedule.conflicts.map(member))), ("circles", .array(schedule.circles.map(member))),
      ])
  }

  private func member(_ row: ScheduleRow) -> JSON {
    let (slot, item) = (row.slot, row.item)
    var members: [(String, JSON)] = identity(of: item)
    members += [
      ("earlyStart", .string(slot.early.start.description)), ("earlyFinish", .string(slot.early.finish.description)),
      ("lateStart", .string(slot.late.start.description)), ("lateFinish", .string(slot.late.finish.description)),
      ("totalFloatDays", .integer(slot.totalFloat)), ("freeFloatDays", .integer(slot.freeFloat)),
      ("floatCountsWorkingDays", .bool(row.countsWorkingDays)), ("critical", .bool(slot.isCritical)),
      ("nearCritical", .bool(isNearCritical(slot))),
    ]
    if let days = row.slackToDeparture { members.append(("daysToDeparture", .integer(days))) }
    if let days = row.slippage?.start { members.append(("startSlipDays", .integer(days))) }
    if let days = row.slippage?.finish { members.append(("finishSlipDays", .integer(days))) }
    if row.isTakenAsKept { members.append(("takenAsKept", .bool(true))) }
    if item.hasUnknownStart { members.append(("startUnknown", .bool(true))) }
    if item.hasUnknownFinish { members.append(("finishUnknown", .bool(true))) }
    if row.isInConflict { members.append(("inConflict", .bool(true))) }
    if row.waitsForGate { members.append(("waitsForGate", .bool(true))) }
    if let tie = row.waitsFor {
      members.append(
        ("drivenBy", .object([("id", .string(tie.item.id)), ("place", .string(files.place(of: tie.span)))])))
    }
    return .object(members)
  }

  private func identity(of item: ScheduledItem) -> [(String, JSON)] {
    [
      ("kind", .string(item.kindWord)), ("id", .string(item.id)), ("title", .string(item.title(in: check.plan))),
      ("place", .string(files.place(of: item.span))),
    ]
  }

  private func member(_ conflict: ScheduleConflict) -> JSON {
    let statement = schedule.statement(of: conflict)
    return .object([
      ("message", .string(statement.message)), ("place", .string(files.place(of: statement.span))),
      (
        "notes",
        .array(
          statement.notes.map {
            .object([("message", .string($0.message)), ("place", .string(files.place(of: $0.span)))])
          })
      ), ("help", .string(statement.help)),
    ])
  }

  private func member(_ circle: [(item: ScheduledItem, link: Span)]) -> JSON {
    .array(
      circle.map { .object([("id", .string($0.item.reference)), ("place", .string(files.place(of: $0.link)))]) })
  }
}
