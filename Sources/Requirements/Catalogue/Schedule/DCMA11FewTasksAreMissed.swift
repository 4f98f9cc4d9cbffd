import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let fewTasksAreMissed = Requirement(
    id: "DCMA-11", severity: .advice, profile: .schedule,
    summary: "The plan's work that was due was finished by the day that its baseline has for it.",
    sources: [.dcma(11)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "How much was late so far is the best guess at how much will be.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, whose finish in the plan's latest baseline has \
      come by the day of the plan; against the plan count those that finished later, or are still to finish later.
      """,
    mend: "Find out what made the work late, and date what waits for it anew.",
    threshold: "\(ScheduleThresholds.transition.share)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31, actual: { finish: 2027-04-10 } }
        posters: { status: planned }
        roll: { status: ongoing, start: 2027-02-01, finish: 2027-09-30 }
        vote: { status: completed, start: 2027-05-01, finish: 2027-05-01 }
      baselines:
        first:
          on: 2026-01-01
          tasks: { vote: { finish: 2026-05-01 } }
        adopted:
          on: 2027-01-01
          tasks:
            census: { finish: 2027-03-31 }
            posters: { finish: 2027-04-30 }
            roll: { finish: 2027-06-30 }
            vote: { finish: 2027-05-31 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        roll: { start: 2027-08-01, finish: 2027-09-30 }
      baselines:
        adopted: { on: 2027-01-01, tasks: { census: { finish: 2027-03-31 }, roll: { finish: 2027-08-31 } } }
      """
    ),
    check: .share(
      of: Counted(
        things: .dueWork, name: "tasks and handovers that were due", place: { $0.plan.baselines.span }), .few,
      "later than their baseline",
      .sound { work, context in
        guard let was = context.schedule.baseline?.finish(of: work.item) else { return nil }
        guard let finish = work.slot?.early.finish else {
          return work.progress == .finished ? nil : "it was to be finished \(was), and has no dates"
        }
        let late = finish - was
        return late > 0 ? "it was to be finished \(was), and is late by \(late) \(late == 1 ? "day" : "days")" : nil
      }))
}
