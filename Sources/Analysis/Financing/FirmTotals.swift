import Diagnostics
import PlanFormat
import PlanModel

/// What the firm money from a source comes to, in the currency of the source's own amount.
public struct FirmTotal: Sendable {
  public let source: FundingSource
  /// The allocations that are firm, by position.
  public fileprivate(set) var allocations: [Int] = []
  /// What they come to at the least, where sources disagree on one; nothing where that is out of range.
  public fileprivate(set) var amount: Decimal? = .zero
  /// Those in a currency for which the plan states no rate.
  public fileprivate(set) var unconverted: [Int] = []
}

extension Financing {
  /// The firm money of every source that has some, in the order in which the sources are written.
  public var firmTotals: [FirmTotal] {
    var totals = sources.entries.map { FirmTotal(source: $0) }
    for (position, allocation) in allocations.entries.enumerated() where allocation.status.value?.isFirm == true {
      guard let source = allocation.fundedBy.value.flatMap({ sources.position(of: $0.symbol) }),
        let amount = allocation.amount.range?.lowerBound
      else { continue }
      let target = totals[source].source.currency.value ?? currency
      totals[source].allocations.append(position)
      if let amount = rates.convert(money(amount, allocation.currency.value), to: target) {
        totals[source].amount = totals[source].amount?.adding(amount)
      } else {
        totals[source].unconverted.append(position)
      }
    }
    return totals.filter { !$0.allocations.isEmpty }
  }
}
