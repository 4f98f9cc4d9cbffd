import Documents
import Languages
import Testing

@testable import Reporting

/// What the timeline takes of a language beside its words.
@Suite struct TimelineWordTests {
  private let plan = """
    plan: { title: { en: Transition, fr: Passage }, as-of: 2027-03-01, currency: USD }
    mission: { name: M, departure: 2027-12-31 }
    tasks: { t: { title: { fr: Prisons, en: Jails }, lead: mission, disposition: hand-over } }
    funding:
      sources: { a: { name: A, kind: assessed } }
      allocations: { x: { funded-by: a, for: [t], amount: 5712000, status: committed, from: 2028-01-01, until: 2028-06-30 } }

    """

  private func lines(in language: String) -> [String] {
    timelineDrawings(of: planFacts(plan), wording: Wording(language: language)).flatMap(\.textLines).map(\.text)
  }

  /// Common spaces would let the groups of a number turn round in a text that runs from right to left.
  @Test func numbersKeepTheSpacesThatDoNotBreak() {
    #expect(lines(in: "ar").contains { $0.contains("5\u{A0}712\u{A0}000") })
  }

  @Test func titlesStandInTheLanguageOfTheTimeline() {
    #expect(Set(["Transition", "Jails"]).isSubset(of: lines(in: "en")))
    #expect(Set(["Passage", "Prisons"]).isSubset(of: lines(in: "fr")))
  }

  /// Nothing in the plan can say how things stand long after all that it tells of.
  @Test func aDayAfterAllThatThePlanTellsOfIsNoticed() {
    let plan = """
      plan: { title: P, as-of: 2027-01-01 }
      mission: { name: M, departure: 2027-12-31 }
      tasks: { t: { title: T, lead: mission, finish: 2028-02 } }

      """
    func notice(_ day: String?, _ words: TimelineWords = .english) -> String {
      words.notice(of: planFacts(plan, asOf: day))
    }
    #expect(notice(nil) == "As of 1 January 2027")
    #expect(notice("2028-03-15") == "As of 15 March 2028")
    #expect(
      notice("2029-02-28")
        == "As of 28 February 2029; the last event in the plan is of 29 February 2028, 11 months earlier")
    #expect(
      notice("2028-03-29") == "As of 29 March 2028; the last event in the plan is of 29 February 2028, 1 month earlier")
    for language in Wording.languages(with: ["timeline.yaml"]) {
      #expect(notice("2032-01-01", TimelineWords(wording: Wording(language: language))).contains("46"))
    }
  }
}
