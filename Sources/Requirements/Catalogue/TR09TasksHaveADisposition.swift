import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tasksHaveADisposition = Requirement(
    id: "TR-09", severity: .gap, profile: .practice,
    summary: "The plan decides, for every mission task, whether it ends, is completed, moves or goes on.",
    sources: [.document("S/RES/2556 (2020)", "50"), .document("S/RES/2556 (2020)", "51"), .report(62)],
    addressee: "the Secretary-General (DR Congo); the planning process", verb: "requests; must",
    qualifier: "country-specific source, used as good content",
    bears: [.supports(.d2a), .supports(.d4)],
    rationale: "A task of which nobody has decided what becomes of it ends by default on the day the mission leaves.",
    evidence: """
      Every task that the mission leads has a disposition, and one that is discontinued says why. A status that ends the \
      task, or a handover of it, decides it too. A task that is undecided until a date still ahead is awaited.
      """,
    mend: "Choose a disposition for the task, or a date by which it will be chosen.",
    example: (
      gap: """
      tasks:
        radio: { title: Radio of the mission, lead: mission, disposition: discontinue }
      """,
      met: """
      tasks:
        radio:
          title: Radio of the mission
          lead: mission
          disposition: discontinue
          reason: The State has a station that reaches everybody.
      """
    ),
    check: .judge(checkDispositions))
}

private func checkDispositions(_ context: Context) -> Verdict {
  var tally = Tally(context)
  for (task, position) in zip(context.facts.missionTasks, context.facts.missionTasks.positions) {
    count(task, context.facts.standings.tasks[position], in: context.facts, &tally)
  }
  if tally.isEmpty {
    if case .pending(let date) = context.plan.tasks.absence {
      tally.pending("the tasks of the mission", until: date, at: context.plan.tasks.span)
    } else {
      tally.missing(
        "the plan names no task that the mission leads", at: .planStart,
        help: "add what the mission does to 'tasks', with 'lead: mission'")
    }
  }
  return tally.verdict()
}

private func count(_ task: PlanTask, _ standing: TaskStanding, in facts: PlanFacts, _ tally: inout Tally) {
  let disposition = task.disposition
  switch disposition.value {
  case .discontinue: countEnd(of: task, at: disposition.span, &tally)
  case .complete?, .handOver?, .continue?:
    tally.found("'\(task.id)': \(disposition.value?.rawValue ?? "")", at: disposition.span)
  case .undecided:
    tally.pending(
      "what becomes of the task '\(task.id)' is undecided", until: task.decideBy.value, at: disposition.span)
  case nil:
    if case .pending(let date) = disposition.absence {
      tally.pending("what becomes of the task '\(task.id)' is undecided", until: date, at: disposition.span)
    } else if standing.status == .discontinued {
      countEnd(of: task, at: task.status.span, &tally)
    } else if let end = standing.status, end == .completed || end == .handedOver {
      tally.found("'\(task.id)': \(end.rawValue)", at: task.status.isWritten ? task.status.span : task.span)
    } else if let handover = facts.handoversPassingOn(task).first {
      tally.found("'\(task.id)': handed over by '\(handover.id)'", at: handover.task.span)
    } else {
      tally.missing(
        "the plan does not say what becomes of the task '\(task.id)' when the mission leaves",
        at: disposition.isWritten ? disposition.span : task.span)
    }
  }
}

private func countEnd(of task: PlanTask, at span: Span, _ tally: inout Tally) {
  if task.reason.value != nil {
    tally.found("'\(task.id)': discontinued, with the reason", at: span)
  } else {
    tally.partly(
      "the task '\(task.id)' is discontinued without a reason", at: span, shows: "'\(task.id)': discontinued",
      help: "add 'reason': why it ends with the mission")
  }
}
