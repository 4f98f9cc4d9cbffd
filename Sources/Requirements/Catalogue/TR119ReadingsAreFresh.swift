import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let readingsAreFresh = Requirement(
    id: "TR-119", severity: .gap, profile: .resolution2594,
    summary: "The plan reports fresh readings of its indicators.",
    sources: [.resolution2594("4"), .resolution2594("14")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d1)],
    rationale: "A gate that opens on the figures of the year before last opens on nothing.",
    evidence: """
      Each indicator of a benchmark on which an open gate or a cut that is ahead depends has a reading that is not older \
      than \(readingAge) on the plan's day. Where no gate names a benchmark, those in force count that are not met. Partly: \
      list the benchmarks, and of each the old readings beside fresh ones. An indicator that is met needs no further reading. A baseline of that age stands for the first reading, which is not due \
      yet. What a mission measured that has left is not asked.
      """,
    mend: "Take or enter new readings.",
    threshold: "reading-age: \(readingAge)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      benchmarks:
        police:
          title: The police keep order
          indicators: { "1": { title: Districts with a unit, readings: { 2026-07-15: 7 } } }
      phases:
        joint: { title: Joint work, finish: 2027-12, gate: { benchmarks: [police] } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      benchmarks:
        police:
          title: The police keep order
          indicators: { "1": { title: Districts with a unit, readings: { 2027-06-15: 9 } } }
      phases:
        joint: { title: Joint work, finish: 2027-12, gate: { benchmarks: [police] } }
      """
    ),
    check: .together(
      .watchedBenchmarks,
      .judge { benchmark, context in
        guard benchmark.rating != .met else { return .notAsked("every benchmark is met") }
        let measured = benchmark.indicators.filter { $0.verdict != .met && !$0.isNotDue(in: context) }
        guard let first = measured.first else { return .notAsked("no reading is due yet") }
        let old = measured.filter { $0.freshness != .fresh }
        guard !old.isEmpty else {
          return .shown("readings of the last \(readingAge)", at: first.indicator.span)
        }
        let lack = "has no reading of the last \(readingAge)"
        guard old.count < measured.count else { return .missing(.that(lack)) }
        let names = old.map { "'\($0.indicator.id)' (\($0.lastMeasured.map { "last \($0)" } ?? "none"))" }
        return .partly(
          .that("\(lack) for \(few(names))"), shows: [Evidence("fresh readings", at: first.indicator.span)])
      }
    ).unless(.noDay, .hasLeft))
}

private let readingAge = Yardstick("reading-age", IndicatorStanding.freshDays, .days)

extension Subjects<BenchmarkStanding> {
  /// The benchmarks on which a gate depends, or all that are in force where no gate names one.
  fileprivate static let watchedBenchmarks = Subjects(
    all: { context in
      let gating = Set(context.facts.gatingBenchmarks.map(\.header.symbol))
      let benchmarks = context.facts.benchmarks
      return gating.isEmpty ? benchmarks : benchmarks.filter { gating.contains($0.benchmark.header.symbol) }
    },
    name: { "the benchmark '\($0.benchmark.id)'" }, place: { $0.benchmark.span },
    none: { _ in .notApplicable("no benchmark is in force") })
}

extension IndicatorStanding {
  /// Whether it has not been read yet, and began so lately that it need not.
  fileprivate func isNotDue(in context: Context) -> Bool {
    guard freshness == .unmeasured, let began = indicator.baseline.entry?.on.value, let asOf = context.asOf else {
      return false
    }
    return readingAge.exceeded(from: began, to: PlanDate(asOf)) == .no
  }
}
