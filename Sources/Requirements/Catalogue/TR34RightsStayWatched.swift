import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let rightsStayWatched = Requirement(
    id: "TR-34", severity: .gap, profile: .resolution2594,
    summary: "The plan keeps human rights monitoring and reporting going after departure.",
    sources: [.resolution2594("PP6"), .resolution2594("PP7"), .resolution2594("3")],
    addressee: "States; Secretary-General", verb: "emphasises; recognises; requests",
    qualifier: "when the host State asks (para. 3)",
    bears: [.supports(.d2c), .supports(.d6b)],
    rationale: "Abuses rise in the weeks in which nobody writes them down.",
    evidence: """
      Each task of the mission for human rights that is not over or finished by it has somebody who holds it from the day \
      on which the mission stops, by its handovers or by a presence of that function that stays; and of at least one of \
      those who take over the plan says in 'reports-publicly' whether they may report in public. Support to a commission \
      is not asked for this by itself. Partly: a break, or no word on reporting. Where nothing is said of who takes over, \
      which TR-09 and TR-10 ask, it is left open. A start that is awaited leaves it open too.
      """,
    mend: "Agree the successor's mandate and start date with the Government and the human rights office.",
    threshold: "no day without anybody",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      counterparts:
        ohchr: { name: High Commissioner for Human Rights, kind: un }
      tasks:
        rights: { title: Monitoring, function: human-rights, lead: mission, start: 2026-01, disposition: hand-over }
      handovers:
        rights-to-ohchr:
          { title: Monitoring, task: rights, to: [{ who: ohchr, from: 2028-06-01 }], window: { finish: 2027-12-31 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      counterparts:
        ohchr: { name: High Commissioner for Human Rights, kind: un }
      tasks:
        rights: { title: Monitoring, function: human-rights, lead: mission, start: 2026-01, disposition: hand-over }
      handovers:
        rights-to-ohchr:
          { title: Monitoring, task: rights, to: [ohchr], window: { finish: 2027-12-31 }, reports-publicly: true }
      """
    ),
    check: Check.all(
      .each(
        .entries(\.rightsTasks, none: .notApplicable("no task of the mission for human rights is to go on")),
        .judge { task, context in context.continuity(of: task) }),
      .judge(checkReporting)
    ).unless(.noDeparture))
}

extension Context {
  fileprivate var rightsTasks: [PlanTask] {
    zip(facts.missionTasks, facts.missionTasks.positions).filter { task, position in
      let standing = facts.standings.tasks[position]
      let isOver = standing.status == .completed || standing.status == .discontinued
      return task.function.value == .humanRights && !isOver && task.disposition.value != .complete
    }.map(\.0)
  }

  fileprivate func continuity(of task: PlanTask) -> Answer {
    let times = facts.timesWithoutHolder(of: task)
    if let time = times.first(where: \.isCertain) {
      let place = facts.place(of: time.subject)
      if case .pending(let date) = start(of: time.subject) {
        return .pending(.that("is held by nobody from \(time.from) on", at: place), until: date)
      }
      let stretch = time.until.map { "from \(time.from) to \($0 + -1)" } ?? "from \(time.from) on"
      return .missing(.that("is held by nobody \(stretch)", at: place))
    }
    if let time = times.first { return .undecided("who holds the task '\(task.id)' from \(time.from) on") }
    return .shown("somebody holds it all the time", at: task.span)
  }

  /// What the plan says of when the receivers of a handover begin, where it says no day.
  private func start(of subject: Strand.Subject) -> Absence? {
    guard case .handover(let position, _) = subject else { return nil }
    let handover = plan.handovers[position]
    return ([handover.to.absence] + handover.to.map(\.from.absence)).compactMap(\.self).first
  }
}

/// Whether of those who take over somebody is said to report in public or not.
private func checkReporting(_ context: Context) -> Verdict {
  let handovers = context.rightsTasks.flatMap { Array(context.facts.handovers(of: $0)) }
  guard let first = handovers.first else {
    return .notApplicable("no task of the mission for human rights is handed over")
  }
  var tally = Tally(context)
  if let handover = handovers.first(where: { $0.reportsPublicly.value != nil }) {
    let words = handover.reportsPublicly.value == true ? "may report in public" : "may not report in public"
    tally.found("whoever takes over by '\(handover.id)' \(words)", at: handover.reportsPublicly.span)
  } else {
    let asked = handovers.first { $0.reportsPublicly.isWritten } ?? first
    tally.absent(
      asked.reportsPublicly.absence,
      "of none of those who take over human rights work it is said whether they may report in public",
      at: asked.reportsPublicly.isWritten ? asked.reportsPublicly.span : asked.span,
      help: "write it in 'reports-publicly'")
  }
  return tally.verdict()
}
