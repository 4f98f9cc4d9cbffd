import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let lagsAreFew = Requirement(
    id: "DCMA-03", severity: .advice, profile: .schedule,
    summary: "The plan has few ties that only let time pass.",
    sources: [.dcma(3)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A lag is work or waiting that has no name and no lead: nobody reports on it, and nobody shortens it.",
    evidence: """
      Counted are the ties of open tasks and handovers to what they wait for; against the plan count those with \
      a positive lag, such as 'finish + 10 days'.
      """,
    mend: "Make a task of what happens in the meantime, such as 'the Government approves'.",
    threshold: "\(ScheduleThresholds.transition.share)",
    check: checkLags)
}

private func checkLags(_ context: Context) -> Verdict {
  context.verdictWithoutTies()
    ?? ScheduleShare(context.schedule.ties, where: { $0.lag > 0 }).verdict(
      context.scheduleYardsticks.share, of: "ties of open work", "with a lag", at: context.plan.tasks.span)
}
