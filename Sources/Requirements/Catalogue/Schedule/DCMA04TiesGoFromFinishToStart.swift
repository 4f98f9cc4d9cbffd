import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tiesGoFromFinishToStart = Requirement(
    id: "DCMA-04", severity: .advice, profile: .schedule,
    summary: "The plan ties most work from the finish of one thing to the start of the next.",
    sources: [.dcma(4)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      That one thing is done and then the next begins is what everybody understands; other ties hide how long \
      both overlap.
      """,
    evidence: """
      Counted are the ties of open tasks and handovers to what they wait for; for the plan count those from \
      finish to start, as a plain id in 'after' means.
      """,
    mend: "Cut tasks where others can begin, and tie the pieces from finish to start.",
    threshold: "\(ScheduleThresholds.transition.finishToStart)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: start } }
      handovers:
        roll-to-council: { task: roll, after: [roll], window: { start: 2027-10-01, finish: 2027-10-31 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: finish } }
        vote: { duration: 1 day, after: [roll] }
      """
    ),
    check: .share(
      of: .ties, ScheduleThresholds.transition.finishToStart, "from finish to start", .not { !$0.isFinishToStart }))
}
