import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let datesAreValid = Requirement(
    id: "DCMA-09", severity: .advice, profile: .schedule,
    summary: "The plan's dates fit the day that it describes.",
    sources: [.dcma(9)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      Work whose start has passed and that has not begun is planned no longer, and every date that follows from it is \
      wrong.
      """,
    evidence: """
      Counted are tasks that sum up no others, handovers, and phases with a status; against the plan count those said to \
      have happened, or to be under way, after the day of the plan, those still to begin or to finish although their date \
      has passed, those dated before that day of which the plan does not say how far they have come, and those whose \
      progress contradicts their status.
      """,
    mend: "Write what has happened in 'status' and 'actual', and give new dates to what has not.",
    threshold: "\(Bound.none)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: planned, start: 2027-06, finish: 2027-08 }
        cleaning: { finish: 2027-05 }
        police: { status: ongoing, start: 2024-01, finish: 2027-05-31 }
        posters: { start: 2027-01, finish: 2027-02 }
        roll: { status: completed, start: 2027-08, finish: 2027-09, actual: { start: 2027-08-01 } }
        vote: { status: planned, start: 2027-08, finish: 2027-09 }
      handovers:
        guard-to-cnp: { transferred: 2027-07-10 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        police: { status: ongoing, start: 2024-01, finish: 2027-12-31 }
        roll: { status: planned, start: 2027-08, finish: 2027-09 }
      handovers:
        old: { status: accepted, window: { start: 2027-01, finish: 2027-02 } }
      """
    ),
    check: .share(
      of: Counted("tasks, handovers and phases", none: Subjects.work.none) { context in
        (context.schedule.work.map { ($0.item, $0.dateFault) } + context.facts.schedule.statedPhases).map {
          item, fault in
          Matter(id: item.id, at: fault?.span ?? item.span, fault: fault.map { "it \($0.text)" })
        }
      }, .none, "with a date that cannot be right", .asFound
    ).unless(.noDay))
}
