import PlanFormat
import PlanModel

/// Something that costs money after the mission, or for which the plan says that money is needed.
public struct Need: Sendable {
  public enum Origin: Sendable {
    /// The cost of a task, by its position, or of a residual priority.
    case task(Int)
    case priority(Int)
    /// Allocations that are marked as needed, for something that has no cost of its own.
    case allocations([Int])
  }

  public let origin: Origin
  /// What money for it is for; nothing where the plan doesn't say it, and no money can be compared.
  public let purposes: [Purpose]
  public let amount: Money
  /// When it is needed, in periods that have no day in common.
  public let periods: [Period]
  /// Whether the plan gives no period: then money without one counts as well.
  public let isOpen: Bool
  /// Whether it stands for itself: the cost of a part is in that of its whole, and isn't added to it.
  public let isWhole: Bool
  /// What it serves, so that only like is added to like.
  public let use: MoneyUse

  /// The one thing that it is for: a task or a residual priority without its parts; nothing where money is needed for several.
  public var single: Purpose? {
    switch origin {
    case .task, .priority: purposes.first
    case .allocations: purposes.count == 1 ? purposes.first : nil
    }
  }
}

/// Makes needs of costs and of what is marked as needed.
struct NeedReader {
  private let plan: Plan
  private let costs: Costs
  private let entries: [Ledger.Entry]
  private let continuing: Set<Symbol>
  private let day: Day?
  private let departure: Day?

  init(
    _ plan: Plan, _ costs: Costs, _ entries: [Ledger.Entry], continuing: Set<Symbol>, departure: Day?
  ) {
    (self.plan, self.costs, self.entries, self.continuing) = (plan, costs, entries, continuing)
    (day, self.departure) = (plan.viewpoint.day, departure)
  }

  func needs() -> [Need] { taskNeeds() + priorityNeeds() + allocationNeeds() }

  private func taskNeeds() -> [Need] {
    let costed = HandedOverTasks(plan.tasks) { costs[.task($0)] != nil }
    var parts: [Symbol: [Purpose]] = [:]
    var isPart: Set<Symbol> = []
    for task in plan.tasks where !task.isOver {
      guard let parent = plan.tasks[task.within.value], let whole = costed.whole(of: parent),
        whole.header.symbol != task.header.symbol
      else { continue }
      parts[whole.header.symbol, default: []].append(.task(task))
      if let own = costs[.task(task)], let total = costs[.task(whole)], own.isWithin(total) {
        isPart.insert(task.header.symbol)
      }
    }
    return plan.tasks.entries.enumerated().compactMap { position, task in
      let isContinuing = continuing.contains(task.header.symbol)
      guard isContinuing || !task.isOver, let cost = costs[.task(task)] else { return nil }
      return need(
        cost, .task(position), purposes: [.task(task)] + (parts[task.header.symbol] ?? []),
        isWhole: !isPart.contains(task.header.symbol),
        use: MoneyUse(.task(task), from: nil, continuing, in: plan))
    }
  }

  private func priorityNeeds() -> [Need] {
    plan.residualPriorities.entries.enumerated().compactMap { position, priority in
      guard let cost = costs[.priority(priority)] else { return nil }
      let tasks = priority.tasks.compactMap { plan.tasks[$0] }
      return need(
        cost, .priority(position), purposes: [.priority(priority)] + tasks.map(Purpose.task),
        isWhole: tasks.allSatisfy { costs[.task($0)] == nil }, use: .continuing)
    }
  }

  /// A sum for its period, after the departure if it has none; else what it costs in the twelve months after departure.
  private func need(
    _ cost: TaskCost, _ origin: Need.Origin, purposes: [Purpose], isWhole: Bool, use: MoneyUse
  ) -> Need? {
    let afterwards = departure.map { min($0 + 1, .distantFuture)...Day.distantFuture }
    if let sum = cost.sum {
      return Need(
        origin: origin, purposes: purposes, amount: sum,
        periods: [cost.period ?? afterwards ?? Day.distantPast...Day.distantFuture], isOpen: cost.period == nil,
        isWhole: isWhole, use: use)
    }
    guard let departure else { return nil }
    let year = Period(months: 12, after: departure)
    return costs.amount(of: cost, within: year).map { amount in
      Need(
        origin: origin, purposes: purposes, amount: Money(amount, cost.currency), periods: [year], isOpen: false,
        isWhole: isWhole, use: use)
    }
  }

  private struct Key: Hashable {
    let purposes: [Purpose]
    let currency: Currency?
    /// What says no purpose, and what is in a currency that nobody knows, is a need of its own.
    let position: Int?
  }

  /// An allocation marked as needed for what has a cost is that need or a part of it, and no second one.
  private func allocationNeeds() -> [Need] {
    var keys: [Key] = []
    var groups: [Key: [Ledger.Entry]] = [:]
    for entry in entries where entry.status == .needed && !entry.isOwed && entry.amount != nil {
      if let day, entry.hasEnded(by: day) { continue }
      let purposes = entry.shares.map(\.purpose).filter { costs[$0] == nil }
      if purposes.isEmpty, !entry.shares.isEmpty { continue }
      let isAlone = purposes.isEmpty || entry.isOfUnknownCurrency
      let key = Key(
        purposes: purposes, currency: entry.amount?.currency, position: isAlone ? entry.position : nil)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(entry)
    }
    return keys.compactMap { key in groups[key].flatMap { need(key, $0) } }
  }

  private func need(_ key: Key, _ entries: [Ledger.Entry]) -> Need? {
    let amounts = entries.compactMap { entry in
      entry.shares.isEmpty
        ? entry.amount?.amount
        : Decimal.sum(of: entry.shares.filter { key.purposes.contains($0.purpose) }.compactMap(\.amount))
    }
    guard amounts.count == entries.count, let total = Decimal.sum(of: amounts) else { return nil }
    let periods = entries.map { entry in
      let first = entry.from?.firstDay ?? entry.reach?.lowerBound ?? .distantPast
      return first...max(first, entry.until?.lastDay ?? entry.reach?.upperBound ?? .distantFuture)
    }
    return Need(
      origin: .allocations(entries.map(\.position)), purposes: key.purposes, amount: Money(total, key.currency),
      periods: Period.merged(periods), isOpen: entries.contains { $0.period == nil }, isWhole: true,
      use: entries.map(\.use).min() ?? .unstated)
  }
}

extension TaskCost {
  /// Whether a cost is for a time that another one covers, for all that the plan says.
  public func isWithin(_ whole: TaskCost) -> Bool {
    guard let period, let other = whole.period else { return period == nil && whole.period == nil }
    return other.lowerBound <= period.lowerBound && period.upperBound <= other.upperBound
  }
}
