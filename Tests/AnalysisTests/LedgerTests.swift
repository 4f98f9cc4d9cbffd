import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

@testable import Analysis

/// The rules by which money is counted, one each.
@Suite struct LedgerTests {
  /// Departure on 31 December 2027; `order` goes on, and costs what a test says.
  private func ledger(_ funding: String, tasks: String = "", calendar: String = "", day: String = "2027-07-09")
    -> Ledger
  {
    let text = """
      plan: { title: P, as-of: 2027-07-09, currency: USD }
      mission: { name: M, departure: 2027-12-31 }
      tasks:
        order: { title: Order, function: police, disposition: hand-over, lead: mission }
      \(tasks)
      calendar: {\(calendar)}
      funding:
        sources:
          assessed: { name: Budget, kind: assessed }
          state: { name: State, kind: national-budget, currency: EUR }
          fund: { name: Fund, kind: pooled }
          appeal: { name: Appeal, kind: humanitarian }
      \(funding)
      """
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    return PlanFacts(readPlan(files, asOf: Day(day)).plan).ledger
  }

  private func allocations(_ lines: String, tasks: String = "", calendar: String = "", day: String = "2027-07-09")
    -> Ledger
  {
    ledger("  allocations:\n\(lines)", tasks: tasks, calendar: calendar, day: day)
  }

  private let costly =
    "  prisons: { title: Prisons, disposition: hand-over, cost: { amount: 1000, from: 2028-01-01, until: 2028-12-31 } }"

  @Test func anAmountIsInItsOwnCurrencyElseInThePlans() {
    let ledger = allocations(
      """
          a: { funded-by: state, amount: 5, status: committed }
          b: { funded-by: state, amount: 5, currency: CHF, status: committed }
          c: { funded-by: state, amount: 5, currency: unknown, status: committed }
      """)
    #expect(ledger.entries.map { $0.amount?.currency?.code } == ["USD", "CHF", nil])
    #expect(ledger.unconverted.map(\.position) == [1, 2], "no rate, and no known currency")
  }

