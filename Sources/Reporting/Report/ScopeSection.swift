import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// Scope, period and quality of the data: how many indicators have a fresh reading, and who reported them.
struct ScopeSection {
  let indicators: Count
  let fresh: Count
  let stale: Count
  let unmeasured: Count
  let latest: PlanDate?
  let collectors: TemplateValue

  init(_ dossier: Dossier) {
    let standings = dossier.facts.indicators
    let groups = Dictionary(grouping: standings, by: \.freshness)
    let count = { (freshness: IndicatorStanding.Freshness) in
      dossier.press.count((groups[freshness] ?? []).map(\.indicator))
    }
    indicators = dossier.press.count(standings.map(\.indicator))
    fresh = count(.fresh)
    stale = count(.stale)
    unmeasured = count(.unmeasured)
    latest = standings.compactMap(\.lastMeasured).lastInOrder
    collectors = dossier.press.names(standings.map(\.indicator.collectedBy.value))
  }

  static let names = TemplateNames<ScopeSection>([
    "period-start": .text { _, press in .text(press.wording.day(ReportingPeriod.start(before: press.asOf))) },
    "fresh-days": .text { _, press in .text(press.wording.number(IndicatorStanding.freshDays)) },
    "indicators": .count { section, _ in section.indicators },
    "fresh": .count { section, _ in section.fresh },
    "stale": .count { section, _ in section.stale },
    "unmeasured": .count { section, _ in section.unmeasured },
    "latest-reading": .text { section, press in section.latest.map { .text(press.wording.limit($0)) } ?? .absent },
    "collectors": .text { section, _ in section.collectors },
    "languages": .text { _, press in
      let codes = press.plan.heading.entry?.languages.map { press.wording.name(ofLanguage: $0.code) } ?? []
      return codes.isEmpty ? .absent : .text(press.wording.list(codes))
    },
    "sources": .count { _, press in
      press.count(press.plan.sources.filter { !($0.on.value?.isSurely(after: press.asOf) ?? false) })
    },
  ])
}
