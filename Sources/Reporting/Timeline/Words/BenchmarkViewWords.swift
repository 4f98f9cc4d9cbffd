import Languages

// What stands around the indicators: heads, figures and legend.

extension TimelineWords {
  var baselineOfIndicator: String { wording("views.benchmarks.baseline") }
  var latestReading: String { wording("views.benchmarks.latest") }
  var targetOfIndicator: String { wording("views.benchmarks.target") }
  var whereItStands: String { wording("views.benchmarks.standing") }
  var noIndicator: String { wording("views.benchmarks.no-indicator") }
  var noBenchmarks: String { wording("views.benchmarks.none") }
  var benchmarkColumns: [String] { (1...7).map { wording("views.benchmarks.columns.\($0)") } }

  var readings: String { wording("views.benchmarks.readings") }
  var runningTotal: String { wording("views.benchmarks.running-total") }
  var toldInWords: String { wording("views.benchmarks.told-in-words") }
  var sourcesDisagree: String { wording("views.benchmarks.disagree") }
  var targetAndItsDay: String { wording("views.benchmarks.target-and-day") }
  var missedSince: String { wording("views.benchmarks.missed-since") }
  var noReading: String { wording("views.benchmarks.no-reading") }
  var howTrendsAreRead: String { wording("views.benchmarks.trends") }
  var staleInBold: String { wording("views.benchmarks.stale") }

  func benchmarkFinding(open: Int, unknown: Int, met: Int, of all: Int) -> String {
    wording(
      "views.benchmarks.finding",
      ["open": .number(open), "unknown": .number(unknown), "met": .number(met), "all": .number(all)])
  }

  var missedTargets: String { wording("views.benchmarks.missed") }
  func noteOnMissed(of all: Int, fallenBack: Int) -> String {
    wording("views.benchmarks.missed-note", ["all": .number(all), "fallen": some(fallenBack)])
  }

  var worseThanAtTheStart: String { wording("views.benchmarks.worse") }
  func noteOnTrend(better: Int, same: Int, incomparable: Int) -> String {
    wording(
      "views.benchmarks.worse-note",
      ["better": .number(better), "same": .number(same), "incomparable": .number(incomparable)])
  }

  var indicatorsNotKnown: String { wording("views.benchmarks.unknown") }
  func noteOnUnknown(unmeasured: Int, unclear: Int) -> String {
    wording("views.benchmarks.unknown-note", ["unmeasured": .number(unmeasured), "unclear": .number(unclear)])
  }

  var notYetMet: String { wording("views.benchmarks.open") }
  func noteOnOpen(unlikely: Int) -> String {
    wording("views.benchmarks.open-note", ["unlikely": some(unlikely)])
  }

  var targetsMet: String { wording("views.benchmarks.met") }
  func noteOnMet(of all: Int, benchmarks: Int, dropped: Int) -> String {
    wording(
      "views.benchmarks.met-note",
      ["all": .number(all), "benchmarks": .number(benchmarks), "dropped": some(dropped)])
  }

  /// Nothing for none.
  func some(_ count: Int) -> MessageValue { count == 0 ? .none : .number(count) }
}
