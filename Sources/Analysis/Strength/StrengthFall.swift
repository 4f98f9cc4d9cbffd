import Diagnostics
import PlanFormat
import PlanModel

/// A fall of the authorised uniformed strength within some months.
public struct StrengthFall: Sendable {
  /// The days on which its first and its last cut take effect.
  public let first: Day
  public let last: Day
  public let before: Decimal
  public let after: Decimal
  /// The most that was ever authorised.
  public let peak: Decimal
  /// Where the last ceiling stands that it falls from.
  public let span: Span

  /// By what share of the most that was authorised it falls, in per cent.
  public var share: Int { before.subtracting(after)?.percentage(of: peak) ?? 0 }
}

extension PlanFacts {
  /// The ceilings of uniformed strength, in the order in which they begin.
  public var uniformedCeilings: [Ceiling] {
    (plan.strength.entry?.ceilings.items ?? []).filter { $0.uniformed > .zero && $0.from.value != nil }
      .inOrder(of: \.from.value)
  }

  /// The largest fall within so many months that is not over yet, to nothing on the departure; nothing where none is ahead.
  public func steepestFall(within months: Int) -> StrengthFall? {
    let ceilings = uniformedCeilings
    var levels = ceilings.compactMap { ceiling in
      ceiling.from.value.map { (day: $0.lastDay, count: ceiling.uniformed, span: ceiling.span) }
    }
    if let departure, let last = levels.last, departure.lastDay > last.day, departure.lastDay < .distantFuture {
      levels.append((departure.lastDay + 1, .zero, last.span))
    }
    guard let peak = ceilings.map(\.uniformed).max() else { return nil }
    var steepest: StrengthFall?
    var begin = 1
    for position in levels.indices.dropFirst() {
      let level = levels[position]
      while begin < position, levels[begin].day < level.day.adding(months: -months) { begin += 1 }
      if let asOf, level.day <= asOf { continue }
      let from = levels[begin - 1]
      guard from.count > level.count else { continue }
      let fall = StrengthFall(
        first: levels[begin].day, last: level.day, before: from.count, after: level.count, peak: peak,
        span: levels[position - 1].span)
      if fall.share > steepest?.share ?? 0 { steepest = fall }
    }
    return steepest
  }
}
