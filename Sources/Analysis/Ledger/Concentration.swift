import PlanFormat
import PlanModel

/// How much of the firm money for tasks that go on comes from one source, from the day after the plan's on.
public struct Concentration: Sendable {
  public struct Source: Sendable {
    /// Nothing stands for money of which the plan names no source.
    public let source: FundingSource?
    public let amount: Decimal
    /// The last day on which it pays.
    public let end: Day
  }

  /// The largest first.
  public let sources: [Source]
  public let total: Decimal
  public let currency: Currency?
  /// The entries that are counted, and firm money for tasks that go on which says too little to be.
  public let counted: [Int]
  public let leftOut: [Int]

  /// The project's own yardstick: more than half from one source.
  public var isOnOneSource: Bool {
    guard let largest = sources.first, let others = total.subtracting(largest.amount) else { return false }
    return others < largest.amount
  }

  /// The half-year within which all of it ends, where there is one and nothing is left out: the project's own yardstick too.
  public var commonEnd: HalfYear? {
    guard let first = sources.first.map({ HalfYear(of: $0.end) }), leftOut.isEmpty else { return nil }
    return sources.allSatisfy { HalfYear(of: $0.end) == first } ? first : nil
  }
}

extension PlanFacts {
  /// Nothing where there is no such money; without sources where none of it can be counted.
  public var concentration: Concentration? { concentration(after: asOf) }

  /// The same from the day after another day on.
  public func concentration(after day: Day?) -> Concentration? {
    let currency = ledger.commonCurrency
    let ahead = day.map { min($0 + 1, .distantFuture)...Day.distantFuture }
    var order: [Int?] = []
    var sums: [Int?: (amount: Decimal, end: Day)] = [:]
    var total = Decimal.zero
    var (counted, leftOut): ([Int], [Int]) = ([], [])
    for entry in ledger.entries where entry.isFirm && entry.shares.contains(where: { $0.use == .continuing }) {
      if let day, entry.hasEnded(by: day) { continue }
      let parts = entry.shares.filter { $0.use == .continuing }.map { share in
        share.amount.flatMap { ledger.convert($0, of: entry, to: currency) }
      }
      guard let period = entry.period, let whole = Decimal.sum(of: parts.compactMap(\.self)), !parts.contains(nil),
        let amount = ahead.map({ period.share(of: whole, within: $0) }) ?? whole, let sum = total.adding(amount)
      else {
        leftOut.append(entry.position)
        continue
      }
      guard amount > .zero else { continue }
      total = sum
      counted.append(entry.position)
      if sums[entry.source] == nil { order.append(entry.source) }
      let old = sums[entry.source] ?? (.zero, .distantPast)
      sums[entry.source] = (Decimal.clampedSum(old.amount, amount), max(old.end, period.upperBound))
    }
    let sources = order.compactMap { position in
      sums[position].map { sum in
        Concentration.Source(source: position.map { ledger.sources[$0] }, amount: sum.amount, end: sum.end)
      }
    }
    guard !sources.isEmpty || !leftOut.isEmpty else { return nil }
    let largest = sources.enumerated().sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
    return Concentration(
      sources: largest.map(\.element), total: total, currency: currency, counted: counted,
      leftOut: leftOut)
  }
}
