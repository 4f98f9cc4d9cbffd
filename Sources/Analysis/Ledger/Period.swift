import PlanFormat
import PlanModel

/// The days from the first to the last one, both counted in.
public typealias Period = ClosedRange<Day>

extension ClosedRange<Day> {
  public var days: Int { upperBound - lowerBound + 1 }

  /// The longest stretch that two dates of the plan can mean, or nothing where one has no such end or they are reversed.
  init?(from: PlanDate?, until: PlanDate?) {
    guard let from = from?.firstDay, let until = until?.lastDay, from <= until else { return nil }
    self = from...until
  }

  /// The months after a day.
  public init(months: Int, after day: Day) {
    let first = day + 1
    self = first...Swift.max(first, day.adding(months: months))
  }

  /// The months up to a day.
  public init(months: Int, to day: Day) {
    self = Swift.min(day, day.adding(months: -months) + 1)...day
  }

  /// How much of an amount for this period falls within another one, by days: what has come by the end of that, less what
  /// had come before it, so that stretches that follow each other come to the whole.
  public func share(of amount: Decimal, within other: Period) -> Decimal? {
    guard overlaps(other) else { return .zero }
    let common = clamped(to: other)
    guard common != self else { return amount }
    let before = amount.multiplied(by: Int64(common.lowerBound - lowerBound), over: Int64(days))
    let within = amount.multiplied(by: Int64(common.upperBound - lowerBound + 1), over: Int64(days))
    return before.flatMap { within?.subtracting($0) }
  }

  /// How much of an amount for this period falls within some others that have no day in common.
  public func share(of amount: Decimal, within others: [Period]) -> Decimal? {
    others.reduce(Decimal?.some(.zero)) { sum, other in
      guard let part = share(of: amount, within: other) else { return nil }
      return sum?.adding(part)
    }
  }

  /// The same days in periods that have none in common, in their order.
  static func merged(_ periods: [Period]) -> [Period] {
    periods.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: [Period]()) { merged, period in
      if let last = merged.last, period.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...Swift.max(last.upperBound, period.upperBound)
      } else {
        merged.append(period)
      }
    }
  }
}
