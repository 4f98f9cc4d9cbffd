import Analysis
import PlanFormat
import Testing

@testable import Reporting

/// What gaps are in words, for those who know the mission.
@Suite struct GapSentenceTests {
  private func sentences(_ text: String, of kind: Gap.Kind) -> [String] {
    let facts = planFacts(
      """
      plan: { title: Plan, as-of: 2027-03-01, currency: USD }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts:
        cnp: { name: Police, kind: national }
        unct: { name: Team, kind: country-team }
        binuh: { name: Office, kind: un-mission, since: 2027-02 }

      """ + text)
    return Gaps(facts).all.filter { $0.kind == kind }.map(GapSentences(facts).sentence)
  }

  @Test func onlyWhoFallsShortIsNamed() {
    let told = sentences(
      """
      tasks: { advice: { title: Advice, function: police, lead: mission, disposition: hand-over } }
      handovers:
        h:
          task: advice
          to: [binuh, { who: unct, capacity: { level: low, required: 9 advisers, assessed: 2 advisers, on: 2026-11 } }]
          window: { finish: 2027-06-30 }
          status: agreed
      """, of: .handoverUnready)
    #expect(told.count == 1 && told[0].hasPrefix("Team will hardly be able to carry “Advice”"), "\(told)")
    #expect(told[0].contains("(needed: 9 advisers; assessed in November 2026: 2 advisers)"))
  }

  @Test func aLawOfUnknownStageIsSaidToBe() {
    let told = sentences(
      """
      laws: { act: { title: Police Act, stage: unknown, empowers: [cnp] } }
      tasks: { order: { title: Order, function: police, lead: mission, disposition: hand-over } }
      handovers: { h: { task: order, to: [cnp], window: { finish: 2027-06-30 }, status: agreed } }
      """, of: .receiverWithoutPower)
    #expect(
      told == [
        "Police is to take over Order, and nothing says that what gives it the power is in force: "
          + "Police Act (how far it has come is not known)."
      ])
  }

  @Test func stepsAreNamed() {
    let told = sentences(
      """
      units: { one: { name: First battalion, leaves: 2027-10-30 } }
      calendar: { vote: { title: the vote, kind: election, on: 2027-11-15 } }
      """, of: .badTiming)
    #expect(
      told == [
        "2 steps of the drawdown fall into the two months around the vote (15 November 2027): "
          + "First battalion leaves on 30 October 2027 and the mission leaves on 31 December 2027."
      ])
  }

  /// Money without a title is not told as the work that it pays for.
  @Test func moneyWithoutATitleIsMoney() {
    let told = sentences(
      """
      tasks: { patrols: { title: Patrols, function: police, lead: cnp } }
      funding:
        sources: { fund: { name: Fund, kind: pooled } }
        allocations: { a: { for: [patrols], funded-by: fund, amount: 9, status: committed, from: 2027-01-01, until: 2027-06-30 } }
      """, of: .moneyHole)
    #expect(
      told == [
        "From 1 July 2027 on the plan names no firm money for Patrols: the money for 'Patrols' from 'Fund' ends on 30 June 2027, "
          + "and no firm money follows it. What is needed meanwhile is not stated."
      ])
  }

  @Test func whatDisagreesIsNamed() {
    #expect(
      sentences("sites: { camp: { name: Camp, count: { either: [3, 4] } } }", of: .sitesDisputed)
        == ["Sources say different things of 1 site: Camp (3 or 4)."])
  }
}
