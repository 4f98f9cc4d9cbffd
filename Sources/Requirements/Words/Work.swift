import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// Something that is to be done: a task, or a residual priority that somebody carries on.
enum Work: Sendable {
  case task(PlanTask)
  case priority(ResidualPriority)

  var name: String {
    switch self {
    case .task(let task): "the task '\(task.id)'"
    case .priority(let priority): "the residual priority '\(priority.id)'"
    }
  }

  var span: Span {
    switch self {
    case .task(let task): task.span
    case .priority(let priority): priority.span
    }
  }

  /// Who leads or owns it.
  var holder: Fact<Reference<Counterpart>> {
    switch self {
    case .task(let task): task.lead
    case .priority(let priority): priority.owner
    }
  }

  /// Whether somebody other than the mission has it in hand once the mission has gone.
  func isHeldAfterwards(_ facts: PlanFacts) -> Bool {
    switch self {
    case .task(let task): return facts.isHeldAfterwards(task)
    case .priority(let priority):
      guard let owner = priority.owner.value, !facts.isMission(owner) else { return false }
      guard let until = priority.until.value, let departure = facts.lastDeparture else { return true }
      return until.isSurely(after: departure)
    }
  }
}

extension Subjects<Work> {
  /// Those tasks and residual priorities of which something is so.
  static func work(
    _ isMeant: @escaping @Sendable (PlanTask) -> Bool, _ remains: @escaping @Sendable (ResidualPriority) -> Bool,
    none: @escaping @Sendable (Context) -> Verdict
  ) -> Subjects {
    Subjects(
      all: { context in
        context.plan.tasks.filter(isMeant).map { .task($0) }
          + context.plan.residualPriorities.filter(remains).map { .priority($0) }
      },
      name: \.name, place: \.span, none: none)
  }
}
