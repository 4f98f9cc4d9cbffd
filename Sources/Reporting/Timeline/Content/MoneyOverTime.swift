import Analysis
import Languages
import PlanFormat
import PlanModel

/// The plan's money, quarter by quarter, in one currency: what is firm, what is not, and what of the need firm money leaves
/// open, as the ledger counts them.
///
/// Appeals, elections and other peace operations are left out, and what the mission costs itself stands apart: neither pays for what goes on.
struct MoneyOverTime {
  enum Kind: Int, CaseIterable {
    /// What the mission has for itself.
    case mission
    /// Other assessed money.
    case assessed
    case voluntary
    /// The host State's own.
    case national
    /// Needed, and not firm.
    case uncovered
    /// Requested or pledged, but not firm.
    case notFirm

    var isFirm: Bool { self != .uncovered && self != .notFirm }
  }

  struct Quarter {
    let period: Period
    fileprivate(set) var amounts: [Kind: Decimal] = [:]

    /// What is firm, and above it the need that is open or what is promised, whichever is more. For drawing only.
    var height: Double {
      let firm = amounts.filter(\.key.isFirm).values.reduce(0) { $0 + $1.approximation }
      return firm + max(amounts[.uncovered]?.approximation ?? 0, amounts[.notFirm]?.approximation ?? 0)
    }

    /// Whether the mission's own money stands beside other money, so that no sum of the two is written.
    var isMixed: Bool { amounts[.mission] != nil && amounts.count > 1 }
  }

  let currency: Currency?
  private(set) var quarters: [Quarter]
  /// Allocations that say no period or no status, and so are in no quarter.
  private(set) var undated = 0
  /// Allocations without an amount.
  private(set) var withoutAmount = 0
  /// Allocations in a currency that is unknown or for which the plan gives no rate.
  private(set) var withoutRate = 0
  /// Allocations for elections, humanitarian work and other peace operations.
  private(set) var ofOtherUse = 0
  /// What the plan says will cost something, by name.
  private(set) var needs: [String] = []
  /// Whether a budget year was taken to begin in July.
  private(set) var hasYearsFromJuly = false
  /// Firm money for tasks that go on in the twelve months to the departure, and in the twelve after it.
  let atDeparture: MoneyAtDeparture?
  let yearAfter: TotalOfNeeds?

  var isEmpty: Bool { quarters.allSatisfy(\.amounts.isEmpty) }

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) {
    let ledger = facts.ledger
    currency = ledger.commonCurrency
    atDeparture = ledger.moneyAtDeparture(for: .continuing)
    yearAfter = ledger.yearAfterDeparture
    quarters = span.quarters.map { first in Quarter(period: first...first.endOfQuarter) }
    for entry in ledger.entries where entry.status != .needed { enter(entry, ledger) }
    for need in ledger.needs where need.isWhole && need.use == .continuing {
      needs.append(facts.name(of: need, in: words.wording))
      for index in quarters.indices {
        guard let balance = ledger.balance(of: need, within: quarters[index].period), balance.uncovered > .zero,
          let open = ledger.rates.convert(Money(balance.uncovered, balance.need.currency), to: currency)
        else { continue }
        quarters[index].add(open, .uncovered)
      }
    }
  }

  private mutating func enter(_ entry: Ledger.Entry, _ ledger: Ledger) {
    guard !entry.use.isApart else { return ofOtherUse += 1 }
    guard let stated = entry.amount else { return withoutAmount += entry.isInKind ? 0 : 1 }
    guard let amount = ledger.convert(stated.amount, of: entry, to: currency) else { return withoutRate += 1 }
    guard let kind = Kind(entry), let period = entry.period else { return undated += 1 }
    let year = ledger.allocation(of: entry).year.value?.plain ?? ""
    if entry.kind?.isMissionBudget == true, year.contains("/") { hasYearsFromJuly = true }
    for index in quarters.indices {
      guard let part = period.share(of: amount, within: quarters[index].period), part > .zero else { continue }
      quarters[index].add(part, kind)
    }
  }
}

extension MoneyOverTime.Quarter {
  fileprivate mutating func add(_ amount: Decimal, _ kind: MoneyOverTime.Kind) {
    amounts[kind] = Decimal.clampedSum(amounts[kind] ?? .zero, amount)
  }
}

extension MoneyOverTime.Kind {
  init?(_ entry: Ledger.Entry) {
    guard let status = entry.status else { return nil }
    self = status.isFirm ? Self(firmFrom: entry.kind, for: entry.use) : .notFirm
  }

  init(firmFrom source: SourceKind?, for use: MoneyUse) {
    switch source {
    case _ where use == .mission: self = .mission
    case .assessed, .programmatic, .peacebuildingFundAssessed: self = .assessed
    case .nationalBudget: self = .national
    default: self = .voluntary
    }
  }
}

extension MoneyUse {
  fileprivate var isApart: Bool { self == .elections || self == .humanitarian || self == .otherMission }
}

extension Decimal {
  /// For drawing only.
  var approximation: Double { Double(tenThousandths) / Double(Self.scale) }
}
