import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let baselineIsKept = Requirement(
    id: "GAO-10", severity: .advice, profile: .schedule,
    summary: "The plan keeps a baseline of its dates, and has all its work in it.",
    sources: [.gao(10)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "Without the dates that were once agreed, nobody can say that anything is late.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that have dates; against the plan count those \
      whose finish its latest baseline does not have.
      """,
    mend: "Copy the dates that were adopted into 'baselines', with the day and who adopted them.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { start: 2027-08-01, finish: 2027-08-31 }
      baselines:
        adopted: { tasks: { census: { finish: 2027-08-31 }, roll: { start: 2027-08-01 } } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
      handovers:
        census-to-state: { window: { start: 2027-09-01, finish: 2027-09-30 } }
      baselines:
        adopted:
          on: 2027-01-01
          tasks: { census: { finish: 2027-08-31 } }
          handovers: { census-to-state: { finish: 2027-09-30 } }
      """
    ),
    check: .judge(checkBaseline))
}

private func checkBaseline(_ context: Context) -> Verdict {
  let dated = context.schedule.work.filter { $0.slot != nil }
  guard !dated.isEmpty else { return .cannotTell("when the tasks and handovers of the plan take place") }
  guard let baseline = context.schedule.baseline else {
    var tally = Tally(context)
    tally.absent(
      context.plan.baselines.absence, "the plan has no baseline for its dated tasks and handovers (\(dated.count))",
      at: context.plan.baselines.isWritten ? context.plan.baselines.span : context.plan.tasks.span)
    var verdict = tally.verdict()
    verdict.measure = Measure(found: "no baseline", asked: "\(context.scheduleYardsticks.share)")
    return verdict
  }
  return ScheduleShare(dated) { work in
    baseline.finish(of: work.item) == nil ? "the baseline '\(baseline.title)' has no finish for it" : nil
  }.verdict(
    context.scheduleYardsticks.share, of: "dated tasks and handovers", "that the baseline does not have",
    at: context.plan.baselines.span)
}
