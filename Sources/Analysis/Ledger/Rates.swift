import PlanFormat
import PlanModel

/// The rates between currencies that a plan states, as they are known on a day. Nothing is ever converted by any other.
public struct Rates: Sendable {
  private struct Pair: Hashable {
    let currency: Currency
    let per: Currency
  }

  private struct Rate {
    let value: Decimal
    let on: PlanDate?
    /// Whether the plan states what the other currency of the pair is worth in this one.
    let isReversed: Bool
  }

  private var rates: [Pair: Rate] = [:]

  /// Of several rates between two currencies that are known on the day the latest one holds; one without a date comes before
  /// those that have one, and of two of the same date the last one written.
  init(_ stated: some Sequence<ExchangeRate>) {
    for rate in stated {
      guard let currency = rate.currency.value, let per = rate.per.value, let value = rate.rate.value, value > .zero
      else { continue }
      enter(Rate(value: value, on: rate.on.value, isReversed: false), Pair(currency: currency, per: per))
      enter(Rate(value: value, on: rate.on.value, isReversed: true), Pair(currency: per, per: currency))
    }
  }

  private mutating func enter(_ rate: Rate, _ pair: Pair) {
    if let other = rates[pair]?.on {
      guard let on = rate.on, on == other || PlanDate.isInOrder(other, on) else { return }
    }
    rates[pair] = rate
  }

  /// The amount in a currency, or nothing where the plan states no rate between the two.
  public func convert(_ money: Money, to currency: Currency?) -> Decimal? {
    if money.currency == currency { return money.amount }
    guard let from = money.currency, let currency, let rate = rates[Pair(currency: from, per: currency)] else {
      return nil
    }
    guard rate.isReversed else { return money.amount.multiplied(by: rate.value) }
    let amount = money.amount.multiplied(by: Decimal.scale, over: rate.value.tenThousandths)
    guard rate.value.isApproximate, let amount else { return amount }
    return Decimal(tenThousandths: amount.tenThousandths, isApproximate: true)
  }
}
