import PlanFormat
import PlanModel
import Testing

@testable import Analysis

/// What is told of a plan's money beside its table, a rule each, and what hostile figures come to.
@Suite struct FundingRuleTests {
  /// Departure on 31 December 2027; `order` goes on and costs 1000 in 2028.
  private func facts(_ allocations: String, rates: String = "", more: String = "") -> PlanFacts {
    FundedPlan.facts(
      """
      plan: { title: P, as-of: 2027-07-09, currency: USD }
      mission: { name: M, departure: 2027-12-31 }
      counterparts:
        cnp: { name: Police, kind: national }
        women: { name: Women's network, kind: women }
        office: { name: Integrated office, kind: un-mission }
        far: { name: Mission elsewhere, kind: un-mission }
      tasks:
        order: { title: Order, function: police, disposition: hand-over, lead: mission, cost: { amount: 1000, from: 2028-01-01, until: 2028-12-31 } }
        talks: { title: Talks, function: political, disposition: continue, lead: office }
      handovers: { order-on: { task: order, to: [cnp], window: { start: 2027-06-01, finish: 2027-12-01 } } }
      \(more)
      funding:
        rates: [\(rates)]
        sources:
          assessed: { name: Budget, kind: assessed }
          fund: { name: Fund, kind: pooled }
          state: { name: State, kind: national-budget }
        allocations:
      \(allocations)
      """)
  }

  private func firm(_ facts: PlanFacts) -> Decimal? {
    facts.fundingTable?.whole(of: .continuing)?.total.firmInAll.amount
  }

  @Test func theHalvesOfTheYearAfterDepartureComeToWhatReportAndBriefTell() throws {
    let facts = facts(
      """
          a: { for: [order], funded-by: fund, amount: 366, status: committed, from: 2028-01-01, until: 2028-12-31 }
          b: { for: [order], funded-by: assessed, amount: 730, status: spent, from: 2027-01-01, until: 2027-12-31 }
      """)
    let line = try #require(facts.fundingTable?.whole(of: .continuing))
    let halves = try #require(facts.fundingTable?.span.halves)
    let after = zip(halves, line.cells).filter { $0.0.first.civil.year == 2028 }.map(\.1)
    let total = try #require(facts.ledger.yearAfterDeparture)
    #expect(Decimal.sum(of: after.compactMap { $0.need?.amount })?.digitsOfMoney == total.need.digitsOfMoney)
    #expect(Decimal.sum(of: after.compactMap { $0.open?.amount })?.digitsOfMoney == total.uncovered.digitsOfMoney)
    let before = zip(halves, line.cells).filter { $0.0.first.civil.year == 2027 }.map(\.1)
    let cliff = try #require(facts.financialCliff)
    #expect(Decimal.sum(of: before.compactMap(\.firmInAll.amount)) == cliff.all.before)
    #expect(Decimal.sum(of: after.compactMap(\.firmInAll.amount)) == cliff.all.after)
    #expect(cliff.functions.map(\.function) == [.police] && cliff.functions.map(\.money.before) == [cliff.all.before])
  }

  /// Money of one half-year covers no need of another: what is open is never made up for later.
  @Test func whatIsOpenInAHalfYearIsNotCoveredInTheNext() throws {
    let facts = facts(
      "    a: { for: [order], funded-by: fund, amount: 900, status: committed, from: 2028-01-01, until: 2028-06-30 }")
    let line = try #require(facts.fundingTable?.whole(of: .continuing))
    let open = line.cells.compactMap { $0.open?.amount?.digitsOfMoney }
    #expect(open.contains("502.73") && open.filter { $0 != "0" }.count == 1)
    #expect(facts.ledger.yearAfterDeparture?.uncovered == Decimal(100))
  }

  /// What is only needed, asked for or promised pays for nothing, and ends no time without firm money.
  @Test(arguments: ["status: needed, ", "status: requested, ", "status: pledged, ", ""])
  func aSuccessorIsPaidByFirmMoneyAlone(status: String) throws {
    let facts = facts(
      "    a: { for: [talks], funded-by: assessed, amount: 10, \(status)from: 2028-03-01, until: 2028-12-31 }")
    let hole = try #require(facts.moneyHoles.first)
    guard case .beforeSuccessor(let body, let next) = hole.kind else { throw Missing() }
    #expect(body.id == "office" && next == 0)
    #expect(hole.first == Day("2028-01-01") && hole.last == nil && hole.days == nil)
  }

