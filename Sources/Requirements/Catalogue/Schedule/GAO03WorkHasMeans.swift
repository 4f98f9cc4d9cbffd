import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let workHasMeans = Requirement(
    id: "GAO-03", severity: .advice, profile: .schedule,
    summary: "The plan says for all its work with whom and with what it is done.",
    sources: [.gao(3)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "Dates are only as good as the people and the money behind them.",
    evidence: """
      Counted are tasks that sum up no others, and handovers, that are not finished; against the plan count \
      tasks without a lead or, where they go on, without a cost or an allocation (DCMA-10), and handovers that \
      name nobody who takes over.
      """,
    mend: "Name leads and receivers; cost what goes on, or name the money for it.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { lead: mission }
        radio: {}
      handovers:
        census-to-cnp: { status: agreed }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        cnp: { name: Police, kind: national }
      tasks:
        census: { lead: mission }
      handovers:
        census-to-cnp: { to: [cnp] }
      """
    ),
    check: .share(
      of: .openWork, .few, "without the people or the money for them",
      .sound { work, _ in work.missingResource?.rawValue }))
}
