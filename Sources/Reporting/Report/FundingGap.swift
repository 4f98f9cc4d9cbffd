import Analysis
import PlanFormat
import PlanModel
import Templates

/// A stated need and the firm money against it, in one currency.
struct FundingGap {
  let name: TemplateValue
  let need: Decimal
  let secured: Decimal
  let currency: Currency?
  /// Where need and money stand.
  let evidence: [Evidence]

  /// What the firm money leaves uncovered; nothing where it covers the need.
  var uncovered: Decimal? {
    guard let rest = need.adding(Decimal(tenThousandths: -secured.tenThousandths)), rest > .zero else { return nil }
    return rest
  }

  static let names = TemplateNames<FundingGap>([
    "name": .text { gap, _ in gap.name },
    "need": .text { gap, dossier in gap.figure(gap.need, dossier) },
    "secured": .text { gap, dossier in gap.secured == .zero ? .absent : gap.figure(gap.secured, dossier) },
    "uncovered": .text { gap, dossier in gap.uncovered.map { gap.figure($0, dossier) } ?? .absent },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    .evidenced(.text(dossier.wording.money(amount, currency)), by: evidence)
  }
}

extension Dossier {
  /// The needs that the plan states, each with the firm money for the same purpose: what continuing tasks and residual
  /// priorities cost, and what a source is asked for by money that is only needed.
  var fundingGaps: [FundingGap] {
    let tasks = facts.continuingTasks.compactMap { gap(plain($0.title), $0.cost, .task($0), $0) }
    let priorities = plan.residualPriorities.compactMap { priority in
      let target = Target(section: .residualPriorities, symbol: priority.header.symbol)
      return gap(plain(priority.title), priority.cost, .entry(target, id: priority.id), priority)
    }
    return tasks + priorities + sourceGaps
  }

  private func gap(_ name: TemplateValue, _ cost: Part<Cost>, _ purpose: Purpose, _ entry: some PlanEntry)
    -> FundingGap?
  {
    guard let cost = cost.entry, let need = cost.amount.value else { return nil }
    let currency = cost.currency.isWritten ? cost.currency.value : plan.heading.entry?.currency.value
    let paying = Set(facts.financing.allocations(for: purpose).map { facts.financing.allocations[$0].id })
    let firm = currentMoney.filter { item in
      item.status.isFirm && item.currency == currency && paying.contains(item.allocation.id)
    }
    guard let secured = total(firm) else { return nil }
    return FundingGap(
      name: name, need: need, secured: secured, currency: currency,
      evidence: [evidence(of: cost.amount, in: entry.header)] + evidence(of: firm.map(\.allocation)))
  }

  private var sourceGaps: [FundingGap] {
    let needed = currentMoney.filter { $0.status == .needed && $0.amount.value != nil && $0.source != nil }
    return needed.map { "\($0.source?.id ?? "") \($0.currency?.code ?? "")" }.uniqued().compactMap { key in
      let isOfKey = { (item: MoneyStanding) in "\(item.source?.id ?? "") \(item.currency?.code ?? "")" == key }
      let asked = needed.filter(isOfKey)
      let firm = currentMoney.filter { isOfKey($0) && $0.status.isFirm }
      guard let first = asked.first, let source = first.source, let need = total(asked), let secured = total(firm)
      else { return nil }
      return FundingGap(
        name: asked.count == 1 ? plain(first.allocation.title) : plain(source.name), need: need, secured: secured,
        currency: first.currency,
        evidence: evidence(of: (asked + firm).map(\.allocation)))
    }
  }

  private func total(_ items: [MoneyStanding]) -> Decimal? { Decimal.sum(of: items.compactMap(\.amount.value)) }
}
