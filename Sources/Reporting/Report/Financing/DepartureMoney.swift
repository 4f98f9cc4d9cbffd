import Analysis
import Languages
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
    evidence = dossier.press.evidence(of: money.counted.map { allocations[$0] })
    leftOut = dossier.press.count(money.leftOut.map { allocations[$0] })
  }

  static let names = TemplateNames<DepartureMoney>([
    "before": .text { section, press in section.figure(section.money.before, press) },
    "after": .text { section, press in section.figure(section.money.after, press) },
    "falls": .flag { section, _ in section.money.falls },
    "departure": .text { section, press in .text(press.wording.day(section.money.departure)) },
    "left-out": .count { section, _ in section.leftOut },
  ])

  private func figure(_ amount: Decimal, _ press: Press) -> TemplateValue {
    guard amount > .zero else { return .absent }
    return .evidenced(.text(press.wording.money(amount, money.currency)), by: evidence)
  }
}

/// What tasks that go on need in the twelve months after departure.
struct NeedsAfterDeparture {
  let total: TotalOfNeeds
  let count: Count
  let leftOut: Count
  /// Money that may cover some of what is open.
  let uncounted: Count

  init(_ total: TotalOfNeeds, _ dossier: Dossier) {
    self.total = total
    count = Count(total.counted.count)
    leftOut = Count(total.leftOut.count)
    uncounted = dossier.press.count(total.uncounted.map { dossier.facts.ledger.allocations[$0] })
  }

  static let names = TemplateNames<NeedsAfterDeparture>([
    "need": .text { section, press in section.figure(section.total.need, press) },
    "secured": .text { section, press in
      section.total.secured == .zero ? .absent : section.figure(section.total.secured, press)
    },
    "uncovered": .text { section, press in
      section.total.uncovered == .zero ? .absent : section.figure(section.total.uncovered, press)
    },
    "count": .count { section, _ in section.count },
    "left-out": .count { section, _ in section.leftOut },
    "uncounted": .count { section, _ in section.uncounted },
  ])

  private func figure(_ amount: Decimal, _ press: Press) -> TemplateValue {
    .text(press.wording.money(amount, total.currency))
  }
}
