import Analysis
import PlanFormat
import PlanModel

/// The plan's money, quarter by quarter, in one currency: what is firm, what is not, and what of the need nothing covers.
///
/// An amount for a period is spread evenly over its days.
struct MoneyOverTime {
  enum Kind: Int, CaseIterable {
    /// Assessed money of the missions.
    case assessed
    case voluntary
    /// The host State's own.
    case national
    /// Requested or pledged, but not firm.
    case notFirm
    /// Needed, and neither firm nor promised.
    case uncovered
  }

  struct Quarter {
    let period: Period
    fileprivate(set) var amounts: [Kind: Decimal] = [:]
  }

  let currency: Currency?
  private(set) var quarters: [Quarter]
  /// Money that says no period, and so is in no quarter.
  private(set) var undated: (count: Int, sum: Decimal) = (0, .zero)
  /// Allocations without an amount.
  private(set) var withoutAmount = 0
  /// Allocations in a currency that is unknown or for which the plan gives no rate.
  private(set) var withoutRate = 0
  /// What the plan says will cost something, by name.
  private(set) var needs: [String] = []
  /// Whether a budget year was taken to begin in July.
  private(set) var hasYearsFromJuly = false
  /// Firm money of the twelve months to the departure, and of the twelve after it.
  private(set) var cliff: (before: Decimal, after: Decimal)?

  var isEmpty: Bool { quarters.allSatisfy(\.amounts.isEmpty) }

  /// What nothing covers from a day on.
  func uncovered(from day: Day) -> Decimal {
    quarters.filter { $0.period.lowerBound >= day }.compactMap { $0.amounts[.uncovered] }.reduce(
      .zero, Decimal.clampedSum)
  }

  init(_ facts: PlanFacts, _ span: TimelineSpan) {
    var ledger = Ledger(facts)
    ledger.enterAllocations()
    ledger.enterCosts()
    currency = ledger.currency
    (undated, withoutAmount, withoutRate) = (ledger.undated, ledger.withoutAmount, ledger.withoutRate)
    needs = ledger.needs
    hasYearsFromJuly = ledger.hasYearsFromJuly
    quarters = span.quarters.map { first in Quarter(period: first...first.endOfQuarter) }
    for index in quarters.indices { quarters[index].amounts = ledger.amounts(within: quarters[index].period) }
    if let departure = facts.departure?.latest, departure > Day.distantPast + 400, departure < .distantFuture {
      let before = departure.adding(months: -12) + 1...departure
      let after = departure + 1...departure.adding(months: 12)
      cliff = (ledger.firm(within: before), ledger.firm(within: after))
    }
  }
}

/// Amounts with their periods, before they are cut into quarters.
private struct Ledger {
  enum Use: Equatable {
    case money(MoneyOverTime.Kind)
    case need
  }

  struct Entry {
    let use: Use
    let purpose: Purpose?
    let amount: Decimal
    let period: Period
  }

  let facts: PlanFacts
  let currency: Currency?
  private(set) var entries: [Entry] = []
  private(set) var undated: (count: Int, sum: Decimal) = (0, .zero)
  private(set) var withoutAmount = 0
  private(set) var withoutRate = 0
  private(set) var needs: [String] = []
  private(set) var hasYearsFromJuly = false

  init(_ facts: PlanFacts) {
    self.facts = facts
    currency = facts.financing.currency ?? facts.financing.allocations.entries.compactMap(\.currency.value).first
  }

  mutating func enterAllocations() {
    for (position, allocation) in facts.financing.allocations.entries.enumerated() {
      guard allocation.amount.value != nil, let share = facts.financing.share(ofAllocationAt: position) else {
        withoutAmount += 1
        continue
      }
      let isUnknownCurrency = allocation.currency.isWritten && allocation.currency.value == nil
      guard !isUnknownCurrency, let amount = facts.financing.rates.convert(share, to: currency) else {
        withoutRate += 1
        continue
      }
      let purposes = facts.financing.purposes(ofAllocationAt: position)
      let parts: [Purpose?] = purposes.isEmpty ? [nil] : purposes
      guard let use = use(of: allocation), let period = period(of: allocation) else {
        let sum = amount.multiplied(by: Int64(parts.count), over: 1) ?? amount
        undated = (undated.count + 1, Decimal.clampedSum(undated.sum, sum))
        continue
      }
      entries += parts.map { Entry(use: use, purpose: $0, amount: amount, period: period) }
      if use == .need { needs.append(allocation.title.value?.plain ?? allocation.id) }
    }
  }

