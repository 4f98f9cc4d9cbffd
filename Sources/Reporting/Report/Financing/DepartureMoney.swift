import Analysis
import PlanFormat
import PlanModel
import Templates

/// Firm money in the twelve months to departure, and in the twelve that follow.
struct DepartureMoney {
  let money: MoneyAtDeparture
  let evidence: [Evidence]
  let leftOut: Count

  init(_ money: MoneyAtDeparture, _ dossier: Dossier) {
    let allocations = dossier.facts.ledger.allocations
    self.money = money
    evidence = dossier.evidence(of: money.counted.map { allocations[$0] })
    leftOut = dossier.count(money.leftOut.map { allocations[$0] })
  }

  static let names = TemplateNames<DepartureMoney>([
    "before": .text { section, dossier in section.figure(section.money.before, dossier) },
    "after": .text { section, dossier in section.figure(section.money.after, dossier) },
    "falls": .flag { section, _ in section.money.falls },
    "departure": .text { section, dossier in .text(dossier.wording.day(section.money.departure)) },
    "left-out": .count { section, _ in section.leftOut },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    guard amount > .zero else { return .absent }
    return .evidenced(.text(dossier.wording.money(amount, money.currency)), by: evidence)
  }
}

/// What tasks that go on need in the twelve months after departure.
struct NeedsAfterDeparture {
  let total: TotalOfNeeds
  let count: Count
  let leftOut: Count

  init(_ total: TotalOfNeeds, _ dossier: Dossier) {
    self.total = total
    count = Count(total.counted.count)
    leftOut = Count(total.leftOut.count)
  }

  static let names = TemplateNames<NeedsAfterDeparture>([
    "need": .text { section, dossier in section.figure(section.total.need, dossier) },
    "secured": .text { section, dossier in
      section.total.secured == .zero ? .absent : section.figure(section.total.secured, dossier)
    },
    "uncovered": .text { section, dossier in
      section.total.uncovered == .zero ? .absent : section.figure(section.total.uncovered, dossier)
    },
    "count": .count { section, _ in section.count },
    "left-out": .count { section, _ in section.leftOut },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    .text(dossier.wording.money(amount, total.currency))
  }
}
