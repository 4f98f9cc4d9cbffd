import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What others go on with: a handover that is still ahead, or a residual priority.
struct Legacy: Sendable {
  let name: String
  let span: Span
  /// What it says itself of frameworks and outcomes, and then what the task says that is handed over.
  let frameworks: [PlanList<Reference<Framework>>]
  let outcomes: [PlanList<Reference<PlanModel.Outcome>>]
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
          let task = context.facts.task(of: handover)
          return Legacy(
            name: "the handover '\(handover.id)'", span: handover.span,
            frameworks: [handover.frameworks] + (task.map { [$0.frameworks] } ?? []),
            outcomes: [handover.outcomes] + (task.map { [$0.outcomes] } ?? []))
        }
        let priorities = context.plan.residualPriorities.filter { remains($0, context) }.map { priority in
          Legacy(
            name: "the residual priority '\(priority.id)'", span: priority.span, frameworks: [priority.frameworks],
            outcomes: [priority.outcomes])
        }
        return handovers + priorities
      },
      name: { $0.name }, place: { $0.span }, none: none)
  }
}
