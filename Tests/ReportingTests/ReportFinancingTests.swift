import Documents
import PlanFormat
import Testing

@testable import Reporting

struct ReportFinancingTests {
  private func report(_ allocations: String, of product: Product = .report) throws -> String {
    let plan = """
      tasks: { order: { title: Public order, function: police, lead: mission, disposition: hand-over } }
      funding:
        sources:
          assessed: { name: Assessed budget, kind: assessed }
          fund: { name: Pooled fund, kind: pooled }
        allocations:
      \(allocations)

      """
    return try product.document(try dossier(plan)).text
  }

  @Test func moneyIsAddedByStatusAndCurrency() throws {
    let text = try report(
      """
          a: { funded-by: fund, amount: 1000, status: committed }
          b: { funded-by: fund, amount: 2500.5, status: committed }
          c: { funded-by: fund, amount: 70, status: committed, currency: EUR }
          d: { funded-by: fund, amount: 9, status: committed, currency: unknown }
          e: { funded-by: fund, amount: 5, status: pledged }
      """)
    #expect(
      text.contains(
        "Not stated | Pooled fund | pooled fund | – | US$ 5 | US$ 3,500.50 and EUR 70 and 9 (currency not stated) |"))
    #expect(!text.contains("Total"), "money for unlike things is not added up")
    #expect(text.contains("EUR 70 (Pooled fund); 9 (currency not stated) (Pooled fund)"))
  }

  @Test func sumsBeyondTheRangeOfNumbersAreNotPrinted() throws {
    let text = try report(
      """
          a: { funded-by: fund, amount: 900000000000000, status: committed }
          b: { funded-by: fund, amount: 900000000000000, status: committed }
      """)
    #expect(text.contains("Pooled fund | pooled fund | – | – | more than can be added |"))
  }

  @Test func aGapIsTheNeedLessWhatIsFirm() throws {
    let text = try report(
      """
          a: { title: Need of 2027, funded-by: fund, amount: 1000, status: needed }
          b: { funded-by: fund, amount: 300, status: received }
          c: { funded-by: fund, amount: 50, status: pledged }
      """)
    #expect(text.contains("Need of 2027: US$ 1,000 needed, US$ 300 secured, US$ 700 not yet covered; pledged US$ 50."))
  }

  @Test func withoutAStatedNeedThereIsNoGap() throws {
    let text = try report("    b: { funded-by: fund, amount: 300, status: received }")
    #expect(text.contains("The plan states no need in figures, so that no financing gap can be computed."))
  }

  @Test func firmMoneyThatFallsAtDepartureIsSaidInOneSentence() throws {
    // Departure is on 31 December 2027: one year before, one after.
    let text = try report(
      """
          a: { for: [order], funded-by: assessed, amount: 36500, status: committed, from: 2027-01-01, until: 2027-12-31 }
          b: { for: [order], funded-by: fund, amount: 3660, status: committed, from: 2028-01-01, until: 2028-12-31 }
          c: { for: [order], funded-by: fund, amount: 5, status: committed }
          d: { function: closure, funded-by: assessed, amount: 90, status: committed, from: 2027-01-01, until: 2027-12-31 }
      """)
    #expect(
      text.contains(
        "falls from US$ 36,500 in the twelve months to 31 December 2027 to US$ 3,660 in the twelve months that follow.")
    )
    #expect(text.contains("Not counted: 1 firm allocation without"))
    #expect(text.contains("For the mission itself, its support and its closure, US$ 90 is firm"))
  }

  @Test func moneyWithoutDatesMakesNoFall() throws {
    let text = try report("    c: { funded-by: fund, amount: 5, status: committed }")
    #expect(text.contains("A fall of firm money at the departure of the mission cannot be computed from the plan."))
  }

  @Test(arguments: Product.withFigures)
  func moneyOfEarlierYearsIsToldAsSuch(product: Product) throws {
    let text = try report(
      """
          a: { title: Return home, funded-by: fund, amount: 1000000, status: spent, from: 2019-06-01, until: 2020-06-30 }
      """, of: product)
    #expect(text.contains("Return home"))
    #expect(text.contains("1 June 2019 to 30 June 2020"))
  }

  @Test func moneyOwedIsNoNeed() throws {
    let text = try report(
      """
          budget: { funded-by: assessed, amount: 155400000, status: committed, from: 2027-01-01, until: 2027-12-31 }
          owed: { title: Owed to contributors, funded-by: assessed, function: police, amount: 11900000, status: needed }
      """)
    #expect(text.contains("as unpaid: US$ 11.9 million (Owed to contributors)"))
    #expect(text.contains("The plan states no need in figures"))
  }

  @Test func everyNeedHasAName() throws {
    let text = try report("    a: { for: [order], funded-by: fund, amount: 15, status: needed, from: 2028-01-01 }")
    #expect(text.contains("Public order: US$ 15 needed, nothing secured, US$ 15 not yet covered"))
  }

  @Test func moneyThatEndsWhileItsWorkGoesOnIsTold() throws {
    let text = try report(
      """
          a: { for: [order], funded-by: fund, amount: 15, status: received, from: 2027-01-01, until: 2027-05-31 }
      """)
    #expect(text.contains("ended on 31 May 2027"))
  }
}
