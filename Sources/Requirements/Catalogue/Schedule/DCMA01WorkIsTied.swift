import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workIsTied = Requirement(
    id: "DCMA-01", severity: .advice, profile: .schedule,
    summary: "The plan ties its open work to what comes before and after it.",
    sources: [.dcma(1)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      Where nothing is said to wait for a task, its delay moves nothing else in the plan, and nobody is warned.
      """,
    evidence: """
      Counted are tasks that sum up no others, and handovers, that are not finished; against the plan count \
      those without a tie before or after them. Ties stand in 'after', of the task or of what it is a part of, \
      and phases that follow each other tie their tasks. What has begun needs nothing before it, a handover \
      nothing after it, nor do the first and the last things of the plan.
      """,
    mend: "Write in 'after' what each task waits for.",
    threshold: "\(ScheduleThresholds.transition.share)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        posters: { start: 2027-08-05, duration: 5 days }
        roll: { duration: 10 days, after: [census] }
        vote: { duration: 1 day, after: [roll] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
        vote: { duration: 1 day, after: [roll] }
      """
    ),
    check: .share(
      of: .openWork, .few, "without a tie before or after them", .sound { work, _ in work.missingTies?.rawValue }))
}
