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
      in 'about'. Where risks name enough of them, nobody can tell whether the risk to the schedule was \
      analysed: the format has no place for how far a duration may vary.
      """,
    mend: "Write the risks to the critical work, and name it in their 'about'.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    check: checkRisks)
}

private func checkRisks(_ context: Context) -> Verdict {
  let (dated, verdict) = context.datedOpenWork()
  if let verdict { return verdict }
  let critical = dated.filter { $0.slot?.isCritical == true }
  guard !critical.isEmpty else { return .notApplicable("no open task or handover is critical") }
  let named = context.plan.namedByRisks
  var result = ScheduleShare(critical) { work in
    named.contains(work.item.kind) ? nil : "no risk names it"
  }.verdict(
    context.scheduleYardsticks.share, of: "critical tasks and handovers", "that no risk names",
    at: context.plan.risks.span)
  if result.outcome == .met {
    result.outcome = .cannotTell(missing: "how far durations may vary, for which the format has no place")
  }
  return result
}

extension Plan {
  /// The tasks and handovers that open risks are about.
  fileprivate var namedByRisks: Set<ScheduledItem.Kind> {
    let references = risks.filter { $0.status.value != .closed }.flatMap { $0.about.items }
    return Set(
      references.compactMap { reference in
        guard let target = targets[reference.text] else { return nil }
        return switch target.section {
        case .tasks: tasks.position(of: target.symbol).map { .task($0) }
        case .handovers: handovers.position(of: target.symbol).map { .handover($0) }
        default: nil
        }
      })
  }
}
