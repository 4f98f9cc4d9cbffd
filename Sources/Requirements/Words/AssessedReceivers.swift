import Analysis
import PlanFormat
import PlanModel

extension AssessedReceiver {
  /// Whom it looks at: `the receiver in 'prisons'`, or `'dap' in 'prisons'`.
  var name: Reason {
    guard let single else { return "the receiver in '\(handover.id)'" }
    guard let who = single.who.value else { return "a receiver in '\(handover.id)'" }
    return "'\(who.id)' in '\(handover.id)'"
  }
}

extension Subjects<AssessedReceiver> {
  /// Those whose capacity counts in the handovers that are still ahead: for sites alone nobody has to be able to do anything, and
  /// where there is nothing else, nothing is asked, for a reason.
  static func assessedReceivers(orElse reason: Reason) -> Subjects {
    Subjects(
      all: { context in
        context.handoversAhead.filter { !$0.isOfSitesOnly }.flatMap(context.facts.assessedReceivers)
      },
      name: { "the capacity of \($0.name)" }, place: { $0.span },
      none: { $0.verdictWithoutHandoversAhead() ?? .notApplicable(reason) })
  }
}
