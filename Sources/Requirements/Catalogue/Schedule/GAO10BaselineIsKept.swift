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
    check: .share(
      of: Counted(
        things: .workToKeep, name: "dated tasks and handovers", place: { $0.plan.baselines.span }), .few,
      "that the baseline does not have",
      .sound { work, context in
        guard let baseline = context.schedule.baseline, baseline.finish(of: work.item) == nil else { return nil }
        return "the baseline '\(baseline.title.plain)' has no finish for it"
      }))
}

extension Subjects<ScheduledWork> {
  private static let dated = work.which(
    { work, _ in work.slot != nil }, none: .cannotTell("when the tasks and handovers of the plan take place"))

  /// Work with dates, where there is a baseline to keep them.
  fileprivate static let workToKeep = Subjects(
    { context in context.schedule.baseline == nil ? [] : dated.all(context) },
    none: { context in
      let (all, baselines) = (dated.all(context), context.plan.baselines)
      guard !all.isEmpty else { return dated.none(context) }
      var tally = Tally(context)
      tally.absent(
        baselines.absence, "the plan has no baseline for its dated tasks and handovers (\(all.count))",
        at: baselines.isWritten ? baselines.span : context.plan.tasks.span)
      var verdict = tally.verdict()
      verdict.measure = Measure(found: "no baseline", asked: "\(Bound.few)")
      return verdict
    })
}
