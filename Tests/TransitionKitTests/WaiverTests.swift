import Diagnostics
import Testing
import TransitionKit

/// A waiver that sets nothing aside, or for too long, is told: its author believes that something is settled.
@Suite struct WaiverTests {
  private func told(_ waiver: String) -> [String] {
    let text = """
      plan: { title: T, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA }
      waivers: [{ reason: R, \(waiver) }]
      """
    let check = checkPlan(oneFile(text))
    return (check.problems + check.findings.filter { $0.id == "TR-129" }).map(\.message)
  }

  @Test func aCompleteWaiverIsNoFinding() {
    #expect(told("requirement: TR-47, by: B, on: 2027-01-10, until: 2027-12-31") == [])
    #expect(told("requirement: TR-47, kind: not-applicable, by: B, on: 2027-01-10") == [])
  }

  @Test func aWaiverWithoutEffectIsOne() {
    #expect(
      told("requirement: NOPE-99, by: B, on: 2027-01-10, until: 2027-12-31") == [
        "the waiver of NOPE-99 names no requirement"
      ])
    #expect(
      told("requirement: tr-13, by: B, on: 2027-01-10, until: 2027-12-31") == [
        "the waiver of tr-13 names no requirement"
      ])
    #expect(told("requirement: TR-12") == ["the waiver of TR-12 has no effect: it is not complete"])
    #expect(
      told("requirement: TR-10, by: B, on: 2026-01-10, until: 2027-01-01") == ["the waiver of TR-10 ran out 2027-01-01"]
    )
    #expect(
      told("requirement: TR-84, by: B, on: 2027-01-10, until: 2027-12-31") == [
        "the waiver of TR-84 has no effect: a contradiction of the plan with itself cannot be set aside"
      ])
  }

  @Test func aWaiverWithoutEndIsOne() {
    #expect(
      told("requirement: TR-10, by: B, on: 2027-01-10, until: 9999-12-31") == [
        "the waiver of TR-10 holds for more than 24 months",
        "the year 9999 is hardly meant: '9999-12-31' lies after 2200",
      ])
    #expect(told("requirement: TR-10, by: B, on: 2027-01-10, until: 2029-01-10") == [])
  }
}
