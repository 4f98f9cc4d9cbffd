import PlanFormat
import PlanModel
import Testing

@testable import Analysis

/// Money by half-years, functions and holders, and the days without any, are what looking at every day gives.
@Suite struct FundingPropertyTests {
  private static let count = 1000

  @Test(arguments: 0..<10) func everyHalfYearIsTheSumOfItsDays(part: Int) throws {
    for seed in stride(from: part, to: Self.count, by: 10) {
      let text = FundedPlan.text(seed: seed)
      let facts = FundedPlan.facts(text)
      let table = try #require(facts.fundingTable)
      let halves = table.span.halves.map(\.period)
      let expected = DayByDayMoney(facts.plan).cells(in: halves)
      var found: [String: [DayByDayMoney.Cell]] = [:]
      for line in table.lines { found[name(of: line.group, facts)] = line.cells.map(DayByDayMoney.Cell.init) }
      for key in Set(expected.keys).union(found.keys) {
        let empty = halves.map { _ in DayByDayMoney.Cell() }
        for (half, (left, right)) in zip(halves, zip(found[key] ?? empty, expected[key] ?? empty)) {
          if left != right {
            Issue.record("\(key) from \(half.lowerBound), seed \(seed): \(left), by days \(right)\n\(text)")
            return
          }
        }
      }
    }
  }

  @Test(arguments: 0..<10) func everyHoleIsARunOfDays(part: Int) {
    for seed in stride(from: part, to: Self.count, by: 10) {
      let text = FundedPlan.text(seed: seed)
      let facts = FundedPlan.facts(text)
      let found = facts.moneyHoles.flatMap { hole in
        hole.purposes.map { DayByDayMoney.Hole(purpose: $0.id, first: hole.first, last: hole.last) }
      }
      let expected = DayByDayMoney(facts.plan).holes
      if Set(found) != expected || found.count != expected.count {
        Issue.record("seed \(seed): \(found), by days \(expected)\n\(text)")
        return
      }
    }
  }

  /// Half-years and what lies outside of them come to the whole of every amount.
  @Test func nothingIsLostBetweenHalfYears() throws {
    for seed in 0..<200 {
      let facts = FundedPlan.facts(FundedPlan.text(seed: seed))
      let table = try #require(facts.fundingTable)
      for use in MoneyUse.allCases {
        let whole = facts.ledger.entries.filter { $0.isFirm && $0.period != nil }.flatMap { entry in
          entry.shares.filter { $0.use == use }.compactMap { share in
            share.amount.flatMap { facts.ledger.convert($0, of: entry, to: table.currency) }
          }
        }
        var told = table.whole(of: use)?.total.firmInAll ?? MoneySum()
        told += table.whole(of: use)?.outside.firmInAll ?? MoneySum()
        let sum = Decimal.sum(of: whole)?.tenThousandths ?? 0
        #expect(told.amount?.tenThousandths == sum, "seed \(seed), \(use)")
      }
    }
  }

  private func name(of group: FundingGroup, _ facts: PlanFacts) -> String {
    switch group.part {
    case .all: "\(group.use) all"
    case .function(let function): "\(group.use) \(function?.rawValue ?? "-")"
    case .holders(let parties):
      "\(group.use) of \(parties.first.flatMap(facts.counterpart)?.id ?? "nobody")"
    }
  }
}

extension Purpose {
  fileprivate var id: String {
    switch self {
    case .entry(_, let id), .fund(_, let id): id
    case .function(let function): function.rawValue
    }
  }
}

extension DayByDayMoney.Cell {
  fileprivate init(_ cell: FundingCell) {
    need = cell.need?.amount?.tenThousandths
    open = cell.open?.amount?.tenThousandths
    for (kind, sum) in cell.firm { firm[kind?.rawValue ?? ""] = sum.amount?.tenThousandths }
    pledged = cell.pledged.amount?.tenThousandths ?? -1
    requested = cell.requested.amount?.tenThousandths ?? -1
  }
}
