import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// Benchmarks and their indicators, now and at the beginning of the reporting period.
struct BenchmarksSection {
  /// How many indicators of one kind the body of a report names.
  static let most = 20
  static let mostLapsed = 13

  let benchmarks: [BenchmarkRow]
  let dropped: [BenchmarkStanding]
  let all: Count
  let tally: IndicatorTally
  /// The day with which this one is compared: that of the earlier report, where one is given.
  let periodStart: Day
  let metBefore: Count
  let worse: [IndicatorStanding]
  /// Worse than at the start when they could last be compared.
  let wereWorse: [IndicatorStanding]
  let ratings: [ChoiceCount<Rating>]
  let unrated: Count
  let classes: [ChoiceCount<SourceClass>]
  let unclassed: Count
  /// Missed by their day and not set anew, those that are longest open first.
  let lapsed: [IndicatorStanding]
  /// Totals that run on.
  let paced: [IndicatorStanding]
  let changes: [ChangedTarget]

  init(_ dossier: Dossier) {
    let standings = dossier.facts.benchmarks
    let indicators = dossier.facts.indicators
    periodStart = dossier.changes?.since ?? ReportingPeriod.start(before: dossier.asOf)
    let before = dossier.facts.benchmarkStandings(on: periodStart)
    let earlier = Dictionary(
      before.inForce.map { ($0.benchmark.header.symbol, $0.indicators) }, uniquingKeysWith: { first, _ in first })
    let outputsOnly = Set(
      dossier.gaps.flatMap { gap -> [Int] in
        if case .benchmarksOfOutputs(let positions) = gap.reason { positions } else { [] }
      }.map { dossier.plan.benchmarks[$0].header.symbol })
    benchmarks = standings.map { standing in
      let symbol = standing.benchmark.header.symbol
      return BenchmarkRow(
        standing, before: earlier[symbol] ?? [], measuresNoOutcome: outputsOnly.contains(symbol), dossier)
    }
    dropped = dossier.facts.droppedBenchmarks
    all = dossier.press.count(standings.map(\.benchmark))
    tally = IndicatorTally(indicators, dossier)
    metBefore = dossier.press.count(before.indicators.filter { $0.verdict == .met }.map(\.indicator))
    worse = indicators.filter { $0.sinceBaseline == .worse }
    wereWorse = indicators.filter(\.wasWorse)
    lapsed = indicators.enumerated().filter { $0.element.verdict == .lapsed }
      .sorted { ($1.element.daysPast ?? 0, $0.offset) < ($0.element.daysPast ?? 0, $1.offset) }.map(\.element)
    paced = indicators.filter { $0.pace != nil }
    ratings = ChoiceCount.each(standings, by: \.rating) { dossier.press.count($0.map(\.benchmark)) }
    unrated = dossier.press.count(standings.filter { $0.rating == nil }.map(\.benchmark))
    classes = ChoiceCount.each(indicators, by: \.sourceClass) { dossier.press.count($0.map(\.indicator)) }
    unclassed = dossier.press.count(indicators.filter { $0.sourceClass == nil }.map(\.indicator))
    changes = indicators.flatMap(\.withParts).flatMap { standing in
      standing.targetChanges.map { ChangedTarget(standing: standing, change: $0) }
    }
  }

  static let names =
    TemplateNames<BenchmarksSection>([
      "benchmarks": .list(of: BenchmarkRow.names, rank: { $0.rank }) { section, _ in section.benchmarks },
      "dropped": .list(of: .droppedBenchmark) { section, _ in section.dropped },
      "count": .count { section, _ in section.all },
      "met-before": .count { section, _ in section.metBefore },
      "period-start": .text { section, press in .text(press.wording.day(section.periodStart)) },
      "were-worse": .list(of: IndicatorStanding.names, most: most) { section, _ in section.wereWorse },
      // Those that were missed as well are marked there.
      "also-worse": .list(of: IndicatorStanding.names, most: most) { section, _ in
        section.worse.filter { $0.verdict != .lapsed }
      },
      "lapsed-list": .list(of: IndicatorStanding.names, most: mostLapsed) { section, _ in section.lapsed },
      "paced": .list(of: IndicatorStanding.names, most: most) { section, _ in section.paced },
      "ratings": .list(of: ChoiceCount<Rating>.names) { section, _ in section.ratings },
      "unrated": .count { section, _ in section.unrated },
      "classes": .list(of: ChoiceCount<SourceClass>.names) { section, _ in section.classes },
      "unclassed": .count { section, _ in section.unclassed },
      "changed-targets": .list(of: ChangedTarget.names) { section, _ in section.changes },
      // Those that were dropped stay in the table.
      "has-rows": .flag { section, _ in !section.benchmarks.isEmpty || !section.dropped.isEmpty },
    ]) + .tally { $0.tally }
}

/// How many things have one word of a closed list.
struct ChoiceCount<Word: CaseIterable & RawRepresentable<String> & Hashable & Sendable>: Sendable {
  let word: Word
  let count: Count

  /// A count for each word that something has, in the order of the list.
  static func each<Item>(_ items: [Item], by word: (Item) -> Word?, _ count: ([Item]) -> Count) -> [ChoiceCount] {
    var groups: [Word: [Item]] = [:]
    for item in items { if let word = word(item) { groups[word, default: []].append(item) } }
    return Word.allCases.compactMap { word in groups[word].map { ChoiceCount(word: word, count: count($0)) } }
  }

