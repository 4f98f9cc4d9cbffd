import Analysis
import PlanFormat
import PlanModel
import Templates

/// A site of the mission: how it stands, who receives it, what it is used for, and what happened to it.
extension TemplateNames<Site> {
  static let site = TemplateNames<Site>([
    "name": .text { site, dossier in dossier.named(site.name, site) },
    "kind": .text { site, dossier in dossier.word(site.kind) },
    "area": .text { site, dossier in
      site.area.value.flatMap { dossier.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: dossier.wording.language)) } ?? .absent
    },
    "location": .text { site, dossier in dossier.plain(site.location) },
    "number": .text { site, dossier in dossier.number(site.count, in: site.header) },
    "status": .text { site, dossier in
      guard let standing = dossier.facts.standing(of: site) else { return .absent }
      let words = TemplateValue.text(dossier.wording.standing(standing))
      return site.status.isWritten
        ? .evidenced(words, by: [dossier.evidence(of: site.status, in: site.header)]) : words
    },
    "opened": .text { site, dossier in dossier.shortDate(site.opened, in: site.header) },
    "closes": .text { site, dossier in dossier.shortDate(site.closes, in: site.header) },
    "closed": .text { site, dossier in dossier.shortDate(site.closed, in: site.header) },
    "receivers": .text { site, dossier in dossier.names(site.to.map(\.who.value)) },
    "private-owner": .flag { site, _ in site.privateOwner.value == true },
    "later-use": .text { site, dossier in dossier.text(site.laterUse, in: site.header) },
    "secured-by": .text { site, dossier in dossier.name(site.securedBy) },
    "checked": .text { site, dossier in
      site.environment.entry.map { dossier.shortDate($0.check, in: $0.header) } ?? .absent
    },
    "check-planned": .text { site, dossier in
      site.environment.entry.map { dossier.shortDate($0.planned, in: $0.header) } ?? .absent
    },
    "check-result": .text { site, dossier in site.environment.entry.map { dossier.plain($0.result) } ?? .absent },
    "history": .list(of: .event) { site, _ in site.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: SiteEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, dossier in
      .evidenced(.text(dossier.wording.shortDate(item.date)), by: [dossier.evidence(of: item.entry)])
    },
    "event": .text { item, dossier in dossier.word(item.entry.event) },
    "by": .text { item, dossier in dossier.name(item.entry.to) },
    "text": .text { item, dossier in dossier.plain(item.entry.text) },
  ])
}
