import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let commissionViewIsReported = Requirement(
    id: "TR-131", severity: .advice, profile: .resolution2594,
    summary: "The plan gives the Commission's own view a place in reporting on the transition.",
    sources: [.resolution2594("14"), .resolution2594("11")],
    addressee: "Secretary-General", verb: "requests", qualifier: "relevant operations",
    bears: [.supports(.d9)],
    rationale: "The Council hears the mission on the mission; the Commission can tell it what the country still needs.",
    evidence: """
      A report to the Council or a meeting of it, between the first drawdown step and \(reportingTime) after departure, is \
      marked 'pbc-view: true' in 'calendar'. The time after departure is the resolution's, looking back. Reports that have \
      been made count where they carry the view, and are not asked for it any more. Where none that is still ahead is \
      dated, or no engagement of the Commission is recorded, nobody can tell.
      """,
    mend: "Ask the support office for the Commission's view before the briefing.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      pbc: { engagements: { meeting: { on: 2027-06-10 } } }
      calendar:
        briefing: { title: Annual briefing, kind: council-meeting, on: 2027-09-12 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      pbc: { engagements: { meeting: { on: 2027-06-10 } } }
      calendar:
        briefing: { title: Annual briefing, kind: council-meeting, on: 2027-09-12, pbc-view: true }
      """
    ),
    check: .one(
      of: .section(\.calendar, none: .cannotTell(noReport)).which(
        { entry, context in context.tellsOfTransition(entry) }, none: .cannotTell(noReport)),
      "no report to the Council and no meeting of it that is still ahead carries the Commission's own view",
      help: viewHelp,
      .says(\.pbcView, true, else: "does not carry the Commission's own view", help: viewHelp)
    ).unless(.commissionNotWished, .commissionNotEngaged))
}

private let reportingTime = Yardstick("reporting-time", 24, .months)
private let noReport: Reason = "when the Council is told of the transition from now on ('calendar')"
private let viewHelp = "write 'pbc-view: true' at the report or meeting that is to carry it"

extension Exemption {
  fileprivate static let commissionNotEngaged = Exemption { context in
    guard context.plan.pbc.entry?.engagements.isEmpty != false else { return nil }
    return .cannotTell("whether the Commission is engaged; TR-63 asks for it")
  }
}

extension Context {
  /// Whether an entry of the calendar is a report or a meeting at which the Council is told of the transition: one that is still
  /// ahead, or that carried the Commission's view.
  fileprivate func tellsOfTransition(_ entry: CalendarEntry) -> Bool {
    let kinds: Set<CalendarKind> = [.councilReport, .councilMeeting, .councilReview]
    guard entry.kind.value.map(kinds.contains) ?? false, let date = entry.on.value else { return false }
    if entry.pbcView.value != true, let asOf, date.hasPassed(on: asOf) { return false }
    if let first = firstStep?.date, date.isSurely(before: first) { return false }
    guard let departure = facts.lastDeparture else { return true }
    return reportingTime.exceeded(from: departure, to: date) != .yes
  }
}
