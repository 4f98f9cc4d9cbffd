import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let indicatorsWatchConditions = Requirement(
    id: "TR-21", severity: .gap, profile: .resolution2594,
    summary: "The plan's indicators watch conditions in the country and not only what the mission delivers.",
    sources: [.resolution2594("2")],
    addressee: "Secretary-General", verb: "requests", qualifier: "where relevant",
    bears: [.supports(.d5)],
    rationale: "A hundred trained officers are no answer to the question whether the road is safe.",
    evidence: """
      Each benchmark on which a phase or a step of the drawdown depends that is still ahead has at least one indicator of \
      kind 'condition'. Where none of its indicators says of which kind it is, nobody can tell. Partly: some benchmarks \
      have.
      """,
    mend: "Add an indicator of the situation itself.",
    example: (
      gap: """
      phases:
        joint: { title: Joint work, gate: { benchmarks: [police] } }
      benchmarks:
        police: { title: The police keep order, indicators: { "1": { title: Officers trained, kind: output } } }
      """,
      met: """
      phases:
        joint: { title: Joint work, gate: { benchmarks: [police] } }
      benchmarks:
        police: { title: The police keep order, indicators: { "1": { title: Attacks on the road, kind: condition } } }
      """
    ),
    check: .each(
      .entries(\.facts.gatingBenchmarks, none: .notApplicable("no step still ahead depends on a benchmark")),
      .judge { benchmark, _ in benchmark.watch }))
}

extension Benchmark {
  fileprivate var watch: Answer {
    let all = indicators.flatMap { [$0] + $0.parts }
    if let indicator = all.first(where: { $0.kind.value == .condition }) {
      return .shown("the indicator '\(indicator.id)'", at: indicator.kind.span)
    }
    if !all.isEmpty, all.allSatisfy({ $0.kind.value == nil }) {
      return .undecided("of which kind the indicators of '\(id)' are")
    }
    return .missing(
      .no(
        "indicator of conditions in the country",
        help: "add one with 'kind: condition', such as attacks or displacement"))
  }
}
