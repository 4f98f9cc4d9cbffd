import Analysis
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// Where an indicator stands follows from its scale, its direction, its readings and its target.
struct ReportIndicatorTests {
  private func standing(_ fields: String, asOf: String = "2027-07-09") throws -> IndicatorStanding {
    let plan = "benchmarks: { b: { title: B, indicators: { i: { title: I, \(fields) } } } }\n"
    return try #require(try dossier(plan, asOf: asOf).facts.indicators.first)
  }

  @Test(arguments: [
    // Lower is better: 10 is as low as the target of 12 asks for.
    ("scale: number, better: lower, target: { is: 12 }, readings: { 2027-01-01: 14, 2027-05-01: 10 }", "met", "better"),
    ("scale: number, better: lower, target: { is: 12 }, readings: { 2027-01-01: 10, 2027-05-01: 14 }", "open", "worse"),
    (
      "scale: percentage, better: higher, target: { is: 50 }, readings: { 2027-01-01: 49.9, 2027-05-01: 50 }", "met",
      "better"
    ),
    (
      "scale: percentage, better: higher, target: { is: 50 }, readings: { 2027-01-01: 49, 2027-05-01: 49.9 }", "open",
      "better"
    ),
    // Ratios are compared as fractions: 4 of 5 is more than 7 of 10.
    (
      "scale: ratio, better: higher, target: { is: 8 of 10 }, readings: { 2027-01-01: 7 of 10, 2027-05-01: 4 of 5 }",
      "met", "better"
    ),
    (
      "scale: steps, steps: [a, b, c], better: higher, target: { is: 3 }, readings: { 2027-01-01: 2, 2027-05-01: 2 }",
      "open", "same"
    ),
    (
      "scale: yes-no, better: higher, target: { is: true }, readings: { 2027-01-01: false, 2027-05-01: true }", "met",
      "better"
    ),
    (
      "scale: yes-no, better: lower, target: { is: false }, readings: { 2027-01-01: false, 2027-05-01: true }", "open",
      "worse"
    ),
    // Words are compared by nobody but a reader, unless they are the same.
    ("scale: words, target: { is: all }, readings: { 2027-01-01: some, 2027-05-01: most }", "unclear", "-"),
    ("scale: words, target: { is: all }, readings: { 2027-01-01: all, 2027-05-01: all }", "met", "same"),
    // Without a direction nobody can tell which way is better.
    ("scale: number, target: { is: 12 }, readings: { 2027-01-01: 10, 2027-05-01: 14 }", "unclear", "-"),
    ("scale: number, better: higher, readings: { 2027-05-01: 14 }", "unclear", "-"),
    ("scale: number, better: higher, target: { is: 12 }", "unmeasured", "-"),
    ("scale: number, better: higher, target: { is: 12, by: 2027-06 }, readings: { 2027-05-01: 11 }", "lapsed", "-"),
    ("scale: number, better: higher, target: { is: 12, by: 2027-07 }, readings: { 2027-05-01: 11 }", "open", "-"),
    // A target that counts women is reached only if they are counted and as many.
    (
      "scale: number, better: higher, target: { is: 9, women: 3 }, readings: { 2027-05-01: { is: 9, women: 3 } }",
      "met", "-"
    ),
    (
      "scale: number, better: higher, target: { is: 9, women: 3 }, readings: { 2027-05-01: { is: 9, women: 2 } }",
      "open", "-"
    ),
    ("scale: number, better: higher, target: { is: 9, women: 3 }, readings: { 2027-05-01: 9 }", "unclear", "-"),
    // The plan's own rating of a reading counts; what was not measured is no reading.
    ("scale: words, target: { is: all }, readings: { 2027-05-01: { is: most, rating: met } }", "met", "-"),
    (
      "scale: number, better: higher, target: { is: 9 }, readings: { 2027-01-01: 9, 2027-05-01: { rating: not-measured } }",
      "met", "-"
    ),
  ])
  func verdictAndTrend(fields: String, verdict: String, trend: String) throws {
    let standing = try standing(fields)
    #expect(standing.verdict.rawValue == verdict)
    #expect(standing.sincePrevious.rawValue == (trend == "-" ? "incomparable" : trend))
  }

  @Test func hugeRatiosAreCompared() throws {
    let large = "900000000000000 of 900000000000001"
    let standing = try standing(
      "scale: ratio, better: higher, target: { is: \(large) }, readings: { 2027-05-01: \(large) }")
    #expect(standing.verdict == .met)
  }

  @Test func aWholeIsMetWhenItsPartsAre() throws {
    let parts = { (second: String) in
      "scale: words, readings: { 2027-05-01: some }, parts: { a: { title: A, scale: number, better: higher, "
        + "target: { is: 1 }, readings: { 2027-05-01: 1 } }, b: { title: B, scale: number, better: higher, "
        + "target: { is: 1 }, readings: { 2027-05-01: \(second) } } }"
    }
    #expect(try standing(parts("1")).verdict == .met)
    #expect(try standing(parts("0")).verdict == .open)
  }

  @Test func aBenchmarkNamesTheOneBeforeIt() throws {
    let plan = "benchmarks: { b: { title: Trust }, c: { title: Trust in courts, succeeds: b } }\n"
    #expect(try Product.report.document(try dossier(plan)).text.contains("Trust in courts (successor of: Trust)"))
  }

  @Test func valuesArePrintedOnTheirScale() throws {
    let plan = """
      benchmarks:
        b:
          title: B
          indicators:
            i: { title: I, scale: steps, steps: [drafted, adopted], better: higher, readings: { 2027-05-01: 1 } }
            j: { title: J, scale: percentage, better: higher, readings: { 2027-05-01: 62.5 } }
            k: { title: K, scale: number, better: higher, readings: { 2027-05-01: { is: 1200, women: 1 } } }
            m: { title: M, scale: number, readings: { 2027-05-01: { is: 575, since: 2026-10, data-to: 2027-04 } } }
            l: { title: L, scale: ratio, better: higher, readings: { 2027-05-01: { is: { either: [{ is: 7 of 18 }, { is: 8 of 18 }] } } } }

      """
    let text = try Product.report.document(try dossier(plan)).text
    let since = "575 since Oct 2026, 1 May 2027 (data to Apr 2027)"
    for value in ["1 of 2 (drafted), 1 May 2027", "62.5%", "1,200 (1 woman)", "7 of 18 or 8 of 18", since] {
      #expect(text.contains(value), "\(value)")
    }
  }
}
