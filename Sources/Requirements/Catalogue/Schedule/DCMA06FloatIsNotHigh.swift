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
    check: .share(
      of: .datedOpenWork, .few, asked: "\(Bound.few) over \(most) working days",
      "with more than \(most) working days of float",
      .sound { work, _ in work.float.flatMap { $0 > most ? "it can slip by \($0) working days" : nil } }))
}

private let most = ScheduleThresholds.transition.float.days
