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
    let time = times.first(where: \.isCertain) ?? times.first
    if time == nil || time?.isCertain == false, let (date, span) = awaitedStart(of: task) {
      return .pending(.that("has nobody yet who holds it from a certain day on", at: span), until: date)
    }
    guard let time else { return .shown("somebody holds it all the time", at: task.span) }
    guard time.isCertain else { return .undecided("who holds the task '\(task.id)' from \(time.from) on") }
    let stretch = time.until.map { "from \(time.from) to \($0 + -1)" } ?? "from \(time.from) on"
    return .missing(.that("is held by nobody \(stretch)", at: facts.place(of: time.subject)))
  }

  /// By when the plan will say who takes a task over, or from when.
  private func awaitedStart(of task: PlanTask) -> (PlanDate?, Span)? {
    for handover in facts.handovers(of: task) {
      if case .pending(let date) = handover.to.absence { return (date, handover.to.span) }
      for receiver in handover.to {
        if case .pending(let date) = receiver.from.absence { return (date, receiver.from.span) }
      }
    }
    return nil
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
