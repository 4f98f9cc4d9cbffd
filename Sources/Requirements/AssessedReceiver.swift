import Diagnostics
import PlanFormat
import PlanModel

/// One assessment of capacity that a handover needs: of its receivers together, or of each where the plan assesses
/// them one by one.
struct AssessedReceiver {
  let handover: Handover
  /// The receiver that is assessed for itself.
  private let single: Receiver?
  let capacity: Part<CapacityAssessment>
  /// Where to say that there is none.
  let span: Span

  /// Whom it looks at: `the receiver in 'prisons'`, or `'dap' in 'prisons'`.
  var name: String {
    guard let single else { return "the receiver in '\(handover.id)'" }
    return "\(single.who.value.map { "'\($0.id)'" } ?? "a receiver") in '\(handover.id)'"
  }

  static func all(in handover: Handover) -> [AssessedReceiver] {
    guard handover.to.contains(where: { $0.capacity.isWritten }) else {
      return [
        AssessedReceiver(
          handover: handover, single: nil, capacity: handover.capacity,
          span: handover.capacity.span ?? handover.span)
      ]
    }
    return handover.to.map { receiver in
      let capacity = receiver.capacity.isWritten ? receiver.capacity : handover.capacity
      return AssessedReceiver(
        handover: handover, single: receiver, capacity: capacity, span: capacity.span ?? receiver.span)
    }
  }
}
