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
    check: .one(
      of: .lessonsOnReform, "no report is named that carries a lesson on State authority or security sector reform",
      help: "write in 'report' which one does",
      .judge { lesson, _ in
        if let report = lesson.report.value { return .shown("\(report.plain)", at: lesson.report.span) }
        if case .pending(let date) = lesson.report.absence {
          return .awaited("has no report yet that carries it", until: date, at: lesson.report.span)
        }
        return .partly("has no report that carries it", shows: "collected", help: "write in 'report' which one does")
      }
    ).unless(.politicalMission, .notApplicable(\.lessons), .noMandateForReform))
}

private let functions: Set<Function> = [.stateAuthority, .securitySectorReform]

extension Exemption {
  /// The mission works on neither of these functions, or the plan says too little of what it does.
  fileprivate static let noMandateForReform = Exemption { context in
    let performs = context.plan.mission.entry?.performs.items ?? []
    let tasks = context.facts.missionTasks.map(\.function.value)
    if (performs + tasks.compactMap(\.self)).contains(where: functions.contains) { return nil }
    return performs.isEmpty && (tasks.isEmpty || tasks.contains(nil))
      ? .cannotTell("whether the mandate covers State authority or security sector reform ('performs')")
      : .notApplicable("the mission has no mandate on State authority or security sector reform")
  }
}

extension Subjects<Lesson> {
  fileprivate static let lessonsOnReform = Subjects(
    all: { $0.plan.lessons.filter { $0.subjects.contains(where: functions.contains) } },
    name: { "the lesson '\($0.id)'" }, place: { $0.span },
    none: { context in
      let reports = context.plan.calendar.filter { $0.kind.value == .councilReport }.compactMap(\.on.value)
      if reports.isEmpty { return .cannotTell("when reports to the Council are due ('calendar')") }
      if reports.allSatisfy(context.hasPassed) { return .notApplicable("no report to the Council is ahead") }
      return Otherwise.gap("no lesson on State authority or security sector reform is recorded")
        .verdict(context, context.plan.lessons.told)
    })
}
