import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// The schedule as a table for a terminal: early and late dates, floats, and what each item waits for.
public func scheduleText(_ check: PlanCheck) -> String {
  let (schedule, files) = (check.facts.schedule, check.files)
  var table = TextTable([
    "", "task or handover", "early start", "early finish", "late start", "late finish", "float", "free", "waits for",
  ])
  for index in schedule.items.indices {
    let item = schedule.items[index]
    guard item.hasLength, let slot = schedule[index] else { continue }
    table.add([
      slot.isCritical ? "*" : "", item.reference, slot.early.start.description, slot.early.finish.description,
      slot.late.start.description, slot.late.finish.description, String(slot.totalFloat), String(slot.freeFloat),
      schedule.drivingLink(of: index)?.item.reference ?? "",
    ])
  }
  var text = table.isEmpty ? "nothing in the plan has dates or a length of time\n" : table.text
  text = heading(check) + text
  let scheduled = Set(schedule.items.map(\.id))
  let undated =
    schedule.items.filter { !$0.hasLength }.map(\.id)
    + check.plan.handovers.map(\.id).filter { !scheduled.contains($0) }.map { "handovers/\($0)" }
  if !undated.isEmpty { text += "\nwithout dates or a length of time: \(undated.joined(separator: ", "))\n" }
  let path = schedule.criticalItems.map(\.id)
  if !path.isEmpty { text += "\ncritical path: \(path.joined(separator: " > "))\n" }
  for circle in schedule.circles {
    text += "\nin a circle, without dates: \(circle.map(\.item.id).joined(separator: " > "))"
    text += " > \(circle.first?.item.id ?? "")\n"
    for hop in circle { text += "  \(hop.item.id) is waited for at \(visible(files.place(of: hop.link)))\n" }
  }
  return text
}

/// From which day the plan is seen, and by which day the mission leaves.
private func heading(_ check: PlanCheck) -> String {
  let departure = check.facts.departure.map { "; the mission leaves on \($0)" } ?? ""
  let day = check.facts.asOf.map { "as of \($0)" } ?? "without an as-of day"
  return "\(day)\(departure); days are calendar days, * has no float\n\n"
}

/// The schedule as JSON; `transition schedule --format json` is version 1 of it.
public func scheduleJSON(_ check: PlanCheck) -> JSON {
  let (schedule, plan, files) = (check.facts.schedule, check.plan, check.files)
  let rows = schedule.items.indices.map { index -> JSON in
    let item = schedule.items[index]
    var members: [(String, JSON)] = [
      ("kind", .string(item.kindWord)), ("id", .string(item.id)),
      ("title", .string(item.title(in: plan))), ("place", .string(files.place(of: item.span))),
    ]
    if item.hasLength, let slot = schedule[index] {
      members += [
        ("earlyStart", .string(slot.early.start.description)), ("earlyFinish", .string(slot.early.finish.description)),
        ("lateStart", .string(slot.late.start.description)), ("lateFinish", .string(slot.late.finish.description)),
        ("totalFloatDays", .integer(slot.totalFloat)), ("freeFloatDays", .integer(slot.freeFloat)),
        ("critical", .bool(slot.isCritical)),
      ]
      if let driver = schedule.drivingLink(of: index) {
        members.append(
          ("drivenBy", .object([("id", .string(driver.item.id)), ("place", .string(files.place(of: driver.span)))])))
      }
    }
    return .object(members)
  }
  let circles = schedule.circles.map { circle in
    JSON.array(circle.map { .object([("id", .string($0.item.id)), ("place", .string(files.place(of: $0.link)))]) })
  }
  return .object([
    ("version", .integer(1)), ("items", .array(rows)),
    ("criticalPath", .array(schedule.criticalItems.map { .string($0.id) })), ("circles", .array(circles)),
  ])
}

extension PlanSchedule {
  /// The chain of items that decides when everything is done.
  var criticalItems: [ScheduledItem] { schedule.criticalPath.map { items[$0] } }
}

extension ScheduledItem {
  fileprivate var kindWord: String {
    switch kind {
    case .task: "task"
    case .handover: "handover"
    }
  }

  /// The id, with its section where it is not a task.
  fileprivate var reference: String {
    switch kind {
    case .task: id
    case .handover: "handovers/\(id)"
    }
  }

  fileprivate func title(in plan: Plan) -> String {
    switch kind {
    case .task(let position): plan.tasks[position].title.value?.plain ?? id
    case .handover(let position):
      plan.handovers[position].title.value?.plain
        ?? plan.tasks[plan.handovers[position].task.value]?.title.value?.plain ?? id
    }
  }
}
