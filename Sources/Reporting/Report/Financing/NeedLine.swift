import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// A need and the firm money against it.
struct NeedLine {
  let name: String
  let balance: Balance
  /// Whether the plan says what the need is for, so that money can be compared with it.
  let isCompared: Bool
  /// Whether it is in the cost of something else that is told too, and so counted once in a sum.
  let isPart: Bool
  let period: String?
  let evidence: [Evidence]
  let uncounted: Count
  /// How it was costed.
  let method: Fact<Text>

  init(_ need: Need, _ dossier: Dossier) {
    let ledger = dossier.facts.ledger
    balance = ledger.balance(of: need)
    isCompared = !need.purposes.isEmpty
    isPart = !need.isWhole
    period =
      need.isOpen
      ? nil
      : need.periods.first.flatMap { first in
        need.periods.last.map { dossier.press.wording.period(first.lowerBound...$0.upperBound) }
      }
    name = dossier.facts.name(of: need, in: dossier.press.wording)
    let cover = balance.cover
    let firm = cover.counted.map { ledger.entries[$0] }.filter(\.isFirm).map(ledger.allocation)
    let places = dossier.press.evidence(of: need) + firm.map { dossier.press.evidence(of: $0) }
    evidence = dossier.press.evidence(of: places) { $0 }
    method = dossier.press.cost(of: need)?.method ?? Fact()
    self.uncounted = dossier.press.count(cover.uncounted.map { ledger.allocations[$0] })
  }

  static let names = TemplateNames<NeedLine>([
    "name": .text { line, _ in .text(line.name) },
    "need": .text { line, press in line.figure(line.balance.need.amount, press) },
    "secured": .text { line, press in line.figureUnlessNothing(line.balance.cover.firm, press) },
    "uncovered": .text { line, press in line.figureUnlessNothing(line.balance.uncovered, press) },
    "pledged": .text { line, press in line.figureUnlessNothing(line.balance.cover.pledged, press) },
    "requested": .text { line, press in line.figureUnlessNothing(line.balance.cover.requested, press) },
    "compared": .flag { line, _ in line.isCompared },
    "part": .flag { line, _ in line.isPart },
    "period": .text { line, _ in line.period.map { .text($0) } ?? .absent },
    "method": .text { line, press in press.plain(line.method) },
    "uncounted": .count { line, _ in line.uncounted },
  ])

  private func figure(_ amount: Decimal, _ press: Press) -> TemplateValue {
    .evidenced(.text(press.wording.money(amount, balance.need.currency)), by: evidence)
  }

  private func figureUnlessNothing(_ amount: Decimal, _ press: Press) -> TemplateValue {
    amount == .zero ? .absent : figure(amount, press)
  }
}

extension Press {
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
