import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let progressIsRecorded = Requirement(
    id: "GAO-09", severity: .advice, profile: .schedule,
    summary: "The plan says of all work that has begun, or was to begin, how far it has come.",
    sources: [.gao(9)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A schedule that is not kept up is a wish of the day on which it was made.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that have begun or finished or whose start has passed by \
      the day of the plan; against it count those with a date that cannot be right (DCMA-09), and those under way of \
      which it does not say when they began.
      """,
    mend: "Write 'status', and in 'actual' when the work began, when it finished and what is left.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        police: { status: ongoing, finish: 2027-12-31 }
        posters: { start: 2027-01, finish: 2027-02 }
        roll: { status: planned, start: 2027-08, finish: 2027-09 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: completed, start: 2027-01-01, finish: 2027-03-31 }
        police: { status: ongoing, actual: { start: 2027-01-15 }, finish: 2027-12-31 }
        roll: { status: planned, start: 2027-08, finish: 2027-09 }
      """
    ),
    check: .share(
      of: Counted(things: .begunWork, name: "tasks and handovers that have begun or were to begin"), .few,
      "without a sound word on how far they have come",
      .sound { work, _ in
        if let fault = work.dateFault { return "it \(fault.text)" }
        let isUndated = work.progress == .begun && work.item.hasUnknownStart
        return isUndated ? "it has begun, and the plan does not say when" : nil
      }
    ).unless(.noDay))
}

extension Subjects<ScheduledWork> {
  fileprivate static let begunWork = work.which(
    { work, _ in work.progress != .ahead || work.dateFault != nil },
    none: .notApplicable("nothing has begun or was to begin by the day of the plan"))
}
