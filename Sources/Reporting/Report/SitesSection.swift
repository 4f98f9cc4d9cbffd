import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The mission's sites, services that others use, and what was to happen on a day that has passed.
struct SitesSection {
  /// How many days that have passed a short product tells one by one.
  static let few = 5
  /// How many sites that are not left the body of a report shows.
  static let mostOpen = 20

  let rows: [SiteRow]
  let services: [ServiceRow]
  /// Apart from substantive tasks and handovers, of which the tables tell one by one.
  let passed: [PassedRow]

  init(_ dossier: Dossier) {
    let (plan, standings) = (dossier.plan, dossier.facts.standings)
    rows = zip(plan.sites.entries, standings.sites).map { SiteRow(site: $0, standing: $1) }
    services = zip(plan.services.entries, standings.services).map { ServiceRow(service: $0, standing: $1) }
    passed = standings.passedDates.filter { !$0.isWork }.map { PassedRow($0, in: dossier) }
  }

  static let names = TemplateNames<SitesSection>([
    "rows": .list(of: SiteRow.names, rank: { $0.standing.rank }) { section, _ in section.rows },
    "open-rows": .list(of: SiteRow.names, most: mostOpen, rank: { $0.standing.rank }) { section, _ in
      section.rows.filter { !$0.standing.isLeft || $0.standing.isLostAndUnsecured }
    },
    "services": .list(of: ServiceRow.names) { section, _ in section.services },
    "passed-first": .list(of: PassedRow.names) { section, _ in Array(section.passed.prefix(few)) },
    "passed-more": .count { section, _ in Count(max(0, section.passed.count - few)) },
    "passed-count": .count { section, press in
      Count(section.passed.count, press.evidence(of: section.passed, \.evidence))
    },
  ])
}

/// A site with where it stands.
struct SiteRow {
  let site: Site
  let standing: SiteStanding

  static let names = TemplateNames<SiteRow>([
    "name": .text { row, press in press.named(row.site.name, row.site) },
    "count": .text { row, press in
      row.standing.count == 1 ? .absent : .text(press.wording.number(row.standing.count))
    },
    "closing": .text { row, press in row.standing.closing.map { .text(press.wording.shortDate($0)) } ?? .absent },
    "standing": .text { row, press in .text(press.wording.standing(row.standing)) },
    "since": .text { row, press in row.standing.lost.map { .text(press.wording.shortDate($0)) } ?? .absent },
    "to": .text { row, press in press.names(row.site.to.map(\.who.value)) },
    "secured-by": .text { row, press in press.name(row.site.securedBy) },
    "later-use": .text { row, press in press.plain(row.site.laterUse) },
    "is-lost": .flag { row, _ in row.standing.isLostAndUnsecured },
  ])
}

/// A service of the mission, with who follows.
struct ServiceRow {
  let service: Service
  let standing: ServiceStanding

  static let names = TemplateNames<ServiceRow>([
    "what": .text { row, press in press.named(row.service.what, row.service) },
    "users": .text { row, press in press.plain(row.service.users) },
    "until": .text { row, press in press.shortDate(row.service.until, in: row.service.header) },
    "follows": .text { row, press in press.name(row.service.replacedBy) },
    "is-agreed": .flag { row, _ in row.service.endsAgreed.value == true },
    "is-open": .flag { row, _ in row.standing.isOpen },
  ])
}

/// Something that was to happen on a day that has passed, and of which the plan says no more.
struct PassedRow {
  let passed: PassedDate
  let evidence: Evidence

  init(_ passed: PassedDate, in dossier: Dossier) {
    self.passed = passed
    evidence = dossier.press.tracing.evidence(at: passed.span, passed.header.sources)
  }

  static let names =
    TemplateNames<PassedRow>([
      "title": .text { row, press in
        let name = row.passed.name?.text(in: press.wording.language) ?? row.passed.id
        return .evidenced(.text(name), by: [row.evidence])
      },
      "was": .text { row, press in .text(press.wording.date(row.passed.was)) },
    ]) + .flags("is-") { $0.passed.kind }
}
