import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let durationsAreShort = Requirement(
    id: "DCMA-08", severity: .advice, profile: .schedule,
    summary: "The plan has little work that takes very long.",
    sources: [.dcma(8)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A task that runs for years is on time until its last month: nobody sees before that it is late.",
    evidence: """
      Counted are open tasks and handovers that have dates; against the plan count those that take more working \
      days than the yardstick, of what has begun from the day of the plan on.
      """,
    mend: "Cut the task where a mandate is renewed or a budget year ends, and give each piece its own finish.",
    threshold: "\(ScheduleThresholds.transition.share) \(ScheduleThresholds.transition.duration.text)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        police: { status: ongoing, start: 2024-01-01, finish: 2029-07-08 }
        roll: { duration: 60 working days, after: [police] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        police: { status: ongoing, start: 2024-01-01, finish: 2027-12-31 }
        roll: { duration: 60 working days, after: [police] }
      """
    ),
    check: .share(
      of: .datedOpenWork, .few, asked: "\(Bound.few) over \(most) working days",
      "that take more than \(most) working days",
      .sound { work, _ in work.length.flatMap { $0 > most ? "it takes \($0) working days" : nil } }))
}

private let most = ScheduleThresholds.transition.duration.days
