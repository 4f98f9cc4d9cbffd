import PlanFormat
import PlanModel

/// An institution of the State that receives something.
public struct StateReceiver: Sendable {
  public let institution: Counterpart
  /// The handovers in which it receives, in the order in which they are written.
  public let handovers: Selected<Handover>
}

extension PlanFacts {
  /// The institutions of the State that receive, in the order in which the plan describes them, each with those of its
  /// handovers that a condition picks out; institutions without one are left out.
  public func stateReceivers(where isIncluded: (Handover) -> Bool = { _ in true }) -> [StateReceiver] {
    var received: [Symbol: [Int]] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() where isIncluded(handover) {
      for receiver in handover.to {
        guard let symbol = receiver.who.value?.symbol else { continue }
        // Who receives two parts of something receives it once.
        if received[symbol]?.last != position { received[symbol, default: []].append(position) }
      }
    }
    return plan.counterparts.entries.compactMap { institution in
      guard institution.isState, let positions = received[institution.header.symbol] else { return nil }
      return StateReceiver(institution: institution, handovers: Selected(positions, of: plan.handovers))
    }
  }
}
