import PlanFormat

/// The half-years that a table of money shows, and the time before and after them in which the plan has money as well.
public struct FundingSpan: Sendable {
  public let halves: [HalfYear]
  public let before: Period?
  public let after: Period?

  /// The half-years, and after them what lies outside of them.
  var stretches: [Period] { halves.map(\.period) + [before, after].compactMap(\.self) }

  /// So many half-years are shown at most: five years about the plan's day, and a year before it.
  public static let most = 12
  private static let back = 2

  /// From the plan's day or the first money to half a year after the last money, need or departure.
  init?(_ ledger: Ledger, asOf: Day?) {
    var days: [Day] = [asOf, ledger.departure].compactMap(\.self)
    if let departure = ledger.departure { days.append(departure.adding(months: 12)) }
    for entry in ledger.entries {
      if let period = entry.period { days += [period.lowerBound, period.upperBound.adding(months: 6)] }
    }
    for need in ledger.needs { days += need.periods.flatMap { [$0.lowerBound, $0.upperBound] } }
    let stated = days.filter { $0 > .distantPast && $0 < .distantFuture && (1...9998).contains($0.civil.year) }
    guard let first = stated.min().map(HalfYear.init(of:)), let last = stated.max().map(HalfYear.init(of:)) else {
      return nil
    }
    var halves = Array(sequence(first: first) { $0 < last ? $0.adding(1) : nil }.prefix(Self.most))
    if let end = halves.last, end < last {
      let middle = HalfYear(of: asOf ?? ledger.departure ?? first.first).adding(-Self.back)
      let start = max(first, min(middle, last.adding(1 - Self.most)))
      halves = (0..<Self.most).map { start.adding($0) }
    }
    guard let start = halves.first, let end = halves.last else { return nil }
    self.halves = halves
    before = first < start ? first.first...(start.first + -1) : nil
    after = end < last ? (end.period.upperBound + 1)...last.period.upperBound : nil
  }
}
