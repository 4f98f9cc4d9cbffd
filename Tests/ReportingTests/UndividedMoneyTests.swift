import Analysis
import PlanFormat
import Testing

@testable import Reporting

/// An undivided sum for several things is counted in equal parts, and that is said where the figure stands.
@Suite struct UndividedMoneyTests {
  private func sentences(_ other: String, cost: String = "") -> String {
    let facts = planFacts(
      """
      plan: { title: Plan, as-of: 2027-03-01, currency: USD }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { cnp: { name: Police, kind: national } }
      tasks:
        patrols: { title: Patrols, function: police, lead: cnp, disposition: continue\(cost) }
        other: { title: Other, lead: cnp, disposition: continue\(cost), \(other) }
      funding:
        sources: { fund: { name: Fund, kind: pooled } }
        allocations:
          a: { title: Agreement, for: [patrols, other], funded-by: fund, amount: 90, status: committed, from: 2027-01-01, until: 2027-12-31 }
      """)
    return MoneySentences(facts).cliffSentence
  }

  @Test func aPartOfItIsSaidToBeAnEqualPart() {
    #expect(
      sentences("function: justice").hasSuffix(
        " 'Agreement' (US$ 90) is an undivided sum for 2 things, counted in equal parts."))
  }

  @Test func allOfItIsNot() { #expect(!sentences("function: police").contains("equal parts")) }

  @Test func whatIsDividedByCostIsNot() {
    let cost = ", cost: { amount: 50, from: 2027-01-01, until: 2027-12-31 }"
    #expect(!sentences("function: justice", cost: cost).contains("equal parts"))
  }
}