  @Test func aNeedInAnotherCurrencyIsComparedByTheRate() throws {
    let ledger = self.ledger(
      """
        rates: [{ currency: EUR, per: USD, rate: 1.10, on: 2027-01-01 }]
        allocations:
          a: { for: [prisons], funded-by: state, amount: 500, currency: EUR, status: committed, from: 2028-01-01, until: 2028-12-31 }
      """, tasks: costly)
    let balance = ledger.balance(of: try #require(ledger.needs.first))
    #expect(balance.cover.firm == Decimal(550) && balance.uncovered == Decimal(450))
  }

  @Test func anAmountForSeveralIsDividedByCostElseEvenly() {
    let tasks =
      costly
      + "\n  courts: { title: Courts, disposition: hand-over, cost: { amount: 3000, from: 2028-01-01, until: 2028-12-31 } }"
    let ledger = allocations(
      """
          a: { for: [prisons, courts], funded-by: fund, amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }
          b: { for: [prisons, order], funded-by: fund, amount: 101, status: committed }
          c: { for: [prisons, courts, order], funded-by: fund, amount: 100, status: committed }
      """, tasks: tasks)
    #expect(ledger.entries[0].shares.map(\.amount) == [Decimal(25), Decimal(75)])
    #expect(ledger.entries[0].division == .byCost)
    #expect(ledger.entries[1].division == .evenly)
    #expect(ledger.entries[1].shares.map(\.amount) == [Decimal("50.5"), Decimal("50.5")])
    #expect(Decimal.sum(of: ledger.entries[2].shares.compactMap(\.amount)) == Decimal(100), "nothing is lost")
  }

  @Test func onlyTheDaysWithinTheNeedCount() throws {
    let ledger = allocations(
      """
          before: { for: [prisons], funded-by: fund, amount: 5000, status: spent, from: 2027-01-01, until: 2027-12-31 }
          both: { for: [prisons], funded-by: fund, amount: 731, status: committed, from: 2027-01-01, until: 2028-12-31 }
          promise: { for: [prisons], funded-by: fund, amount: 9, status: pledged, from: 2028-01-01, until: 2028-12-31 }
      """, tasks: costly)
    let balance = ledger.balance(of: try #require(ledger.needs.first))
    #expect(balance.cover.firm == Decimal(366) && balance.cover.pledged == Decimal(9))
    #expect(balance.uncovered == Decimal(634), "what is pledged is not firm")
  }

  @Test func budgetYearsFollowTheCalendarElseOneRule() {
    let ledger = allocations(
      """
          a: { for: [order], funded-by: assessed, amount: 1, status: spent, year: 2023/24 }
          b: { for: [order], funded-by: state, amount: 1, status: spent, year: "2024" }
          c: { for: [order], funded-by: state, amount: 1, status: committed, year: 2027/28 }
          d: { for: [order], funded-by: state, amount: 1, status: committed, year: 2029/30 }
          e: { for: [order], funded-by: assessed, amount: 1, status: committed, year: 2027/28 }
      """, calendar: "y: { title: Budget of the State, kind: budget-year, from: 2027-10-01, until: 2028-09-30 }")
    #expect(
      ledger.entries.map { entry in entry.period.map { "\($0.lowerBound) \($0.upperBound)" } } == [
        "2023-07-01 2024-06-30", "2024-01-01 2024-12-31", "2027-10-01 2028-09-30", nil, "2027-07-01 2028-06-30",
      ])
  }

  @Test func theNeedOfATaskIsItsCostAlone() throws {
    let ledger = allocations(
      """
          a: { for: [prisons], funded-by: fund, amount: 700, status: needed, from: 2028-01-01 }
          b: { for: [order], funded-by: fund, amount: 30, status: needed, from: 2028-01-01, until: 2028-12-31 }
          c: { for: [order], funded-by: fund, amount: 20, status: needed, from: 2028-01-01, until: 2028-12-31 }
      """, tasks: costly)
    #expect(ledger.needs.map(\.amount.amount) == [Decimal(1000), Decimal(50)])
    #expect(ledger.yearAfterDeparture?.need == Decimal(1050))
  }

  @Test func thePartsOfACostedTaskAreInItsCost() throws {
    let part =
      "\n  cells: { title: Cells, within: prisons, disposition: hand-over, cost: { amount: 400, from: 2028-01-01, until: 2028-12-31 } }"
    let ledger = allocations(
      "    a: { for: [cells], funded-by: fund, amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }",
      tasks: costly + part)
    let total = try #require(ledger.yearAfterDeparture)
    #expect(total.need == Decimal(1000) && total.uncovered == Decimal(900))
  }

  @Test func moneyIsComparedOnlyWithTheSamePurpose() throws {
    let ledger = allocations(
      """
          need: { title: Trucks, funded-by: assessed, amount: 10, status: needed, from: 2028-01-01 }
          other: { title: Boats, funded-by: assessed, amount: 10, status: committed, from: 2028-01-01, until: 2028-02-01 }
          appeal: { funded-by: appeal, function: humanitarian, amount: 100, status: needed }
          given: { funded-by: appeal, amount: 40, status: received }
          beside: { funded-by: fund, function: humanitarian, amount: 60, status: received }
      """, day: "2027-07-09")
    let balances = ledger.needs.map { ledger.balance(of: $0) }
    #expect(balances.map(\.cover.firm) == [.zero, Decimal(40)].suffix(balances.count))
  }

  @Test func whatIsOwedOfAGrantedBudgetIsNoNeed() {
    let ledger = allocations(
      """
          budget: { funded-by: assessed, amount: 155, status: committed, from: 2027-01-01, until: 2027-12-31 }
          owed: { funded-by: assessed, function: police, amount: 11, status: needed, on: 2027-06-30 }
          next: { funded-by: assessed, function: police, amount: 12, status: needed, from: 2028-07-01 }
          named: { for: [order], funded-by: assessed, amount: 13, status: needed }
      """)
    #expect(ledger.entries.map(\.isOwed) == [false, true, false, false])
    #expect(ledger.needs.map(\.amount.amount) == [Decimal(12), Decimal(13)])
  }

  @Test func whatCannotBeMeantIsUnknownAndTrapsNothing() {
    let ledger = self.ledger(
      """
        rates: [{ currency: EUR, per: USD, rate: 0 }, { currency: CHF, per: USD, rate: -2 }]
        allocations:
          a: { for: [order], funded-by: fund, amount: 1000000000000000000000000000000, status: committed }
          b: { for: [order], funded-by: fund, amount: -5, status: committed }
          c: { for: [order], funded-by: fund, amount: 1,500,000, status: committed }
          d: { for: [order], funded-by: fund, amount: 5, currency: EUR, status: committed }
          e: { for: [order], funded-by: fund, amount: 900000000000000, status: committed, from: 0001-01-01, until: 9999-12-31 }
          f: { for: [order], funded-by: fund, amount: 900000000000000, status: committed, from: 0001-01-01, until: 9999-12-31 }
      """)
    #expect(ledger.entries.map { $0.amount == nil } == [true, true, true, false, false, false])
    #expect(ledger.unconverted.map(\.position) == [3])
    #expect(ledger.moneyAtDeparture(for: .continuing) != nil)
  }

  @Test func theMissionsOwnMoneyAndAppealsAreNotForTasksThatGoOnUnlessTheyNameThem() {
    let ledger = allocations(
      """
          a: { funded-by: assessed, function: closure, amount: 1, status: committed }
          b: { funded-by: assessed, amount: 1, status: committed }
          c: { funded-by: appeal, amount: 1, status: received }
          d: { funded-by: state, function: elections, amount: 1, status: committed }
          e: { for: [order], funded-by: appeal, amount: 1, status: received }
          f: { funded-by: state, function: justice, amount: 1, status: received }
      """)
    #expect(
      ledger.entries.map(\.use) == [.mission, .mission, .humanitarian, .elections, .continuing, .other])
  }

  @Test func whatWasPledgedThenWasPledgedThen() {
    let line =
      "    a: { funded-by: fund, amount: 7, status: received, on: 2027-06-01, history: { 2027-01-01: { status: pledged, amount: 9 } } }"
    let then = allocations(line, day: "2027-02-01").entries[0]
    #expect(then.status == .pledged && then.amount?.amount == Decimal(9))
    #expect(allocations(line).entries[0].status == .received)
  }
}

@Suite struct AmountTests {
  @Test func thereAreTwoDecimalsWhereThereAreCents() {
    let digits = [
      "1000000.3": "1000000.30", "500.6840": "500.68", "3": "3", "0.004": "0", "-2.5": "-2.50", "0.999": "1",
    ]
    for (number, text) in digits { #expect(Decimal(number)?.digitsOfMoney == text) }
  }
}
