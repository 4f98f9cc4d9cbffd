import Diagnostics
import PlanFormat
import Testing

@testable import TransitionKit

/// What `transition funding` says, and of Haiti what somebody who knows the mission would check by hand.
@Suite struct FundingViewTests {
  private func text(asOf: String? = nil) throws -> String {
    FundingView(checkPlan(try planFiles("haiti-minujusth"), asOf: asOf.flatMap { Day($0) })).text
      .replacing("\n    ", with: " ")
  }

  /// US$ 88.1 million for 258 days from 16 October 2017: 77 of them in 2017, 181 in 2018; US$ 121.5 million for 365 days from
  /// 1 July 2018: 184 and 181; US$ 49.5 million for the half-year of the closure.
  @Test func haitisBudgetsFallIntoTheirHalfYears() throws {
    let rows = FundingView(checkPlan(try planFiles("haiti-minujusth"))).csv.split(separator: "\r\n")
      .filter { $0.hasPrefix("mission,function,mission support,") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let firm = rows.map { "\($0[3]) \($0[8])" }
    #expect(firm.contains("2017-H2 26293410.85") && firm.contains("2018-H1 61806589.15"))
    #expect(firm.contains("2018-H2 61249315.07") && firm.contains("2019-H1 60250684.93"))
    let text = try text()
    #expect(text.contains("2019-H2                             ?   49.5 million"))
    #expect(text.contains("together                126.2 million   20.6 million"))
  }

  @Test func haitisSuccessorHasNoFirmMoney() throws {
    #expect(
      try text().contains(
        "From 16 October 2019 on the plan names no firm money for BINUH: the mission leaves on 15 "
          + "October 2019, and the first money for it, 'Budget of BINUH 2020' (needed, not firm), begins on 1 January 2020."
      ))
  }

  @Test func haitisPolicePlanHasSevenPerCent() throws {
    let sentence =
      "Strategic Development Plan of the national police 2017-2021: 7.3 per cent of the money that it needs is there"
    #expect(try text().contains(sentence))
    #expect(try !text(asOf: "2019-07-08").contains(sentence), "it is known by 9 July 2019 only")
  }

  @Test func haitisRequestsWait() throws {
    #expect(
      try text(asOf: "2019-12-31").contains(
        "'Budget of BINUH 2020', US$ 20.4 million, since 16 December 2019 (15 days)."))
  }

  /// A plan that says nothing of money is told so, and nothing of it counts as covered.
  @Test func aPlanWithoutMoneyHasNoTable() {
    let view = FundingView(checkPlan(oneFile("plan: { title: T, as-of: 2027-01-01 }\n")))
    #expect(view.text == "the plan says nothing of money: no allocations, and no costs\n")
    #expect(view.csv.split(separator: "\r\n").count == 1)
  }

  /// A terminal of 100 columns shows each line as one, also where amounts are the largest that there are.
  @Test func linesFitAHundredColumns() throws {
    let most = "922337203685477"
    let wide = FundingView(
      checkPlan(
        oneFile(
          """
          plan: { title: T, as-of: 2027-01-01, currency: USD }
          mission: { name: M, departure: 2027-12-31 }
          tasks: { a: { title: A, disposition: hand-over, function: police, cost: { amount: \(most), from: 2028-01-01, until: 2028-06-30 } } }
          funding:
            sources: { s: { name: S, kind: pooled } }
            allocations:
              a: { for: [a], funded-by: s, amount: \(most), status: committed, from: 2028-01-01, until: 2028-06-30 }
              b: { for: [a], funded-by: s, amount: \(most), status: pledged, from: 2028-01-01, until: 2028-06-30 }
              c: { for: [a], funded-by: s, amount: \(most), status: requested, from: 2028-01-01, until: 2028-06-30 }
              d: { for: [a], funded-by: s, amount: \(most), status: requested, from: 2028-01-01, until: 2028-06-30 }
          """)))
    #expect(wide.text.contains("too large") && wide.text.contains("922,337,203.6"))
    for view in [wide, FundingView(checkPlan(try planFiles("haiti-minujusth")))] {
      for line in view.text.split(separator: "\n") { #expect(displayWidth(of: String(line)) <= 100, "\(line)") }
    }
  }
}
