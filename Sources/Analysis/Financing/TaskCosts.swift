import PlanFormat
import PlanModel

/// What tasks cost, for those of which the plan says it.
struct TaskCosts: Sendable {
  private let costs: [Symbol: TaskCost]

  init(_ plan: Plan, _ financing: Financing) {
    var running: [Symbol: [RunningCost]] = [:]
    for handover in plan.handovers {
      guard let task = handover.task.value, let cost = handover.runningCost.entry, cost.amount.value != nil else {
        continue
      }
      running[task.symbol, default: []].append(cost)
    }
    var costs: [Symbol: TaskCost] = [:]
    for task in plan.tasks {
      let own = task.cost.entry.flatMap { financing.cost($0) }
      guard let cost = own ?? running[task.header.symbol].flatMap({ financing.yearly($0) }) else { continue }
      costs[task.header.symbol] = cost
    }
    self.costs = costs
  }

  subscript(task: PlanTask) -> TaskCost? { costs[task.header.symbol] }
}

extension Financing {
  /// What a task says that it costs.
  fileprivate func cost(_ cost: Cost) -> TaskCost? {
    guard cost.amount.value != nil || cost.running.value != nil else { return nil }
    return TaskCost(
      sum: cost.amount.value.map { money($0, cost.currency.value) },
      period: Period(from: cost.from.value, until: cost.until.value),
      yearly: cost.running.value.map { money($0, cost.currency.value) }, span: cost.span)
  }

  /// What the handovers of a task cost to run, in the currency of the first.
  fileprivate func yearly(_ running: [RunningCost]) -> TaskCost? {
    guard let first = running.first else { return nil }
    let currency = first.currency.value ?? currency
    let total = running.reduce(Decimal?.some(.zero)) { sum, cost in
      guard let sum, let amount = cost.amount.value else { return nil }
      return rates.convert(money(amount, cost.currency.value), to: currency).flatMap { sum.adding($0) }
    }
    return total.map { TaskCost(sum: nil, period: nil, yearly: Money($0, currency), span: first.span) }
  }
}