  static var names: TemplateNames<ChoiceCount> {
    TemplateNames([
      "word": .text { item, press in .text(press.wording.word(item.word)) },
      "count": .count { item, _ in item.count },
    ])
  }
}

/// A benchmark on the day, and at the beginning of the period.
struct BenchmarkRow {
  let standing: BenchmarkStanding
  let rows: [IndicatorStanding]
  let tally: IndicatorTally
  let metBefore: Count
  /// Whether it is measured by what is delivered or done alone.
  let measuresNoOutcome: Bool

  init(_ standing: BenchmarkStanding, before: [IndicatorStanding], measuresNoOutcome: Bool, _ dossier: Dossier) {
    self.standing = standing
    self.measuresNoOutcome = measuresNoOutcome
    rows = standing.indicators.flatMap(\.withParts)
    tally = IndicatorTally(standing.indicators, dossier)
    metBefore = dossier.press.count(before.filter { $0.verdict == .met }.map(\.indicator))
  }

  var benchmark: Benchmark { standing.benchmark }

  /// That of its gravest indicator.
  var rank: Int { rows.map(\.level.rank).min() ?? WorkStanding.onTrack.rank }

  static let names =
    TemplateNames<BenchmarkRow>([
      "id": .text { row, _ in .code(row.benchmark.id) },
      "anchor": .text { row, _ in .anchor("benchmark-\(row.benchmark.id)") },
      "title": .text { row, press in press.named(row.benchmark.title, row.benchmark) },
      "text": .text { row, press in press.plain(row.benchmark.text) },
      "responsible": .text { row, press in press.names(Array(row.benchmark.responsible)) },
      "target": .text { row, press in
        row.standing.target == row.benchmark.target.value
          ? press.shortDate(row.benchmark.target, in: row.benchmark.header)
          : row.standing.target.map { .text(press.wording.shortDate($0)) } ?? .absent
      },
      "earlier-dates": .list(of: ChangedDate.names) { row, _ in
        row.standing.earlierDates.map { ChangedDate(earlier: $0) }
      },
      "continuous": .flag { row, _ in row.benchmark.continuous.value == true },
      "rating": .text { row, press in
        row.standing.rating == nil ? .absent : press.word(row.benchmark.rating, in: row.benchmark.header)
      },
      "days-past": .count { row, _ in Count(row.standing.daysPast ?? 0) },
      "succeeds": .text { row, press in
        press.plan.benchmarks[row.benchmark.succeeds.value].map { press.named($0.title, $0) } ?? .absent
      },
      "rows": .list(of: IndicatorStanding.names, rank: { $0.level.rank }) { row, _ in row.rows },
      "met-before": .count { row, _ in row.metBefore },
      "no-outcome": .flag { row, _ in row.measuresNoOutcome },
    ]) + .tally { $0.tally }
}

extension TemplateNames<BenchmarkStanding> {
  /// A benchmark that was given up.
  static let droppedBenchmark = TemplateNames([
    "anchor": .text { standing, _ in .anchor("benchmark-\(standing.benchmark.id)") },
    "title": .text { standing, press in press.named(standing.benchmark.title, standing.benchmark) },
    "on": .text { standing, press in
      standing.dropped.map { press.shortDate($0.on, in: $0.header) } ?? .absent
    },
    "decision": .text { standing, press in press.title(of: standing.dropped?.decision) },
    "reason": .text { standing, press in
      standing.dropped.map { press.text($0.reason, in: $0.header) } ?? .absent
    },
    "indicators": .count { standing, press in press.count(standing.indicators.map(\.indicator)) },
  ])
}

/// A target that another one replaced.
struct ChangedTarget {
  let standing: IndicatorStanding
  let change: TargetChange

  static let names = TemplateNames<ChangedTarget>([
    "number": .text { changed, _ in .text(changed.standing.number) },
    "title": .text { changed, press in press.named(changed.standing.indicator.title, changed.standing.indicator) },
    "earlier": .record(PrintedMeasure.names) { changed, _ in changed.printed(changed.change.earlier) },
    "later": .record(PrintedMeasure.names) { changed, _ in changed.change.later.map(changed.printed) },
    "replaced": .text { changed, press in
      press.shortDate(changed.change.earlier.replaced, in: changed.change.earlier.header)
    },
    "after-its-date": .flag { changed, _ in changed.change.isAfterItsDate },
    "decision": .text { changed, press in press.title(of: changed.change.earlier.decision) },
    "reason": .text { changed, press in
      press.text(changed.change.earlier.reason, in: changed.change.earlier.header)
    },
  ])

  private func printed(_ target: IndicatorTarget) -> PrintedMeasure { PrintedMeasure(target, of: standing.indicator) }
}

/// A date of a benchmark that another one replaced.
struct ChangedDate {
  let earlier: EarlierDate

  static let names = TemplateNames<ChangedDate>([
    "earlier": .text { changed, press in press.shortDate(changed.earlier.by, in: changed.earlier.header) },
    "replaced": .text { changed, press in press.shortDate(changed.earlier.replaced, in: changed.earlier.header) },
    "decision": .text { changed, press in press.title(of: changed.earlier.decision) },
    "reason": .text { changed, press in press.text(changed.earlier.reason, in: changed.earlier.header) },
  ])
}

extension Press {
  /// The title of a decision that the plan has.
  func title(of decision: Fact<Reference<Decision>>?) -> TemplateValue {
    plan.decisions[decision?.value].map { named($0.title, $0) } ?? .absent
  }
}
