import PlanFormat
import PlanModel

/// The money of one line of a table in one stretch of time.
public struct FundingCell: Sendable {
  /// What is needed, and what firm money leaves open of it, need by need: money for one thing covers no other. Nothing where
  /// no need of the line can be told in time.
  public internal(set) var need: MoneySum?
  public internal(set) var open: MoneySum?
  /// What is committed, received or spent, by the kind of its source; of none where the plan names no source or no kind.
  public internal(set) var firm: [SourceKind?: MoneySum] = [:]
  public internal(set) var pledged = MoneySum()
  public internal(set) var requested = MoneySum()

  public init() {}

  public var firmInAll: MoneySum { firm.values.reduce(into: MoneySum()) { $0 += $1 } }

  /// Whether there is no figure in it but zeros.
  public var isEmpty: Bool {
    (need?.isZero ?? true) && (open?.isZero ?? true) && firmInAll.isZero && pledged.isZero && requested.isZero
  }

  mutating func add(_ amount: Decimal, _ status: MoneyStatus, _ kind: SourceKind?) {
    switch status {
    case .committed, .received, .spent: firm[kind, default: MoneySum()] += amount
    case .pledged: pledged += amount
    case .requested: requested += amount
    case .needed: break
    }
  }

  mutating func add(need amount: Decimal, open rest: Decimal) {
    need = need ?? MoneySum()
    open = open ?? MoneySum()
    need? += amount
    open? += rest
  }

  mutating func add(_ other: FundingCell) {
    if let amount = other.need {
      need = need ?? MoneySum()
      need? += amount
    }
    if let amount = other.open {
      open = open ?? MoneySum()
      open? += amount
    }
    for (kind, sum) in other.firm { firm[kind, default: MoneySum()] += sum }
    pledged += other.pledged
    requested += other.requested
  }
}
