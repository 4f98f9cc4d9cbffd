import PlanFormat
import PlanModel

/// What share of the plan's firm money serves gender equality, and goes to women's organisations. Paragraph 66 of the report
/// asks donors for 15 per cent and 1 per cent of their aid; measuring a plan by that is the project's own.
public struct GenderShares: Sendable {
  /// A share that lies between two, because the plan doesn't mark all of its money.
  public struct Share: Sendable {
    public let yes: MoneySum
    public let notKnown: MoneySum
    public let total: MoneySum
    /// In per cent.
    public let aim: Int

    /// Whether the aim is reached; nothing where what is not marked decides it.
    public var isReached: Bool? {
      guard let yes = yes.amount, let notKnown = notKnown.amount, let total = total.amount, total > .zero,
        let least = total.multiplied(by: Int64(aim), over: 100)
      else { return nil }
      if yes >= least { return true }
      return yes.adding(notKnown).map { $0 < least } == true ? false : nil
    }

    /// What share is known of at the least, and at the most, in per cent rounded down.
    public var percents: ClosedRange<Int>? {
      guard let yes = yes.amount, let most = notKnown.amount.flatMap(yes.adding), let total = total.amount,
        total > .zero
      else { return nil }
      let low = yes.percentage(of: total)
      return low...max(low, most.percentage(of: total))
    }
  }

  /// Money with gender equality as an aim among others or as the main one: marker 2 or 3.
  public let equality: Share
  public let organisations: Share
  public let currency: Currency?
  /// The firm entries that are not in the sums: without an amount, a known currency or a rate.
  public let leftOut: [Int]
}

extension PlanFacts {
  /// Of all firm money but the mission's own; nothing where the plan has none.
  public var genderShares: GenderShares? {
    let currency = ledger.commonCurrency
    var total = MoneySum()
    var (equality, organisations) = (Tally(), Tally())
    var leftOut: [Int] = []
    let entries = ledger.entries.filter { $0.isFirm && !$0.use.isOfAMission && !$0.isInKind }
    for entry in entries {
      guard let amount = entry.amount.flatMap({ ledger.convert($0.amount, of: entry, to: currency) }) else {
        leftOut.append(entry.position)
        continue
      }
      let allocation = ledger.allocation(of: entry)
      total += amount
      equality.add(amount, allocation.markers.entry?.gender.value.map { $0 >= Decimal.two })
      organisations.add(amount, goesToWomensOrganisation(allocation))
    }
    guard !entries.isEmpty else { return nil }
    return GenderShares(
      equality: .init(yes: equality.yes, notKnown: equality.notKnown, total: total, aim: 15),
      organisations: .init(yes: organisations.yes, notKnown: organisations.notKnown, total: total, aim: 1),
      currency: currency, leftOut: leftOut)
  }

  private func goesToWomensOrganisation(_ allocation: Allocation) -> Bool? {
    if let isLed = allocation.womenLed.value { return isLed }
    return plan.counterparts[allocation.receiver.value]?.kind.value.map { $0 == .women }
  }
}

private struct Tally {
  var yes = MoneySum()
  var notKnown = MoneySum()

  mutating func add(_ amount: Decimal, _ isSo: Bool?) {
    switch isSo {
    case true?: yes += amount
    case nil: notKnown += amount
    case false?: break
    }
  }
}

extension Decimal {
  fileprivate static let two = Decimal(tenThousandths: 2 * scale)
}
