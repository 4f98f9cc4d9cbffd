import Documents
import PlanFormat
import PlanModel
import Templates

/// Scope, period and quality of the data: how many indicators have a fresh reading, and who reported them.
struct ScopeSection {
  /// Readings older than this many days are not fresh: the tool's own yardstick.
  static let freshDays = 180

  let fresh: [IndicatorStanding]
  let stale: [IndicatorStanding]
  let unmeasured: [IndicatorStanding]
  let latest: PlanDate?

  init(_ dossier: Dossier) {
    let standings = dossier.indicators
    let dates = standings.map { standing in
      (standing, ([standing] + standing.parts).compactMap { $0.latest?.date }.max { $0.latest < $1.latest })
    }
    fresh = dates.filter { $0.1.map { dossier.asOf - $0.latest <= Self.freshDays } ?? false }.map(\.0)
    stale = dates.filter { $0.1.map { dossier.asOf - $0.latest > Self.freshDays } ?? false }.map(\.0)
    unmeasured = dates.filter { $0.1 == nil }.map(\.0)
    latest = dates.compactMap(\.1).max { $0.latest < $1.latest }
  }

  static let names = TemplateNames<ScopeSection>([
    "period-start": .text { _, dossier in .text(dossier.wording.day(dossier.periodStart)) },
    "fresh-days": .text { _, dossier in .text(dossier.wording.number(freshDays)) },
    "indicators": .count { section, dossier in
      dossier.count((section.fresh + section.stale + section.unmeasured).map(\.indicator))
    },
    "fresh": .count { section, dossier in dossier.count(section.fresh.map(\.indicator)) },
    "stale": .count { section, dossier in dossier.count(section.stale.map(\.indicator)) },
    "unmeasured": .count { section, dossier in dossier.count(section.unmeasured.map(\.indicator)) },
    "latest-reading": .text { section, dossier in section.latest.map { .text(dossier.wording.date($0)) } ?? .absent },
    "collectors": .text { _, dossier in
      dossier.names(dossier.plan.benchmarks.flatMap(\.indicators).map(\.collectedBy.value))
    },
    "sources": .count { _, dossier in dossier.count(Array(dossier.plan.sources)) },
  ])
}
