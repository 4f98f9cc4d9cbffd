import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workKeepsPace = Requirement(
    id: "DCMA-14", severity: .advice, profile: .schedule,
    summary: "The plan's work is finished as fast as its baseline has it.",
    sources: [.dcma(14)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A plan that finishes less than it set out to will not catch up by itself.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that the plan's latest baseline has: the index is \
      those that are finished / those whose finish in the baseline has come by the day of the plan.
      """,
    mend: "Finish what is due before anything else is begun, or adopt a new baseline.",
    threshold: ScheduleThresholds.transition.indexText,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        extra: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        roll: { status: ongoing, start: 2027-05-01, finish: 2027-08-31 }
      baselines:
        adopted:
          tasks: { census: { finish: 2027-03-31 }, roll: { finish: 2027-06-30 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        roll: { status: completed, start: 2027-05-01, finish: 2027-06-30 }
        vote: { start: 2027-08-01, finish: 2027-09-30 }
      baselines:
        adopted:
          tasks: { census: { finish: 2027-03-31 }, roll: { finish: 2027-09-30 }, vote: { finish: 2027-10-31 } }
      """
    ),
    check: .index(of: .dueWork) { due, context in
      let finished = context.schedule.work.count { work in
        work.progress == .finished && context.schedule.baseline?.finish(of: work.item) != nil
      }
      let (yardsticks, index) = (ScheduleThresholds.transition, indexText(finished, over: due.count))
      return Index(
        "\(finished) finished / \(due.count) due by the baseline = \(index)", at: context.plan.baselines.span,
        found: index, asked: yardsticks.indexText, isReached: finished * 100 >= yardsticks.index * due.count,
        otherwise: finished == 0 ? .gap : .partly(finished, of: due.count), "",
        due.filter { $0.progress != .finished }.map {
          Mention("'\($0.item.id)'", "it was due and is not finished", at: $0.item.span)
        })
    })
}
