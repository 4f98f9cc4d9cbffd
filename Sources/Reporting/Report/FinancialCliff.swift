import Analysis
import PlanFormat
import PlanModel
import Templates

/// The fall of firm money at departure: what pays in the twelve months to departure against the twelve that follow, as the
/// timeline computes it.
///
/// It exists only where the departure is dated and dated money falls.
struct FinancialCliff {
  let before: Decimal
  let after: Decimal
  let currency: Currency?
  let departure: Day
  /// The firm allocations behind the two sums, and those that say too little to be in them.
  let counted: [Allocation]
  let leftOut: [Allocation]

  init?(_ dossier: Dossier) {
    guard let departure = dossier.facts.departure?.latest, let span = TimelineSpan(dossier.facts) else { return nil }
    let money = MoneyOverTime(dossier.facts, span)
    guard let (before, after) = money.cliff, after < before else { return nil }
    (self.before, self.after, self.departure, currency) = (before, after, departure, money.currency)
    let years = departure.adding(months: -12) + 1...departure.adding(months: 12)
    let firm = dossier.money.filter(\.status.isFirm)
    counted = firm.filter { $0.saysEnough && $0.period?.overlaps(years) ?? true }.map(\.allocation)
    leftOut = firm.filter { !$0.saysEnough }.map(\.allocation)
  }

  static let names = TemplateNames<FinancialCliff>([
    "before": .text { cliff, dossier in cliff.figure(cliff.before, dossier) },
    "after": .text { cliff, dossier in cliff.after == .zero ? .absent : cliff.figure(cliff.after, dossier) },
    "departure": .text { cliff, dossier in .text(dossier.wording.day(cliff.departure)) },
    "left-out": .count { cliff, dossier in dossier.count(cliff.leftOut) },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    .evidenced(.text(dossier.wording.money(amount, currency)), by: dossier.evidence(of: counted))
  }
}

extension MoneyStanding {
  /// Whether it can be spread over time.
  fileprivate var saysEnough: Bool {
    amount.value != nil && currency != nil && (period != nil || allocation.year.value != nil)
  }
}
