import Analysis
import PlanFormat
import PlanModel

/// The plan's money for tasks that go on, quarter by quarter, in one currency: what is firm, what is not, and what of the need firm
/// money leaves open. Quarters are those of the ledger, and so is what lies before and after them; of the same money the finding
/// tells how it falls at the departure.
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
    let cell: FundingCell

    var amounts: [Kind: Decimal] { cell.amounts(for: MoneyOverTime.use) }

    /// All that is firm.
    var firm: Decimal { cell.firmInAll.amount ?? Decimal(tenThousandths: .max) }

    /// What of a need firm money leaves open, where a need is known.
    var open: Decimal? {
      guard let need = cell.need, !need.isZero else { return nil }
      return cell.open.map { $0.amount ?? Decimal(tenThousandths: .max) }
    }

    /// Whether the plan says nothing of it.
    var isSilent: Bool { amounts.isEmpty && open == nil }

    /// What is firm, and above it the need that is open or what is promised, whichever is more. For drawing only.
    var height: Double {
      let amounts = amounts
      let firm = amounts.filter(\.key.isFirm).values.reduce(0) { $0 + $1.approximation }
      return firm + max(amounts[.uncovered]?.approximation ?? 0, amounts[.notFirm]?.approximation ?? 0)
    }
  }

  /// What goes on: neither what the mission costs itself nor money for other work pays for it.
  static let use = MoneyUse.continuing

  let currency: Currency?
  let quarters: [Quarter]
  /// What there is before the quarters and after them. What is needed in a time without an end is no number.
  let before: [Kind: Decimal]
  let after: [Kind: Decimal]
  /// Allocations that say no period or no status, and so are in no quarter.
  let undated: Int
  /// Allocations without an amount.
  let withoutAmount: Int
  /// Allocations in a currency that is unknown or for which the plan gives no rate.
  let withoutRate: Int
  /// Allocations of which nothing is for tasks that go on.
  let ofOtherUse: Int
  /// What the plan says will cost something, by name.
  let needs: [String]
  /// Whether a budget year was taken to begin in July.
  let hasYearsFromJuly: Bool
  /// Firm money for tasks that go on in the twelve months to the departure, and in the twelve after it.
  let atDeparture: MoneyAtDeparture?
  let yearAfter: TotalOfNeeds?

  /// Whether there is nothing to draw or to point to.
  var isEmpty: Bool { quarters.allSatisfy(\.isSilent) && before.isEmpty && after.isEmpty }

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) {
    let ledger = facts.ledger
    currency = ledger.commonCurrency
    atDeparture = ledger.moneyAtDeparture(for: Self.use)
    yearAfter = ledger.yearAfterDeparture
    let periods = span.quarters.map { first in first...first.endOfQuarter }
    let line = facts.money(for: Self.use, in: periods)
    quarters = zip(periods, line.cells).map { Quarter(period: $0, cell: $1) }
    let outside = facts.money(for: Self.use, in: span.outside).cells.map { cell in
      cell.amounts(for: Self.use).filter { $0.key != .uncovered }
    }
    (before, after) = (outside.first ?? [:], outside.last ?? [:])
    let own = ledger.entries.filter { entry in entry.shares.contains { $0.use == Self.use } }
    let ofLine = Set(line.uncounted)
    func count(_ isMeant: (UncountedMoney.Reason) -> Bool) -> Int {
      ledger.uncounted.count { ofLine.contains($0.position) && $0.reasons.contains(where: isMeant) }
    }
    withoutAmount = count { $0 == .amount }
    withoutRate = count { if case .rate = $0 { true } else { $0 == .currency } }
    undated = count { $0 == .period || $0 == .reversedPeriod || $0 == .status }
    ofOtherUse = ledger.entries.count { $0.status != .needed } - own.count { $0.status != .needed }
    hasYearsFromJuly = own.contains { entry in
      entry.kind?.isMissionBudget == true
        && ledger.allocation(of: entry).year.value?.plain.contains("/") == true
    }
    needs = ledger.needs.filter { $0.isWhole && $0.use == Self.use }.map { facts.name(of: $0, in: words.wording) }
  }
}

extension FundingCell {
  /// By their kinds, what is nought left out; what is too much to add is as much as can be.
  func amounts(for use: MoneyUse) -> [MoneyOverTime.Kind: Decimal] {
    var sums: [MoneyOverTime.Kind: MoneySum] = [:]
    for (source, sum) in firm { sums[MoneyOverTime.Kind(firmFrom: source, for: use), default: MoneySum()] += sum }
    sums[.uncovered] = open
    sums[.notFirm] = promised
    return sums.mapValues { $0.amount ?? Decimal(tenThousandths: .max) }.filter { $0.value > .zero }
  }

  /// What is requested or pledged.
  var promised: MoneySum {
    var sum = pledged
    sum += requested
    return sum
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

extension Decimal {
  /// For drawing only.
  var approximation: Double { Double(tenThousandths) / Double(Self.scale) }
}
