import PlanFormat
import PlanModel

/// The money of a plan on its day: what there is from whom for what, how firm and for when; what things cost; what is needed
/// and what covers it. The one place where money is counted: requirements and products ask it, and count nothing again.
///
/// Its rules stand in `PlanFormat.md` under "How money is counted".
public struct Ledger: Sendable {
  public let rates: Rates
  /// The currency of amounts that name none.
  public let currency: Currency?
  public let sources: Keyed<FundingSource>
  public let allocations: Keyed<Allocation>
  /// One for each allocation, in the order in which they are written.
  public let entries: [Entry]
  /// What the plan says will cost something, and what it says is needed.
  public let needs: [Need]
  let costs: Costs
  /// The last day of the mission, as the plan has it.
  let departure: Day?
  /// The positions of the entries that pay for something.
  private let positions: [Purpose: [Int]]
  /// The need that is the cost of each task, by position.
  private let needsOfTasks: [Int: Int]
  /// The need that is the cost of something, by that.
  private let needsOfCosts: [Purpose: Int]
  /// The needs that are marked as such for something, alone or with other things, by that.
  let needsMarked: [Purpose: [Int]]
  /// The need of a task with a cost, by its parts.
  private let needsOfWholes: [Purpose: Int]
  let successions: [Purpose: Succession]

  init(_ plan: Plan, continuing: Set<Symbol>, departure: Day?) {
    let funding = plan.funding.entry
    let rates = Rates(funding?.rates.items ?? [])
    let costs = Costs(plan, rates, departure: departure)
    sources = funding?.sources ?? Keyed()
    let allocations = funding?.allocations ?? Keyed()
    let reader = EntryReader(plan, continuing: continuing)
    var entries = allocations.entries.enumerated().map { reader.entry($1, at: $0) }
    for index in entries.indices { entries[index].divide(by: costs) }
    markOwed(&entries, allocations)
    var positions: [Purpose: [Int]] = [:]
    for entry in entries {
      for share in entry.shares { positions[share.purpose, default: []].append(entry.position) }
    }
    needs = NeedReader(plan, costs, entries, continuing: continuing, departure: departure).needs()
    let ofTasks = needs.enumerated().compactMap { index, need in
      if case .task(let position) = need.origin { (position, index) } else { nil }
    }
    needsOfTasks = Dictionary(ofTasks) { first, _ in first }
    let ofCosts = needs.enumerated().compactMap { index, need in
      if case .allocations = need.origin { nil as (Purpose, Int)? } else { need.single.map { ($0, index) } }
    }
    needsOfCosts = Dictionary(ofCosts) { first, _ in first }
    var marked: [Purpose: [Int]] = [:]
    for (index, need) in needs.enumerated() {
      guard case .allocations = need.origin else { continue }
      for purpose in need.purposes { marked[purpose, default: []].append(index) }
    }
    needsMarked = marked
    var ofWholes: [Purpose: Int] = [:]
    for (index, need) in needs.enumerated() {
      guard case .task = need.origin else { continue }
      for part in need.purposes.dropFirst() { ofWholes[part] = index }
    }
    needsOfWholes = ofWholes
    successions = positions.mapValues { Succession($0.map { entries[$0] }) }
    currency = plan.heading.entry?.currency.value
    self.departure = departure
    (self.rates, self.costs, self.allocations, self.entries, self.positions) =
      (rates, costs, allocations, entries, positions)
  }

  /// The currency in which sums over everything are made: the plan's, else the first one that an allocation names.
  public var commonCurrency: Currency? { currency ?? entries.lazy.compactMap { $0.amount?.currency }.first }

  /// The positions of what pays for something.
  public func entries(for purpose: Purpose) -> [Int] { positions[purpose] ?? [] }

  public func entries(for task: PlanTask) -> [Int] { entries(for: .task(task)) }

  /// The need that is the cost of a task, by the task's position.
  public func need(ofTaskAt position: Int) -> Need? { needsOfTasks[position].map { needs[$0] } }

  /// What something needs: what it costs, else what is marked as needed for it.
  func need(for purpose: Purpose) -> Need? { needsOfCosts[purpose].map { needs[$0] } ?? needMarked(for: purpose) }

