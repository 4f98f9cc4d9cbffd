import PlanFormat
import PlanModel

extension PlanFacts {
  /// Whether every document on which something rests is of after the day: on the day nobody could know of it.
  public func isToldLater(_ citations: [Citation]) -> Bool {
    guard let asOf, !citations.isEmpty else { return false }
    return citations.allSatisfy { citation in
      plan.sources.position(of: citation.source).flatMap { plan.sources[$0].on.value }?.isSurely(after: asOf) ?? false
    }
  }
}
