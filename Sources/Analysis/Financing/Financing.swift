import Diagnostics
import PlanFormat
import PlanModel

/// What money of a plan is for: an entry (a handover stands for its task), or a function that has no entry.
public enum Purpose: Sendable {
  case entry(Target, id: String)
  case function(Function)
}

/// An entry is known by its number: its id need not be compared.
extension Purpose: Hashable {
  public static func == (left: Purpose, right: Purpose) -> Bool {
    switch (left, right) {
    case (.entry(let left, _), .entry(let right, _)): left == right
    case (.function(let left), .function(let right)): left == right
    case (.entry, .function), (.function, .entry): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .entry(let target, _): hasher.combine(target)
    case .function(let function): hasher.combine(function)
    }
  }
}

extension Purpose: CustomStringConvertible {
  public var description: String {
    switch self {
    case .entry(_, let id): "'\(id)'"
    case .function(let function): "the function '\(function.rawValue)'"
    }
  }
}

/// Which allocations pay for what, and what amounts come to in one currency.
public struct Financing: Sendable {
  public let rates: Rates
  /// The currency of amounts that name none.
  public let currency: Currency?
  public let sources: Keyed<FundingSource>
  public let allocations: Keyed<Allocation>
  /// The purposes of each allocation, each once.
  private let purposes: [[Purpose]]
  private let allocationsByPurpose: [Purpose: [Int]]

  init(_ plan: Plan) {
    let funding = plan.funding.entry
    rates = Rates(funding?.rates.items ?? [])
    currency = plan.heading.entry?.currency.value
    sources = funding?.sources ?? Keyed()
    allocations = funding?.allocations ?? Keyed()
    purposes = allocations.entries.map { allocation in
      var seen: Set<Purpose> = []
      let named = allocation.purposes.items.compactMap { plan.purpose($0) }.filter { seen.insert($0).inserted }
      return named.isEmpty ? allocation.function.value.map { [.function($0)] } ?? [] : named
    }
    var byPurpose: [Purpose: [Int]] = [:]
    for (position, purposes) in purposes.enumerated() {
      for purpose in purposes { byPurpose[purpose, default: []].append(position) }
    }
    allocationsByPurpose = byPurpose
  }

  public func money(_ amount: Decimal, _ currency: Currency?) -> Money { Money(amount, currency ?? self.currency) }

  /// What an allocation pays for.
  public func purposes(ofAllocationAt position: Int) -> [Purpose] { purposes[position] }

  /// The positions of the allocations that pay for something.
  public func allocations(for purpose: Purpose) -> [Int] { allocationsByPurpose[purpose] ?? [] }

  public func allocations(for task: PlanTask) -> [Int] { allocations(for: .task(task)) }

  /// What of an allocation falls to each of its purposes: equal parts, since the plan does not divide it.
  public func share(ofAllocationAt position: Int) -> Money? {
    let allocation = allocations.entries[position]
    guard let amount = allocation.amount.value,
      let part = amount.multiplied(by: 1, over: Int64(max(1, purposes[position].count)))
    else { return nil }
    return money(part, allocation.currency.value)
  }

  /// For which period an allocation pays: its own, where it names one, else as long as its source is there.
  public func period(of allocation: Allocation) -> Period? {
    let source = sources[allocation.fundedBy.value]
    return Period(
      from: allocation.from.value ?? source?.from.value, until: allocation.until.value ?? source?.until.value)
  }
}

extension Purpose {
  public static func task(_ task: PlanTask) -> Purpose {
    .entry(Target(section: .tasks, symbol: task.header.symbol), id: task.id)
  }
}

extension Plan {
  /// What a reference in `for` stands for: a handover stands for the task that it passes on.
  fileprivate func purpose(_ reference: AnyReference) -> Purpose? {
    guard let target = targets[reference.text] else { return nil }
    guard target.section == .handovers, let position = handovers.position(of: target.symbol),
      let task = handovers.entries[position].task.value
    else { return .entry(target, id: String(reference.text.split(separator: "/").last ?? "")) }
    return .entry(Target(section: .tasks, symbol: task.symbol), id: task.id)
  }
}

extension MoneyStatus {
  /// Whether the money is certain: committed, received or spent.
  public var isFirm: Bool { self == .committed || self == .received || self == .spent }
}
