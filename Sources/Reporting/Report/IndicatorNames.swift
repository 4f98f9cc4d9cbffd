import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

extension IndicatorStanding {
  static let names =
    TemplateNames<IndicatorStanding>([
      "number": .text { standing, _ in .text(standing.isPart ? "" : standing.number) },
      "is-part": .flag { standing, _ in standing.isPart },
      "title": .text { standing, press in press.named(standing.indicator.title, standing.indicator) },
      "unit": .text { standing, press in
        let title = press.wording.text(of: standing.indicator.title.value)?.lowercased() ?? ""
        let unit = standing.indicator.unit
        let isInTitle = press.wording.text(of: unit.value).map { title.contains($0.lowercased()) } ?? false
        return isInTitle ? .absent : press.plain(unit)
      },
      "baseline": .record(PrintedMeasure.names) { standing, _ in
        standing.indicator.baseline.entry.map { PrintedMeasure($0, of: standing.indicator) }
      },
      "latest": .record(PrintedMeasure.names) { standing, _ in
        standing.latest.map { PrintedMeasure($0, of: standing.indicator) }
      },
      "previous": .record(PrintedMeasure.names) { standing, _ in
        standing.previous.map { PrintedMeasure($0, of: standing.indicator) }
      },
      "anchor": .text { standing, _ in .anchor("indicator-\(standing.indicator.id)") },
      "responsible": .text { standing, press in
        let symbol = standing.indicator.header.symbol
        let benchmark = press.plan.benchmarks.first { $0.indicators.position(of: symbol) != nil }
        return press.names(benchmark.map { Array($0.responsible) } ?? [])
      },
      "earlier-targets": .list(of: ChangedTarget.names) { standing, _ in
        standing.targetChanges.map { ChangedTarget(standing: standing, change: $0) }
      },
      "target": .record(PrintedMeasure.names) { standing, _ in
        standing.target.map { PrintedMeasure($0, of: standing.indicator) }
      },
      "pace": .record(Pace.names) { standing, _ in standing.pace },
      "since-baseline": .text { standing, press in
        guard standing.latest != nil, standing.indicator.baseline.entry != nil else { return .absent }
        return .text(press.wording.word(standing.sinceBaseline))
      },
      "since-previous": .text { standing, press in
        guard standing.previous != nil else { return .absent }
        return .text(press.wording.word(standing.sincePrevious))
      },
      "class": .text { standing, press in
        standing.sourceClass.map { .text(press.wording.word($0)) } ?? .absent
      },
      "is-worse": .flag { standing, _ in standing.sinceBaseline == .worse },
      "lapsed-days": .count { standing, _ in
        Count(standing.verdict == .lapsed ? standing.daysPast ?? 0 : 0)
      },
      "at-departure": .flag { standing, _ in standing.isJudgedAtDeparture && standing.daysPast != nil },
      "verdict": .text { standing, press in .status(standing.status, press.wording.word(standing.verdict)) },
    ]) + .flags("is-") { $0.verdict }

  private var status: Status {
    switch verdict {
    case .met: .done
    case .open where sincePrevious == .worse || sinceBaseline == .worse: .watch
    case .open: sincePrevious == .better || sinceBaseline == .better ? .onTrack : .unknown
    case .missed, .lapsed, .fallenBack: .atRisk
    case .unmeasured, .unclear: .unknown
    }
  }
}

extension Pace {
  static let names = TemplateNames<Pace>([
    "per-month": .text { pace, press in .text(press.wording.number(pace.perMonth)) },
    "needed": .text { pace, press in pace.needed.map { .text(press.wording.number($0)) } ?? .absent },
    "suffices": .flag { pace, _ in pace.suffices == true },
  ])
}

/// A value of an indicator as it is printed: a baseline, a reading or a target.
struct PrintedMeasure {
  let value: Fact<Measure>
  let text: Fact<Text>
  let count: Fact<Decimal>
  let outOf: Fact<Decimal>
  let women: Fact<Decimal>
  let rating: Fact<ReadingRating>
  let date: PlanDate?
  let since: PlanDate?
  let dataTo: PlanDate?
  let indicator: Indicator
  let header: Header

