import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let prescribedDaysAreFew = Requirement(
    id: "DCMA-05", severity: .advice, profile: .schedule,
    summary: "The plan prescribes few days that its work must keep.",
    sources: [.dcma(5)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      A prescribed day stays where it is when the work before it is late, so that the plan looks well until that \
      day.
      """,
    evidence: """
      Counted are open tasks and handovers; against the plan count those with 'must-start', 'must-finish', \
      'start-no-later-than' or 'finish-no-later-than' in their constraints. Written starts, 'start-no-earlier-than' and deadlines leave \
      the computed dates free and do not count.
      """,
    mend: "Tie the work to what it waits for, and write a deadline instead of a prescribed day.",
    threshold: """
      \(ScheduleThresholds.transition.share); written starts do not count: mandates, elections and seasons set them
      """,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census], constraints: { finish-no-later-than: 2027-09-30 } }
        vote: { duration: 1 day, after: [roll], constraints: { must-start: 2027-10-10 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31, constraints: { deadline: 2027-09-30 } }
        roll: { duration: 10 days, after: [census], constraints: { start-no-earlier-than: 2027-09-15 } }
      """
    ),
    check: .share(
      of: .openWork, .few, "with a prescribed day",
      .judge { work, _ in
        work.prescribed.map { .missing(.that("it has a prescribed day", at: $0)) } ?? .shown([])
      }))
}
