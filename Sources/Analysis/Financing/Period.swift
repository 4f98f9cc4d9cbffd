import PlanFormat
import PlanModel

/// The days from the first to the last one, both counted in.
public typealias Period = ClosedRange<Day>

extension ClosedRange<Day> {
  public var days: Int { upperBound - lowerBound + 1 }

  /// The longest stretch that two dates of the plan can mean, or nothing where one is missing or they are reversed.
  init?(from: PlanDate?, until: PlanDate?) {
    guard let from = from?.earliest, let until = until?.latest, from > .distantPast, from <= until else { return nil }
    self = from...until
  }

  /// The months after a day.
  public init(months: Int, after day: Day) {
    let first = day + 1
    self = first...Swift.max(first, day.adding(months: months))
  }

  /// How much of an amount for this period falls within another one, by days.
  public func share(of amount: Decimal, within other: Period) -> Decimal? {
    guard overlaps(other) else { return .zero }
    let common = clamped(to: other)
    return common == self ? amount : amount.multiplied(by: Int64(common.days), over: Int64(days))
  }
}
