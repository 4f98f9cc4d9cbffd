import PlanFormat
import PlanModel
import Testing

@testable import Analysis

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

  /// What is authorised is told of the day that is looked at, beside what it was when the people were counted.
  @Test(arguments: [("2026-06-30", 1000), ("2027-01-31", 400), ("2027-07-01", nil)] as [(String, Int?)])
  func whatIsAuthorisedIsToldOfTheDay(day: String, expected: Int?) throws {
    let facts = scheduled(
      """
      strength:
        ceilings: [{ from: 2025-01-01, military: 1000 }, { from: 2026-12-01, military: 400 }]
        actual: { 2026-06-30: { military: 950 } }
      """)
    let asOf = try #require(Day(day))
    let record = StrengthRecord(facts.plan, asOf: asOf, departure: PlanDate("2027-06-30"))
    let row = try #require(record.rows.first)
    #expect(row.actual?.fact.value == Decimal(950) && row.authorisedThen?.fact.value == Decimal(1000))
    #expect(row.authorised?.fact.value == expected.flatMap { Decimal($0) })
  }
}
