import PlanFormat

/// What amounts come to, or that they come to more than a number can hold: then there is no figure to tell.
public struct MoneySum: Sendable, Hashable {
  /// Nothing where it is out of range.
  public private(set) var amount: Decimal? = .zero

  public init() {}

  public static func += (sum: inout MoneySum, amount: Decimal) { sum.amount = sum.amount?.adding(amount) }

  public static func += (sum: inout MoneySum, other: MoneySum) {
    if let amount = other.amount { sum += amount } else { sum.amount = nil }
  }

  /// Whether there is nothing in it.
  public var isZero: Bool { amount == .zero }
}
