import PlanFormat
import PlanModel

/// Money that cannot be counted in full, with what the plan doesn't say of it.
public struct UncountedMoney: Sendable {
  public enum Reason: Sendable, Hashable {
    /// Not stated, unknown, unreadable or negative.
    case amount
    /// The plan says that nobody knows the currency.
    case currency
    /// The plan states no rate from this currency, or names none for the amount.
    case rate(Currency?)
    /// It has no first or no last day.
    case period
    /// Its last day comes before its first one.
    case reversedPeriod
    /// How firm it is.
    case status
  }

  /// The entry, by its position.
  public let position: Int
  public let reasons: [Reason]
}

extension Ledger {
  /// The entries that no table of amounts by time can hold in full. What is given in kind is no money, and what is owed is
  /// counted as granted.
  public var uncounted: [UncountedMoney] {
    let common = commonCurrency
    return entries.compactMap { entry in
      guard !entry.isInKind, !entry.isOwed else { return nil }
      let reasons = reasons(against: entry, in: common)
      return reasons.isEmpty ? nil : UncountedMoney(position: entry.position, reasons: reasons)
    }
  }

  private func reasons(against entry: Entry, in common: Currency?) -> [UncountedMoney.Reason] {
    var reasons: [UncountedMoney.Reason] = []
    if let stated = entry.amount {
      if entry.isOfUnknownCurrency {
        reasons.append(.currency)
      } else if convert(stated.amount, of: entry, to: common) == nil {
        reasons.append(.rate(stated.currency))
      }
    } else {
      reasons.append(.amount)
    }
    if entry.period == nil { reasons.append(entry.isReversed ? .reversedPeriod : .period) }
    if entry.status == nil { reasons.append(.status) }
    return reasons
  }
}

extension Ledger.Entry {
  /// Whether it ends before it begins, and so pays on no day.
  var isReversed: Bool {
    guard let first = from?.firstDay, let last = until?.lastDay else { return false }
    return last < first
  }
}
