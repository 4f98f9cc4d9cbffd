import Analysis
import PlanFormat
import PlanModel

/// What the host State said of when the mission leaves, the last time that it was heard on it.
struct HostPosition {
  let words: Text
  /// The last day on which it was heard.
  let on: PlanDate?

  init?(_ facts: PlanFacts) {
    let told = facts.plan.consultations.filter { facts.isHeld($0) && $0.subjects.contains(.timing) }
      .compactMap { consultation in
        consultation.with.first { facts.isGovernment($0) && $0.position.value != nil }?.position.value
          .map { (words: $0, consultation: consultation) }
      }
    guard let last = told.lastInOrder(by: { $0.consultation.on.value }) ?? told.last else { return nil }
    words = last.words
    on = last.consultation.until.value ?? last.consultation.on.value
  }
}

extension PlanFacts {
  fileprivate func isGovernment(_ participant: Participant) -> Bool { participant.kind.value == .government }
}
