import PlanFormat
import PlanModel

extension Ledger {
  /// An allocation as the ledger counts it.
  public struct Entry: Sendable {
    /// The position of the allocation and of its source.
    public let position: Int
    public let source: Int?
    public let kind: SourceKind?
    /// How firm it is; nothing where the plan doesn't say it, which is never firm.
    public let status: MoneyStatus?
    /// The whole amount; nothing where it is not stated, could not be read or is no amount.
    public let amount: Money?
    /// Whether the plan says that nobody knows the currency, which is then never taken for another.
    public let isOfUnknownCurrency: Bool
    /// Whether another peace operation than the mission receives it.
    let isOfOtherMission: Bool
    /// Whether something is given that is no money.
    public let isInKind: Bool
    /// From when and to when it pays, as exactly as the plan says it, and the days between the two.
    public let from: PlanDate?
    public let until: PlanDate?
    public let period: Period?
    /// The days on which it can pay at most: its period, or all of its budget year where nothing tells from when that runs.
    public let reach: Period?
    /// What it is for, and what of the amount falls to each.
    public internal(set) var shares: [Share]
    /// How the amount was divided, where it is for several things.
    public internal(set) var division: Division?
    /// What is asked once more of an assessed budget that has been granted: it is owed, and no need.
    public internal(set) var isOwed = false

    public var isFirm: Bool { status?.isFirm == true }

    /// What it serves; of several uses the first.
    public var use: MoneyUse {
      shares.map(\.use).min()
        ?? (kind?.isMissionBudget == true ? isOfOtherMission ? .otherMission : .mission : .unstated)
    }

    /// Whether it pays nothing any more on a day.
    public func hasEnded(by day: Day) -> Bool {
      until?.hasPassed(on: day) ?? reach.map { $0.upperBound < day } ?? false
    }
  }

  /// A part of an allocation.
  public struct Share: Sendable {
    public let purpose: Purpose
    public let use: MoneyUse
    /// Nothing where the whole is not known.
    public internal(set) var amount: Decimal?
  }

  /// How an amount for several things is divided.
  public enum Division: Sendable {
    case byCost, evenly
  }
}

extension MoneyStatus {
  /// Whether the money is certain: committed, received or spent.
  public var isFirm: Bool { self == .committed || self == .received || self == .spent }
}

extension SourceKind {
  /// Whether the money comes from the assessed budget of a mission.
  public var isMissionBudget: Bool { self == .assessed || self == .programmatic }
}

/// Makes entries of allocations.
struct EntryReader {
  let plan: Plan
  let funding: Funding?
  let years: BudgetYears
  let continuing: Set<Symbol>

  init(_ plan: Plan, continuing: Set<Symbol>) {
    (self.plan, self.continuing) = (plan, continuing)
    funding = plan.funding.entry
    years = BudgetYears(plan.calendar)
  }

  func entry(_ allocation: Allocation, at position: Int) -> Ledger.Entry {
    let sourcePosition = allocation.fundedBy.value.flatMap { funding?.sources.position(of: $0.symbol) }
    let source = sourcePosition.flatMap { funding?.sources[$0] }
    let currency = plan.currency(of: allocation.currency)
    let (from, until) = dates(of: allocation, source)
    let period = Period(from: from, until: until)
    let isOfOtherMission = plan.isOtherMission(allocation.receiver.value)
    let purposes = Purpose.purposes(of: allocation, from: source, in: plan)
    return Ledger.Entry(
      position: position, source: sourcePosition, kind: source?.kind.value, status: allocation.status.value,
      amount: allocation.amount.value.flatMap { $0 < .zero ? nil : Money($0, currency.value) },
      isOfUnknownCurrency: currency.isUnknown, isOfOtherMission: isOfOtherMission,
      isInKind: allocation.inKind.isWritten, from: from, until: until,
      period: period, reach: period ?? reach(of: allocation, from, until),
      shares: purposes.map { purpose in
        let use = MoneyUse(purpose, from: source?.kind.value, continuing, in: plan)
        return Ledger.Share(
          purpose: purpose, use: use == .mission && isOfOtherMission ? .otherMission : use, amount: nil)
      })
  }

  private func reach(of allocation: Allocation, _ from: PlanDate?, _ until: PlanDate?) -> Period? {
    guard let year = allocation.year.value.flatMap({ BudgetYears.reach(of: $0.plain) }) else { return nil }
    let first = max(year.lowerBound, from?.firstDay ?? year.lowerBound)
    let last = min(year.upperBound, until?.lastDay ?? year.upperBound)
    return first <= last ? first...last : nil
  }

  /// Its own dates, else its budget year as far as its source is there, else as long as its source is there.
  private func dates(of allocation: Allocation, _ source: FundingSource?) -> (from: PlanDate?, until: PlanDate?) {
    var (from, until) = (allocation.from.value, allocation.until.value)
    if from == nil || until == nil, let text = allocation.year.value?.plain,
      let year = years.period(of: text, isAssessed: source?.kind.value?.isMissionBudget == true)
    {
      let days = Period(from: source?.from.value, until: source?.until.value)
      let paid = days.map { $0.overlaps(year) ? year.clamped(to: $0) : year } ?? year
      from = from ?? PlanDate(paid.lowerBound)
      until = until ?? PlanDate(paid.upperBound)
    }
    return (from ?? source?.from.value, until ?? source?.until.value)
  }
}

extension Plan {
  /// Whether somebody is a peace operation, and not the one that leaves.
  fileprivate func isOtherMission(_ receiver: Reference<Counterpart>?) -> Bool {
    guard let receiver, !PlanFacts.isMission(receiver) else { return false }
    return counterparts[receiver]?.kind.value == .unMission
  }

  /// The currency of an amount: its own, else the plan's. One that nobody knows is not taken for the plan's.
  func currency(of own: PlanFormat.Fact<Currency>) -> (value: Currency?, isUnknown: Bool) {
    own.isWritten ? (own.value, own.value == nil) : (heading.entry?.currency.value, false)
  }
}