  /// Whether the plan says what a task costs: by its own cost, by what its handovers cost to run, as money that is needed, or in the
  /// cost of the task of which it is a part.
  public func saysCost(of task: PlanTask) -> Bool {
    costs[.task(task)] != nil || needsMarked[.task(task)] != nil || isInCostOfWhole(task)
  }

  /// Whether what it costs is in the cost of the task of which it is a part, and nowhere else.
  public func isInCostOfWhole(_ task: PlanTask) -> Bool {
    costs[.task(task)] == nil && needsMarked[.task(task)] == nil && needsOfWholes[.task(task)] != nil
  }

  /// The need of the task in whose cost that of a part is.
  func needOfWhole(around task: PlanTask) -> Need? { needsOfWholes[.task(task)].map { needs[$0] } }

  /// What money of the plan is for, in the order in which it is first named.
  public var purposes: [Purpose] {
    var seen: Set<Purpose> = []
    return entries.flatMap { $0.shares.map(\.purpose) }.filter { seen.insert($0).inserted }
  }

  /// Of some entries those of which the plan does not say what of the sum falls to which of several things: each is counted as an
  /// equal part.
  public func countedInEqualParts(_ positions: some Sequence<Int>) -> [Int] {
    Set(positions).filter { entries[$0].division == .evenly && entries[$0].amount != nil }.sorted()
  }

  public func allocation(of entry: Entry) -> Allocation { allocations[entry.position] }

  public func source(of entry: Entry) -> FundingSource? { entry.source.map { sources[$0] } }

  /// An amount of an entry in another currency, or nothing where the plan states no rate.
  public func convert(_ amount: Decimal, of entry: Entry, to currency: Currency?) -> Decimal? {
    entry.isOfUnknownCurrency ? nil : rates.convert(Money(amount, entry.amount?.currency), to: currency)
  }

  /// The entries whose amounts are in a currency that can't be counted with the others.
  public var unconverted: [Entry] {
    let common = commonCurrency
    return entries.filter { entry in entry.amount.map { convert($0.amount, of: entry, to: common) == nil } ?? false }
  }
}

extension Ledger.Entry {
  /// Divides the amount among what it is for: by what that costs in the time for which the money pays, else evenly. The last
  /// one gets what rounding leaves.
  fileprivate mutating func divide(by costs: Costs) {
    guard let amount = amount?.amount, !shares.isEmpty else { return }
    let weights = shares.count > 1 ? costs.weights(of: shares.map(\.purpose), within: period) : nil
    if shares.count > 1 { division = weights == nil ? .evenly : .byCost }
    let total = weights.flatMap { Decimal.sum(of: $0) }
    var rest: Decimal? = amount
    for index in shares.indices.dropLast() {
      let part =
        if let weights, let total {
          amount.multiplied(by: weights[index].tenThousandths, over: total.tenThousandths)
        } else {
          amount.multiplied(by: 1, over: Int64(shares.count))
        }
      shares[index].amount = part
      rest = part.flatMap { rest?.subtracting($0) }
    }
    shares[shares.count - 1].amount = rest
  }
}

/// What is marked as needed from an assessed budget that has been granted for that time, and names no task: contributions
/// are owed, and the mission needs no second budget.
private func markOwed(_ entries: inout [Ledger.Entry], _ allocations: Keyed<Allocation>) {
  var granted: [Int: [Ledger.Entry]] = [:]
  for entry in entries where entry.isFirm && entry.kind?.isMissionBudget == true {
    if let source = entry.source { granted[source, default: []].append(entry) }
  }
  let ends = granted.mapValues { entries in
    entries.reduce(Day.distantPast) { max($0, $1.until?.lastDay ?? .distantFuture) }
  }
  for index in entries.indices where entries[index].status == .needed {
    let allocation = allocations[entries[index].position]
    guard let end = entries[index].source.flatMap({ ends[$0] }), allocation.purposes.isEmpty else { continue }
    let begins = allocation.from.value ?? (allocation.year.isWritten ? entries[index].from : nil)
    entries[index].isOwed = begins.map { !$0.isSurely(after: end) } ?? true
  }
}
