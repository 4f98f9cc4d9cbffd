import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let lessonsReachReports = Requirement(
    id: "TR-103", severity: .advice, profile: .resolution2594,
    summary: "The plan collects lessons on State authority and security sector reform for the regular reports.",
    sources: [.resolution2594("7")],
    addressee: "Secretary-General", verb: "requests", qualifier: "peacekeeping operations with such mandates",
    bears: [.supports(.d1)],
    rationale: "What one mission learnt of building State authority is forgotten unless a report carries it.",
    evidence: """
      Where the mission works on State authority or security sector reform, a lesson with 'state-authority' or \
      'security-sector-reform' among its subjects names in 'report' the report that carries it. Partly: the lesson names \
      no report. Where no report to the Council is ahead any more, it is not asked; where the plan dates none, nobody can \
      tell.
      """,
    mend: "Link the lesson to the next report.",
    example: (
      gap: """
      mission: { type: peacekeeping, performs: [security-sector-reform] }
      lessons:
        vetting: { text: Vet before training, kind: recorded, subjects: [security-sector-reform] }
      """,
      met: """
      mission: { type: peacekeeping, performs: [security-sector-reform] }
      lessons:
        vetting:
          text: Vet before training
          kind: recorded
          subjects: [security-sector-reform]
          report: Ninth report of the Secretary-General
      """
    ),
    check: .judge(checkLessons).unless(.politicalMission))
}

private let functions: Set<Function> = [.stateAuthority, .securitySectorReform]

private func checkLessons(_ context: Context) -> Verdict {
  let plan = context.plan
  if case .notApplicable(let reason) = plan.lessons.absence { return .notApplicable(reason.plain) }
  switch hasMandate(context) {
  case true?: break
  case false?: return .notApplicable("the mission has no mandate on State authority or security sector reform")
  case nil: return .cannotTell("whether the mandate covers State authority or security sector reform ('performs')")
  }
  let lessons = plan.lessons.filter { $0.subjects.contains(where: functions.contains) }
  var tally = Tally(context)
  if let linked = lessons.first(where: { $0.report.value != nil }), let report = linked.report.value {
    tally.found("the lesson '\(linked.id)': \(report.plain)", at: linked.report.span)
  } else if let lesson = lessons.first {
    if case .pending(let date) = lesson.report.absence {
      tally.pending("which report carries the lesson '\(lesson.id)'", until: date, at: lesson.report.span)
    } else {
      tally.partly(
        "no report is named that carries the lesson '\(lesson.id)'", at: lesson.span,
        shows: "the lesson '\(lesson.id)'", help: "write in 'report' which one does")
    }
  } else {
    let reports = plan.calendar.filter { $0.kind.value == .councilReport }.compactMap(\.on.value)
    guard !reports.isEmpty else { return .cannotTell("when reports to the Council are due ('calendar')") }
    guard !reports.allSatisfy(context.hasPassed) else {
      return .notApplicable("no report to the Council is ahead")
    }
    tally.absent(
      plan.lessons.absence, "no lesson on State authority or security sector reform is recorded", at: plan.lessons.span)
  }
  return tally.verdict()
}

/// Whether the mission works on these functions, or nothing where the plan says too little of what it does.
private func hasMandate(_ context: Context) -> Bool? {
  let performs = context.plan.mission.entry?.performs.items ?? []
  let tasks = context.facts.missionTasks.map(\.function.value)
  if performs.contains(where: functions.contains) || tasks.contains(where: { $0.map(functions.contains) ?? false }) {
    return true
  }
  return performs.isEmpty && (tasks.isEmpty || tasks.contains(nil)) ? nil : false
}