  @Test func aSuccessorIsPaidOnlyFromItsFirstFirmMoneyOn() throws {
    let facts = facts(
      "    a: { for: [talks], funded-by: assessed, amount: 10, status: committed, from: 2028-03-01 }")
    let holes = facts.moneyHoles
    #expect(holes.count == 1)
    let hole = try #require(holes.first)
    guard case .beforeSuccessor(let body, let next) = hole.kind else { throw Missing() }
    #expect(body.id == "office" && next == 0)
    #expect(hole.first == Day("2028-01-01") && hole.last == Day("2028-02-29") && hole.days == 60)
  }

  private struct Missing: Error {}

  @Test func aHoleTellsWhatIsNeededInIt() throws {
    let facts = facts(
      """
          a: { for: [order], funded-by: fund, amount: 5, status: committed, from: 2027-01-01, until: 2028-03-31 }
          b: { for: [order], funded-by: state, amount: 5, status: received, from: 2028-07-01, until: 2030-12-31 }
          c: { for: [order], funded-by: state, amount: 5, status: pledged, from: 2028-04-01, until: 2028-06-30 }
          d: { for: [talks], funded-by: assessed, amount: 5, status: committed, from: 2027-01-01 }
      """)
    let hole = try #require(facts.moneyHoles.first)
    #expect(hole.first == Day("2028-04-01") && hole.days == 91 && hole.promised == [2])
    #expect(hole.need?.amount.digitsOfMoney == "248.63", "91 of 366 days of 1000")
    #expect(facts.moneyHoles.count == 2, "and the end of b")
  }

  /// Work that goes on is told whoever does it; what serves the mission itself, and what is to be completed, ends with it.
  @Test(arguments: [
    ("function: police, lead: cnp", true), ("function: closure, lead: mission", false),
    ("function: police, lead: mission, technical: true", false),
    ("function: police, lead: cnp, disposition: complete", false),
  ])
  func moneyOfOthersEndsToo(task: String, isTold: Bool) {
    let facts = FundedPlan.facts(
      """
      plan: { title: P, as-of: 2027-07-09, currency: USD }
      mission: { name: M, departure: 2027-12-31 }
      counterparts: { cnp: { name: Police, kind: national } }
      tasks: { growth: { title: Growth, \(task) } }
      funding:
        sources: { fund: { name: Fund, kind: pooled } }
        allocations: { pay: { for: [growth], funded-by: fund, amount: 9, status: committed, from: 2027-07-01, until: 2028-06-30 } }
      """)
    #expect(facts.openHoles.map(\.first.description) == (isTold ? ["2028-07-01"] : []))
  }

  /// What another peace operation gets for itself is not the mission's; what it gets for work is that of the work.
  @Test func anotherOperationsMoneyStandsApart() {
    let facts = facts(
      """
          closing: { function: closure, funded-by: assessed, receiver: far, amount: 90, status: committed, from: 2027-07-01, until: 2027-12-31 }
          budget: { funded-by: assessed, receiver: office, amount: 5, status: committed, from: 2027-07-01, until: 2027-12-31 }
          own: { funded-by: assessed, amount: 7, status: committed, from: 2027-07-01, until: 2027-12-31 }
          work: { for: [order], funded-by: fund, receiver: far, amount: 3, status: committed, from: 2027-07-01, until: 2027-12-31 }
      """)
    #expect(facts.ledger.entries.map(\.use) == [.otherMission, .otherMission, .mission, .continuing])
    #expect(facts.ledger.moneyAtDeparture(for: .mission)?.before == Decimal(7))
  }

