import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let floatIsNotHigh = Requirement(
    id: "DCMA-06", severity: .advice, profile: .schedule,
    summary: "The plan leaves little of its work with very much float.",
    sources: [.dcma(6)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      Where work could slip by half a year without harm to anything, a tie is missing more often than there is \
      so much room.
      """,
    evidence: """
      Counted are open tasks and handovers that have dates; against the plan count those that can slip by more \
      working days than the yardstick before the end of the plan or a limit moves.
      """,
    mend: "Tie the work to what needs it, or give it a deadline.",
    threshold: "\(ScheduleThresholds.transition.share) \(ScheduleThresholds.transition.float.text)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        posters: { start: 2027-08-02, finish: 2027-08-06 }
        rebuild: { start: 2027-08-02, finish: 2028-08-04 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        posters: { start: 2027-08-01, finish: 2027-08-10 }
        old: { status: completed, start: 2020-01-01, finish: 2020-01-31 }
      """
    ),
    check: .judge(checkFloat))
}

private func checkFloat(_ context: Context) -> Verdict {
  let (dated, verdict) = context.datedOpenWork()
  if let verdict { return verdict }
  let yardsticks = context.scheduleYardsticks
  return ScheduleShare(dated) { work in
    work.float.flatMap { $0 > yardsticks.float.days ? "it can slip by \($0) working days" : nil }
  }.verdict(
    yardsticks.share, of: "open tasks and handovers with dates",
    "with more than \(yardsticks.float.days) working days of float",
    asked: "\(yardsticks.share) over \(yardsticks.float.days) working days", at: context.plan.tasks.span)
}
