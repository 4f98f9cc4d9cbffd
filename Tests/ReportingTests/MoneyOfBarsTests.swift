import Analysis
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// The bars of the money and the sentence of its fall count the same money, and each figure says one thing.
struct MoneyOfBarsTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-03-01, currency: USD }
    mission: { name: M, established: 2020-01-01, departure: 2027-12-31 }
    tasks:
      police: { title: Police, lead: mission, function: police, disposition: hand-over, cost: { amount: 8000000, from: 2028-01-01, until: 2028-12-31 } }
      ends: { title: Ends, lead: mission, function: justice, disposition: complete }
    funding:
      sources: { fund: { name: Fund, kind: pooled }, budget: { name: Budget, kind: assessed } }
      allocations:
        both: { for: [police, ends], funded-by: fund, amount: 8000000, status: committed, from: 2027-01-01, until: 2027-12-31 }
        next: { for: [police], funded-by: fund, amount: 2000000, status: committed, from: 2028-01-01, until: 2028-12-31 }
        hoped: { for: [police], funded-by: fund, amount: 1000000, status: pledged, from: 2028-01-01, until: 2028-12-31 }
        own: { funded-by: budget, amount: 90000000, status: committed, from: 2027-01-01, until: 2027-12-31 }
        past: { for: [police], funded-by: fund, amount: 12400000, status: spent, from: 2011-01-01, until: 2012-12-31 }
        far: { for: [police], funded-by: fund, amount: 3000000, status: committed, from: 9990-01-01, until: 9999-12-31 }
    """

  private func texts(_ view: TimelineView) -> [String] {
    timelineDrawings(of: planFacts(Self.plan), TimelineRequest(view)).flatMap(\.textLines).map(\.text)
  }

  @Test(arguments: DrawnPlan.all.map(\.facts) + [planFacts(plan)])
  func theFallIsThatOfTheBars(facts: PlanFacts) {
    guard let fall = facts.financialCliff?.all else { return }
    let years = [Period(months: 12, to: fall.departure), Period(months: 12, after: fall.departure)]
    let cells = facts.money(for: .continuing, in: years).cells
    #expect(cells.map(\.firmInAll.amount) == [fall.before, fall.after])
  }

  @Test func theBarsOfTheYearComeToTheSentence() throws {
    let facts = planFacts(Self.plan)
    let money = try #require(Timeline(facts, .english)).money
    let fall = try #require(money.atDeparture)
    func firm(_ year: Int) -> Decimal? {
      Decimal.sum(of: money.quarters.filter { $0.period.lowerBound.civil.year == year }.map(\.firm))
    }
    #expect(firm(2027) == fall.before && firm(2028) == fall.after)
    #expect(money.quarters.allSatisfy { $0.amounts[.mission] == nil })
    #expect(money.ofOtherUse == 1)
  }

  @Test func eachRowOfFiguresSaysOneThing() {
    let texts = texts(.money)
    #expect(texts.contains("Firm, in all"))
    #expect(texts.filter { $0 == "Need not covered" }.count == 2, "the key figure and the name of the row")
    #expect(texts.filter { $0 == "1" }.count >= 4, "half of the undivided sum, quarter by quarter")
    #expect(texts.filter { $0 == "1.5" }.count >= 4, "the open need of each quarter of the year after")
  }

  @Test(arguments: [TimelineView.calendar, .money]) func whatLiesBeyondTheAxisIsTold(view: TimelineView) {
    #expect(texts(view).contains { $0.contains("before the axis: 12.4; after it: 3") })
  }

  @Test func strengthAndSitesBeyondTheAxisAreTold() {
    let facts = planFacts(
      """
      plan: { title: T, as-of: 2027-03-01 }
      mission: { name: M, established: 2005-01-01, departure: 2027-12-31 }
      sites:
        early: { name: Early, kind: camp, status: closed, opened: 2006-01-01, closed: 2010-06-30, count: 30 }
        late: { name: Late, kind: camp, status: open, closes: 9999-12-31 }
      strength:
        actual:
          2006-06-01: { military: 9000 }
          2026-12-01: { military: 500 }
      """)
    let texts = timelineDrawings(of: facts, TimelineRequest(.sites)).flatMap(\.textLines).map(\.text)
    #expect(texts.contains { $0.contains("before the axis: up to 9,000") }, "\(texts)")
    #expect(texts.contains { $0.contains("before the axis: up to 31; after it: 0") }, "\(texts)")
  }
}
