import Analysis
import PlanFormat
import PlanModel
import Testing

/// What of an indicator's readings can be drawn, and what of them can be joined.
struct IndicatorCourseTests {
  private func course(_ fields: String) throws -> IndicatorCourse {
    let facts = scheduled(
      "benchmarks: { b: { title: B, indicators: { i: { title: I, \(fields) } } } }", asOf: "2027-07-09")
    return facts.course(of: try #require(facts.indicators.first))
  }

  @Test func beginsWithTheBaselineAndKnowsNothingOfLaterDays() throws {
    let course = try course(
      "scale: number, better: higher, baseline: { on: 2026-01-01, is: 1 }, target: { is: 9 }, "
        + "readings: { 2026-06-01: { is: 2 }, 2027-06-01: { is: 3 }, 2027-09-01: { is: 9 } }")
    #expect(course.points.map(\.heights) == [[1], [2], [3]])
    #expect(course.points.map(\.link) == [.none, .comparable, .comparable])
    #expect(course.target == 9)
  }

  @Test func sharesOfDifferentWholesStandAsHighAsTheirParts() throws {
    let course = try course(
      "scale: ratio, better: higher, target: { is: 4 of 4 }, readings: { 2026-06-01: { is: 1 of 2 }, 2027-06-01: { is: 3 of 4 } }"
    )
    #expect(course.points.map(\.heights) == [[0.5], [0.75]])
    #expect(course.target == 1)
  }

  @Test func aTotalThatRunsOnIsNoTrend() throws {
    let course = try course(
      "scale: number, better: higher, readings: { 2026-12-31: { is: 100, since: 2026-01-01 }, "
        + "2027-06-30: { is: 300, since: 2026-01-01 } }")
    #expect(course.points.map(\.link) == [.none, .runsOn])
  }

  @Test func whatIsToldInWordsHasNoHeightAndWhatIsDisputedSeveral() throws {
    let words = try course("scale: words, readings: { 2027-01-01: { text: some } }")
    #expect(words.points.map(\.heights) == [[]])
    let disputed = try course("scale: number, better: higher, readings: { 2027-01-01: { is: { either: [3, 5] } } }")
    #expect(disputed.points.map(\.heights) == [[3, 5]])
  }
}
