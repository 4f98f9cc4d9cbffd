import PlanFormat
import PlanModel

/// How far what was handed over is known to have arrived: transfer, acceptance and a later look are three things.
public enum Completion: Sendable, Hashable {
  /// Transferred, and nobody has accepted it: that it is complete is the giver's word.
  case declaredByGiver(PlanDate?)
  case accepted(PlanDate?)
  /// Inspected after it had been handed over.
  case checked(PlanDate)
}

extension PlanFacts {
  /// Of a finished handover, by its position; nothing of others.
  public func completion(ofHandoverAt position: Int) -> Completion? {
    let handover = plan.handovers[position]
    let standing = standings.handovers[position]
    guard standing.isFinished else { return nil }
    if let check = laterCheck(of: handover) { return .checked(check) }
    return standing.isAccepted
      ? .accepted(handover.accepted.entry?.on.value) : .declaredByGiver(handover.transferred.value)
  }

  /// The last inspection of its sites that surely came after it was complete.
  private func laterCheck(of handover: Handover) -> PlanDate? {
    guard let finish = handover.finish else { return nil }
    let inspections = links.sites(of: handover).flatMap { site in
      site.history.filter { $0.entry.event.value == .inspected && $0.date.isSurely(after: finish) }.map(\.date)
    }
    return inspections.lastInOrder
  }
}
