import Analysis
import Languages
import PlanFormat
import PlanModel

// What money is called, in every product: by a title where there is one, else by what it is for, else by where it comes from.

extension PlanFacts {
  public func name(of entry: Ledger.Entry, in wording: Wording = .english) -> String {
    let allocation = ledger.allocation(of: entry)
    if let title = allocation.title.value { return title.text(in: wording.language) }
    if !entry.shares.isEmpty { return wording.list(entry.shares.prefix(3).map { name(of: $0.purpose, in: wording) }) }
    return ledger.source(of: entry)?.name.value?.text(in: wording.language) ?? allocation.id
  }

  public func name(of purpose: Purpose, in wording: Wording = .english) -> String {
    switch purpose {
    case .function(let function): return wording.word(function)
    case .fund(let symbol, let id):
      let sources = ledger.sources
      return sources.position(of: symbol).flatMap { sources[$0].name.value?.text(in: wording.language) } ?? id
    case .entry(let target, let id):
      if target.section == .frameworks, let position = plan.frameworks.position(of: target.symbol) {
        return plan.frameworks[position].name.value?.text(in: wording.language) ?? id
      }
      let title = task(of: purpose)?.title.value ?? residualPriority(of: purpose)?.title.value
      return title?.text(in: wording.language) ?? id
    }
  }

  /// A need is named by what it is for; one that is an allocation by its own title.
  public func name(of need: Need, in wording: Wording = .english) -> String {
    switch need.origin {
    case .task, .priority: need.purposes.first.map { name(of: $0, in: wording) } ?? ""
    case .allocations(let positions) where positions.count == 1 || need.purposes.isEmpty:
      positions.first.map { name(of: ledger.entries[$0], in: wording) } ?? ""
    case .allocations: wording.list(need.purposes.prefix(3).map { name(of: $0, in: wording) })
    }
  }
}
