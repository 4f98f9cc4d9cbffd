import Analysis
import PlanFormat
import PlanModel
import Templates

/// The money that pays now or later: by source and status, with the gap where a need is stated, and the fall at departure.
enum FinancingSection {
  static let names = TemplateNames<Dossier>([
    "rows": .list(of: SourceMoney.names) { dossier, _ in dossier.sourceMoney },
    "totals": .list(of: CurrencyMoney.names) { dossier, _ in dossier.totals },
    "gaps": .list(of: FundingGap.names) { dossier, _ in dossier.fundingGaps },
    "unpaid": .list(of: UnpaidMoney.names) { dossier, _ in dossier.unpaid },
    "unknown-amounts": .count { dossier, _ in
      let unknown = dossier.currentMoney.filter { $0.amount.value == nil && $0.allocation.inKind.value == nil }
      return dossier.count(unknown.map(\.allocation))
    },
    "in-kind": .count { dossier, _ in
      dossier.count(dossier.currentMoney.filter { $0.allocation.inKind.value != nil }.map(\.allocation))
    },
    "period-start": .text { dossier, _ in .text(dossier.wording.day(dossier.periodStart)) },
    "cliff": .record(FinancialCliff.names) { dossier, _ in FinancialCliff(dossier) },
    "continuing": .count { dossier, _ in dossier.count(Array(dossier.facts.continuingTasks)) },
    "costed": .count { dossier, _ in
      dossier.count(dossier.facts.continuingTasks.filter { dossier.facts.cost(of: $0) != nil })
    },
    "strategy": .text { dossier, _ in
      let strategy = dossier.plan.funding.entry?.strategy.entry
      return strategy.map { dossier.named($0.title, $0) } ?? .absent
    },
    "peacebuilding-fund": .list(of: AllocationMoney.names) { dossier, _ in
      dossier.currentMoney.filter { $0.source?.kind.value?.isPeacebuildingFund == true }.map(AllocationMoney.init)
    },
    "lenders": .list(of: AllocationMoney.names) { dossier, _ in
      dossier.currentMoney.filter { $0.source?.kind.value == .lender }.map(AllocationMoney.init)
    },
  ])
}

extension Dossier {
  fileprivate var sourceMoney: [SourceMoney] {
    currentMoney.map { $0.allocation.fundedBy.value?.symbol }.uniqued().map { symbol in
      let items = currentMoney.filter { $0.allocation.fundedBy.value?.symbol == symbol }
      return SourceMoney(source: items.first?.source, items: items)
    }
  }

  fileprivate var totals: [CurrencyMoney] {
    currentMoney.filter { $0.amount.value != nil }.map(\.currency).uniqued().map { currency in
      CurrencyMoney(currency: currency, items: currentMoney.filter { $0.currency == currency })
    }
  }

  fileprivate var unpaid: [UnpaidMoney] {
    currentMoney.filter { $0.allocation.unpaid.value != nil }.map(UnpaidMoney.init)
  }
}

extension SourceKind {
  var isPeacebuildingFund: Bool { self == .peacebuildingFund || self == .peacebuildingFundAssessed }
}

/// The money of one source.
struct SourceMoney {
  let source: FundingSource?
  let items: [MoneyStanding]

  static let names =
    TemplateNames<SourceMoney>([
      "source": .text { money, dossier in money.source.map { dossier.named($0.name, $0) } ?? .absent },
      "has-amounts": .flag { money, _ in money.items.contains { $0.amount.value != nil } },
      "kind": .text { money, dossier in money.source?.kind.value.map { .text(dossier.wording.word($0)) } ?? .absent },
    ]) + .amounts { $0.items }
}

/// The money in one currency.
struct CurrencyMoney {
  let currency: Currency?
  let items: [MoneyStanding]

  static let names =
    TemplateNames<CurrencyMoney>([
      "currency": .text { money, _ in money.currency.map { .text($0.code) } ?? .absent }
    ]) + .amounts { $0.items }
}

/// One allocation.
struct AllocationMoney {
  let item: MoneyStanding

  init(_ item: MoneyStanding) { self.item = item }

  static let names = TemplateNames<AllocationMoney>([
    "title": .text { money, dossier in dossier.named(money.item.allocation.title, money.item.allocation) },
    "status": .text { money, dossier in .text(dossier.wording.word(money.item.status)) },
    "amount": .text { money, dossier in
      dossier.figure(money.item.amount) { dossier.wording.money($0, money.item.currency) }
    },
  ])
}

/// What of an allocation had not been paid.
struct UnpaidMoney {
  let item: MoneyStanding

  init(_ item: MoneyStanding) { self.item = item }

  static let names = TemplateNames<UnpaidMoney>([
    "title": .text { money, dossier in dossier.plain(money.item.allocation.title) },
    "amount": .text { money, dossier in
      dossier.figure(money.item.allocation.unpaid) { dossier.wording.money($0, money.item.currency) }
    },
  ])
}

extension TemplateNames {
  /// A sum for each status: `needed`, `requested`, `pledged`, `committed`, `received`, `spent`.
  fileprivate static func amounts(_ items: @escaping @Sendable (Subject) -> [MoneyStanding]) -> Self {
    let fields = MoneyStatus.allCases.map { status in
      (
        status.rawValue,
        TemplateField<Subject>.text { subject, dossier in dossier.sum(items(subject).filter { $0.status == status }) }
      )
    }
    return Self(Dictionary(fields, uniquingKeysWith: { $1 }))
  }
}

extension Dossier {
  /// The sums of amounts by currency; absent where there are none.
  func sum(_ items: [MoneyStanding]) -> TemplateValue {
    let parts = MoneySum.byCurrency(items).map { sum -> TemplateValue in
      let evidence: [Evidence] =
        sum.items.count == 1
        ? [evidence(of: sum.items[0].amount, in: sum.items[0].allocation.header)]
        : evidence(of: sum.items.map(\.allocation))
      return .evidenced(.text(wording.money(sum.amount, sum.currency)), by: evidence)
    }
    guard let first = parts.first else { return .absent }
    return .phrase([first] + parts.dropFirst().flatMap { [.text(wording.and), $0] })
  }
}
