import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workHasDurations = Requirement(
    id: "GAO-04", severity: .advice, profile: .schedule,
    summary: "The plan says how long all its work takes, in pieces that can be followed.",
    sources: [.gao(4)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "Work without a length has no dates, and waits for nothing and moves nothing in the plan.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that are not finished; against the plan count \
      those for which neither dates nor a duration say how long they take, and those that take more working days \
      than the yardstick (DCMA-08).
      """,
    mend: "Write start and finish, or a duration and what the work waits for; cut what takes too long.",
    threshold: "\(ScheduleThresholds.transition.shareOfGAO); long is \(ScheduleThresholds.transition.duration.text)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        posters: {}
        rebuild: { start: 2027-08-02, finish: 2029-08-04 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      """
    ),
    check: .share(
      of: .openWork, .few, "without a duration, or with a very long one",
      .sound { work, _ in
        guard work.item.hasLength else { return "the plan does not say how long it takes" }
        let most = ScheduleThresholds.transition.duration.days
        return work.length.flatMap { $0 > most ? "it takes \($0) working days" : nil }
      }))
}
