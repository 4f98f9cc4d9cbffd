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

  func baseline(of standing: IndicatorStanding) -> ToldValue {
    standing.indicator.baseline.entry.flatMap { told(PrintedMeasure($0, of: standing.indicator)) }
      ?? ToldValue(notStated)
  }

  func latest(of standing: IndicatorStanding) -> ToldValue {
    standing.latest.flatMap { told(PrintedMeasure($0, of: standing.indicator)) } ?? ToldValue(noReading)
  }

  func target(of standing: IndicatorStanding) -> ToldValue {
    standing.target.flatMap { told(PrintedMeasure($0, of: standing.indicator)) } ?? ToldValue(notStated)
  }

  /// Every reading that says something.
  func readings(of standing: IndicatorStanding, on day: Day?) -> String {
    let readings = standing.indicator.measured(by: day)
      .compactMap { told(PrintedMeasure($0, of: standing.indicator))?.text }
    return readings.isEmpty ? noReading : readings.joined(separator: wording("lists.semicolon"))
  }

  private func told(_ measure: PrintedMeasure) -> ToldValue? {
    let value = measure.plain(wording)
    guard value != nil || measure.date != nil else { return nil }
    // A date is not broken over two lines.
    let date = measure.date.map { wording.shortDate($0).split(separator: " ").joined(separator: "\u{A0}") }
    let text = wording(
      "views.benchmarks.dated", ["value": .name(value ?? notStated), "date": .maybe(words: date)])
    return ToldValue(text, value: value ?? notStated, date: date)
  }

  private var notStated: String { wording("views.benchmarks.not-stated") }

  /// `Missed and not set anew`.
  func verdict(on standing: IndicatorStanding) -> String { wording.sentence(wording.word(standing.verdict)) }

  func verdict(on standing: BenchmarkStanding) -> String {
    wording.sentence(standing.rating.map { wording.word($0) } ?? notRated)
  }

  /// `70 days past its date`, of what was missed.
  func past(of standing: IndicatorStanding) -> String? { standing.level == .atRisk ? past(standing.daysPast) : nil }

  func past(_ days: Int?) -> String? { days.map { wording("views.benchmarks.past", ["n": .number($0)]) } }

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

/// A value with its date, in words.
struct ToldValue {
  /// `1 of 3 (drafted), 15 May 2019`.
  let text: String
  let value: String
  let date: String?

  init(_ text: String, value: String? = nil, date: String? = nil) {
    (self.text, self.value, self.date) = (text, value ?? text, date)
  }
}
