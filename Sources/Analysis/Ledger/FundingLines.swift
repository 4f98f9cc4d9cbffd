import PlanFormat
import PlanModel

/// The money of a plan in some stretches of time, line by line: each line has a cell for each of them. In one currency.
struct FundingLines {
  private let stretches: [Period]
  private let currency: Currency?
  /// Which lines are asked for.
  private let isAsked: (FundingGroup) -> Bool
  private(set) var lines: [FundingTable.Line] = []
  private var places: [FundingGroup: Int] = [:]

  init(_ facts: PlanFacts, in stretches: [Period], where isAsked: @escaping (FundingGroup) -> Bool = { _ in true }) {
    let ledger = facts.ledger
    (self.stretches, currency, self.isAsked) = (stretches, ledger.commonCurrency, isAsked)
    for entry in ledger.entries where entry.status != .needed { enter(entry, facts) }
    for money in ledger.uncounted {
      for group in groups(of: ledger.entries[money.position], facts) {
        let place = line(group)
        if lines[place].uncounted.last != money.position { lines[place].uncounted.append(money.position) }
      }
    }
    for (position, need) in ledger.needs.enumerated() where need.isWhole { enter(need, at: position, facts) }
    let tasks = facts.continuingTasks
    for (task, position) in zip(tasks, tasks.positions) where !ledger.saysCost(of: task) {
      for group in groups(of: [.task(task)], .continuing, facts) { lines[line(group)].uncosted.append(position) }
    }
  }

  private func groups(of purposes: [Purpose], _ use: MoneyUse, _ facts: PlanFacts) -> [FundingGroup] {
    facts.fundingGroups(of: purposes, use).filter(isAsked)
  }

  private mutating func line(_ group: FundingGroup) -> Int {
    if let place = places[group] { return place }
    lines.append(FundingTable.Line(group: group, cells: Array(repeating: FundingCell(), count: stretches.count)))
    places[group] = lines.count - 1
    return lines.count - 1
  }

  private func groups(of entry: Ledger.Entry, _ facts: PlanFacts) -> [FundingGroup] {
    entry.shares.isEmpty
      ? groups(of: [], entry.use, facts)
      : entry.shares.flatMap { groups(of: [$0.purpose], $0.use, facts) }
  }

  private mutating func enter(_ entry: Ledger.Entry, _ facts: PlanFacts) {
    guard let status = entry.status, let period = entry.period else { return }
    let parts: [(purposes: [Purpose], use: MoneyUse, amount: Decimal?)] =
      entry.shares.isEmpty
      ? [([], entry.use, entry.amount?.amount)] : entry.shares.map { ([$0.purpose], $0.use, $0.amount) }
    var sharesOfLines: [Int: Int] = [:]
    for part in parts {
      guard let amount = part.amount.flatMap({ facts.ledger.convert($0, of: entry, to: currency) }) else { continue }
      for group in groups(of: part.purposes, part.use, facts) {
        let place = line(group)
        sharesOfLines[place, default: 0] += 1
        for (index, stretch) in stretches.enumerated() where period.overlaps(stretch) {
          guard let share = period.share(of: amount, within: stretch) else { continue }
          lines[place].cells[index].add(share, status, entry.kind)
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
    // What a task needs counts with the task, whatever its parts are.
    let groups = groups(of: need.single.map { [$0] } ?? need.purposes, need.use, facts)
    guard !groups.isEmpty else { return }
    let balances = stretches.map { stretch in
      ledger.balance(of: need, within: stretch).flatMap { ledger.converted($0, to: currency) }
    }
    let isCounted = balances.allSatisfy { $0 != nil }
    for group in groups {
      let place = line(group)
      guard isCounted else {
        lines[place].leftOut.append(position)
        continue
      }
      lines[place].needs.append(position)
      for (index, balance) in balances.enumerated() {
        if let balance { lines[place].cells[index].add(need: balance.need, open: balance.open) }
      }
    }
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

  /// The lines of the table in other stretches of time than half-years.
  public func fundingLines(in stretches: [Period]) -> [FundingTable.Line] { FundingLines(self, in: stretches).lines }

  /// All money for one use in other stretches of time than half-years, counted as in the table.
  public func money(for use: MoneyUse, in stretches: [Period]) -> FundingTable.Line {
    let group = FundingGroup(use: use, part: .all)
    return FundingLines(self, in: stretches) { $0 == group }.lines.first
      ?? FundingTable.Line(group: group, cells: Array(repeating: FundingCell(), count: stretches.count))
  }
}
