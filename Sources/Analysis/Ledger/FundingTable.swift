import PlanFormat
import PlanModel

/// The money of a plan by half-years: what is needed, firm, promised and open, for each use as a whole, by function and, where
/// work goes on, by who holds it afterwards. In one currency.
///
/// A need and the money against it are those of `Ledger.balance`, so that report, brief, timeline and table tell the same.
public struct FundingTable: Sendable {
  public struct Line: Sendable {
    public let group: FundingGroup
    /// One for each half-year.
    public fileprivate(set) var cells: [FundingCell]
    /// Of the time before the half-years and after them.
    public fileprivate(set) var outside = FundingCell()
    /// The needs that are counted, by position, and those of which the plan doesn't say what falls into a half-year.
    public fileprivate(set) var needs: [Int] = []
    public fileprivate(set) var leftOut: [Int] = []
    /// The tasks that go on of which the plan doesn't say what they need, by position.
    public fileprivate(set) var uncosted: [Int] = []
    /// The entries that cannot be counted in full, by position.
    public fileprivate(set) var uncounted: [Int] = []
    /// Those of which it has equal parts, since the plan does not divide them among what they are for.
    public fileprivate(set) var inEqualParts: [Int] = []

    /// All half-years that are shown.
    public var total: FundingCell { cells.reduce(into: FundingCell()) { $0.add($1) } }
  }

  public let span: FundingSpan
  public let currency: Currency?
  /// By use; the whole first, then its functions and its holders in the order in which the plan first has them.
  public private(set) var lines: [Line] = []
  public let uncounted: [UncountedMoney]

  private var places: [FundingGroup: Int] = [:]

  /// Nothing where the plan has no date to begin with.
  init?(_ facts: PlanFacts) {
    let ledger = facts.ledger
    guard let span = FundingSpan(ledger, asOf: facts.asOf) else { return nil }
    (self.span, currency, uncounted) = (span, ledger.commonCurrency, ledger.uncounted)
    for entry in ledger.entries where entry.status != .needed { enter(entry, facts) }
    for money in uncounted {
      for group in groups(of: ledger.entries[money.position], facts) {
        let place = line(group)
        if lines[place].uncounted.last != money.position { lines[place].uncounted.append(money.position) }
      }
    }
    for (position, need) in ledger.needs.enumerated() where need.isWhole { enter(need, at: position, facts) }
    let tasks = facts.continuingTasks
    for (task, position) in zip(tasks, tasks.positions) where !ledger.saysCost(of: task) {
      for group in facts.fundingGroups(of: [.task(task)], .continuing) { lines[line(group)].uncosted.append(position) }
    }
    let order = lines.enumerated().sorted { ($0.element.group.rank, $0.offset) < ($1.element.group.rank, $1.offset) }
    lines = order.map(\.element)
    places = [:]
  }

  /// All of one use.
  public func whole(of use: MoneyUse) -> Line? { lines.first { $0.group == FundingGroup(use: use, part: .all) } }

  private mutating func line(_ group: FundingGroup) -> Int {
    if let place = places[group] { return place }
    lines.append(Line(group: group, cells: Array(repeating: FundingCell(), count: span.halves.count)))
    places[group] = lines.count - 1
    return lines.count - 1
  }

  private func groups(of entry: Ledger.Entry, _ facts: PlanFacts) -> [FundingGroup] {
    entry.shares.isEmpty
      ? facts.fundingGroups(of: [], entry.use)
      : entry.shares.flatMap { facts.fundingGroups(of: [$0.purpose], $0.use) }
  }

  private mutating func enter(_ entry: Ledger.Entry, _ facts: PlanFacts) {
    guard let status = entry.status, let period = entry.period else { return }
    let parts: [(purposes: [Purpose], use: MoneyUse, amount: Decimal?)] =
      entry.shares.isEmpty
      ? [([], entry.use, entry.amount?.amount)] : entry.shares.map { ([$0.purpose], $0.use, $0.amount) }
    var sharesOfLines: [Int: Int] = [:]
    for part in parts {
      guard let amount = part.amount.flatMap({ facts.ledger.convert($0, of: entry, to: currency) }) else { continue }
      for group in facts.fundingGroups(of: part.purposes, part.use) {
        let place = line(group)
        sharesOfLines[place, default: 0] += 1
        for (index, stretch) in span.stretches.enumerated() where period.overlaps(stretch) {
          guard let share = period.share(of: amount, within: stretch) else { continue }
          lines[place][index].add(share, status, entry.kind)
        }
      }
    }
    // A line that has all of it has the sum, however it is divided.
    for (place, count) in sharesOfLines where entry.division == .evenly && count < entry.shares.count {
      lines[place].inEqualParts.append(entry.position)
    }
  }

  private mutating func enter(_ need: Need, at position: Int, _ facts: PlanFacts) {
    let ledger = facts.ledger
    let balances = span.stretches.map { stretch in
      ledger.balance(of: need, within: stretch).flatMap { ledger.converted($0, to: currency) }
    }
    let isCounted = balances.allSatisfy { $0 != nil }
    // What a task needs counts with the task, whatever its parts are.
    let purposes = need.single.map { [$0] } ?? need.purposes
    for group in facts.fundingGroups(of: purposes, need.use) {
      let place = line(group)
      guard isCounted else {
        lines[place].leftOut.append(position)
        continue
      }
      lines[place].needs.append(position)
      for (index, balance) in balances.enumerated() {
        if let balance { lines[place][index].add(need: balance.need, open: balance.open) }
      }
    }
  }
}

extension FundingTable.Line {
  /// The cell of a stretch of the table's span.
  fileprivate subscript(stretch: Int) -> FundingCell {
    get { stretch < cells.count ? cells[stretch] : outside }
    set { if stretch < cells.count { cells[stretch] = newValue } else { outside = newValue } }
  }
}

extension FundingGroup {
  fileprivate var rank: Int {
    let part =
      switch part {
      case .all: 0
      case .function: 1
      case .holders: 2
      }
    return use.rawValue * 3 + part
  }
}

extension Ledger {
  /// What a balance comes to in another currency, or nothing where the plan states no rate.
  fileprivate func converted(_ balance: Balance, to currency: Currency?) -> (need: Decimal, open: Decimal)? {
    guard let need = rates.convert(balance.need, to: currency),
      let open = rates.convert(Money(balance.uncovered, balance.need.currency), to: currency)
    else { return nil }
    return (need, open)
  }
}

extension PlanFacts {
  public var fundingTable: FundingTable? { FundingTable(self) }
}
