import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
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
        mark(of: row), row.item.reference, row.early.start, row.early.finish, row.late.start, row.late.finish,
        "\(slot.totalFloat)\(unit)",
        "\(slot.freeFloat)\(unit)", row.slackToDeparture.map(String.init) ?? "",
      ]
      if baseline != nil { cells.append(row.isNew ? "new" : row.slippage?.finish.map(signed) ?? "") }
      table.add(cells + [row.waitsFor?.item.reference ?? ""])
    }
    return table.text
  }

  private func mark(of row: ScheduleRow) -> String {
    let weight = row.slot.isCritical ? "*" : isNearCritical(row.slot) ? "+" : ""
    return weight + (row.isInConflict ? "!" : "") + (row.undated != nil ? ">" : "") + (row.waitsForGate ? "?" : "")
      + (row.isTakenAsKept ? "~" : "")
  }

  /// From which day the plan is seen, by which day the mission leaves, and what the marks mean.
  private var heading: String {
    let day = check.facts.asOf.map { "as of \($0)" } ?? "without an as-of day"
    let departure = check.facts.departure.map { "; the mission leaves \(Wording.english.on($0))" } ?? ""
    var legend = ["* no float", "+ at most \(nearCritical) days"]
    if rows.contains(where: \.isInConflict) { legend.append("! see below") }
    if rows.contains(where: { $0.early.start.hasPrefix("by ") || $0.early.finish.hasPrefix("by ") }) {
      legend.append("by: then or earlier")
    }
    if rows.contains(where: { $0.undated != nil }) { legend.append("> not before these dates, see below") }
    if rows.contains(where: \.waitsForGate) { legend.append("? waits for a gate that is not met") }
    if rows.contains(where: \.isTakenAsKept) {
      legend.append("~ not known whether its date was kept: taken as kept")
    }
    var lines = ["\(day)\(departure)", "float in days, w in working days; departure: days left until then"]
    if let baseline {
      let origin = [baseline.on.map { "of \($0)" }, baseline.by.map { "adopted by '\(visible($0.id))'" }]
      let words =
        ["slip: days later than in the baseline '\(visible(baseline.title.text(in: Wording.english.language)))'"]
        + origin.compactMap(\.self)
      lines.append(words.joined(separator: ", "))
    }
    return lookingBackText(check.facts) + (lines + [legend.joined(separator: "; ")]).joined(separator: "\n") + "\n\n"
  }

  /// When no work is done, and when it is although the week says no, calendar by calendar.
  private var calendars: String {
    func list(_ times: PlanList<SpecialDays>) -> String {
      times.map { time in
        let title = visible(Wording.english.text(of: time.title.value) ?? "")
        let every = time.everyYear.value == true ? " every year" : ""
        // A closed time takes all days of a stretch, not some day in it.
        let days = time.on.value.map { "\($0)".replacing("/", with: " to ") } ?? "without a date"
        return "\(title) \(days)\(every)"
      }.joined(separator: ", ")
    }
    return check.plan.workingCalendars.map { calendar in
      let title = visible(Wording.english.text(of: calendar.title.value) ?? calendar.id)
      return (calendar.closed.isEmpty ? "" : "\nno work by the calendar '\(title)': \(list(calendar.closed))\n")
        + (calendar.open.isEmpty ? "" : "\nworked all the same by the calendar '\(title)': \(list(calendar.open))\n")
    }.joined()
  }

  /// What only has days before which it cannot be, and what it waits for.
  private var notBefore: String {
    var behind: [(reason: String, items: [String])] = []
    for row in rows {
      guard let undated = row.undated else { continue }
      let reason =
        switch undated {
        case .open(let item): "the plan does not say when \(item.reference) comes, which they wait for"
        case .circle: "they wait for something in a circle"
        }
      if let index = behind.firstIndex(where: { $0.reason == reason }) {
        behind[index].items.append(row.item.reference)
      } else {
        behind.append((reason, [row.item.reference]))
      }
    }
    return behind.map { "\nnot before these dates, since \($0.reason): \($0.items.joined(separator: ", "))\n" }.joined()
  }

  /// What came and what went since the baseline.
  private var changes: String {
    guard baseline != nil else { return "" }
    let new = rows.filter(\.isNew).map(\.item.reference)
    let gone = dropped.map { item in
      let dates = [item.start, item.finish].compactMap { $0.map { "\($0)" } }
      return "\(visible(item.reference))\(dates.isEmpty ? "" : " (\(dates.joined(separator: " to ")))")"
    }
    return (gone.isEmpty ? "" : "\ndropped since the baseline: \(gone.joined(separator: ", "))\n")
      + (new.isEmpty ? "" : "\nnew since the baseline: \(new.joined(separator: ", "))\n")
  }

  private var notes: String {
    var text = ""
    for conflict in conflicts {
      let statement = schedule.statement(of: conflict)
      text += "\n\(conflict.label): \(statement.message) (\(files.place(of: statement.span)))\n"
      for note in statement.notes { text += "  \(note.message) (\(files.place(of: note.span)))\n" }
    }
    let later = schedule.laterThanWritten.map { "\(schedule.items[$0.item].reference) by \($0.days)" }
    if !later.isEmpty { text += "\nstart later than written, in days: \(later.joined(separator: ", "))\n" }
    text += notBefore
    let over = undatedOver.map(\.reference)
    if !over.isEmpty { text += "\nover, on days that the plan does not give: \(over.joined(separator: ", "))\n" }
    let leftOut = droppedPhases.map { "phases/\($0.id)" }
    if !leftOut.isEmpty { text += "\nleft out, since the plan drops them: \(leftOut.joined(separator: ", "))\n" }
    let undated = undated.map(\.reference)
    if !undated.isEmpty { text += "\nwith too few dates and no length of time: \(undated.joined(separator: ", "))\n" }
    text += changes + calendars
    let path = schedule.criticalPath.map { schedule.items[$0].reference }
    if !path.isEmpty { text += "\ncritical path: \(path.joined(separator: " > "))\n" }
    for tangle in schedule.tangles { text += lines(of: tangle) }
    return text
  }

  private func lines(of tangle: ScheduleTangle) -> String {
    var text = ""
    for circle in tangle.circles {
      let shown = circle.prefix(mostOfCircle)
      let rest = circle.count - shown.count
      let chain =
        shown.map(\.item.reference) + (rest > 0 ? ["\(rest) more"] : []) + [circle.first?.item.reference ?? ""]
      text += "\nin a circle, without dates: \(chain.joined(separator: " > "))\n"
      for hop in shown { text += "  \(hop.item.reference) is waited for at \(visible(files.place(of: hop.link)))\n" }
    }
    let told = Set(tangle.circles.flatMap { $0.map(\.item.reference) })
    let others = tangle.members.map(\.reference).filter { !told.contains($0) }
    let named =
      others.prefix(mostOfCircle) + (others.count > mostOfCircle ? ["\(others.count - mostOfCircle) more"] : [])
    if !others.isEmpty { text += "  in more circles with these, without dates: \(named.joined(separator: ", "))\n" }
    return text
  }
}

/// More of a circle than anybody follows; JSON has the whole of it.
private let mostOfCircle = 10

/// `+12`, `0`, `-3`.
func signed(_ days: Int) -> String { days > 0 ? "+\(days)" : String(days) }
