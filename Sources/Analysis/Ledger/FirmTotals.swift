import PlanFormat
import PlanModel

/// What the firm money from a source comes to, in the currency of the source's own amount.
public struct FirmTotal: Sendable {
  public let source: FundingSource
  /// The currency of the source's amount.
  public let currency: Currency?
  /// The allocations that are firm, by position.
  public fileprivate(set) var allocations: [Int] = []
  /// What they come to at the least, where sources disagree on one; nothing where that is out of range.
  public fileprivate(set) var amount: Decimal? = .zero
  /// Those in a currency for which the plan states no rate.
  public fileprivate(set) var unconverted: [Int] = []
}

extension Ledger {
  /// The firm money of every source that has some, in the order in which the sources are written.
  public var firmTotals: [FirmTotal] {
    var totals = sources.entries.map { FirmTotal(source: $0, currency: $0.currency.value ?? currency) }
    for entry in entries where entry.isFirm {
      guard let source = entry.source, let stated = entry.amount else { continue }
      let least = allocations[entry.position].amount.range?.lowerBound ?? stated.amount
      totals[source].allocations.append(entry.position)
      if let amount = convert(min(least, stated.amount), of: entry, to: totals[source].currency) {
        totals[source].amount = totals[source].amount?.adding(amount)
      } else {
        totals[source].unconverted.append(entry.position)
      }
    }
    return totals.filter { !$0.allocations.isEmpty }
  }
}
