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
      marked 'pbc-view: true' in 'calendar'. The time after departure is the resolution's, looking back. Where no such \
      report is dated, or no engagement of the Commission is recorded, nobody can tell.
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
    check: .judge(checkView).unless(.commissionNotWished))
}

private let reportingTime = Yardstick("reporting-time", 24, .months)
private let kinds: Set<CalendarKind> = [.councilReport, .councilMeeting, .councilReview]

private func checkView(_ context: Context) -> Verdict {
  let plan = context.plan
  guard plan.pbc.entry?.engagements.isEmpty == false else {
    return .cannotTell("whether the Commission is engaged; TR-63 asks for it")
  }
  let reports = plan.calendar.filter { entry in
    entry.kind.value.map(kinds.contains) ?? false && entry.on.value.map(context.isReportingTime) ?? false
  }
  guard let first = reports.first else {
    return .cannotTell("when the Council is told of the transition ('calendar')")
  }
  var tally = Tally(context)
  if let report = reports.first(where: { $0.pbcView.value == true }) {
    tally.found("'\(report.id)' carries the Commission's view", at: report.pbcView.span)
  } else if let awaited = reports.first(where: { $0.pbcView.absence.isPending }),
    case .pending(let date) = awaited.pbcView.absence
  {
    tally.pending("whether '\(awaited.id)' carries the Commission's view", until: date, at: awaited.pbcView.span)
  } else {
    let which =
      reports.count == 1
      ? "the report or meeting '\(first.id)' does not carry" : "none of \(reports.count) reports and meetings carries"
    tally.missing(
      "\(which) the Commission's own view",
      at: (reports.first { $0.on.value.map(context.facts.isAhead) ?? false } ?? first).span,
      help: "write 'pbc-view: true' at the report or meeting that is to carry it")
  }
  return tally.verdict()
}

extension Absence? {
  fileprivate var isPending: Bool { if case .pending = self { true } else { false } }
}

extension Context {
  /// Whether a date lies in the time in which the Council is told of the transition.
  fileprivate func isReportingTime(_ date: PlanDate) -> Bool {
    if let first = firstStep?.date, date.isSurely(before: first) { return false }
    guard let departure = facts.lastDeparture else { return true }
    return reportingTime.exceeded(from: departure, to: date) != .yes
  }
}
