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
    check: .each(none: { _ in .cannotTell("what the mandate in force asks ('mandated-tasks' in 'mission')") }) {
      context in
      var tasks: [Symbol: PlanTask] = [:]
      for task in context.plan.tasks { for part in task.mandate { tasks[part.symbol] = tasks[part.symbol] ?? task } }
      return (context.plan.mission.entry?.mandatedTasks.entries ?? []).map { part in
        let text = [part.paragraph.value.map { "paragraph \($0.plain)" }, part.text.value?.plain].compactMap(\.self)
        let shown = text.isEmpty ? "" : " (\(text.joined(separator: ": ")))"
        return Matter(
          "the mandated task '\(part.id)'\(shown)", at: part.span,
          tasks[part.header.symbol].map { .shown("the task '\($0.id)' takes it up", at: $0.mandate.span) }
            ?? .lacking(
              "is taken up by no task", help: "name '\(part.id)' in 'mandate' of the task that does, or add one")
        )
      }
    })
}
