import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

extension Requirement {
  static let scheduleRiskIsAnalysed = Requirement(
    id: "GAO-08", severity: .advice, profile: .schedule,
    summary: "The plan shows what may delay the work that decides its end.",
    sources: [.gao(8)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      A computed end is the day on which everything goes well; how likely that is, only an analysis of its risks \
      says.
      """,
    evidence: """
      Counted are open tasks and handovers without float; against the plan count those that no open risk names \
      in 'about'. Where risks name enough of them, an assessment of the kind 'schedule-risk' that was made by the \
      day of the plan shows that the risk to the schedule as a whole was analysed.
      """,
    mend: "Name the critical work in the 'about' of risks, and record the analysis among the assessments.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      risks:
        fire: { about: [census], status: closed }
        rain: { about: [roll] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      risks:
        rain: { about: [census, roll] }
      assessments:
        delays: { kind: schedule-risk, on: 2027-06-01 }
      """
    ),
    check: .share(of: .critical, .few, "that no risk names", .asFound).then { verdict, context in
      guard verdict.outcome == .met else { return }
      let analyses = context.plan.assessments.filter { $0.kind.value == .scheduleRisk }
      verdict.evidence += analyses.map { Evidence("the analysis '\($0.id)'", at: $0.span) }
      let isMade = analyses.contains { analysis in
        guard let made = analysis.on.value, let asOf = context.asOf else { return false }
        return made.isKnown(on: asOf)
      }
      if !isMade {
        verdict.outcome = .cannotTell(missing: "an analysis of the risk to the schedule among the assessments")
      }
    })
}

extension Counted<Matter> {
  fileprivate static let critical = Counted(
    "critical tasks and handovers", at: { $0.plan.risks.span }, none: Subjects.criticalWork.none
  ) { context in
    let named = context.facts.namedByRisks
    return Subjects.criticalWork.all(context).map { work in
      Matter(id: work.item.id, at: work.item.span, fault: named.contains(work.item.kind) ? nil : "no risk names it")
    }
  }
}

extension PlanFacts {
  /// The tasks and handovers that open risks are about.
  fileprivate var namedByRisks: Set<ScheduledItem.Kind> {
    let references = plan.risks.filter { standing(of: $0).isOpen }.flatMap { $0.about.items }
    return Set(
      references.compactMap { reference in
        guard let target = plan.targets[reference.text] else { return nil }
        return switch target.section {
        case .tasks: plan.tasks.position(of: target.symbol).map { .task($0) }
        case .handovers: plan.handovers.position(of: target.symbol).map { .handover($0) }
        default: nil
        }
      })
  }
}
