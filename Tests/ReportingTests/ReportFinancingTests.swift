import Documents
import PlanFormat
import Testing

@testable import Reporting

struct ReportFinancingTests {
  private func report(_ allocations: String, sources: String = "") throws -> String {
    let plan = """
      funding:
        sources:
          assessed: { name: Assessed budget, kind: assessed }
          fund: { name: Pooled fund, kind: pooled }
        allocations:
      \(allocations)

      """
    return try Product.report.document(try dossier(plan)).text
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
      text.contains("Pooled fund | pooled fund | – | – | US$ 5 | US$ 3,500.5 and EUR 70 and 9 |"))
    #expect(text.contains("Total in EUR |  | – | – | – | EUR 70 |"))
    #expect(text.contains("Total, currency not stated |  | – | – | – | 9 |"))
  }

  @Test func sumsBeyondTheRangeOfNumbersAreNotPrinted() throws {
    let text = try report(
      """
          a: { funded-by: fund, amount: 900000000000000, status: committed }
          b: { funded-by: fund, amount: 900000000000000, status: committed }
      """)
    #expect(text.contains("Pooled fund | pooled fund | – | – | – | – |"))
  }

  @Test func aGapIsTheNeedLessWhatIsFirm() throws {
    let text = try report(
      """
          a: { title: Need of 2027, funded-by: fund, amount: 1000, status: needed }
          b: { funded-by: fund, amount: 300, status: received }
          c: { funded-by: fund, amount: 50, status: pledged }
      """)
    #expect(text.contains("Need of 2027: US$ 1,000 needed, US$ 300 secured, US$ 700 not yet covered."))
  }

  @Test func withoutAStatedNeedThereIsNoGap() throws {
    let text = try report("    b: { funded-by: fund, amount: 300, status: received }")
    #expect(text.contains("The plan states no need in figures, so that no financing gap can be computed."))
  }

  @Test func firmMoneyThatFallsAtDepartureIsSaidInOneSentence() throws {
    // Departure is on 31 December 2027: one year before, one after.
    let text = try report(
      """
          a: { funded-by: assessed, amount: 36500, status: committed, from: 2027-01-01, until: 2027-12-31 }
          b: { funded-by: fund, amount: 3660, status: committed, from: 2028-01-01, until: 2028-12-31 }
          c: { funded-by: fund, amount: 5, status: committed }
      """)
    #expect(
      text.contains(
        "falls from US$ 36,500 in the twelve months to 31 December 2027 to US$ 3,660 in the twelve months that follow.")
    )
    #expect(text.contains("Not counted: 1 firm allocation without"))
  }

  @Test func moneyWithoutDatesMakesNoFall() throws {
    let text = try report("    c: { funded-by: fund, amount: 5, status: committed }")
    #expect(text.contains("A fall of firm money at the departure of the mission cannot be computed from the plan."))
  }
}
