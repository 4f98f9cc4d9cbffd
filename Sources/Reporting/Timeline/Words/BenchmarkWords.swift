import Analysis
import Languages
import PlanFormat
import PlanModel

// An indicator in words: where it began, what was measured, where it is to go, and where it stands.

extension TimelineWords {
  /// `1.1 New Criminal Code`.
  func title(of standing: IndicatorStanding) -> String {
    let title = (wording.text(of: standing.indicator.title.value) ?? standing.number).oneLine
    guard !standing.isPart else { return title }
    return wording("views.benchmarks.indicator", ["number": .name(standing.number), "title": .name(title)])
  }

  func baseline(of standing: IndicatorStanding) -> String {
    standing.indicator.baseline.entry.flatMap { dated(PrintedMeasure($0, of: standing.indicator)) } ?? notStated
  }

  func latest(of standing: IndicatorStanding) -> String {
    standing.latest.flatMap { dated(PrintedMeasure($0, of: standing.indicator)) } ?? noReading
  }

  func target(of standing: IndicatorStanding) -> String {
    standing.target.flatMap { dated(PrintedMeasure($0, of: standing.indicator)) } ?? notStated
  }

  /// Every reading that says something.
  func readings(of standing: IndicatorStanding, on day: Day?) -> String {
    let readings = standing.indicator.readings
      .filter { reading in day.map { reading.date.isKnown(on: $0) } ?? true }.filter(\.entry.isMeasured)
      .compactMap { dated(PrintedMeasure($0, of: standing.indicator)) }
    return readings.isEmpty ? noReading : readings.joined(separator: wording("lists.semicolon"))
  }

  private func dated(_ measure: PrintedMeasure) -> String? {
    let value = measure.plain(wording)
    guard value != nil || measure.date != nil else { return nil }
    return wording("views.benchmarks.dated", ["value": .words(value ?? notStated), "date": .maybe(measure.date)])
  }

  private var notStated: String { wording("views.benchmarks.not-stated") }

  /// `Missed and not set anew, 70 days ago`.
  func verdict(on standing: IndicatorStanding) -> String {
    wording(
      "views.benchmarks.verdict",
      [
        "verdict": .words(wording.word(standing.verdict)),
        "past": standing.level == .atRisk ? .maybe(standing.daysPast) : .none,
      ])
  }

  func verdict(on standing: BenchmarkStanding) -> String {
    wording(
      "views.benchmarks.verdict",
      [
        "verdict": .words(standing.rating.map { wording.word($0) } ?? notRated), "past": .maybe(standing.daysPast),
      ])
  }

  private var notRated: String { wording("views.benchmarks.not-rated") }

  /// What else is to be known: that it will hardly be met, how fast a total grows.
  func notes(on standing: IndicatorStanding) -> [String] {
    let pace = standing.pace.map { pace in
      wording("views.benchmarks.pace", ["pace": .number(pace.perMonth), "needed": .maybe(pace.needed)])
    }
    let unlikely = standing.outlook.map { _ in wording("views.benchmarks.unlikely") }
    return [pace, unlikely].compactMap(\.self)
  }

  /// Under the title of a benchmark: its date, and how its source rates it.
  func note(on standing: BenchmarkStanding) -> String {
    wording(
      "views.benchmarks.note",
      [
        "date": .maybe(standing.target), "continuous": .flag(standing.benchmark.continuous.value == true),
        "rating": .maybe(words: standing.rating.map { wording.word($0) }),
      ])
  }

  func dropped(_ standings: [BenchmarkStanding], in facts: PlanFacts) -> String {
    let titles = standings.map { (wording.text(of: $0.benchmark.title.value) ?? $0.benchmark.id).oneLine }
    return wording("views.benchmarks.dropped", ["n": .number(titles.count), "titles": .names(titles)])
  }
}
