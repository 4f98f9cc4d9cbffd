import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What others go on with: a handover that is still ahead, or a residual priority.
struct Legacy: Sendable {
  let name: String
  let span: Span
  let frameworks: PlanList<Reference<Framework>>
  let outcomes: PlanList<Reference<PlanModel.Outcome>>
  /// The task that is handed over.
  var task: PlanTask?
  var isPolitical = false

  /// What it names itself, and then what the task names.
  var allFrameworks: [Reference<Framework>] { frameworks.items + (task?.frameworks.items ?? []) }
  var allOutcomes: [Reference<PlanModel.Outcome>] { outcomes.items + (task?.outcomes.items ?? []) }
}

extension Subjects<Legacy> {
  /// Those handovers and priorities of which something is so.
  static func legacies(
    _ isMeant: @escaping @Sendable (Handover, Context) -> Bool,
    _ remains: @escaping @Sendable (ResidualPriority, Context) -> Bool = { _, _ in true },
    none: @escaping @Sendable (Context) -> Verdict
  ) -> Subjects {
    Subjects(
      all: { context in
        let handovers = context.handoversAhead.filter { isMeant($0, context) }.map { handover in
          Legacy(
            name: "the handover '\(handover.id)'", span: handover.span, frameworks: handover.frameworks,
            outcomes: handover.outcomes, task: context.facts.task(of: handover))
        }
        let priorities = context.plan.residualPriorities.filter { remains($0, context) }.map { priority in
          Legacy(
            name: "the residual priority '\(priority.id)'", span: priority.span, frameworks: priority.frameworks,
            outcomes: priority.outcomes, isPolitical: priority.political.value == true)
        }
        return handovers + priorities
      },
      name: { $0.name }, place: { $0.span }, none: none)
  }
}
