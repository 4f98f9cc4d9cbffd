import Diagnostics
import PlanFormat
import PlanModel

/// What something costs, as far as the plan says it.
public struct TaskCost: Sendable {
  /// The sum, and the period for which it is meant.
  public let sum: Money?
  public let period: Period?
  /// What it costs a year once it runs: once the period is over, or from the departure where there is no sum.
  public let yearly: Money?
  public let span: Span

  public var currency: Currency? { sum?.currency ?? yearly?.currency }
}

/// What tasks and residual priorities cost, for those of which the plan says it.
struct Costs: Sendable {
  private let costs: [Purpose: TaskCost]
  private let rates: Rates
  /// Where what runs without a beginning of its own begins.
  private let departure: Day?

  init(_ plan: Plan, _ rates: Rates, departure: Day?) {
    var running: [Symbol: [RunningCost]] = [:]
    for handover in plan.handovers {
      guard let task = handover.task.value, let cost = handover.runningCost.entry, cost.amount.value != nil else {
        continue
      }
      running[task.symbol, default: []].append(cost)
    }
    var costs: [Purpose: TaskCost] = [:]
    for task in plan.tasks {
      let own = task.cost.entry.flatMap { plan.cost($0) }
      costs[.task(task)] = own ?? running[task.header.symbol].flatMap { plan.yearly($0, rates) }
    }
    for priority in plan.residualPriorities {
      costs[.priority(priority)] = priority.cost.entry.flatMap { plan.cost($0) }
    }
    (self.costs, self.rates, self.departure) = (costs, rates, departure)
  }

  subscript(purpose: Purpose) -> TaskCost? { costs[purpose] }

  /// What something costs in a period, in its own currency; nothing where the sum has no period or the currencies no rate.
  func amount(of cost: TaskCost, within horizon: Period) -> Decimal? {
    var total = Decimal.zero
    if let sum = cost.sum {
      guard let period = cost.period, let part = period.share(of: sum.amount, within: horizon) else { return nil }
      total = part
      if period.upperBound >= horizon.upperBound { return total }
    }
    guard let yearly = cost.yearly else { return total }
    guard let start = cost.period?.upperBound ?? departure, let amount = rates.convert(yearly, to: cost.currency),
      let part = running(amount, after: start, within: horizon)
    else { return nil }
    return total.adding(part)
  }

  /// A yearly amount, spread evenly over the days of each year after a day.
  private func running(_ yearly: Decimal, after start: Day, within horizon: Period) -> Decimal? {
    var total = Decimal.zero
    var year = max(0, (horizon.lowerBound - start) / 366 - 1)
    while start.adding(months: 12 * year) < horizon.upperBound {
      let (first, last) = (start.adding(months: 12 * year) + 1, start.adding(months: 12 * year + 12))
      guard first <= last, let part = (first...last).share(of: yearly, within: horizon), let sum = total.adding(part)
      else { return nil }
      total = sum
      year += 1
    }
    return total
  }

  /// How much of shared money each of several things gets: by what they cost in the time of the money, else by their whole
  /// costs; nothing where one has none, or they can't be compared.
  func weights(of purposes: [Purpose], within period: Period?) -> [Decimal]? {
    let costs = purposes.compactMap { self.costs[$0] }
    guard costs.count == purposes.count, let currency = costs.first?.currency else { return nil }
    let inTime = costs.map { cost in
      period.flatMap { amount(of: cost, within: $0) }.map { Money($0, cost.currency) }
    }
    return [inTime, costs.map(\.sum), costs.map(\.yearly)].lazy.compactMap { amounts in
      usable(amounts.compactMap { $0.flatMap { rates.convert($0, to: currency) } }, of: purposes.count)
    }.first
  }

  private func usable(_ weights: [Decimal], of count: Int) -> [Decimal]? {
    guard weights.count == count, weights.allSatisfy({ $0 >= .zero }), let total = Decimal.sum(of: weights),
      total > .zero
    else { return nil }
    return weights
  }
}

extension Plan {
  /// What an entry says that it costs.
  fileprivate func cost(_ cost: Cost) -> TaskCost? {
    let (amount, running) = (cost.amount.value, cost.running.value)
    guard amount.map({ $0 >= .zero }) ?? true, running.map({ $0 >= .zero }) ?? true, amount != nil || running != nil
    else { return nil }
    let currency = currency(of: cost.currency).value
    return TaskCost(
      sum: amount.map { Money($0, currency) }, period: Period(from: cost.from.value, until: cost.until.value),
      yearly: running.map { Money($0, currency) }, span: cost.span)
  }

  /// What the handovers of a task cost to run, in the currency of the first.
  fileprivate func yearly(_ running: [RunningCost], _ rates: Rates) -> TaskCost? {
    guard let first = running.first else { return nil }
    let currency = currency(of: first.currency).value
    let amounts = running.compactMap { cost in
      cost.amount.value.flatMap { amount in
        amount < .zero ? nil : rates.convert(Money(amount, self.currency(of: cost.currency).value), to: currency)
      }
    }
    guard amounts.count == running.count, let total = Decimal.sum(of: amounts) else { return nil }
    return TaskCost(sum: nil, period: nil, yearly: Money(total, currency), span: first.span)
  }
}

extension PlanFacts {
  /// What a task costs: as the task says, else what its handovers cost to run. Nothing where no amount is stated.
  public func cost(of task: PlanTask) -> TaskCost? { ledger.costs[.task(task)] }
}
