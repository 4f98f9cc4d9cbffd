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
  /// `1200000 USD`, as a plan writes it.
  public var description: String { "\(amount)" + (currency.map { " \($0.code)" } ?? "") }
}

extension Fact<Decimal> {
  /// The smallest number of those that the sources give, and the largest one.
  public var range: ClosedRange<Decimal>? {
    guard let value else { return nil }
    let all = [value] + alternatives.compactMap(\.value)
    return (all.min() ?? value)...(all.max() ?? value)
  }
}

/// The rates between currencies that a plan states. Nothing is ever converted by any other.
public struct Rates: Sendable {
  private struct Pair: Hashable {
    let currency: Currency
    let per: Currency
  }

  private let rates: [Pair: Decimal]

  /// Where the plan states several rates of a pair, the last one written holds.
  init(_ stated: some Sequence<ExchangeRate>) {
    var rates: [Pair: Decimal] = [:]
    for rate in stated {
      guard let currency = rate.currency.value, let per = rate.per.value, let value = rate.rate.value, value > .zero
      else { continue }
      rates[Pair(currency: currency, per: per)] = value
    }
    self.rates = rates
  }

  /// The amount in a currency, or nothing where the plan states no rate between the two.
  public func convert(_ money: Money, to currency: Currency?) -> Decimal? {
    if money.currency == currency { return money.amount }
    guard let from = money.currency, let currency else { return nil }
    if let rate = rates[Pair(currency: from, per: currency)] { return money.amount.multiplied(by: rate) }
    guard let rate = rates[Pair(currency: currency, per: from)] else { return nil }
    return money.amount.multiplied(by: Decimal.scale, over: rate.tenThousandths)
  }
}
