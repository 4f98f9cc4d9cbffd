import Analysis
import PlanFormat
import PlanModel
import Templates

/// The fall of assessed money at departure: what pays in the twelve months to departure against the twelve that follow.
///
/// It exists only where it can be computed: the departure is dated, every firm assessed allocation of those two years has an
/// amount and both ends of its period, and all are in one currency. Amounts are spread evenly over their periods.
struct FinancialCliff {
  let before: Decimal
  let after: Decimal
  let currency: Currency?
  let departure: Day
  let evidence: [Evidence]

  init?(_ dossier: Dossier) {
    guard let departure = dossier.facts.departure?.day else { return nil }
    let before = Period(months: 12, after: departure.adding(months: -12))
    let after = Period(months: 12, after: departure)
    let assessed = dossier.money.filter { item in
      item.status.isFirm && item.source?.kind.value?.isAssessed == true
        && item.period?.overlaps(before.lowerBound...after.upperBound) ?? true
    }
    guard let first = assessed.first, assessed.allSatisfy({ $0.currency == first.currency }),
      let moneyBefore = Self.sum(assessed, within: before), let moneyAfter = Self.sum(assessed, within: after),
      moneyAfter < moneyBefore
    else { return nil }
    self.before = moneyBefore
    self.after = moneyAfter
    self.departure = departure
    currency = first.currency
    evidence = dossier.evidence(of: assessed.map(\.allocation))
  }

  private static func sum(_ items: [MoneyStanding], within window: Period) -> Decimal? {
    var shares: [Decimal] = []
    for item in items {
      guard let amount = item.amount.value, let share = item.period?.share(of: amount, within: window) else {
        return nil
      }
      shares.append(share)
    }
    return Decimal.sum(of: shares)
  }

  static let names = TemplateNames<FinancialCliff>([
    "before": .text { cliff, dossier in cliff.figure(cliff.before, dossier) },
    "after": .text { cliff, dossier in cliff.after == .zero ? .absent : cliff.figure(cliff.after, dossier) },
    "departure": .text { cliff, dossier in .text(dossier.wording.day(cliff.departure)) },
  ])

  private func figure(_ amount: Decimal, _ dossier: Dossier) -> TemplateValue {
    .evidenced(.text(dossier.wording.money(amount.roundedToHundredThousands, currency)), by: evidence)
  }
}

extension SourceKind {
  /// Whether it is paid from assessed contributions to a mission.
  fileprivate var isAssessed: Bool { self == .assessed || self == .programmatic }
}

extension Decimal {
  /// An amount that was spread over a period is no more exact than this.
  fileprivate var roundedToHundredThousands: Decimal {
    let unit = 100_000 * Decimal.scale
    let (sum, overflow) = tenThousandths.addingReportingOverflow(unit / 2)
    return overflow ? self : Decimal(tenThousandths: sum / unit * unit, isApproximate: true)
  }
}
