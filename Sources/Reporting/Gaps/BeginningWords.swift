import Analysis
import Languages
import PlanFormat

// From when on it is so of what one sentence counts.

extension Wording {
  /// Of how many it is so first, and from when on of the last of them; nothing where one day is that of all.
  func spread(of beginnings: Beginnings) -> String? {
    guard !beginnings.isOne else { return nil }
    return self(
      "gaps.spread",
      [
        "n": .number(beginnings.countAtFirst), "first": .maybe(words: since(beginnings.first)),
        "last": .maybe(words: since(beginnings.last)),
      ])
  }

  /// `after 15 August 2027`; `from 15 August 2027`.
  private func since(_ edge: Edge?) -> String? {
    guard let edge, let date = edge.date else { return nil }
    return self("gaps.since", ["edge": .choice(edge.isEnd ? "after" : "from"), "date": .date(date)])
  }
}
