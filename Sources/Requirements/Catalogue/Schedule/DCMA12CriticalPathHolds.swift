import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let criticalPathHolds = Requirement(
    id: "DCMA-12", severity: .advice, profile: .schedule,
    summary: "The plan's end moves by as much as a critical task is lengthened.",
    sources: [.dcma(12)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      If a critical task can take two years more and the end hardly moves, the plan does not know what depends \
      on what.
      """,
    evidence: """
      The first open task or handover without float is lengthened on the plan's own network, and everything is \
      computed again. The plan is right if its end moves by as many days; where working calendars lie on the \
      way, weekends and closed times may take a tenth.
      """,
    mend: "Tie what comes after the task to it, up to the end of the plan.",
    threshold: "\(ScheduleThresholds.transition.lengthening) days more; the end moves by as many",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31, constraints: { deadline: 2027-08-31 } }
        roll: { start: 2027-11-22, finish: 2027-12-01 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      """
    ),
    check: .index(of: .criticalPathTest) { tests, _ in
      let test = tests[0]
      return Index(
        "with \(test.lengthenedBy) days more for '\(test.item.id)' the end of the plan moves by \(test.moved)",
        at: test.item.span, found: "\(test.moved) of \(test.lengthenedBy) days", asked: "as many",
        isReached: test.isPassed)
    })
}

extension CriticalPathTest {
  /// Whether the end moves by as much as the task takes longer.
  var isPassed: Bool {
    moved * 100 >= lengthenedBy * (countsWorkingDays ? ScheduleThresholds.transition.lengtheningByCalendar : 100)
  }
}
