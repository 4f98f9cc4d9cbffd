import PlanFormat
import PlanModel

// What became known after the day of a product only, which nobody could know on it.

extension Plan {
  /// Whether something rests on documents of after the day alone. One without a date does not show that it was known before.
  func isToldLater(_ citations: [Citation]) -> Bool {
    guard let asOf = viewpoint.day else { return false }
    let dates = citations.compactMap { citation in
      sources.position(of: citation.source).flatMap { sources[$0].on.value }
    }
    return !dates.isEmpty && dates.allSatisfy { $0.isSurely(after: asOf) }
  }

  /// Whether it follows the mission, and nobody could know on the day that there would be such an operation: it has no name yet.
  func isUndecided(_ counterpart: Counterpart) -> Bool {
    viewpoint.looksBack && HolderKind(counterpart) == .successor && isToldLater(counterpart.header.sources)
  }
}

extension PlanFacts {
  public func isToldLater(_ citations: [Citation]) -> Bool { plan.isToldLater(citations) }

  public func isToldLater(_ entry: some PlanEntry) -> Bool { isToldLater(entry.header.sources) }

  /// The same of a value, by its own sources or else those of its entry.
  public func isToldLater(_ fact: Fact<some Any>, in header: Header) -> Bool {
    isToldLater(fact.sources.isEmpty ? header.sources : fact.sources)
  }

  public func isUndecided(_ counterpart: Counterpart) -> Bool { plan.isUndecided(counterpart) }

  /// Whether a plan that is looked at from before its own day tells of something in hindsight. On its own day its authors vouch
  /// for what they wrote.
  public func isHindsight(_ entry: some PlanEntry) -> Bool { plan.viewpoint.looksBack && isToldLater(entry) }
}
