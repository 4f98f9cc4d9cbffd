import Analysis
import PlanFormat
import PlanModel

extension AssessedReceiver {
  /// Whom it looks at: `the receiver in 'prisons'`, or `'dap' in 'prisons'`.
  var name: String {
    guard let single else { return "the receiver in '\(handover.id)'" }
    return "\(single.who.value.map { "'\($0.id)'" } ?? "a receiver") in '\(handover.id)'"
  }
}

extension Subjects<AssessedReceiver> {
  /// Those whose capacity counts in the handovers that are still ahead.
  static let assessedReceivers = Subjects(
    all: { context in context.handoversAhead.flatMap(context.facts.assessedReceivers) },
    name: { "the capacity of \($0.name)" }, place: { $0.span },
    none: { $0.verdictWithoutHandoversAhead() ?? .notApplicable("every handover is complete") })
}
