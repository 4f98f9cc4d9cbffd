import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let floatIsReasonable = Requirement(
    id: "GAO-07", severity: .advice, profile: .schedule,
    summary: "The plan's float is reasonable.",
    sources: [.gao(7)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      Float says who can wait and who cannot; where it is negative or endless, it misleads those who divide \
      people and money.
      """,
    evidence: """
      Counted are open tasks and handovers that have dates; against the plan count those with negative float \
      (DCMA-07), and those that can slip by more working days than the yardstick (DCMA-06).
      """,
    mend: "Tie the work to what needs it; shorten what cannot be finished in time.",
    threshold: "\(ScheduleThresholds.transition.shareOfGAO); high float is \(ScheduleThresholds.transition.float.text)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31, constraints: { deadline: 2027-08-20 } }
        posters: { start: 2027-08-02, finish: 2027-08-06 }
        rebuild: { start: 2027-08-02, finish: 2028-08-04 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        posters: { start: 2027-08-01, finish: 2027-08-10 }
      """
    ),
    check: .share(
      of: .datedOpenWork, .few, "with negative or very high float",
      .sound { work, _ in
        let allowed = 0...ScheduleThresholds.transition.float.days
        return work.float.flatMap { allowed.contains($0) ? nil : "it has \($0) working days of float" }
      }))
}
