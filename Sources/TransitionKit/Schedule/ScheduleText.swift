import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

extension ScheduleView {
  /// The schedule as a table for a terminal, and below it what the table cannot show.
  public var text: String {
    heading
      + (rows.isEmpty
        ? "nothing in the plan has enough dates, or a length of time, for a place in the schedule\n" : table) + notes
  }

  private var table: String {
    var header = [
      "", "task, handover or phase", "early start", "early finish", "late start", "late finish", "float", "free",
      "departure",
    ]
    if baseline != nil { header.append("slip") }
    var table = TextTable(header + ["waits for"])
    for row in rows {
      let slot = row.slot
      let unit = row.countsWorkingDays ? "w" : ""
      var cells = [
        mark(of: row), row.item.reference, "\(row.item.hasUnknownStart ? "by " : "")\(slot.early.start)",
        "\(row.item.hasUnknownFinish ? "by " : "")\(slot.early.finish)",
        slot.late.start.description, slot.late.finish.description, "\(slot.totalFloat)\(unit)",
        "\(slot.freeFloat)\(unit)", row.slackToDeparture.map(String.init) ?? "",
      ]
      if baseline != nil { cells.append(row.slippage?.finish.map(signed) ?? "") }
      table.add(cells + [row.waitsFor?.item.reference ?? ""])
    }
    return table.text
  }

  private func mark(of row: ScheduleRow) -> String {
    let weight = row.slot.isCritical ? "*" : isNearCritical(row.slot) ? "+" : ""
    return weight + (row.isInConflict ? "!" : "") + (row.waitsForGate ? "?" : "") + (row.isTakenAsKept ? "~" : "")
  }

  /// From which day the plan is seen, by which day the mission leaves, and what the marks mean.
  private var heading: String {
    let day = check.facts.asOf.map { "as of \($0)" } ?? "without an as-of day"
    let departure = check.facts.departure.map { "; the mission leaves on \($0)" } ?? ""
    var legend = ["* no float", "+ at most \(nearCritical) days"]
    if rows.contains(where: \.isInConflict) { legend.append("! cannot be, see below") }
    if rows.contains(where: { $0.item.hasUnknownStart || $0.item.hasUnknownFinish }) {
      legend.append("by: then or earlier")
    }
    if rows.contains(where: \.waitsForGate) { legend.append("? waits for a gate that is not met") }
    if rows.contains(where: \.isTakenAsKept) {
      legend.append("~ not known whether its date was kept: taken as kept")
    }
    var lines = ["\(day)\(departure)", "float in days, w in working days; departure: days left until then"]
    if let baseline {
      let origin = [baseline.on.map { "of \($0)" }, baseline.by.map { "adopted by '\(visible($0.id))'" }]
      let words = ["slip: days later than in the baseline '\(visible(baseline.title))'"] + origin.compactMap(\.self)
      lines.append(words.joined(separator: ", "))
    }
    return lookingBackText(check.facts) + (lines + [legend.joined(separator: "; ")]).joined(separator: "\n") + "\n\n"
  }

  /// When no work is done, calendar by calendar.
  private var calendars: String {
    check.plan.workingCalendars.filter { !$0.closed.isEmpty }.map { calendar in
      let closed = calendar.closed.map { time in
        let title = visible(time.title.value?.plain ?? "")
        let every = time.everyYear.value == true ? " every year" : ""
        return "\(title) \(time.on.value.map { "\($0)" } ?? "without a date")\(every)"
      }
      let title = visible(calendar.title.value?.plain ?? calendar.id)
      return "\nno work by the calendar '\(title)': \(closed.joined(separator: ", "))\n"
    }.joined()
  }

  private var notes: String {
    var text = ""
    for conflict in schedule.conflicts {
      let statement = schedule.statement(of: conflict)
      text += "\ncannot be: \(statement.message) (\(files.place(of: statement.span)))\n"
      for note in statement.notes { text += "  \(note.message) (\(files.place(of: note.span)))\n" }
    }
    let later = schedule.laterThanWritten.map { "\(schedule.items[$0.item].reference) by \($0.days)" }
    if !later.isEmpty { text += "\ndays later than written: \(later.joined(separator: ", "))\n" }
    let undated = undated.map(\.reference)
    if !undated.isEmpty { text += "\nwith too few dates and no length of time: \(undated.joined(separator: ", "))\n" }
    text += calendars
    let path = schedule.criticalPath.map { schedule.items[$0].reference }
    if !path.isEmpty { text += "\ncritical path: \(path.joined(separator: " > "))\n" }
    for circle in schedule.circles {
      text += "\nin a circle, without dates: \(circle.map(\.item.reference).joined(separator: " > "))"
      text += " > \(circle.first?.item.reference ?? "")\n"
      for hop in circle { text += "  \(hop.item.reference) is waited for at \(visible(files.place(of: hop.link)))\n" }
    }
    return text
  }
}

/// `+12`, `0`, `-3`.
func signed(_ days: Int) -> String { days > 0 ? "+\(days)" : String(days) }
