import PlanFormat
import PlanModel

/// Firm money of one use in the twelve months to the departure, and in the twelve that follow.
public struct MoneyAtDeparture: Sendable {
  public let before: Decimal
  public let after: Decimal
  public let currency: Currency?
  public let departure: Day
  /// The firm entries behind the two sums, and those that say too little to be in them.
  public let counted: [Int]
  public let leftOut: [Int]

  public var falls: Bool { after < before }
}

/// What the needs of one kind come to in a period, and what firm money covers.
public struct TotalOfNeeds: Sendable {
  public let need: Decimal
  public let uncovered: Decimal
  /// What of that is pledged.
  public let pledged: Decimal
  public let currency: Currency?
  /// The needs that are counted, by position.
  public let counted: [Int]
  /// The others, of which the plan doesn't say what falls into the period.
  public let leftOut: [Int]
  /// Money for what is open that may cover some of it, did the plan say more of it: entries, by position.
  public let uncounted: [Int]

  public var secured: Decimal { need.subtracting(uncovered) ?? .zero }
}

extension Ledger {
  /// How much firm money of one use there is before the departure and after it; nothing where the departure or all such money
  /// has no date.
  public func moneyAtDeparture(for use: MoneyUse) -> MoneyAtDeparture? {
    moneyAtDeparture(for: use) { _ in use }[use]
  }

  /// The same for each key that purposes are told apart by.
  func moneyAtDeparture<Key: Hashable>(for use: MoneyUse, by key: (Purpose?) -> Key) -> [Key: MoneyAtDeparture] {
    guard let departure, departure > Day.distantPast + 400, departure < .distantFuture else { return [:] }
    let years = [Period(months: 12, to: departure), Period(months: 12, after: departure)]
    let currency = commonCurrency
    var sums: [Key: SumsOfYears] = [:]
    for entry in entries where entry.isFirm {
      let parts: [(purpose: Purpose?, amount: Decimal?)] =
        entry.shares.isEmpty && entry.use == use
        ? [(nil, entry.amount?.amount)] : entry.shares.filter { $0.use == use }.map { ($0.purpose, $0.amount) }
      for (key, parts) in Dictionary(grouping: parts, by: { key($0.purpose) }) {
        var sum = sums[key] ?? SumsOfYears()
        let amounts = parts.compactMap { $0.amount.flatMap { convert($0, of: entry, to: currency) } }
        if let period = entry.period, amounts.count == parts.count, let amount = Decimal.sum(of: amounts),
          let after = sum.adding(amount, of: period, in: years)
        {
          sum.years = after
          if years.contains(where: { $0.overlaps(period) }) { sum.counted.append(entry.position) }
        } else {
          sum.leftOut.append(entry.position)
        }
        sums[key] = sum
      }
    }
    return sums.compactMapValues { sum in
      guard !sum.counted.isEmpty else { return nil }
      return MoneyAtDeparture(
        before: sum.years[0], after: sum.years[1], currency: currency, departure: departure, counted: sum.counted,
        leftOut: sum.leftOut)
    }
  }

  /// What tasks that go on, and residual priorities, need in the twelve months after departure, and what of it is open; nothing
  /// where that can't be told of any.
  public var yearAfterDeparture: TotalOfNeeds? {
    departure.flatMap { total(ofNeedsFor: .continuing, within: Period(months: 12, after: $0)) }
  }

  /// The same in each of some half-years from the day after departure on.
  public func halfYearsAfterDeparture(_ count: Int) -> [(period: Period, total: TotalOfNeeds?)] {
    guard let departure else { return [] }
    return (0..<count).map { number in
      let period = (departure.adding(months: 6 * number) + 1)...departure.adding(months: 6 * (number + 1))
      return (period, total(ofNeedsFor: .continuing, within: period))
    }
  }

  private func total(ofNeedsFor use: MoneyUse, within period: Period) -> TotalOfNeeds? {
    let currency = commonCurrency
    var (need, open, promised): (Decimal, Decimal, Decimal) = (.zero, .zero, .zero)
    var (counted, leftOut): ([Int], [Int]) = ([], [])
    var uncounted: Set<Int> = []
    for (position, item) in needs.enumerated() where item.isWhole && item.use == use {
      guard let balance = balance(of: item, within: period),
        let amount = rates.convert(balance.need, to: currency),
        let uncovered = rates.convert(Money(balance.uncovered, balance.need.currency), to: currency),
        let sum = need.adding(amount)
      else {
        leftOut.append(position)
        continue
      }
      need = sum
      open = Decimal.clampedSum(open, uncovered)
      let pledged = rates.convert(Money(balance.cover.pledged, balance.need.currency), to: currency) ?? .zero
      promised = Decimal.clampedSum(promised, min(uncovered, pledged))
      if uncovered > .zero { uncounted.formUnion(balance.cover.uncounted) }
      counted.append(position)
    }
    guard !counted.isEmpty else { return nil }
    return TotalOfNeeds(
      need: need, uncovered: open, pledged: promised, currency: currency, counted: counted, leftOut: leftOut,
      uncounted: uncounted.sorted())
  }
}

/// What has been added up so far for the year before departure and the one after it.
private struct SumsOfYears {
  var years = [Decimal.zero, Decimal.zero]
  var counted: [Int] = []
  var leftOut: [Int] = []

  /// The sums with an amount; nothing where one of them is more than can be added.
  func adding(_ amount: Decimal, of period: Period, in stretches: [Period]) -> [Decimal]? {
    let sums = zip(years, stretches).compactMap { sum, stretch in
      period.share(of: amount, within: stretch).flatMap(sum.adding)
    }
    return sums.count == years.count ? sums : nil
  }
}
