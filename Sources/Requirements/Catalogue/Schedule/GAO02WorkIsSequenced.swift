import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workIsSequenced = Requirement(
    id: "GAO-02", severity: .advice, profile: .schedule,
    summary: "The plan puts all its work into a sequence that dates follow from.",
    sources: [.gao(2)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "Only where each date follows from what comes before can a delay be followed to its end.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that are not finished; against the plan count \
      those without a tie before or after them (DCMA-01), with a lead (DCMA-02), with a prescribed day \
      (DCMA-05), or in a circle.
      """,
    mend: "Tie the work from finish to start, and take out leads and prescribed days.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        posters: { start: 2027-08-05, duration: 5 days }
        roll: { duration: 10 days, after: { census: finish - 2 days } }
        ring: { duration: 10 days, after: [ring] }
        vote: { duration: 1 day, after: [roll], constraints: { must-start: 2027-10-10 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      """
    ),
    check: .share(
      of: .openWork, .few, "not in a sequence that gives their dates",
      .sound { work, _ in
        if work.isInCircle { return "it waits for itself\(work.waitsForItselfAlone ? "" : ", by way of others")" }
        if let missing = work.missingTies { return missing.rawValue }
        if work.ties.contains(where: { $0.lag < 0 }) { return "it begins before what it waits for is done" }
        return work.prescribed == nil ? nil : "a day is prescribed for it"
      }))
}
