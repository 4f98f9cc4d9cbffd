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
}
