import Diagnostics
import Requirements
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
    #expect(
      told("requirement: TR-12") == [
        "the waiver of TR-12 has no effect: it lacks 'by', who decided it; 'on', when; 'until', to when it holds"
      ])
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

  @Test func aWaiverThatEndsBeforeItWasDecidedIsOne() {
    #expect(
      told("requirement: TR-10, by: B, on: 2027-07-01, until: 2027-06-30") == [
        "this ends on 2027-06-30, before it begins", "the waiver of TR-10 ran out 2027-06-30",
      ])
  }

  @Test(arguments: [
    ("", "", "is there twice"), ("about: [patrols]", "about: [patrols]", "is there twice"),
    ("about: [patrols]", "about: [tasks/patrols]", "is there twice"),
    ("", "about: [patrols]", "sets aside what another one does already"), ("about: [patrols]", "about: [radio]", nil),
  ])
  func twoForTheSameThingAreOneTooMany(first: String, second: String, told: String?) {
    func waiver(_ about: String) -> String {
      "{ requirement: TR-09, reason: R, by: B, on: 2027-01-10, until: 2027-12-31\(about.isEmpty ? "" : ", \(about)") }"
    }
    let check = checkPlan(oneFile(Self.plan + "waivers: [\(waiver(first)), \(waiver(second))]\n"))
    let found = check.problems.filter { $0.id == "waiver" }
    #expect(found.map(\.message) == [told].compactMap { $0.map { "the waiver of TR-09 \($0)" } })
    #expect(found.allSatisfy { $0.notes.count == 1 })
  }

  /// One that was renewed stays as a record.
  @Test func oneThatRanOutIsNoSecondOne() {
    let waivers = """
      waivers:
        - { requirement: TR-09, reason: R, by: B, on: 2026-01-10, until: 2027-01-09 }
        - { requirement: TR-09, reason: R, by: B, on: 2027-01-10, until: 2027-12-31 }

      """
    #expect(checkPlan(oneFile(Self.plan + waivers)).problems.filter { $0.id == "waiver" }.map(\.message) == [])
  }

  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    tasks:
      patrols: { title: Patrols, lead: mission }
      radio: { title: Radio, lead: mission }
      courts: { title: Courts, lead: mission, disposition: complete }

    """

  /// What is found of TR-09 with a waiver, what is set aside, and how it ends.
  private func ended(_ waiver: String) throws -> (findings: [String], setAside: [String], outcome: Outcome) {
    let check = checkPlan(
      oneFile(
        Self.plan
          + "waivers: [{ requirement: TR-09, reason: R, by: B, on: 2027-01-10, until: 2027-12-31, \(waiver) }]\n"))
    let result = try #require(check.results.first { $0.requirement.id == "TR-09" })
    return (result.findings.map(\.message), result.setAside.map(\.message), result.outcome)
  }

  @Test func oneForSomeEntriesSetsOnlyThemAside() throws {
    let one = try ended("about: [patrols]")
    #expect(one.findings.count == 1 && one.findings[0].contains("'radio'"))
    #expect(one.setAside.count == 1 && one.setAside[0].contains("'patrols'"))
    #expect(one.outcome == .partly(1, of: 3))
    let both = try ended("about: [patrols, radio]")
    #expect(both.findings == [] && both.setAside.count == 2)
    #expect(both.outcome.name == "waived")
  }

  /// What it sets aside stays to be seen; what it does not is told.
  @Test func oneThatSetsNothingAsideIsTold() {
    func told(_ waiver: String) -> [String] {
      checkPlan(oneFile(Self.plan + "waivers: [{ reason: R, by: B, on: 2027-01-10, until: 2027-12-31, \(waiver) }]\n"))
        .problems.filter { $0.id == "waiver" }.map(\.message)
    }
    #expect(
      told("requirement: TR-09, about: [courts]") == [
        "the waiver of TR-09 sets nothing aside: nothing is found of TR-09 in what it is about"
      ])
    #expect(told("requirement: TR-09, about: [patrols]") == [])
  }
}
