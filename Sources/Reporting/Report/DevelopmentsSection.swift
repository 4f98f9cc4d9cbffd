import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// What happened in the reporting period: a few facts, each with its date and source, and no judgement.
struct DevelopmentsSection {
  let shown: [Development]
  /// How many weigh less and are left out.
  let more: Int
  let electionsBefore: [Development]

  init(_ dossier: Dossier, most: Int) {
    let all = Developments(
      dossier.facts, since: ReportingPeriod.start(before: dossier.asOf), until: dossier.asOf,
      adding: dossier.press.changesOfIndicators)
    shown = all.heaviest(most)
    more = all.count - shown.count
    electionsBefore = all.electionsBefore
  }

  var isEmpty: Bool { shown.isEmpty && electionsBefore.isEmpty }

  static let names = TemplateNames<DevelopmentsSection>([
    "list": .list(of: .development) { section, _ in section.shown },
    "last-report": .text { _, press in press.lastReport.map { .text(press.wording.date($0)) } ?? .absent },
    "more": .count { section, _ in Count(section.more) },
    "elections-before": .list(of: .development) { section, _ in section.electionsBefore },
    "period-start": .text { _, press in .text(press.wording.day(ReportingPeriod.start(before: press.asOf))) },
  ])
}

extension TemplateNames<Development> {
  static let development = TemplateNames([
    "on": .text { development, press in .text(press.wording.date(development.date)) },
    "subject": .text { development, press in
      let names = development.subjects.map { $0.text(in: press.wording.language) }.uniqued()
      guard !names.isEmpty else { return .absent }
      let text = TemplateValue.text(press.wording.list(names))
      return press.wording.word(development.event) == nil && development.event != .told
        ? .evidenced(text, by: press.evidence(of: development)) : text
    },
    "event": .text { development, press in
      guard let word = press.wording.word(development.event) else { return .absent }
      return .evidenced(.text(word), by: press.evidence(of: development))
    },
    "to": .text { development, press in press.names(development.to) },
    // What the Council has not read in a report of the Secretary-General yet.
    "is-new": .flag { development, press in
      press.lastReport.map { development.date.isSurely(after: $0.lastDay) } ?? false
    },
    "by": .text { development, press in press.names(development.by) },
    "text": .text { development, press in
      let texts = development.texts.map { text, header in
        press.figure(text, in: header) { $0.text(in: press.wording.language).withoutFinalStop }
      }
      guard let first = texts.first else { return .absent }
      return .phrase([first] + texts.dropFirst().flatMap { [.text(press.wording("lists.semicolon")), $0] })
    },
  ])
}

extension Press {
  /// Of when the last report of the Secretary-General to the Council is that was there on the day, by the plan's sources and its
  /// calendar.
  fileprivate var lastReport: PlanDate? {
    let reports = plan.calendar.filter { $0.kind.value == .councilReport }.compactMap(\.on.value)
      .filter { $0.isKnown(on: asOf) }
    return (reports + citedReports).lastInOrder
  }

  private var citedReports: [PlanDate] {
    plan.sources.filter { source in
      source.kind.value == .report && source.symbol.value?.plain.hasPrefix("S/") == true
        && source.on.value?.isKnown(on: asOf) == true
    }.compactMap(\.on.value)
  }

  fileprivate func evidence(of development: Development) -> [Evidence] {
    guard development.places.count == 1, let place = development.places.first else {
      return evidence(of: development.places) { tracing.evidence(at: $0.span, $0.sources) }
    }
    var evidence = tracing.evidence(at: place.span, place.sources)
    evidence.note = place.confidence.map { wording.word($0) } ?? ""
    return [evidence]
  }

  /// Targets that were met or lost since the reporting period began.
  fileprivate var changesOfIndicators: [Development] {
    let before = Dictionary(
      facts.benchmarkStandings(on: ReportingPeriod.start(before: asOf)).indicators.map {
        ($0.indicator.header.symbol, $0.verdict)
      },
      uniquingKeysWith: { first, _ in first })
    return facts.indicators.compactMap { now -> Development? in
      let (was, isMet) = (before[now.indicator.header.symbol] == .met, now.verdict == .met)
      guard was != isMet, let latest = now.latest else { return nil }
      // Where the target changed after the last reading, things stand as they did.
      if let changed = now.targetChanges.last?.earlier.replaced.value, changed.isSurely(after: latest.date) {
        return nil
      }
      // Nothing was lost where there was only no reading to compare.
      guard isMet || now.verdict.isUnmet else { return nil }
      return Development(
        isMet ? .indicatorMet : .indicatorLost(now.verdict), on: latest.date, now.indicator.title.value,
        places: [
          .init(
            span: latest.entry.span, sources: latest.entry.header.sources,
            confidence: latest.entry.header.provenance?.confidence)
        ])
    }
  }
}

extension String {
  /// A sentence as a part of a list, which has stops of its own.
  var withoutFinalStop: String {
    hasSuffix(".") && !hasSuffix("..") || hasSuffix("。") ? String(dropLast()) : self
  }
}
