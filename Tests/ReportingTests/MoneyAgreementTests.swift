import Analysis
import Documents
import Languages
import PlanFormat
import Requirements
import Testing

@testable import Reporting

/// A number about money that two products tell is the same number.
struct MoneyAgreementTests {
  private static let costed = """
    tasks:
      order: { title: Public order, lead: mission, disposition: hand-over, cost: { amount: 1000, from: 2028-01-01, until: 2028-12-31 } }
      prisons: { title: Prisons, lead: mission, disposition: hand-over, cost: { running: 3000 } }

    """

  private static let plans = [
    """
    funding:
      sources: { fund: { name: Fund, kind: pooled, currency: EUR } }
      allocations:
        a: { for: [order], funded-by: fund, amount: 500, status: committed, from: 2028-01-01, until: 2028-12-31 }
    """,
    """
    funding:
      sources: { fund: { name: Fund, kind: pooled } }
      rates: [{ currency: EUR, per: USD, rate: 1.1 }]
      allocations:
        a: { for: [order], funded-by: fund, amount: 500, currency: EUR, status: committed, from: 2028-01-01, until: 2028-12-31 }
        b: { for: [prisons], funded-by: fund, amount: 500, currency: CHF, status: committed, from: 2028-01-01, until: 2028-12-31 }
    """,
    """
    funding:
      sources: { fund: { name: Fund, kind: pooled }, assessed: { name: Budget, kind: assessed } }
      allocations:
        a: { for: [order, prisons], funded-by: fund, amount: 2000, status: received, from: 2027-01-01, until: 2028-12-31 }
        b: { for: [order], funded-by: assessed, amount: 9000, status: spent, year: 2026/27 }
        c: { for: [order], funded-by: fund, amount: 700, status: pledged, from: 2028-01-01, until: 2028-12-31 }
        d: { for: [order], funded-by: fund, amount: 300, status: needed, from: 2028-01-01 }
    """,
  ]

  @Test(arguments: plans)
  func reportBriefTimelineAndCheckAgree(funding: String) throws {
    let dossier = try dossier(Self.costed + funding)
    let report = try Product.report.document(dossier).text
    let brief = try Product.background.document(dossier).text
    let words = TimelineWords.english
    let timeline = try #require(Timeline(dossier.facts, words))
    let finding = TimelineFinding(timeline: timeline, words: words)
    let total = try #require(dossier.facts.ledger.yearAfterDeparture)
    let open = words.wording.money(total.uncovered, total.currency)
    #expect(report.contains("leaves \(open) open"))
    #expect(brief.contains("of which \(open) is not covered"))
    #expect(finding.keyFigures.contains { $0.value.plainText == open })
    #expect(finding.description(ofFigure: 2).contains(open))
    if let money = dossier.facts.ledger.moneyAtDeparture(for: .continuing), money.falls {
      let before = words.wording.money(money.before, money.currency)
      let frame = SheetFrame(timeline, finding, width: Paper.a3Landscape.printableSize.width, lookedAt: nil)
      for text in [report, brief, finding.description(ofFigure: 2), MoneyFigures(frame).finding] {
        #expect(text.contains("falls from \(before) in the"))
      }
    }
    // What the check says of a task is what the report's line says of its need.
    let check = try #require(dossier.results.first { $0.requirement.id == "TR-87" })
    for need in dossier.facts.ledger.needs {
      let balance = dossier.facts.ledger.balance(of: need)
      let name = dossier.facts.name(of: need)
      let need = words.wording.money(balance.need.amount, balance.need.currency)
      #expect(report.contains("\(name): \(need) needed"))
      let share = balance.cover.firm.percentage(of: balance.need.amount)
      guard balance.cover.firm > .zero else { continue }
      #expect("\(check)".contains("\(share) % is firm"))
    }
  }

  @Test func theQuartersOfAYearComeToItsMoney() throws {
    let dossier = try dossier(
      Self.costed + """
        funding:
          sources: { fund: { name: Fund, kind: pooled } }
          allocations:
            a: { for: [order], funded-by: fund, amount: 366, status: committed, from: 2028-01-01, until: 2028-12-31 }
        """)
    let money = try #require(Timeline(dossier.facts, .english)).money
    let year = money.quarters.filter { $0.period.lowerBound.civil.year == 2028 }
    #expect(Decimal.sum(of: year.compactMap { $0.amounts[.voluntary] }) == Decimal(366))
    let open = try #require(Decimal.sum(of: year.compactMap { $0.amounts[.uncovered] }))
    let total = try #require(money.yearAfter)
    #expect(open.digitsOfMoney == total.uncovered.digitsOfMoney)
  }

  /// The quarters of the timeline come to the half-years of the table, and those of the year after departure to what report,
  /// brief and timeline tell of it.
  @Test(arguments: plans) func halfYearsAreTheirQuarters(funding: String) throws {
    let dossier = try dossier(Self.costed + funding)
    let table = try #require(dossier.facts.fundingTable)
    let quarters = try #require(Timeline(dossier.facts, .english)).money.quarters
    var compared = 0
    for (index, half) in table.span.halves.enumerated() {
      let inHalf = quarters.filter {
        half.period.contains($0.period.lowerBound) && half.period.contains($0.period.upperBound)
      }
      guard inHalf.count == 2 else { continue }
      let lines = table.lines.filter { $0.group.part == .all && $0.group.use == .continuing }
      let firm = inHalf.flatMap { quarter in quarter.amounts.filter(\.key.isFirm).values }
      #expect(Decimal.sum(of: firm) == Decimal.sum(of: lines.compactMap(\.cells[index].firmInAll.amount)))
      let promised = lines.flatMap { [$0.cells[index].pledged, $0.cells[index].requested].compactMap(\.amount) }
      #expect(Decimal.sum(of: inHalf.compactMap { $0.amounts[.notFirm] }) == Decimal.sum(of: promised))
      compared += 1
    }
    #expect(compared >= 2)
    let total = try #require(dossier.facts.ledger.yearAfterDeparture)
    let year = zip(table.span.halves, table.whole(of: .continuing)?.cells ?? []).filter {
      $0.0.first.civil.year == 2028
    }
    #expect(Decimal.sum(of: year.compactMap { $0.1.need?.amount }) == total.need)
    let open = try #require(Decimal.sum(of: year.compactMap { $0.1.open?.amount }))
    #expect(open >= total.uncovered, "money of one half-year covers no need of another")
  }

  @Test func reportsOfManyCostedTasksTakeLinearTime() throws {
    func plan(_ count: Int) -> String {
      let tasks = (0..<count).map {
        "  t\($0): { title: T\($0), lead: mission, disposition: hand-over, cost: \($0 + 1) }"
      }
      let money = (0..<count).map {
        "    a\($0): { for: [t\($0)], funded-by: fund, amount: 1, status: committed, year: \"2028\" }"
      }
      return "tasks:\n\(tasks.joined(separator: "\n"))\nfunding:\n  sources: { fund: { name: F, kind: pooled } }\n"
        + "  allocations:\n\(money.joined(separator: "\n"))\n"
    }
    func time(_ count: Int) throws -> Swift.Duration {
      let dossier = try dossier(plan(count))
      return ContinuousClock().measure { _ = FinancingSection(dossier) }
    }
    let (few, many) = (try time(200), try time(1600))
    #expect(many < few * 8 * 4)
  }
}
