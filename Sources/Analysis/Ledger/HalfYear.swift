import PlanFormat

/// January to June or July to December of a year.
public struct HalfYear: Sendable, Hashable, Comparable {
  public let first: Day

  public init(of day: Day) {
    let (_, month, number) = day.civil
    first = (day + (1 - number)).adding(months: -((month - 1) % 6))
  }

  public var period: Period { first...max(first, first.adding(months: 6) + -1) }

  public func adding(_ halves: Int) -> HalfYear { HalfYear(of: first.adding(months: 6 * halves)) }

  public static func < (left: HalfYear, right: HalfYear) -> Bool { left.first < right.first }
}

extension HalfYear: CustomStringConvertible {
  /// `2019-H2`, as a plan writes it.
  public var description: String { "\(first.description.prefix(4))-H\(first.civil.month < 7 ? 1 : 2)" }
}
