import Analysis
import PlanFormat
import PlanModel
import Templates

/// A need and the firm money against it.
struct NeedLine {
  let name: String
  let balance: Balance
  /// Whether the plan says what the need is for, so that money can be compared with it.
  let isCompared: Bool
  let period: String?
  let evidence: [Evidence]
  let uncounted: Count
  /// How it was costed.
  let method: Fact<Text>

  init(_ need: Need, _ dossier: Dossier) {
    let ledger = dossier.facts.ledger
    balance = ledger.balance(of: need)
    isCompared = !need.purposes.isEmpty
    period =
      need.isOpen
      ? nil
      : need.periods.first.flatMap { first in
        need.periods.last.map { dossier.wording.period(first.lowerBound...$0.upperBound) }
      }
    name = dossier.facts.name(of: need, in: dossier.wording)
    let cover = balance.cover
    let firm = cover.counted.map { ledger.entries[$0] }.filter(\.isFirm).map(ledger.allocation)
    evidence = merged(dossier.evidence(of: need) + firm.map { dossier.evidence(of: $0) })
    let uncounted = Set(cover.undatedEntries + cover.unvalued + cover.unconverted).sorted()
    method = dossier.cost(of: need)?.method ?? Fact()
    self.uncounted = dossier.count(uncounted.map { ledger.allocations[$0] })
  }

  static let names = TemplateNames<NeedLine>([
    "name": .text { line, _ in .text(line.name) },
    "need": .text { line, dossier in line.figure(line.balance.need.amount, dossier) },
    "secured": .text { line, dossier in line.figureUnlessNothing(line.balance.cover.firm, dossier) },
    "uncovered": .text { line, dossier in line.figureUnlessNothing(line.balance.uncovered, dossier) },
    "pledged": .text { line, dossier in line.figureUnlessNothing(line.balance.cover.pledged, dossier) },
    "requested": .text { line, dossier in line.figureUnlessNothing(line.balance.cover.requested, dossier) },
    "compared": .flag { line, _ in line.isCompared },
    "period": .text { line, _ in line.period.map { .text($0) } ?? .absent },
    "method": .text { line, dossier in dossier.plain(line.method) },
    "uncounted": .count { line, _ in line.uncounted },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    .evidenced(.text(dossier.wording.money(amount, balance.need.currency)), by: evidence)
  }

  private func figureUnlessNothing(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    amount == .zero ? .absent : figure(amount, dossier)
  }
}

extension Dossier {
  fileprivate func evidence(of need: Need) -> [Evidence] {
    switch need.origin {
    case .task(let position): evidence(of: plan.tasks[position].cost, of: plan.tasks[position])
    case .priority(let position):
      evidence(of: plan.residualPriorities[position].cost, of: plan.residualPriorities[position])
    case .allocations(let positions): positions.map { evidence(of: facts.ledger.allocations[$0]) }
    }
  }

  fileprivate func cost(of need: Need) -> Cost? {
    switch need.origin {
    case .task(let position): plan.tasks[position].cost.entry
    case .priority(let position): plan.residualPriorities[position].cost.entry
    case .allocations: nil
    }
  }

  private func evidence(of cost: Part<Cost>, of entry: some PlanEntry) -> [Evidence] {
    guard let cost = cost.entry else { return [evidence(of: entry)] }
    return [evidence(of: cost.amount.value == nil ? cost.running : cost.amount, in: entry.header)]
  }
}
