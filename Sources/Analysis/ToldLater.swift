import PlanFormat
import PlanModel

// What became known after the day of a product only, which nobody could know on it.

extension PlanFacts {
  /// Whether something rests on documents of after the day alone. One without a date does not show that it was known before.
  public func isToldLater(_ citations: [Citation]) -> Bool {
    guard let asOf else { return false }
    let dates = citations.compactMap { citation in
      plan.sources.position(of: citation.source).flatMap { plan.sources[$0].on.value }
    }
    return !dates.isEmpty && dates.allSatisfy { $0.isSurely(after: asOf) }
  }

  public func isToldLater(_ entry: some PlanEntry) -> Bool { isToldLater(entry.header.sources) }

  /// The same of a value, by its own sources or else those of its entry.
  public func isToldLater(_ fact: Fact<some Any>, in header: Header) -> Bool {
    isToldLater(fact.sources.isEmpty ? header.sources : fact.sources)
  }

  /// Whether a plan that is looked at from before its own day tells of something in hindsight. On its own day its authors vouch
  /// for what they wrote.
  public func isHindsight(_ entry: some PlanEntry) -> Bool { plan.viewpoint.looksBack && isToldLater(entry) }
}
