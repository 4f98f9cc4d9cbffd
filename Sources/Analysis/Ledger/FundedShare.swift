import PlanFormat
import PlanModel

/// What share of something that needs money firm money covers.
public struct FundedShare: Sendable {
  public enum Subject: Sendable {
    /// A need, by its position, with the money against it.
    case need(Int, Balance)
    /// A framework, by its position, of which the plan states the share.
    case framework(Int, on: PlanDate?)
  }

  public let subject: Subject
  /// In per cent, rounded down.
  public let percent: Int

  /// The project's own yardstick: less than a third.
  public let isSmall: Bool

  /// What is open, so that what weighs most comes first; of a framework nobody knows it, and it may be most.
  fileprivate var open: Decimal {
    switch subject {
    case .need(_, let balance): balance.uncovered
    case .framework: Decimal(tenThousandths: .max)
    }
  }
}

extension PlanFacts {
  /// Of every need that money can be compared with, and of every framework with a stated share; the smallest share first, and of
  /// those the one of which most is open. What
  /// is in the cost of something else is not told apart.
  public var fundedShares: [FundedShare] {
    let needs = ledger.needs.enumerated().compactMap { position, need -> FundedShare? in
      guard need.isWhole, !need.purposes.isEmpty, need.amount.amount > .zero else { return nil }
      let balance = ledger.balance(of: need)
      let firm = balance.cover.firm
      return FundedShare(
        subject: .need(position, balance), percent: firm.percentage(of: need.amount.amount),
        isSmall: firm.isLess(thanThirdOf: need.amount.amount))
    }
    let frameworks = plan.frameworks.entries.enumerated().compactMap { position, framework -> FundedShare? in
      guard let funded = framework.funded.entry, let share = funded.share.value, share >= .zero,
        let hundred = Decimal(100)
      else { return nil }
      return FundedShare(
        subject: .framework(position, on: funded.on.value), percent: share.percentage(of: hundred),
        isSmall: share.isLess(thanThirdOf: hundred))
    }
    return (frameworks + needs).enumerated()
      .sorted { left, right in
        (left.element.percent, right.element.open, left.offset) < (
          right.element.percent, left.element.open, right.offset
        )
      }
      .map(\.element)
  }
}

extension Decimal {
  fileprivate func isLess(thanThirdOf whole: Decimal) -> Bool {
    whole.multiplied(by: 1, over: 3).map { self < $0 } ?? false
  }
}
