import PlanFormat
import PlanModel

// When two values of an indicator can be compared, and what comes of it. Values on one scale can be; totals only if
// they add up over the same length of time.

/// How a value stands against an earlier one.
public enum Comparison: String, CaseIterable, Sendable {
  case better, same, worse
  /// The two are of different kinds or count over different times, or one of them is missing.
  case incomparable
}

/// A value of an indicator with the time over which it counts.
struct Measurement {
  let value: Fact<Measure>
  let women: Fact<Decimal>
  let isPossible: Bool
  /// When it begins to count, where it adds up, and when it ends.
  let since: PlanDate?
  let end: PlanDate?

  init(_ baseline: Baseline, of indicator: Indicator) {
    value = baseline.value
    women = baseline.women
    isPossible = indicator.isPossible(baseline)
    since = baseline.since.value
    end = baseline.dataTo.value ?? baseline.on.value
  }

  init(_ reading: Reading, on date: PlanDate, of indicator: Indicator) {
    value = reading.value
    women = reading.women
    isPossible = indicator.isPossible(reading)
    since = reading.since.value
    end = reading.dataTo.value ?? date
  }

  /// The days over which it counts, from the first that its beginning can mean to the last that its end can.
  var days: Int? {
    guard let first = since?.firstDay, let last = end?.lastDay, first <= last else { return nil }
    return last - first + 1
  }
}

extension Measurement {
  /// How this stands against an earlier value of the same indicator, whose values may add up over time.
  func compared(to earlier: Measurement, better: Direction?, addsUp: Bool, countsWomen: Bool) -> Comparison {
    guard isPossible, earlier.isPossible else { return .incomparable }
    // Where sources disagree, only what holds whichever of them is right is said.
    let orders = value.allValues.flatMap { value in
      earlier.value.allValues.map { other in
        addsUp ? orderOfTotals(value, other, in: earlier) : value.compared(to: other)
      }
    }
    guard let first = orders.first, let order = first, orders.allSatisfy({ $0 == order }) else { return .incomparable }
    if order == 0 {
      guard countsWomen else { return .same }
      guard let women = women.value, let before = earlier.women.value else { return .incomparable }
      return women == before ? .same : women > before ? .better : .worse
    }
    guard let better else { return .incomparable }
    return (order > 0) == (better == .higher) ? .better : .worse
  }

  /// The order of two totals. Over the same length of time they are compared as they are, and part of a year never with a whole
  /// one. More in less time is more, however the time is cut.
  private func orderOfTotals(_ later: Measure, _ earlier: Measure, in other: Measurement) -> Int? {
    guard case .number(let total) = later, case .number(let before) = earlier, let days, let daysBefore = other.days,
      total >= .zero, before >= .zero
    else { return nil }
    let isOfLikeLength = Self.isPartOfAYear(days) == Self.isPartOfAYear(daysBefore)
    if isOfLikeLength, abs(days - daysBefore) * 10 <= max(days, daysBefore) { return order(total, before) }
    if total == .zero, before == .zero { return 0 }
    if days < daysBefore, total >= before { return 1 }
    if days > daysBefore, total <= before { return -1 }
    return nil
  }

  private static func isPartOfAYear(_ days: Int) -> Bool { days < 350 }
}

private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
  left == right ? 0 : left < right ? -1 : 1
}

private typealias Product = (high: Int64, low: Int64.Magnitude)

private func order(_ left: Product, _ right: Product) -> Int {
  left.high == right.high ? order(left.low, right.low) : order(left.high, right.high)
}

extension Fact {
  /// What each source says.
  var allValues: [Value] {
    // Not by key path: where the type is generic, one is made for each call.
    alternatives.isEmpty ? value.map { [$0] } ?? [] : ([self] + alternatives).compactMap { $0.value }
  }
}

extension Measure {
  /// Below, equal or above, as -1, 0 or 1; nothing where the two are of different kinds, or different words.
  func compared(to other: Measure) -> Int? {
    switch (self, other) {
    case (.ratio(let part, let whole), .ratio(let otherPart, let otherWhole)):
      guard whole > .zero, otherWhole > .zero else { return nil }
      return order(
        part.tenThousandths.multipliedFullWidth(by: otherWhole.tenThousandths),
        otherPart.tenThousandths.multipliedFullWidth(by: whole.tenThousandths))
    case (.words(let words), .words(let others)) where words.plain == others.plain:
      return 0
    case (.words, _), (_, .words), (.flag, .number), (.flag, .ratio), (.number, .flag), (.ratio, .flag):
      return nil
    default:
      guard let left = comparable, let right = other.comparable else { return nil }
      return order(left, right)
    }
  }
}

extension Indicator {
  /// Whether its values are totals over a time, as its baseline or a reading says by `since`. Shares, ratios and steps
  /// do not grow with the time over which they are taken.
  var addsUp: Bool {
    guard scale.value == .number || scale.value == nil else { return false }
    return baseline.entry?.since.value != nil || readings.contains { $0.entry.since.value != nil }
  }
}
