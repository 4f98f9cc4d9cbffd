import Analysis
import PlanFormat
import PlanModel

/// What the host State said of when the mission leaves, the last time that it was heard on it.
struct HostPosition {
  let words: Text
  /// The last day on which it was heard.
  let on: PlanDate?
  /// The document that reports it: the words are not the Government's own.
  let source: Source?

  init?(_ facts: PlanFacts) {
    let told = facts.plan.consultations.filter { facts.isHeld($0) && $0.subjects.contains(.timing) }
      .compactMap { consultation in
        consultation.with.first { facts.isGovernment($0) && $0.position.value != nil }
          .flatMap { participant in
            participant.position.value.map {
              let fact = participant.position.citing(participant.header).citing(consultation.header)
              return (words: $0, consultation: consultation, sources: fact.sources)
            }
          }
      }
    guard let last = told.lastInOrder(by: { $0.consultation.on.value }) ?? told.last else { return nil }
    words = last.words
    on = last.consultation.until.value ?? last.consultation.on.value
    let sources = last.sources.compactMap { citation in
      facts.plan.sources.position(of: citation.source).map { facts.plan.sources[$0] }
    }
    source = sources.first { $0.symbol.value != nil } ?? sources.first
  }
}

extension PlanFacts {
  fileprivate func isGovernment(_ participant: Participant) -> Bool { participant.kind.value == .government }
}
