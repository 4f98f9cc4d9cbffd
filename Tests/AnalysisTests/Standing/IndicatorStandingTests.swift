import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

/// Where indicators stand on a day, kind by kind.
struct IndicatorStandingTests {
  private func standing(
    _ fields: String, asOf: String = "2027-07-09", departure: String? = nil
  ) throws -> IndicatorStanding {
    let facts = scheduled(
      "benchmarks: { b: { title: B, indicators: { i: { title: I, \(fields) } } } }", asOf: asOf, departure: departure)
    return try #require(facts.indicators.first)
  }

  private func read(_ sections: String) -> PlanReading {
    let text = """
      plan: { title: T, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA }
      \(sections)
      """
    return readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))]))
  }

  // What a source says of its indicator counts before arithmetic, and may be all that is known.
  @Test(arguments: [
    ("target: { is: 3 }, readings: { 2027-05-01: { rating: met } }", "met"),
    ("target: { is: 3 }, readings: { 2027-05-01: { is: 2, rating: met } }", "met"),
    ("target: { is: 3 }, readings: { 2027-05-01: { is: 4, rating: near } }", "open"),
    ("target: { is: 3 }, readings: { 2027-05-01: { rating: missed } }", "missed"),
    ("target: { is: 3, by: 2027-04 }, readings: { 2027-05-01: { rating: missed } }", "lapsed"),
    ("target: { is: 3 }, readings: { 2027-05-01: { class: rising } }", "open"),
    ("target: { is: 3 }, readings: { 2027-05-01: { is: 3, class: rising } }", "met"),
    ("target: { is: 3 }, readings: { 2027-05-01: { class: no-update } }", "unmeasured"),
    ("target: { is: 3 }, readings: { 2027-05-01: { rating: not-measured } }", "unmeasured"),
    // The source that says otherwise is not silenced.
    ("target: { is: 3 }, readings: { 2027-05-01: { is: { either: [2, 3] } } }", "unclear"),
    ("target: { is: 3 }, readings: { 2027-05-01: { is: { either: [3, 4] } } }", "met"),
  ])
  func ratingsComeBeforeArithmetic(fields: String, verdict: String) throws {
    #expect(try standing("scale: number, better: higher, " + fields).verdict.rawValue == verdict)
  }

  // The target is 5 by January.
  @Test(arguments: [
    ("2027-01-15: 5, 2027-06-15: 3", "fallen-back"), ("2026-12-01: 5, 2027-01-15: 4, 2027-06-15: 3", "lapsed"),
    ("2027-01-15: 4, 2027-06-15: 5", "met"), ("2027-01-15: 5", "met"), ("2027-06-15: 3", "lapsed"),
    ("2027-01-15: { rating: met }, 2027-06-15: { rating: off-track }", "fallen-back"),
  ])
  func metByItsDateAndFallenBack(readings: String, verdict: String) throws {
    let standing = try standing(
      "scale: number, better: higher, target: { by: 2027-01-31, is: 5 }, readings: { \(readings) }")
    #expect(standing.verdict.rawValue == verdict)
    #expect(standing.daysPast == 159)
  }

  @Test func aTargetAfterTheDepartureIsJudgedAtTheDeparture() throws {
    let fields = "scale: number, better: higher, target: { by: 2028-06, is: 5 }, readings: { 2027-05-01: 4 }"
    #expect(try standing(fields, departure: "2027-12-31").verdict == .open)
    let then = try standing(fields, asOf: "2027-12-31", departure: "2027-12-31")
    #expect(then.verdict == .lapsed && then.isJudgedAtDeparture && then.daysPast == 0)
  }

  @Test func changedTargetsAreKept() throws {
    let fields = """
      scale: number, better: higher, target: { by: 2027-12, is: 5 }, readings: { 2026-11-01: 4 }, \
      earlier-targets: [{ by: 2026-12, is: 4, replaced: 2027-02-01, reason: too easy }]
      """
    let now = try standing(fields)
    #expect(now.verdict == .open)
    #expect(now.targetChanges.map(\.isAfterItsDate) == [true])
    let facts = scheduled(
      "benchmarks: { b: { title: B, indicators: { i: { title: I, \(fields) } } } }", asOf: "2027-07-09")
    let before = try #require(Day(year: 2027, month: 1, day: 15).map(facts.benchmarkStandings(on:)))
    #expect(before.indicators.first?.verdict == .met)
    #expect(before.indicators.first?.targetChanges.isEmpty == true)
  }

  // Against the reading before; higher is better.
  @Test(arguments: [
    ("2027-01-06: { is: 29, since: 2026-09-21 }, 2027-06-20: { is: 47, since: 2027-01-07 }", "incomparable"),
    ("2026-12-31: { is: 30, since: 2026-01 }, 2027-06-30: { is: 20, since: 2027-01 }", "incomparable"),
    // More in half a year than in a whole one is more, however it is cut; less in more time is less.
    ("2026-12-31: { is: 30, since: 2026-01 }, 2027-06-30: { is: 31, since: 2027-01 }", "better"),
    ("2026-06-30: { is: 31, since: 2026-01 }, 2027-06-30: { is: 30, since: 2026-07 }", "worse"),
    // A total that runs on grows by construction: it has a pace.
    ("2026-04-30: { is: 40, since: 2026-01 }, 2026-06-30: { is: 50, since: 2026-01 }", "incomparable"),
    ("2026-04-30: { is: 40, since: 2026-01 }, 2026-06-30: { is: 90, since: 2026-01 }", "incomparable"),
    // Quarters and months are of like length though their days differ.
    ("2027-01-31: { is: 5, since: 2027-01 }, 2027-02-28: { is: 4, since: 2027-02 }", "worse"),
    ("2027-01-31: { is: 5, since: 2027-01 }, 2027-06-30: 9", "incomparable"),
    ("2027-01-31: 5, 2027-06-30: 9", "better"),
    ("2027-01-31: 5, 2027-06-30: { text: nine }", "incomparable"),
    ("2027-01-31: 5, 2027-06-30: { is: { either: [4, 6] } }", "incomparable"),
  ])
  func onlyWhatCanBeComparedIs(readings: String, comparison: String) throws {
    let standing = try standing("scale: number, better: higher, readings: { \(readings) }")
    #expect(standing.sincePrevious.rawValue == comparison)
  }

  /// By month now, and by month to the target while there is time: 60 in the 18 months to the end of 2027.
  @Test(arguments: [
    (
      "target: { is: 120, by: 2027-12-31 }, readings: { 2026-04-30: { is: 40, since: 2026-01 }, 2026-06-30: { is: 60, since: 2026-01 } }",
      "10.1", "3.3"
    ),
    (
      "target: { is: 120, by: 2026-12-31 }, readings: { 2026-04-30: { is: 40, since: 2026-01 }, 2026-06-30: { is: 60, since: 2026-01 } }",
      "10.1", nil
    ),
    (
      "target: { is: 50, by: 2026-12-31 }, readings: { 2026-04-30: { is: 40, since: 2026-01 }, 2026-06-30: { is: 60, since: 2026-01 } }",
      "10.1", nil
    ),
    ("readings: { 2026-06-30: { is: 60, since: 2026-01 }, 2027-01-31: { is: 6, since: 2027-01 } }", nil, nil),
  ])
  func aTotalThatRunsOnHasAPace(fields: String, perMonth: String?, needed: String?) throws {
    let standing = try standing(
      "scale: number, better: higher, baseline: { on: 2025-12-31, is: 90, since: 2025-01 }, \(fields)")
    #expect(standing.pace?.perMonth.description == perMonth)
    #expect(standing.pace?.needed?.description == needed)
    if perMonth != nil { #expect(standing.sinceBaseline == .incomparable) }
  }

  @Test func theTwoComparisonsDiffer() throws {
    let standing = try standing(
      "scale: percentage, better: lower, baseline: { on: 2026-01-01, is: 40 }, readings: { 2026-06-01: 50, 2027-05-01: 45 }"
    )
    #expect(standing.sinceBaseline == .worse)
    #expect(standing.sincePrevious == .better)
  }

  @Test func aRoughDateIsKnownOnceItsPeriodHasBegun() throws {
    let standing = try standing(
      "scale: number, better: lower, readings: { 2027-05-20: 85, 2027-07: about 61 }")
    #expect(standing.latest?.date.description == "2027-07")
    #expect(standing.freshness == .fresh)
  }

  @Test func whatCannotBeIsNotMet() throws {
    let plans = [
      "scale: ratio, out-of: 18, better: higher, target: { is: 18 of 18 }, readings: { 2027-05-01: 19 of 18 }",
      "scale: percentage, better: higher, target: { is: 100 }, readings: { 2027-05-01: 1040 }",
      "scale: number, better: higher, target: { is: 4 }, readings: { 2027-05-01: { is: 4, women: 5 } }",
      "scale: number, better: higher, target: { is: 4 }, readings: { 2027-05-01: { is: 4, count: 9, of: 8 } }",
      "scale: ratio, out-of: 18, better: higher, target: { is: 9 of 18 }, readings: { 2027-05-01: 9 of 13 }",
    ]
    for plan in plans {
      let reading = read("benchmarks: { b: { title: B, indicators: { i: { title: I, \(plan) } } } }")
      #expect(!reading.diagnostics.isEmpty, "\(plan)")
      #expect(PlanFacts(reading.plan).indicators.map(\.verdict) == [.unclear], "\(plan)")
    }
  }

  @Test func womenAreAtMostTheSeats() {
    let reading = read("bodies: { b: { name: Council, members: [{ post: judge, seats: 9, women: 10 }] } }")
    #expect(reading.diagnostics.map(\.id) == ["part-above-whole"])
  }

  @Test func aDroppedBenchmarkIsKeptAndCountsNowhere() throws {
    let facts = scheduled(
      """
      benchmarks:
        b: { title: B, rating: missed, target: 2027-12-31 }
        c: { title: C, dropped: { on: 2027-03-01, reason: out of reach }, indicators: { i: { title: I, scale: number } } }
        d: { title: D, rating: met }
      """, asOf: "2027-07-09")
    #expect(facts.benchmarks.map(\.rating) == [.missed, .met])
    #expect(facts.droppedBenchmarks.map(\.benchmark.id) == ["c"])
    #expect(facts.indicators.isEmpty)
    let before = try #require(Day(year: 2027, month: 1, day: 1).map(facts.benchmarkStandings(on:)))
    #expect(before.inForce.count == 3)
  }

  @Test func everyIndicatorStandsInOneCountOfEachKind() {
    let fields = [
      "scale: number", "scale: number, better: higher, target: { is: 1 }, readings: { 2027-01-01: 1 }",
      "scale: words, readings: { 2027-01-01: some }", "scale: yes-no, better: higher, readings: { 2027-01-01: true }",
    ]
    let indicators = fields.enumerated().map { "i\($0): { title: I, \($1) }" }.joined(separator: ", ")
    let standings = scheduled("benchmarks: { b: { title: B, indicators: { \(indicators) } } }").indicators
    #expect(standings.map(\.freshness) == [.unmeasured, .fresh, .fresh, .fresh])
    #expect(standings.map(\.verdict) == [.unmeasured, .met, .unclear, .unclear])
  }
}
