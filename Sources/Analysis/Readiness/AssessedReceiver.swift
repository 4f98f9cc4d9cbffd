import Diagnostics
import PlanFormat
import PlanModel

/// One assessment of capacity that a handover needs: of its receivers together, or of each where the plan assesses
/// them one by one, or where it assessed them together before one of them was there.
public struct AssessedReceiver {
  public let handover: Handover
  /// The receiver that is assessed for itself.
  public let single: Receiver?
  public let capacity: Part<CapacityAssessment>
  /// Where to say that there is none.
  public let span: Span

  static func all(in handover: Handover, _ bodies: Keyed<Counterpart>, _ measured: MeasuredCapacity)
    -> [AssessedReceiver]
  {
    let assessed = handover.capacity.entry?.on.value
    // What was found before a body existed was found of others.
    let isLater = { (receiver: Receiver) in
      guard let assessed, let since = bodies[receiver.who.value]?.since.value else { return false }
      return assessed.isSurely(before: since)
    }
    guard handover.to.contains(where: { $0.capacity.isWritten || isLater($0) }) else {
      return [
        AssessedReceiver(
          handover: handover, single: nil, capacity: measured.latest(handover.capacity),
          span: handover.capacity.span ?? handover.span)
      ]
    }
    return handover.to.map { receiver in
      let capacity =
        receiver.capacity.isWritten
        ? measured.latest(receiver.capacity) : isLater(receiver) ? Part() : measured.latest(handover.capacity)
      return AssessedReceiver(
        handover: handover, single: receiver, capacity: capacity, span: capacity.span ?? receiver.span)
    }
  }
}

extension PlanFacts {
  public func assessedReceivers(of handover: Handover) -> [AssessedReceiver] {
    links.assessedReceivers(of: handover)
  }

  /// From when those whose capacity is meant are there, where none of them is there on the day: what is not there yet cannot
  /// be assessed.
  public func beginning(of assessed: AssessedReceiver) -> PlanDate? {
    guard let asOf else { return nil }
    let receivers = assessed.single.map { [$0] } ?? assessed.handover.to.items
    let begins = receivers.compactMap { $0.beginning(as: plan.counterparts[$0.who.value], in: plan) }
    guard !begins.isEmpty, begins.count == receivers.count, begins.allSatisfy({ $0.isSurely(after: asOf) }) else {
      return nil
    }
    return begins.firstInOrder
  }
}

extension Receiver {
  /// From when it is there: since its own beginning, or since it takes over, where the plan says either; what nobody has decided
  /// yet, not before the mission leaves.
  func beginning(as body: Counterpart?, in plan: Plan) -> PlanDate? {
    if let body, plan.isUndecided(body) { return plan.mission.entry?.departure.value }
    return body?.since.value ?? from.value
  }
}

extension CapacityAssessment {
  /// Whether less was found than is needed, or nothing where the plan does not say it or uses different scales. That the
  /// receiver does it already says so only where nothing else does.
  public var fallsShort: Bool? {
    if let shortfall = shortfall.value { return shortfall }
    if let level = level.value { return level != .sufficient }
    if let needed = Quantity(required.value), let found = Quantity(assessed.value), needed.unit == found.unit {
      return found.number < needed.number
    }
    return performsAlready.value == true ? false : nil
  }
}

/// A number with a unit: `13 units`.
private struct Quantity {
  let number: Decimal
  let unit: Substring

  init?(_ text: Text?) {
    let parts = text?.plain.split(separator: " ", maxSplits: 1) ?? []
    guard let first = parts.first else { return nil }
    let isPercentage = first.last == "%"
    guard let number = Decimal(isPercentage ? first.dropLast() : first) else { return nil }
    self.number = number
    unit = isPercentage ? "%" : parts.dropFirst().first ?? ""
  }
}
