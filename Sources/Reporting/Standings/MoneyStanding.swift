import Analysis
import PlanFormat
import PlanModel

/// An allocation as it stood on a day: amount and firmness by the last change no later than that day.
struct MoneyStanding {
  let allocation: Allocation
  let source: FundingSource?
  let status: MoneyStatus
  /// The amount, with the place where the plan gives it; nothing where it is unknown or in kind.
  let amount: Fact<Decimal>
  let currency: Currency?
  /// The period for which it pays, where the plan gives both ends.
  let period: Period?
}

extension Dossier {
  /// Every allocation whose status the plan gives for the day. What became known later is left out.
  var money: [MoneyStanding] {
    facts.financing.allocations.compactMap { allocation in
      let source = facts.financing.sources[allocation.fundedBy.value]
      guard let (status, amount) = state(of: allocation) else { return nil }
      return MoneyStanding(
        allocation: allocation, source: source, status: status, amount: amount,
        currency: currency(of: allocation, source), period: facts.financing.period(of: allocation))
    }
  }

  /// The money whose period had not ended when the reporting period began.
  var currentMoney: [MoneyStanding] {
    money.filter { item in
      let until = (item.allocation.until.value ?? item.source?.until.value)?.latest
      return until.map { $0 >= periodStart } ?? true
    }
  }

  /// A currency that the plan calls unknown is not taken for the plan's own.
  private func currency(of allocation: Allocation, _ source: FundingSource?) -> Currency? {
    if allocation.currency.isWritten { return allocation.currency.value }
    if let source, source.currency.isWritten { return source.currency.value }
    return facts.financing.currency
  }

  private func state(of allocation: Allocation) -> (MoneyStatus, Fact<Decimal>)? {
    let events = entries(of: allocation.history, until: asOf)
    if let last = events.last(where: { $0.entry.status.value != nil }), let status = last.entry.status.value {
      let amount = events.last { $0.entry.amount.value != nil }?.entry.amount
      return (status, amount ?? allocation.amount)
    }
    guard let status = allocation.status.value, allocation.on.value.map(hasHappened) ?? true else { return nil }
    return (status, allocation.amount)
  }
}

/// Amounts of one currency added up.
struct MoneySum {
  let amount: Decimal
  let currency: Currency?
  let items: [MoneyStanding]

  /// The sums by currency, in the order in which the currencies first stand; a sum that leaves the range of numbers is none.
  static func byCurrency(_ items: [MoneyStanding]) -> [MoneySum] {
    items.map(\.currency).uniqued().compactMap { currency in
      let parts = items.filter { $0.currency == currency && $0.amount.value != nil }
      guard !parts.isEmpty, let amount = Decimal.sum(of: parts.compactMap(\.amount.value)) else { return nil }
      return MoneySum(amount: amount, currency: currency, items: parts)
    }
  }
}

extension Decimal {
  /// The sum, or nothing where it is out of range.
  static func sum(of amounts: [Decimal]) -> Decimal? {
    amounts.reduce(Decimal?.some(.zero)) { sum, amount in sum?.adding(amount) }
  }
}
