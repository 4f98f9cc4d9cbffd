import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let mandateIsCovered = Requirement(
    id: "TR-118", severity: .gap, profile: .practice,
    summary: "The plan covers every task of the mandate in force.",
    sources: [.resolution2594("4"), .document("S/RES/2556 (2020)", "50")],
    addressee: "Secretary-General", verb: "requests", qualifier: "priority tasks in resolutions",
    bears: [.supports(.d2a)],
    rationale:
      "What the mandate asks and no task of the plan takes up ends on the last day without anybody deciding it.",
    evidence: """
      Each entry of 'mandated-tasks' in 'mission' is named in 'mandate' by at least one task. Partly: list those that none \
      takes up. The list rests on the plan's authors: the text of the mandate is not read. Where it is missing, nobody can \
      tell.
      """,
    mend: "Add a task for each uncovered part of the mandate.",
    example: (
      gap: """
      mission:
        mandated-tasks: { police-support: { text: Support the national police, paragraph: "4" } }
      tasks:
        training: { title: Train the police }
      """,
      met: """
      mission:
        mandated-tasks: { police-support: { text: Support the national police, paragraph: "4" } }
      tasks:
        training: { title: Train the police, mandate: [police-support] }
      """
    ),
    check: .judge(checkMandate))
}

private func checkMandate(_ context: Context) -> Verdict {
  let mandated = context.plan.mission.entry?.mandatedTasks
  guard let mandated, !mandated.isEmpty else {
    return .cannotTell("what the mandate in force asks ('mandated-tasks' in 'mission')")
  }
  var tasks: [Symbol: PlanTask] = [:]
  for task in context.plan.tasks { for part in task.mandate { tasks[part.symbol] = tasks[part.symbol] ?? task } }
  var tally = Tally(context)
  for part in mandated {
    let place = part.paragraph.value.map { " (paragraph \($0.plain))" } ?? ""
    let text = part.text.value.map { ": \($0.plain)" } ?? ""
    if let task = tasks[part.header.symbol] {
      tally.found("the task '\(task.id)' takes up '\(part.id)'\(place)\(text)", at: task.mandate.span)
    } else {
      tally.missing(
        "no task takes up '\(part.id)' of the mandate\(place)\(text)", at: part.span,
        help: "name '\(part.id)' in 'mandate' of the task that does, or add one")
    }
  }
  return tally.verdict()
}