  init(_ baseline: Baseline, of indicator: Indicator) {
    self.init(
      baseline, baseline.text, date: baseline.on.value, since: baseline.since.value, dataTo: baseline.dataTo.value,
      indicator)
  }

  init(_ reading: IndicatorStanding.DatedReading, of indicator: Indicator) {
    let entry = reading.entry
    self.init(
      entry, entry.text, rating: entry.rating, date: reading.date, since: entry.since.value,
      dataTo: entry.dataTo.value, indicator)
  }

  init(_ target: IndicatorTarget, of indicator: Indicator) {
    self.init(target, target.text, date: target.by.value, indicator)
  }

  private init(
    _ entry: some Measured, _ text: Fact<Text>, rating: Fact<ReadingRating> = Fact(), date: PlanDate?,
    since: PlanDate? = nil, dataTo: PlanDate? = nil, _ indicator: Indicator
  ) {
    value = entry.value
    count = entry.count
    outOf = entry.outOf
    women = entry.women
    header = entry.header
    self.text = text
    self.rating = rating
    self.date = date
    self.since = since
    self.dataTo = dataTo
    self.indicator = indicator
  }

  static let names = TemplateNames<PrintedMeasure>([
    // The value, or what is said in words, or how the source rates it where it gives nothing else.
    "value": .text { measure, press in
      let value = press.figure(measure.value, in: measure.header) {
        press.wording.measure($0, of: measure.indicator)
      }
      guard value == .absent else { return measure.counted(value, press) }
      let words = press.text(measure.text, in: measure.header)
      guard words == .absent else { return words }
      return press.figure(measure.rating, in: measure.header) { press.wording.rated($0) }
    },
    "on": .text { measure, press in measure.printed(measure.date, press) },
    "since": .text { measure, press in measure.printed(measure.since, press) },
    "data-to": .text { measure, press in measure.printed(measure.dataTo, press) },
    "women": .count { measure, _ in Count(measure.women.value?.whole ?? 0) },
    "no-women": .flag { measure, _ in measure.women.value == .zero },
  ])

  /// A value with how many it stands for: `62% (25 of 40)`.
  private func counted(_ value: TemplateValue, _ press: Press) -> TemplateValue {
    countBeside(press.wording).map { .phrase([value, .text(" (\($0))")]) } ?? value
  }

  /// How many a value stands for; not where the value says it itself.
  private func countBeside(_ wording: Wording) -> String? {
    guard let count = count.value, value.value?.comparable != count || outOf.value != nil else { return nil }
    if case .ratio? = value.value { return nil }
    return outOf.value.map { wording.ratio(wording.number(count), of: wording.number($0)) } ?? wording.number(count)
  }

  /// The same without marks, for pictures: where sources disagree, what each of them says.
  func plain(_ wording: Wording) -> String? {
    let values = ([value] + value.alternatives).compactMap(\.value).map { wording.measure($0, of: indicator) }
    if !values.isEmpty {
      let said = values.joined(separator: wording.or)
      return (countBeside(wording).map { "\(said) (\($0))" } ?? said).oneLine
    }
    return text.value?.text(in: wording.language).oneLine ?? rating.value.map(wording.rated)
  }

  private func printed(_ date: PlanDate?, _ press: Press) -> TemplateValue {
    date.map { .text(press.wording.shortDate($0)) } ?? .absent
  }
}

extension Wording {
  /// A value on its indicator's scale: `62%`, `7 of 18`, `2 of 3 (voted by both chambers)`, `yes`.
  func measure(_ measure: Measure, of indicator: Indicator) -> String {
    switch measure {
    case .number(let number):
      switch indicator.scale.value {
      case .percentage: return percentage(self.number(number))
      case .steps:
        let steps = Array(indicator.steps)
        guard let index = number.whole, steps.indices.contains(index - 1) else { return self.number(number) }
        return step(index, of: steps.count, steps[index - 1].text(in: language))
      case .number, .ratio, .words, .yesNo, nil: return self.number(number)
      }
    case .ratio(let part, let whole): return ratio(number(part), of: number(whole))
    case .flag(let flag): return yesOrNo(flag)
    case .words(let text): return text.text(in: language)
    }
  }
}
