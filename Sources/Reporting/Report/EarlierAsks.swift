import Analysis
import Languages
import PlanFormat
import Templates

/// What an earlier report or advice asked for, and what became of it.
public struct EarlierAsks: Sendable {
  /// One of it, by the gaps that it was about.
  public struct One: Sendable {
    /// Those that the plan, as it reads today, has on the day of the earlier product.
    let then: [Gap]
    /// Those that it has on the day of this one.
    let now: [Gap]
    /// Gaps of another kind that the same entries have in their place.
    let instead: [Gap]
    /// How many of them are gone only because their day has passed.
    let overtaken: Int
    /// Its kind, where none of them is found any more.
    let kind: Gap.Kind?
    /// How many they were, and the mark of what was said of them.
    let count: Int
    let mark: String
    /// Which point of an advice it was.
    let point: PointAsked?

    public init(
      then: [Gap], now: [Gap], instead: [Gap], overtaken: Int, kind: Gap.Kind?, count: Int, mark: String,
      point: PointAsked?
    ) {
      (self.then, self.now, self.instead, self.overtaken) = (then, now, instead, overtaken)
      (self.kind, self.count, self.mark, self.point) = (kind, count, mark, point)
    }
  }

  let isOfAdvice: Bool
  let asks: [One]
  let facts: PlanFacts

  /// The facts are those of the day of the earlier product, as the plan reads today.
  public init(_ asks: [One], ofAdvice isOfAdvice: Bool, _ facts: PlanFacts) {
    (self.asks, self.isOfAdvice, self.facts) = (asks, isOfAdvice, facts)
  }

  static let names = TemplateNames<EarlierAsks>([
    "since": .text { earlier, press in earlier.facts.asOf.map { .text(press.wording.day($0)) } ?? .absent },
    "of-advice": .flag { earlier, _ in earlier.isOfAdvice },
    "rows": .list(of: EarlierAskRow.names) { earlier, press in
      earlier.asks.map { EarlierAskRow($0, earlier.facts, press) }.uniqued()
    },
  ])
}
