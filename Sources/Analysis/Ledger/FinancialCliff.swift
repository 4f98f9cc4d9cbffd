import PlanFormat
import PlanModel

/// The fall of firm money for tasks that go on when the mission leaves: the twelve months before, and those after.
public struct FinancialCliff: Sendable {
  public let all: MoneyAtDeparture
  /// In the order of the list of functions; what belongs to no single function comes last.
  public let functions: [(function: Function?, money: MoneyAtDeparture)]
}

extension PlanFacts {
  /// Nothing where the departure or all such money has no date.
  public var financialCliff: FinancialCliff? {
    guard let all = ledger.moneyAtDeparture(for: .continuing) else { return nil }
    let byFunction = ledger.moneyAtDeparture(for: .continuing) { purpose in purpose.flatMap(function) }
    let functions = Function.allCases.map(Function?.some) + [nil]
    return FinancialCliff(
      all: all, functions: functions.compactMap { function in byFunction[function].map { (function, $0) } })
  }
}
