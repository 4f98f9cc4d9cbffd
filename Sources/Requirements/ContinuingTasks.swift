import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Context {
  /// Those that the mission has handed over are no longer its to prepare.
  static func continuingTasksAhead(_ facts: PlanFacts) -> [PlanTask] {
    let (positions, tasks) = (facts.continuingTasks.positions, facts.standings.tasks)
    return positions.filter { !tasks[$0].isFinished }.map { facts.plan.tasks.entries[$0] }
  }

  /// The verdict of a requirement on the tasks that go on after the mission for a plan that has none, or nothing for a
  /// plan that has some.
  func verdictWithoutContinuingTasks() -> Verdict? {
    guard continuingTasksAhead.isEmpty else { return nil }
    guard facts.continuingTasks.isEmpty else {
      return .notApplicable("every task that goes on has been handed over or completed")
    }
    var tally = Tally(self)
    if case .pending(let date) = plan.tasks.absence {
      tally.pending("the tasks of the mission", until: date, at: plan.tasks.span)
    } else if plan.tasks.isEmpty {
      tally.missing("the plan names no task", at: .planStart, help: "add what the mission does to 'tasks'")
    } else {
      let open = facts.standings.holders.notKnown.map { plan.tasks.entries[$0] }
        .filter { facts.isMission($0.lead.value) }
      guard !open.isEmpty else { return .notApplicable("no task goes on after the mission") }
      for task in open { tally.undecided("what becomes of '\(task.id)'") }
    }
    return tally.verdict()
  }
}
