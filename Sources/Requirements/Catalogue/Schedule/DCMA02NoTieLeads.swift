import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let noTieLeads = Requirement(
    id: "DCMA-02", severity: .advice, profile: .schedule,
    summary: "The plan lets nothing begin some days before what it waits for is done.",
    sources: [.dcma(2)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      A lead counts back from a day that nobody knows yet: when the earlier task is late, the later one has \
      begun too soon.
      """,
    evidence: """
      Counted are the ties of open tasks and handovers to what they wait for; against the plan count those with \
      a negative lag, such as 'finish - 10 days'.
      """,
    mend: "Cut the earlier task where the later one can begin, or tie start to start.",
    threshold: "\(Bound.none)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: finish - 5 working days } }
        vote: { duration: 1 day, after: [roll] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: { census: finish + 2 days } }
      """
    ),
    check: .share(of: .ties, .none, "with a lead", .not { $0.lag < 0 }))
}
