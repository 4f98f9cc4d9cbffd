import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Context {
  /// The verdict of a requirement on the tasks that go on after the mission for a plan that has none, or nothing for a
  /// plan that has some.
  func verdictWithoutContinuingTasks() -> Verdict? {
    guard facts.continuingTasks.isEmpty else { return nil }
    var tally = Tally(self)
    if case .pending(let date) = plan.tasks.absence {
      tally.pending("the tasks of the mission", until: date, at: plan.tasks.span)
    } else if plan.tasks.isEmpty {
      tally.missing("the plan names no task", at: .planStart, help: "add what the mission does to 'tasks'")
    } else {
      let open = facts.substantiveMissionTasks.filter { task in
        task.disposition.value == nil && !task.hasEnded || task.disposition.value == .undecided
      }
      guard !open.isEmpty else { return .notApplicable("no task goes on after the mission") }
      for task in open { tally.undecided("what becomes of '\(task.id)'") }
    }
    return tally.verdict()
  }
}

extension PlanTask {
  fileprivate var hasEnded: Bool { status.value == .completed || status.value == .discontinued }
}
