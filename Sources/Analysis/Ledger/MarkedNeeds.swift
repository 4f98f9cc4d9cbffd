import PlanFormat
import PlanModel

// What is needed by the allocations that are marked so.

extension Ledger {
  /// An amount of what is marked as needed in the currency of the need, which is that of its first entry.
  func inCurrency(of need: Need, _ amount: Decimal, of entry: Entry) -> Decimal? {
    entry.amount?.currency == need.amount.currency ? amount : convert(amount, of: entry, to: need.amount.currency)
  }

  /// All that is marked as needed for something, alone or with other things: its part of each.
  func needMarked(for purpose: Purpose) -> Need? {
    let marked = needsMarked[purpose, default: []].map { needs[$0] }
    guard let first = marked.first else { return nil }
    if marked.count == 1, first.single != nil { return first }
    let positions = marked.flatMap { if case .allocations(let positions) = $0.origin { positions } else { [Int]() } }
    let whole = Need(
      origin: .allocations(positions), purposes: [purpose], amount: Money(.zero, first.amount.currency),
      periods: Period.merged(marked.flatMap(\.periods)), isOpen: marked.contains(where: \.isOpen), isWhole: true,
      use: first.use)
    let amounts = positions.map { position in
      entries[position].shares.first { $0.purpose == purpose }?.amount
        .flatMap { inCurrency(of: whole, $0, of: entries[position]) }
    }
    let known = amounts.compactMap(\.self)
    guard known.count == amounts.count, let total = Decimal.sum(of: known) else { return nil }
    return whole.with(total)
  }
}

extension Need {
  fileprivate func with(_ amount: Decimal) -> Need {
    Need(
      origin: origin, purposes: purposes, amount: Money(amount, self.amount.currency), periods: periods, isOpen: isOpen,
      isWhole: isWhole, use: use)
  }
}
