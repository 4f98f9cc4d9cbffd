import Analysis
import PlanFormat
import PlanModel
import Testing

@Suite struct PersonnelTests {
  private func totals(_ ceilings: String) throws -> [String] {
    let facts = scheduled(ceilings)
    return try #require(facts.plan.strength.entry).ceilings.map { "\($0.total)" }
  }

  @Test func civiliansAreCountedOnceWhereTheWholeStandsBesideItsParts() throws {
    #expect(
      try totals(
        """
        strength:
          ceilings:
            - { from: 2026-01-01, individual-police: 295, formed-police: 980, formed-police-units: 7, civilian: 351 }
            - { from: 2026-06-01, civilian: 351, civilian-international: 160, civilian-national: 185, volunteers: 6 }
            - { from: 2026-09-01, military: 40, civilian-international: 160, civilian-national: 185 }
            - { from: 2026-12-01, observers-and-staff-officers: 3, corrections-officers: 38 }
        """) == ["1626", "351", "385", "41"])
  }

  @Test func leavingOutThePartsIsNoCut() {
    let facts = scheduled(
      """
      strength:
        ceilings:
          - { from: 2026-01-01, civilian: 351, civilian-international: 160, civilian-national: 191 }
          - { from: 2026-06-01, civilian: 351 }
          - { from: 2026-12-01, civilian: 350 }
      """)
    #expect(facts.drawdownSteps.map(\.date.description) == ["2026-12-01"])
  }

  @Test func aCountIsHeldAgainstWhatWasAuthorisedThen() throws {
    let facts = scheduled(
      """
      strength:
        ceilings: [{ from: 2025-01-01, military: 1000 }, { from: 2026-12-01, military: 400 }]
        actual: { 2026-06-30: { military: 950 } }
      """)
    let row = try #require(facts.strength.rows.first)
    #expect(row.actual?.fact.value == Decimal(950) && row.authorised?.fact.value == Decimal(1000))
  }
}
