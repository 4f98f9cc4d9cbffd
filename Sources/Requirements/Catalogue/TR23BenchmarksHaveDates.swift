import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let benchmarksHaveDates = Requirement(
    id: "TR-23", severity: .gap, profile: .practice,
    summary: "The plan gives each benchmark an indicative date.",
    sources: [.document("S/RES/2556 (2020)", "50")],
    addressee: "Secretary-General (DR Congo)", verb: "requests", qualifier: "indicative timelines",
    bears: [.supports(.d1)],
    rationale: "Of a condition without a date nobody can say that it is late.",
    evidence: """
      Each benchmark in force that is not met has a target date, or is marked 'continuous'; where all its indicators have \
      target dates, the last of them stands for it. Partly: list those undated. Whether there are benchmarks at all is \
      asked by TR-19.
      """,
    mend: "Add an indicative date or mark the benchmark continuous.",
    example: (
      gap: """
      benchmarks:
        police: { title: The police keep order, target: 2027-10 }
        courts: { title: Courts sit in every province }
      """,
      met: """
      benchmarks:
        police: { title: The police keep order, target: 2027-10 }
        courts: { title: Courts sit in every province, continuous: true }
      """
    ),
    check: .together(
      Subjects.section(\.benchmarks, none: .cannotTell("the benchmarks; TR-19 asks for them"))
        .which({ benchmark, _ in benchmark.dropped.entry == nil }, none: .notApplicable("every benchmark was given up"))
        .which({ benchmark, _ in benchmark.rating.value != .met }, none: .notApplicable("every benchmark is met")),

      .first(
        .has(\.target, "target date", write: "'target'"),
        .judge { benchmark, _ in
          benchmark.continuous.value == true
            ? .shown("continuous", at: benchmark.continuous.span) : .missing(.no("target date"))
        },
        .judge { benchmark, _ in
          let targets = benchmark.indicators.map { $0.target.entry?.by ?? Fact() }
          guard let first = targets.first, targets.allSatisfy({ $0.value != nil }) else {
            return .missing(.no("target date"))
          }
          return .shown("the dates of its indicators", at: first.span)
        })
    ).unless(.shortNoticeWithoutBenchmarks))
}

extension Exemption {
  /// Where no condition can be set any more, none needs a date.
  fileprivate static let shortNoticeWithoutBenchmarks = Exemption { context in
    context.plan.benchmarks.isEmpty ? Exemption.shortNotice.verdict(context) : nil
  }
}
