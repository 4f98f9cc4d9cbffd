import PlanFormat
import PlanModel

/// The money for something in a time, in one currency.
public struct Cover: Sendable {
  public fileprivate(set) var amounts: [MoneyStatus: Decimal] = [:]
  /// Firm money of which the plan doesn't say when it pays.
  public fileprivate(set) var undated = Decimal.zero
  /// The entries that are counted, and those that could count, were it not for their period, amount or currency.
  public fileprivate(set) var counted: [Int] = []
  public fileprivate(set) var undatedEntries: [Int] = []
  public fileprivate(set) var unvalued: [Int] = []
  public fileprivate(set) var unconverted: [Int] = []
  /// Those of which the plan doesn't say how firm they are.
  public fileprivate(set) var ofUnknownStatus: [Int] = []

  /// All that could pay, and for want of a fact isn't counted as firm.
  public var uncounted: [Int] { Set(undatedEntries + unvalued + unconverted + ofUnknownStatus).sorted() }

  public var firm: Decimal {
    MoneyStatus.allCases.filter(\.isFirm).compactMap { amounts[$0] }.reduce(.zero, Decimal.clampedSum)
  }
  public var pledged: Decimal { amounts[.pledged] ?? .zero }
  public var requested: Decimal { amounts[.requested] ?? .zero }
}

extension Ledger {
  /// The money for some purposes in some periods. A day of money counts where it falls into one of them; money without a
  /// period counts only where nothing can be said against it, and apart.
  public func cover(
    of purposes: [Purpose], within periods: [Period], in currency: Currency?, countsUndated: Bool = false
  ) -> Cover {
    var cover = Cover()
    guard let first = periods.first?.lowerBound, let last = periods.last?.upperBound else { return cover }
    for purpose in purposes {
      for position in entries(for: purpose) {
        let entry = entries[position]
        if entry.status == .needed { continue }
        if let until = entry.until, until.isSurely(before: first) { continue }
        if let from = entry.from, from.isSurely(after: last) { continue }
        // Of another budget year it is, whenever that begins.
        if let reach = entry.reach, !periods.contains(where: { $0.overlaps(reach) }) { continue }
        guard let status = entry.status else {
          cover.ofUnknownStatus.append(position)
          continue
        }
        guard let share = entry.shares.first(where: { $0.purpose == purpose })?.amount else {
          if status.isFirm { cover.unvalued.append(position) }
          continue
        }
        guard let amount = convert(share, of: entry, to: currency) else {
          if status.isFirm { cover.unconverted.append(position) }
          continue
        }
        if let period = entry.period ?? (countsUndated ? first...last : nil) {
          let part = entry.period == nil ? amount : period.share(of: amount, within: periods) ?? .zero
          cover.amounts[status] = Decimal.clampedSum(cover.amounts[status] ?? .zero, part)
          cover.counted.append(position)
        } else if status.isFirm {
          cover.undated = Decimal.clampedSum(cover.undated, amount)
          cover.undatedEntries.append(position)
        } else {
          cover.amounts[status] = Decimal.clampedSum(cover.amounts[status] ?? .zero, amount)
          cover.counted.append(position)
        }
      }
    }
    return cover
  }

  /// A need as a whole, with the money against it.
  public func balance(of need: Need) -> Balance {
    Balance(
      need: need.amount,
      cover: cover(of: need.purposes, within: need.periods, in: need.amount.currency, countsUndated: need.isOpen))
  }

  /// What of a need falls into a period, with the money against it there, or nothing where that can't be told. The money of
  /// a task's parts counts with the task.
  public func balance(of need: Need, within horizon: Period) -> Balance? {
    guard let amount = amount(of: need, within: horizon) else { return nil }
    return Balance(
      need: Money(amount, need.amount.currency),
      cover: cover(of: need.purposes, within: periods(of: need, within: horizon), in: need.amount.currency))
  }

  /// When money for a need counts: on the days on which it is needed, those of what runs on among them.
  private func periods(of need: Need, within horizon: Period) -> [Period] {
    var periods = need.periods
    if let cost = need.cost(in: self), cost.yearly != nil {
      let start = cost.period?.upperBound ?? departure
      let runs = start.map { min($0 + 1, .distantFuture)...Day.distantFuture } ?? horizon
      periods = Period.merged((cost.sum == nil ? [] : [cost.period].compactMap(\.self)) + [runs])
    }
    let days = periods.filter { $0.overlaps(horizon) }.map { $0.clamped(to: horizon) }
    return days.isEmpty ? [horizon] : days
  }

  private func amount(of need: Need, within horizon: Period) -> Decimal? {
    if let cost = need.cost(in: self) { return costs.amount(of: cost, within: horizon) }
    guard case .allocations(let positions) = need.origin, !need.isOpen else { return nil }
    let parts = positions.flatMap { position -> [Decimal?] in
      let entry = entries[position]
      let shares = entry.shares.filter { need.purposes.contains($0.purpose) }.map(\.amount)
      return (entry.shares.isEmpty ? [entry.amount?.amount] : shares).map { amount in
        amount.flatMap { inCurrency(of: need, $0, of: entry) }.flatMap { entry.period?.share(of: $0, within: horizon) }
      }
    }
    let known = parts.compactMap(\.self)
    return known.count == parts.count ? Decimal.sum(of: known) : nil
  }
}

/// What is needed, and the money against it.
public struct Balance: Sendable {
  public let need: Money
  public let cover: Cover

  /// What firm money leaves open.
  public var uncovered: Decimal { need.amount.subtracting(cover.firm).map { max(.zero, $0) } ?? .zero }
}

extension Need {
  /// Whether it is what something costs a year, without an end.
  func runsOn(in ledger: Ledger) -> Bool { cost(in: ledger)?.yearly != nil }

  /// The cost behind the need, if there is one.
  func cost(in ledger: Ledger) -> TaskCost? {
    switch origin {
    case .task, .priority: purposes.first.flatMap { ledger.costs[$0] }
    case .allocations: nil
    }
  }
}
