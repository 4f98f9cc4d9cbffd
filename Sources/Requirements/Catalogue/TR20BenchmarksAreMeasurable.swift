import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let benchmarksAreMeasurable = Requirement(
    id: "TR-20", severity: .gap, profile: .resolution2594,
    summary: "The plan makes its benchmarks clear and measurable.",
    sources: [.resolution2594("4")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d1)],
    rationale: "Of a benchmark that nobody can measure everybody says what suits them on the day of departure.",
    evidence: """
      Each benchmark that the plan has not given up has an indicator, and each of its indicators says in what it \
      counts, where it began, where it is to go and from where its figures come. A beginning that is awaited by a day \
      still ahead leaves it open. What an indicator says of its beginning and its source holds of its parts too. Partly: list what is missing. That a benchmark has a beginning and a source of data is \
      this program's own reading of measurable.
      """,
    mend: "Complete the fields of the indicators listed.",
    example: (
      gap: """
      benchmarks:
        police: { title: The police keep order, indicators: { "1": { title: Districts with a unit } } }
      """,
      met: """
      benchmarks:
        police:
          title: The police keep order
          indicators:
            "1":
              title: Districts with a unit
              scale: ratio
              out-of: 13
              baseline: { on: 2026-01-15, is: 6 of 13 }
              target: { by: 2027-10, is: 13 of 13 }
              data: Monthly returns of the police
      """
    ),
    check: .all(
      .each(.openBenchmarks, .has(\.indicators, "indicator")),
      .together(
        .entries(
          { context in Subjects.openBenchmarks.all(context).flatMap(\.indicators).flatMap(\.figures) },
          none: .notApplicable("every benchmark was given up")),
        .all(
          .judge { indicator, _ in indicator.unitAnswer },
          .has(\.baseline, "baseline", write: "'baseline'"),
          .has(\.target, "target", write: "'target'"),
          .has(\.data, "source of data", write: "'data'")))))
}

extension Indicator {
  /// Its own figure, or those of its parts: what it says of where they start and where their data come from holds of them too.
  fileprivate var figures: [Indicator] {
    parts.isEmpty
      ? [self]
      : parts.map { part in
        var part = part
        if part.baseline.told.span == nil { part.baseline = baseline }
        if part.data.told.span == nil { part.data = data }
        return part
      }
  }

  /// In what it counts: words and percentages say it themselves.
  fileprivate var unitAnswer: Answer {
    switch scale.value {
    case .percentage, .yesNo, .words: .shown("scale", at: scale.span)
    case .ratio: outOf.told.answer("whole", help: "write it in 'out-of'")
    case .steps: steps.told.answer("list of steps", help: "write it in 'steps'")
    case .number, nil: unit.told.answer("unit", help: "write it in 'unit', or the kind of its values in 'scale'")
    }
  }
}
