import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The view of the benchmarks as a table: each indicator with its readings, for those who can't see them.
struct BenchmarkTable {
  let facts: PlanFacts
  let words: TimelineWords
  let tracing: Tracing?
  private(set) var evidence: [Evidence] = []

  /// More rows than these nobody reads.
  private static let mostRows = 400

  init(facts: PlanFacts, words: TimelineWords, tracing: Tracing?) {
    (self.facts, self.words, self.tracing) = (facts, words, tracing)
  }

  mutating func table() -> Table {
    let all = facts.benchmarks.flatMap { benchmark in
      benchmark.indicators.flatMap(\.withParts).map { (benchmark, $0) }
    }
    var rows = all.prefix(Self.mostRows).map { row($0.0, $0.1) }
    if all.count > rows.count { rows.append([.text(words.more(all.count - rows.count))]) }
    return Table(
      caption: .text(words.title(of: .benchmarks)), columns: words.benchmarkColumns.map { Table.Column(.text($0)) },
      rows: rows)
  }

  private mutating func row(_ benchmark: BenchmarkStanding, _ standing: IndicatorStanding) -> [[Inline]] {
    let trend = standing.trend.map { words.wording.word($0) }
    return [
      .text((words.wording.text(of: benchmark.benchmark.title.value) ?? benchmark.benchmark.id).oneLine),
      .text(words.title(of: standing).oneLine) + mark(standing.indicator),
      .text(words.baseline(of: standing).text), .text(words.readings(of: standing, on: facts.asOf)),
      .text(words.target(of: standing).text),
      [.status(standing.level.status, words.verdict(on: standing))]
        + .text(([words.past(of: standing)].compactMap(\.self) + words.notes(on: standing)).map(behind).joined()),
      .text(trend.joined(separator: words.wording("lists.comma"))),
    ]
  }

  private func behind(_ note: String) -> String { words.wording("lists.semicolon") + note }

  private mutating func mark(_ indicator: Indicator) -> [Inline] {
    guard let tracing else { return [] }
    evidence.append(tracing.evidence(of: indicator))
    return [.evidence(evidence.count - 1)]
  }
}
