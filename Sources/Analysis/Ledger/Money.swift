import PlanFormat
import PlanModel

/// An amount in a currency, or in none that the plan names.
public struct Money: Sendable, Hashable {
  public let amount: Decimal
  public let currency: Currency?

  public init(_ amount: Decimal, _ currency: Currency?) {
    self.amount = amount
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// `1200000 USD`, as a plan writes it; with two decimals where there are cents.
  public var description: String { "\(amount.digitsOfMoney)" + (currency.map { " \($0.code)" } ?? "") }
}

extension Decimal {
  /// The sum, or nothing where it is out of range.
  public static func sum(of amounts: some Sequence<Decimal>) -> Decimal? {
    amounts.reduce(Decimal?.some(.zero)) { sum, amount in sum?.adding(amount) }
  }

  /// The sum, or the largest number where it is out of range: no plan means such sums, and none is printed.
  public static func clampedSum(_ left: Decimal, _ right: Decimal) -> Decimal {
    left.adding(right) ?? Decimal(tenThousandths: .max)
  }
}

extension Fact<Decimal> {
  /// The smallest number of those that the sources give, and the largest one.
  public var range: ClosedRange<Decimal>? {
    guard let value else { return nil }
    let all = [value] + alternatives.compactMap(\.value)
    return (all.min() ?? value)...(all.max() ?? value)
  }
}