  /// A budget year that the calendar does not name is some time in its two years: it has ended after them, and pays outside of
  /// them on no day.
  @Test func aBudgetYearHasAnEndWhateverItsMonths() throws {
    func entry(_ year: String) throws -> Ledger.Entry {
      try #require(
        facts("    a: { for: [order], funded-by: state, amount: 9, status: committed, year: \(year) }").ledger.entries
          .first)
    }
    let day = try #require(Day(year: 2027, month: 7, day: 9))
    for (year, hasEnded) in [("2024/25", true), ("2026/27", false), ("2028/29", false)] {
      let entry = try entry(year)
      #expect(entry.period == nil && entry.hasEnded(by: day) == hasEnded, "\(year)")
    }
    func uncounted(_ year: String) -> [Int] {
      facts(
        """
            first: { for: [order], funded-by: fund, amount: 9, status: committed, from: 2027-01-01, until: 2027-12-31 }
            a: { for: [order], funded-by: state, amount: 9, status: committed, year: \(year) }
            next: { for: [order], funded-by: fund, amount: 9, status: committed, from: 2028-07-01, until: 2028-12-31 }
        """
      ).moneyHoles.first?.uncounted ?? []
    }
    #expect(uncounted("2028/29") == [1] && uncounted("2025/26") == [] && uncounted("2029/30") == [])
  }

  @Test func concentrationIsMoreThanHalf() throws {
    func share(_ amount: Int) -> Concentration? {
      facts(
        """
            a: { for: [order], funded-by: fund, amount: \(amount), status: committed, from: 2028-01-01, until: 2028-12-31 }
            b: { for: [order], funded-by: state, amount: 100, status: committed, from: 2028-01-01, until: 2029-03-31 }
        """
      ).concentration
    }
    #expect(share(100)?.isOnOneSource == false && share(101)?.isOnOneSource == true)
    #expect(share(100)?.commonEnd == nil)
    let alone = facts(
      "    a: { for: [order], funded-by: fund, amount: 5, status: committed, from: 2028-01-01, until: 2028-03-31 }")
    #expect(alone.concentration?.commonEnd?.description == "2028-H1")
    #expect(facts("    a: { for: [order], funded-by: fund, status: committed }").concentration?.leftOut == [0])
  }

  @Test func requestsWaitSinceTheFirstOfTheLastRequests() throws {
    let facts = facts(
      """
          a: { for: [order], funded-by: fund, amount: 5, status: requested, on: 2027-07-01 }
          b: { for: [order], funded-by: fund, amount: 5, history: { 2027-01-01: pledged, 2027-03-01: requested, 2027-06-01: requested } }
          c: { for: [order], funded-by: fund, amount: 5, status: requested }
          d: { for: [order], funded-by: fund, amount: 5, status: requested, until: 2026-12-31 }
      """)
    #expect(facts.unansweredRequests.map(\.position) == [1, 0, 2])
    #expect(facts.unansweredRequests.map(\.days) == [130, 8, nil])
  }

  @Test func aSmallShareIsUnderAThird() throws {
    let facts = facts(
      "    a: { for: [order], funded-by: fund, amount: 333, status: committed, from: 2028-01-01, until: 2028-12-31 }",
      more:
        "frameworks: { plan: { name: Police plan, funded: { share: 7.3, on: 2027-01-01 } }, late: { name: L, funded: { share: 5, on: 2028-01-01 } } }"
    )
    #expect(facts.fundedShares.map(\.percent) == [7, 33], "a share of a later day is not known yet")
    #expect(facts.fundedShares.map(\.isSmall) == [true, true])
  }

  @Test func genderIsToldOnlyAsFarAsMoneyIsMarked() throws {
    let marked = "from: 2028-01-01, until: 2028-12-31, status: committed"
    func shares(_ first: String, _ second: String) -> GenderShares? {
      facts(
        """
            a: { for: [order], funded-by: fund, amount: 20, \(marked)\(first) }
            b: { for: [order], funded-by: fund, amount: 80, \(marked)\(second) }
        """
      ).genderShares
    }
    let none = shares("", "")
    #expect(none?.equality.isReached == nil && none?.equality.percents == 0...100)
    let some = shares(", markers: { gender: 2 }, receiver: women", "")
    #expect(some?.equality.isReached == true && some?.organisations.isReached == true)
    let all = shares(", markers: { gender: 1 }, women-led: false", ", markers: { gender: 0 }, receiver: cnp")
    #expect(all?.equality.isReached == false && all?.organisations.isReached == false)
    #expect(facts("    a: { funded-by: assessed, amount: 5, status: spent }").genderShares == nil, "the mission's own")
  }

  // MARK: - Hostile figures

  @Test func amountsThatAreTooLargeAreNoFigures() throws {
    let huge = String(repeating: "9", count: 30)
    let most = "922337203685477"
    let unread = facts(
      "    a: { for: [order], funded-by: fund, amount: \(huge), status: committed, from: 2028-01-01, until: 2028-12-31 }"
    )
    #expect(unread.ledger.uncounted.map(\.reasons) == [[.amount]])
    let added = facts(
      """
          a: { for: [order], funded-by: fund, amount: \(most), status: committed, from: 2028-01-01, until: 2028-03-31 }
          b: { for: [order], funded-by: fund, amount: \(most), status: committed, from: 2028-01-01, until: 2028-03-31 }
      """)
    #expect(firm(added) == nil, "more than can be added is no sum")
    #expect(added.financialCliff?.all.leftOut == [1])
    #expect(added.concentration?.leftOut == [1])
  }

  @Test func aRateOfZeroIsNone() throws {
    let facts = facts(
      "    a: { for: [order], funded-by: fund, amount: 5, currency: EUR, status: committed, from: 2028-01-01, until: 2028-12-31 }",
      rates: "{ currency: EUR, per: USD, rate: 0 }")
    #expect(facts.ledger.uncounted.map(\.reasons) == [[.rate(Currency("EUR"))]])
    #expect(firm(facts) == .zero)
  }

  @Test func moneyThatEndsBeforeItBeginsPaysOnNoDay() throws {
    let facts = facts(
      """
          a: { for: [order], funded-by: fund, amount: 5, status: committed, from: 2028-12-31, until: 2028-01-01 }
          b: { for: [order], funded-by: fund, amount: 5, status: committed, from: 2027-01-01, until: 2027-12-31 }
      """)
    #expect(facts.ledger.uncounted.map(\.reasons) == [[.reversedPeriod]])
    let hole = try #require(facts.moneyHoles.first)
    guard case .after(1) = hole.kind else { throw Missing() }
  }

  /// Two entries of one source are two: whether one was written twice nobody can know.
  @Test func theSameSourceTwiceCountsTwiceAndLeavesOneHole() throws {
    let entry = "{ for: [order], funded-by: fund, amount: 5, status: committed, from: 2027-01-01, until: 2027-12-31 }"
    let facts = facts("    a: \(entry)\n    b: \(entry)")
    #expect(firm(facts) == Decimal(10))
    #expect(facts.moneyHoles.filter { if case .after = $0.kind { true } else { false } }.count == 1)
    #expect(facts.concentration?.sources.count == 1)
  }

  @Test func aPlanWithoutDatesHasNoTable() {
    let facts = FundedPlan.facts(
      "plan: { title: P }\nfunding: { allocations: { a: { amount: 5, status: committed } } }")
    #expect(facts.fundingTable == nil && facts.moneyHoles.isEmpty)
    #expect(facts.ledger.uncounted.map(\.reasons) == [[.period]])
  }

  @Test func moneyOfFarDaysIsLeftOutAndToldApart() throws {
    let facts = facts(
      """
          a: { for: [order], funded-by: fund, amount: 5, status: committed, from: 0001-01-01, until: 0001-12-31 }
          b: { for: [order], funded-by: fund, amount: 7, status: committed, from: 9999-01-01, until: 9999-12-31 }
      """)
    let table = try #require(facts.fundingTable)
    #expect(table.span.halves.count == FundingSpan.most && table.span.before != nil)
    #expect(table.span.halves.contains(HalfYear(of: try #require(Day("2027-07-09")))))
  }

  @Test func tablesOfManyAllocationsTakeLinearTime() {
    func time(_ count: Int) -> Swift.Duration {
      let lines = (0..<count).map { index in
        "    a\(index): { for: [order], funded-by: fund, amount: 5, status: committed, from: 2027-01-01, until: 2028-0\(1 + index % 9)-01 }"
      }
      let facts = facts(lines.joined(separator: "\n"))
      return ContinuousClock().measure { _ = (facts.fundingTable, facts.moneyHoles, facts.concentration) }
    }
    let (few, many) = (time(300), time(2400))
    #expect(many < few * 8 * 4)
  }
}
