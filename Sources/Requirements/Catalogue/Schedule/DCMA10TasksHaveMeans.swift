import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tasksHaveMeans = Requirement(
    id: "DCMA-10", severity: .advice, profile: .schedule,
    summary: "The plan names for each task who leads it, and for what goes on what pays for it.",
    sources: [.dcma(10)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A task without a lead or without money has dates that nobody can keep.",
    evidence: """
      Counted are open tasks that sum up no others; against the plan count those without a known 'lead', and \
      those that go on after the mission for which it states neither a cost nor an allocation.
      """,
    mend: "Name the lead; cost what goes on, or name the money for it.",
    threshold: "\(ScheduleThresholds.transition.share); DCMA sets no number here, and this is that of its other points",
    check: checkMeans)
}

private func checkMeans(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutOpenWork() { return verdict }
  let tasks = context.schedule.open.filter { !$0.item.isHandover }
  guard !tasks.isEmpty else { return .notApplicable("all tasks are finished") }
  return ScheduleShare(tasks) { $0.missingResource?.rawValue }.verdict(
    context.scheduleYardsticks.share, of: "open tasks", "without a lead or without money to go on",
    at: context.plan.tasks.span)
}
