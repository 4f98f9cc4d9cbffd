import Diagnostics
import PlanFormat
import PlanModel

/// One assessment of capacity that a handover needs: of its receivers together, or of each where the plan assesses
/// them one by one.
struct AssessedReceiver {
  let handover: Handover
  /// Whom it looks at: `the receiver in 'prisons'`, or `'dap' in 'prisons'`.
  let name: String
  let capacity: Part<CapacityAssessment>
  /// Where to say that there is none.
  let span: Span

  static func all(in handover: Handover) -> [AssessedReceiver] {
    guard handover.to.contains(where: { $0.capacity.isWritten }) else {
      return [
        AssessedReceiver(
          handover: handover, name: "the receiver in '\(handover.id)'", capacity: handover.capacity,
          span: handover.capacity.span ?? handover.span)
      ]
    }
    return handover.to.map { receiver in
      let capacity = receiver.capacity.isWritten ? receiver.capacity : handover.capacity
      let name = receiver.who.value.map { "'\($0.id)'" } ?? "a receiver"
      return AssessedReceiver(
        handover: handover, name: "\(name) in '\(handover.id)'", capacity: capacity,
        span: capacity.span ?? receiver.span)
    }
  }
}
