import Diagnostics
import PlanFormat
import PlanModel

/// Whether firm money covers what a task costs in some months after the mission's departure.
public enum MoneyAfterwards: Sendable {
  /// What the plan would have to say for anybody to tell.
  public enum Question: Sendable, Hashable {
    case departure
    case cost
    /// What of the cost falls into that time.
    case costInPeriod
    /// When firm money is paid that could cover it.
    case whenPaid
    /// A rate for money in another currency, by the position of an entry.
    case rate(Int)
    /// How firm an allocation is, by its position.
    case firmness(Int)
  }

  case covered(cost: Money)
  /// Of the cost, so many hundredths are firm, and so many pledged.
  case partly(cost: Money, firm: Int, pledged: Int)
  /// No money beyond what is needed or requested.
  case nothing(cost: Money)
  case cannotBeTold(Question)
}

extension Ledger {
  /// The months after departure for which money is asked of what goes on.
  public static let horizon = 12

  /// The money for a task, with its position, in some months after the departure.
  public func moneyAfterwards(of task: PlanTask, at position: Int, months: Int = horizon) -> MoneyAfterwards {
    guard let departure else { return .cannotBeTold(.departure) }
    guard saysCost(of: task) else { return .cannotBeTold(.cost) }
    let horizon = Period(months: months, after: departure)
    let need = need(ofTaskAt: position) ?? needMarked(for: .task(task)) ?? needOfWhole(around: task)
    // What is needed until the departure says nothing of what it costs after it.
    guard let need, need.runsOn(in: self) || need.periods.contains(where: { $0.overlaps(horizon) }),
      let balance = balance(of: need, within: horizon)
    else { return .cannotBeTold(.costInPeriod) }
    let (cost, money) = (balance.need, balance.cover)
    if covers(money.firm, cost.amount) { return .covered(cost: cost) }
    if let question = money.question(of: cost.amount) { return .cannotBeTold(question) }
    guard money.firm > .zero || money.pledged > .zero || !money.unvalued.isEmpty else { return .nothing(cost: cost) }
    let firm = money.firm.percentage(of: cost.amount)
    return .partly(cost: cost, firm: firm, pledged: min(money.pledged.percentage(of: cost.amount), 100 - firm))
  }
}

/// Whether money covers a cost. What is missing of one unit of a currency comes from dividing sums over days.
private func covers(_ money: Decimal, _ cost: Decimal) -> Bool {
  guard let open = cost.subtracting(money) else { return false }
  return open.tenThousandths < Decimal.scale || open <= .zero
}

extension Cover {
  /// The fact for want of which nobody can tell whether firm money covers a cost, if there is such a fact.
  fileprivate func question(of cost: Decimal) -> MoneyAfterwards.Question? {
    if undated > .zero, let all = firm.adding(undated), covers(all, cost) { return .whenPaid }
    return unconverted.first.map(MoneyAfterwards.Question.rate)
      ?? ofUnknownStatus.first.map(MoneyAfterwards.Question.firmness)
  }
}