  /// What tasks cost after the mission: their sums in their periods, and then what they cost to run.
  mutating func enterCosts() {
    for task in facts.plan.tasks {
      guard let cost = facts.cost(of: task) else { continue }
      let count = entries.count
      defer { if entries.count > count { needs.append(task.title.value?.plain ?? task.id) } }
      if let sum = cost.sum, let period = cost.period, let amount = facts.financing.rates.convert(sum, to: currency) {
        entries.append(Entry(use: .need, purpose: .task(task), amount: amount, period: period))
      }
      guard let yearly = cost.yearly, let amount = facts.financing.rates.convert(yearly, to: currency),
        let start = cost.period?.upperBound ?? facts.departure?.latest, start > .distantPast
      else { continue }
      // Ten years lie beyond every picture.
      let horizon = start + 1...max(start + 1, start.adding(months: 120))
      if let whole = amount.multiplied(by: 10, over: 1) {
        entries.append(Entry(use: .need, purpose: .task(task), amount: whole, period: horizon))
      }
    }
  }

  private func use(of allocation: Allocation) -> Use? {
    guard let status = allocation.status.value else { return nil }
    switch status {
    case .needed: return .need
    case .requested, .pledged: return .money(.notFirm)
    case .committed, .received, .spent: break
    }
    switch facts.financing.sources[allocation.fundedBy.value]?.kind.value {
    case .assessed, .programmatic, .peacebuildingFundAssessed: return .money(.assessed)
    case .nationalBudget: return .money(.national)
    default: return .money(.voluntary)
    }
  }

  /// Its own period, else its budget year, else as long as its source is there. Split years of assessed money run from July, as
  /// peacekeeping budgets do.
  private mutating func period(of allocation: Allocation) -> Period? {
    if allocation.from.value == nil || allocation.until.value == nil, let year = allocation.year.value?.plain {
      let isAssessed = use(of: allocation) == .money(.assessed)
      if let period = Self.budgetYear(year, splitsInJuly: isAssessed) {
        if year.contains("/") { hasYearsFromJuly = true }
        return period
      }
    }
    return facts.financing.period(of: allocation)
  }

  private static func budgetYear(_ text: String, splitsInJuly: Bool) -> Period? {
    guard text.utf8.count >= 4, let year = Int(text.prefix(4)) else { return nil }
    if text.utf8.count == 4, let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    {
      return first...last
    }
    guard splitsInJuly, text.hasPrefix("\(year)/"), text.dropFirst(5) == String(year + 1).suffix(text.utf8.count - 5),
      let first = Day(year: year, month: 7, day: 1), let last = Day(year: year + 1, month: 6, day: 30)
    else { return nil }
    return first...last
  }

  /// What a period holds. Needs are met purpose by purpose: money for one thing covers no other.
  func amounts(within period: Period) -> [MoneyOverTime.Kind: Decimal] {
    var amounts: [MoneyOverTime.Kind: Decimal] = [:]
    var needs: [Purpose?: Decimal] = [:]
    var covers: [Purpose?: Decimal] = [:]
    for entry in entries {
      guard let part = entry.period.share(of: entry.amount, within: period), part > .zero else { continue }
      switch entry.use {
      case .need: needs[entry.purpose] = Decimal.clampedSum(needs[entry.purpose] ?? .zero, part)
      case .money(let kind):
        amounts[kind] = Decimal.clampedSum(amounts[kind] ?? .zero, part)
        covers[entry.purpose] = Decimal.clampedSum(covers[entry.purpose] ?? .zero, part)
      }
    }
    let uncovered = needs.reduce(Decimal.zero) { sum, need in
      let rest = need.value.subtracting(covers[need.key] ?? .zero) ?? .zero
      return rest > .zero ? Decimal.clampedSum(sum, rest) : sum
    }
    if uncovered > .zero { amounts[.uncovered] = uncovered }
    return amounts
  }

  func firm(within period: Period) -> Decimal {
    let amounts = amounts(within: period)
    return [.assessed, .voluntary, .national].compactMap { amounts[$0] }.reduce(.zero, Decimal.clampedSum)
  }
}

extension Decimal {
  /// The sum, or the largest number where it is out of range: no plan means such sums.
  static func clampedSum(_ left: Decimal, _ right: Decimal) -> Decimal {
    left.adding(right) ?? Decimal(tenThousandths: .max)
  }

  /// For drawing only.
  var approximation: Double { Double(tenThousandths) / Double(Self.scale) }
}
