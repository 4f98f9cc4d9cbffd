import PlanFormat
import PlanModel

/// The money of a plan by half-years: what is needed, firm, promised and open, for each use as a whole, by function and, where
/// work goes on, by who holds it afterwards. In one currency.
///
/// A need and the money against it are those of `Ledger.balance`, so that report, brief, timeline and table tell the same.
public struct FundingTable: Sendable {
  public struct Line: Sendable {
    public let group: FundingGroup
    /// One for each half-year.
    public internal(set) var cells: [FundingCell]
    /// Of the time before the half-years and after them.
    public internal(set) var outside = FundingCell()
    /// The needs that are counted, by position, and those of which the plan doesn't say what falls into a half-year.
    public internal(set) var needs: [Int] = []
    public internal(set) var leftOut: [Int] = []
    /// The tasks that go on of which the plan doesn't say what they need, by position.
    public internal(set) var uncosted: [Int] = []
    /// The entries that cannot be counted in full, by position.
    public internal(set) var uncounted: [Int] = []
    /// Those of which it has equal parts, since the plan does not divide them among what they are for.
    public internal(set) var inEqualParts: [Int] = []

    /// All half-years that are shown.
    public var total: FundingCell { cells.reduce(into: FundingCell()) { $0.add($1) } }
  }

  public let span: FundingSpan
  public let currency: Currency?
  /// By use; the whole first, then its functions and its holders in the order in which the plan first has them.
  public let lines: [Line]
  public let uncounted: [UncountedMoney]

  /// Nothing where the plan has no date to begin with.
  init?(_ facts: PlanFacts) {
    let ledger = facts.ledger
    guard let span = FundingSpan(ledger, asOf: facts.asOf) else { return nil }
    (self.span, currency, uncounted) = (span, ledger.commonCurrency, ledger.uncounted)
    let found = FundingLines(facts, in: span.stretches).lines.map { line in
      var line = line
      line.outside = line.cells.dropFirst(span.halves.count).reduce(into: FundingCell()) { $0.add($1) }
      line.cells = Array(line.cells.prefix(span.halves.count))
      return line
    }
    let order = found.enumerated().sorted { ($0.element.group.rank, $0.offset) < ($1.element.group.rank, $1.offset) }
    lines = order.map(\.element)
  }

  /// All of one use.
  public func whole(of use: MoneyUse) -> Line? { lines.first { $0.group == FundingGroup(use: use, part: .all) } }
}

extension FundingGroup {
  fileprivate var rank: Int {
    let part =
      switch part {
      case .all: 0
      case .function: 1
      case .holders: 2
      }
    return use.rawValue * 3 + part
  }
}
