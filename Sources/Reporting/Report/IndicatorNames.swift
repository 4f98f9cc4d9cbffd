import Documents
import PlanFormat
import PlanModel
import Templates

extension IndicatorStanding {
  static let names =
    TemplateNames<IndicatorStanding>([
      "number": .text { standing, _ in .text(standing.isPart ? "" : standing.number) },
      "is-part": .flag { standing, _ in standing.isPart },
      "title": .text { standing, dossier in dossier.named(standing.indicator.title, standing.indicator) },
      "unit": .text { standing, dossier in
        let title = standing.indicator.title.value?.plain.lowercased() ?? ""
        let unit = standing.indicator.unit
        return unit.value.map { title.contains($0.plain.lowercased()) } == true ? .absent : dossier.plain(unit)
      },
      "baseline": .record(Measurement.names) { standing, _ in
        standing.indicator.baseline.entry.map {
          Measurement(
            $0.value, $0.text, women: $0.women, on: $0.on, since: $0.since, dataTo: $0.dataTo, standing.indicator,
            $0.header)
        }
      },
      "latest": .record(Measurement.names) { standing, _ in standing.latest.map { standing.measurement($0) } },
      "previous": .record(Measurement.names) { standing, _ in standing.previous.map { standing.measurement($0) } },
      "target": .record(Measurement.names) { standing, _ in
        standing.indicator.target.entry.map {
          Measurement($0.value, $0.text, women: $0.women, on: $0.by, standing.indicator, $0.header)
        }
      },
      "trend": .text { standing, dossier in standing.trend.map { .text(dossier.wording.word($0)) } ?? .absent },
      "verdict": .text { standing, dossier in .status(standing.status, dossier.wording.word(standing.verdict)) },
    ]) + .flags("is-") { $0.verdict } + .flags("trend-") { $0.trend }

  private func measurement(_ reading: (date: PlanDate, entry: Reading)) -> Measurement {
    let entry = reading.entry
    return Measurement(
      entry.value, entry.text, women: entry.women, date: reading.date, since: entry.since, dataTo: entry.dataTo,
      indicator, entry.header)
  }

  private var status: Status {
    switch verdict {
    case .met: .done
    case .open: trend == .worse ? .watch : .onTrack
    case .missed: .atRisk
    case .noData, .unclear: .unknown
    }
  }
}

/// A value of an indicator as it is printed: a baseline, a reading or a target.
struct Measurement {
  let value: Fact<Measure>
  let text: Fact<Text>
  let women: Fact<Decimal>
  let on: Fact<PlanDate>
  let date: PlanDate?
  let since: Fact<PlanDate>
  let dataTo: Fact<PlanDate>
  let indicator: Indicator
  let header: Header

  init(
    _ value: Fact<Measure>, _ text: Fact<Text>, women: Fact<Decimal>, on: Fact<PlanDate> = Fact(),
    date: PlanDate? = nil, since: Fact<PlanDate> = Fact(), dataTo: Fact<PlanDate> = Fact(), _ indicator: Indicator,
    _ header: Header
  ) {
    self.value = value
    self.text = text
    self.women = women
    self.on = on
    self.date = date
    self.since = since
    self.dataTo = dataTo
    self.indicator = indicator
    self.header = header
  }

  static let names = TemplateNames<Measurement>([
    "value": .text { measurement, dossier in
      let value = dossier.figure(measurement.value, in: measurement.header) {
        dossier.wording.measure($0, of: measurement.indicator)
      }
      guard value == .absent else { return value }
      return dossier.text(measurement.text, in: measurement.header)
    },
    "on": .text { measurement, dossier in
      if let date = measurement.date { return .text(dossier.wording.shortDate(date)) }
      return measurement.on.value.map { .text(dossier.wording.shortDate($0)) } ?? .absent
    },
    "since": .text { measurement, dossier in
      measurement.since.value.map { .text(dossier.wording.shortDate($0)) } ?? .absent
    },
    "data-to": .text { measurement, dossier in
      measurement.dataTo.value.map { .text(dossier.wording.shortDate($0)) } ?? .absent
    },
    "women": .count { measurement, _ in Count(measurement.women.value?.whole ?? 0) },
    "no-women": .flag { measurement, _ in measurement.women.value == .zero },
  ])
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
