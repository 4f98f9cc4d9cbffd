import PlanFormat
import PlanModel

extension Concentration {
  /// How much comes from each kind of source, in per cent, the largest first; and whether some comes from sources of which the
  /// plan does not say of what kind they are.
  public var kinds: (shares: [(kind: SourceKind, percent: Int)], hasOthers: Bool) {
    var amounts: [SourceKind: Decimal] = [:]
    var hasOthers = false
    for source in sources {
      guard let kind = source.source?.kind.value else {
        hasOthers = true
        continue
      }
      amounts[kind] = Decimal.clampedSum(amounts[kind] ?? .zero, source.amount)
    }
    let sorted = amounts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return (sorted.map { ($0.key, $0.value.percentage(of: total)) }, hasOthers)
  }
}

extension Ledger {
  /// Whether what goes on is known to need less than so many million US dollars in the year after the departure.
  public func needsLess(thanMillionDollars millions: Int) -> Bool {
    guard let year = yearAfterDeparture, year.leftOut.isEmpty, let limit = Decimal(millions * 1_000_000),
      let need = rates.convert(Money(year.need, year.currency), to: Currency("USD"))
    else { return false }
    return need < limit
  }

  /// What carries more than a share, in per cent, of all money for one of its purposes that is there, promised or asked for:
  /// entries, with the purpose and the share. Of a purpose with an amount that cannot be counted nothing is said.
  public func heavyEntries(over share: Int) -> [Int: (purpose: Purpose, percent: Int)] {
    let currency = commonCurrency
    var heavy: [Int: (purpose: Purpose, percent: Int)] = [:]
    for purpose in purposes {
      let parts = entries(for: purpose).map { position -> (position: Int, amount: Decimal?) in
        let entry = entries[position]
        let own = entry.shares.first { $0.purpose == purpose }?.amount
        return (position, own.flatMap { convert($0, of: entry, to: currency) })
      }
      let amounts = parts.compactMap(\.amount)
      guard amounts.count == parts.count, let all = Decimal.sum(of: amounts), all > .zero else { continue }
      for (position, amount) in parts {
        guard let percent = amount?.percentage(of: all), percent > share, heavy[position] == nil else { continue }
        heavy[position] = (purpose, percent)
      }
    }
    return heavy
  }
}
