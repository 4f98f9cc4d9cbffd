import Analysis
import Documents
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
      dossier.count((groups[freshness] ?? []).map(\.indicator))
    }
    indicators = dossier.count(standings.map(\.indicator))
    fresh = count(.fresh)
    stale = count(.stale)
    unmeasured = count(.unmeasured)
    latest = standings.compactMap(\.lastMeasured).lastInOrder
    collectors = dossier.names(standings.map(\.indicator.collectedBy.value))
  }

  static let names = TemplateNames<ScopeSection>([
    "period-start": .text { _, dossier in .text(dossier.wording.day(dossier.periodStart)) },
    "fresh-days": .text { _, dossier in .text(dossier.wording.number(IndicatorStanding.freshDays)) },
    "indicators": .count { section, _ in section.indicators },
    "fresh": .count { section, _ in section.fresh },
    "stale": .count { section, _ in section.stale },
    "unmeasured": .count { section, _ in section.unmeasured },
    "latest-reading": .text { section, dossier in section.latest.map { .text(dossier.wording.date($0)) } ?? .absent },
    "collectors": .text { section, _ in section.collectors },
    "languages": .text { _, dossier in
      let codes = dossier.plan.heading.entry?.languages.map { dossier.wording.name(ofLanguage: $0.code) } ?? []
      return codes.isEmpty ? .absent : .text(dossier.wording.list(codes))
    },
    "sources": .count { _, dossier in dossier.count(Array(dossier.plan.sources)) },
  ])
}
