import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let lagsAreFew = Requirement(
    id: "DCMA-03", severity: .advice, profile: .schedule,
    summary: "The plan has few ties that only let time pass.",
    sources: [.dcma(3)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A lag is work or waiting that has no name and no lead: nobody reports on it, and nobody shortens it.",
    evidence: """
      Counted are the ties of open tasks and handovers to what they wait for; against the plan count those with \
      a positive lag, such as 'finish + 10 days'.
      """,
    mend: "Make a task of what happens in the meantime, such as 'the Government approves'.",
    threshold: "\(ScheduleThresholds.transition.share)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: finish + 2 weeks } }
        vote: { duration: 1 day, after: { roll: start + 20 working days, census: finish } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: finish - 2 days } }
      """
    ),
    check: .share(of: .ties, .few, "with a lag", .not { $0.lag > 0 }))
}
