import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The money that pays now or later, by what it is for, source and status; needs with the firm money against them; what ends;
/// and the fall at departure. Counted by the ledger, and only worded here.
struct FinancingSection {
  let rows: [MoneyRow]
  /// The same by what it is for alone.
  let uses: [UseMoney]
  /// Money whose period had ended when the reporting period began.
  let earlier: [MoneyLine]
  /// Money in a currency that can't be counted with the others.
  let unconverted: [MoneyLine]
  let unknownAmounts: Count
  /// Money of which the plan doesn't say how firm it is.
  let unknownStatus: Count
  let inKind: Count
  /// Allocations for several things that were divided by what these cost, and those that were divided evenly.
  let divided: Count
  let inEqualParts: Count
  let needs: [NeedLine]
  let owed: [OwedLine]
  let ends: [EndLine]
  let atDeparture: DepartureMoney?
  let mission: DepartureMoney?
  let yearAfter: NeedsAfterDeparture?
  let continuing: Count
  let costed: Count
  let peacebuildingFund: [MoneyLine]
  let lenders: [MoneyLine]

  init(_ dossier: Dossier) {
    let (facts, ledger) = (dossier.facts, dossier.facts.ledger)
    let known = ledger.entries.filter { $0.status != nil }
    let current = known.filter { !$0.hasEnded(by: ReportingPeriod.start(before: dossier.asOf)) }
    let money = current.filter { $0.status != .needed }
    func count(_ entries: [Ledger.Entry]) -> Count { dossier.press.count(entries.map(ledger.allocation)) }
    func lines(_ entries: [Ledger.Entry]) -> [MoneyLine] { entries.map { MoneyLine($0, dossier) } }
    rows = MoneyRow.rows(of: money, in: ledger)
    uses = UseMoney.uses(of: money)
    earlier = lines(
      known.filter { $0.hasEnded(by: ReportingPeriod.start(before: dossier.asOf)) && $0.status != .needed })
    unconverted = lines(ledger.unconverted.filter { $0.status != nil })
    unknownAmounts = count(
      ledger.entries.filter {
        $0.amount == nil && !$0.isInKind && !$0.hasEnded(by: ReportingPeriod.start(before: dossier.asOf))
      })
    unknownStatus = count(ledger.entries.filter { $0.status == nil })
    inKind = count(current.filter(\.isInKind))
    let undivided = Set(ledger.countedInEqualParts(current.map(\.position)))
    divided = count(current.filter { $0.division == .byCost && $0.amount != nil })
    inEqualParts = count(current.filter { undivided.contains($0.position) })
    needs = ledger.needs.map { NeedLine($0, dossier) }
    owed = current.filter { $0.isOwed || ledger.allocation(of: $0).unpaid.value != nil }.map(OwedLine.init)
    ends = EndLine.lines(dossier)
    atDeparture = ledger.moneyAtDeparture(for: .continuing).map { DepartureMoney($0, dossier) }
    mission = ledger.moneyAtDeparture(for: .mission).map { DepartureMoney($0, dossier) }
    yearAfter = ledger.yearAfterDeparture.map { NeedsAfterDeparture($0, dossier) }
    continuing = dossier.press.count(Array(facts.continuingTasks))
    costed = dossier.press.count(facts.continuingTasks.filter(ledger.saysCost))
    // Where it is said of none how firm it is, they are told all the same: there is such money.
    func ofKind(_ isMeant: (SourceKind) -> Bool) -> [MoneyLine] {
      let all = ledger.entries.filter { $0.kind.map(isMeant) == true && $0.status != .needed }
      let known = all.filter { $0.status != nil }
      return lines(known.isEmpty ? all : known)
    }
    peacebuildingFund = ofKind(\.isPeacebuildingFund)
    lenders = ofKind { $0 == .lender }
  }

  static let names = TemplateNames<FinancingSection>([
    "rows": .list(of: MoneyRow.names) { section, _ in section.rows },
    "uses": .list(of: UseMoney.names) { section, _ in section.uses },
    "earlier": .list(of: MoneyLine.names) { section, _ in section.earlier },
    "unconverted": .list(of: MoneyLine.names) { section, _ in section.unconverted },
    "unknown-amounts": .count { section, _ in section.unknownAmounts },
    "unknown-status": .count { section, _ in section.unknownStatus },
    "in-kind": .count { section, _ in section.inKind },
    "divided": .count { section, _ in section.divided },
    "in-equal-parts": .count { section, _ in section.inEqualParts },
    "gaps": .list(of: NeedLine.names) { section, _ in section.needs },
    "unpaid": .list(of: OwedLine.names) { section, _ in section.owed },
    "ends": .list(of: EndLine.names) { section, _ in section.ends },
    "cliff": .record(DepartureMoney.names) { section, _ in section.atDeparture },
    "mission-money": .record(DepartureMoney.names) { section, _ in section.mission },
    "year-after": .record(NeedsAfterDeparture.names) { section, _ in section.yearAfter },
    "rates": .list(of: .rate) { _, press in Array(press.plan.funding.entry?.rates.items ?? []) },
    "period-start": .text { _, press in .text(press.wording.day(ReportingPeriod.start(before: press.asOf))) },
    "continuing": .count { section, _ in section.continuing },
    "costed": .count { section, _ in section.costed },
    "strategy": .text { _, press in
      let strategy = press.plan.funding.entry?.strategy.entry
      return strategy.map { press.named($0.title, $0) } ?? .absent
    },
    "peacebuilding-fund": .list(of: MoneyLine.names) { section, _ in section.peacebuildingFund },
    "lenders": .list(of: MoneyLine.names) { section, _ in section.lenders },
  ])
}

extension SourceKind {
  fileprivate var isPeacebuildingFund: Bool { self == .peacebuildingFund || self == .peacebuildingFundAssessed }
}
