import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tasksHaveMeans = Requirement(
    id: "DCMA-10", severity: .advice, profile: .schedule,
    summary: "The plan names for each task who leads it, and for what goes on what pays for it.",
    sources: [.dcma(10)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "A task without a lead or without money has dates that nobody can keep.",
    evidence: """
      Counted are open tasks that sum up no others; against the plan count those without a known 'lead', and \
      those that go on after the mission for which it states neither a cost nor an allocation.
      """,
    mend: "Name the lead; cost what goes on, or name the money for it.",
    threshold: "\(ScheduleThresholds.transition.share); DCMA sets no number here, and this is that of its other points",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { lead: mission }
        police: { lead: mission, disposition: hand-over }
        radio: { lead: { unknown: nobody has said }, disposition: complete }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { lead: mission }
        police: { lead: mission, disposition: hand-over, cost: 200000 }
        radio: { lead: mission, disposition: continue }
        done: { status: completed, start: 2027-01-01, finish: 2027-01-31 }
      funding:
        sources:
          fund: { name: The fund, kind: peacebuilding-fund }
        allocations:
          for-radio: { for: [radio], funded-by: fund, amount: 100000 }
      """
    ),
    check: .share(
      of: .openTasks, .few, "without a lead or without money to go on",
      .sound { task, _ in task.missingResource?.rawValue }))
}
