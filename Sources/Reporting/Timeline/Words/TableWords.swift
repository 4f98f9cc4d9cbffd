import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// The facts of the figures as tables.

extension TimelineWords {
  var tableCaption: String { wording("tables.rows") }
  var calendarCaption: String { wording("tables.calendar") }
  var columns: [String] { (1...6).map { wording("tables.columns.\($0)") } }
  var calendarColumns: [String] { (1...3).map { wording("tables.calendar-columns.\($0)") } }

  /// Dates of the calendar that a page has no room to name.
  func unnamed(_ count: Int) -> String { wording("sheet.unnamed", ["n": .number(count)]) }

  /// One of several handovers of a task.
  func track(_ track: String, of task: String) -> String {
    wording("tables.track", ["task": .name(task), "track": .name(track)])
  }

  /// Behind the word of a standing.
  func reason(_ reason: String) -> String { wording("tables.reason", ["reason": .words(reason)]) }

  func edge(_ edge: Edge) -> String {
    guard let date = edge.date else { return wording("tables.not-stated") }
    // What ends where something begins, ends on the day before.
    if !edge.isEnd, let day = date.day { return wording.shortDay(day + -1) }
    return wording.shortDate(date)
  }

  /// `Aug 2019 – 15 Oct 2019, agreed`; before it when it can be, where the schedule puts it later.
  func handover(_ handover: Handover, in facts: PlanFacts) -> String {
    let written = window(of: handover)
    guard let later = facts.postponed(handover) else { return written }
    return wording(
      "tables.later",
      [
        "start": .maybe(later.opens), "end": .date(later.finish), "n": .number(later.days),
        "written": .words(written),
      ])
  }

  private func window(of handover: Handover) -> String {
    // Where sources disagree, what each of them says.
    let ends = ([handover.end] + handover.end.alternatives).compactMap(\.value).map(wording.shortDate)
    return wording(
      "tables.window",
      [
        "start": .maybe(handover.window.entry?.start.value), "end": .words(ends.joined(separator: wording.or)),
        "derived": .flag(handover.isEndDerived),
        "status": .maybe(words: handover.status.value.map { wording.word($0) }),
      ])
  }
}
