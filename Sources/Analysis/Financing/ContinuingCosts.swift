import Diagnostics
import PlanFormat
import PlanModel

/// What a task costs after the mission, as far as the plan says it.
public struct TaskCost: Sendable {
  /// The sum, and the period for which it is meant.
  public let sum: Money?
  public let period: Period?
  /// What it costs a year once it runs: once the period is over, or from the beginning where there is no sum.
  public let yearly: Money?
  public let span: Span
}

/// The money of a task in a period, in the currency of its cost.
public struct TaskMoney: Sendable {
  /// By status; of allocations without a status under nothing.
  public fileprivate(set) var amounts: [MoneyStatus: Decimal] = [:]
  /// Firm money of which the plan does not say when it pays.
  public fileprivate(set) var undated = Decimal.zero
  /// The ids of firm allocations without an amount: given in kind, or not stated.
  public fileprivate(set) var unvalued: [String] = []
  /// Firm money in currencies for which the plan states no rate.
  public fileprivate(set) var unconverted: [Currency?] = []

  public var firm: Decimal { sum(where: \.isFirm) }
  public var pledged: Decimal { amounts[.pledged] ?? .zero }

  private func sum(where isIncluded: (MoneyStatus) -> Bool) -> Decimal {
    MoneyStatus.allCases.filter(isIncluded).compactMap { amounts[$0] }.reduce(.zero) { $0.adding($1) ?? .largest }
  }
}

extension PlanFacts {
  /// What a task costs: as the task says, else what its handovers cost to run. Nothing where no amount is stated.
  public func cost(of task: PlanTask) -> TaskCost? { costs[task] }

  /// What a task costs in some months, or nothing where the sum has no period or the currencies no rate.
  public func cost(_ cost: TaskCost, inMonths months: Int, after day: Day) -> Money? {
    let horizon = Period(months: months, after: day)
    let currency = cost.sum?.currency ?? cost.yearly?.currency
    var total = Decimal.zero
    var running = horizon
    if let sum = cost.sum {
      guard let period = cost.period, let part = period.share(of: sum.amount, within: horizon) else { return nil }
      total = part
      guard period.upperBound < horizon.upperBound else { return Money(total, currency) }
      running = max(horizon.lowerBound, period.upperBound + 1)...horizon.upperBound
    }
    if let yearly = cost.yearly {
      guard let amount = financing.rates.convert(yearly, to: currency),
        let whole = amount.multiplied(by: Int64(months), over: 12),
        let part = horizon.share(of: whole, within: running), let sum = total.adding(part)
      else { return nil }
      total = sum
    }
    return Money(total, currency)
  }

  /// The money for a task in a period, in a currency.
  public func money(for task: PlanTask, within horizon: Period, in currency: Currency?) -> TaskMoney {
    var money = TaskMoney()
    for position in financing.allocations(for: task) {
      let allocation = financing.allocations.entries[position]
      guard let status = allocation.status.value else { continue }
      guard let share = financing.share(ofAllocationAt: position) else {
        if status.isFirm { money.unvalued.append(allocation.id) }
        continue
      }
      let period = financing.period(of: allocation)
      if let period, !period.overlaps(horizon) { continue }
      guard let amount = financing.rates.convert(share, to: currency) else {
        if status.isFirm { money.unconverted.append(share.currency) }
        continue
      }
      if let period {
        let part = period.share(of: amount, within: horizon) ?? .zero
        money.amounts[status] = (money.amounts[status] ?? .zero).adding(part) ?? .largest
      } else if status.isFirm {
        money.undated = money.undated.adding(amount) ?? .largest
      } else {
        money.amounts[status] = (money.amounts[status] ?? .zero).adding(amount) ?? .largest
      }
    }
    return money
  }
}

extension Decimal {
  /// Where sums end that no plan can mean.
  fileprivate static let largest = Decimal(tenThousandths: .max)
}
