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
