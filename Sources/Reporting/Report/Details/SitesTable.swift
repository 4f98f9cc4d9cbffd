import PlanFormat
import PlanModel
import Templates

/// A site of the mission: how it stands, who receives it, what it is used for, and what happened to it.
extension TemplateNames<Site> {
  static let site = TemplateNames<Site>([
    "name": .text { site, press in press.named(site.name, site) },
    "kind": .text { site, press in press.word(site.kind) },
    "area": .text { site, press in
      site.area.value.flatMap { press.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: press.wording.language)) } ?? .absent
    },
    "location": .text { site, press in press.plain(site.location) },
    "number": .text { site, press in press.number(site.count, in: site.header) },
    "status": .text { site, press in press.word(site.status, in: site.header) },
    "opened": .text { site, press in press.shortDate(site.opened, in: site.header) },
    "closes": .text { site, press in press.shortDate(site.closes, in: site.header) },
    "closed": .text { site, press in press.shortDate(site.closed, in: site.header) },
    "receivers": .text { site, press in press.names(site.to.map(\.who.value)) },
    "private-owner": .flag { site, _ in site.privateOwner.value == true },
    "later-use": .text { site, press in press.text(site.laterUse, in: site.header) },
    "secured-by": .text { site, press in press.name(site.securedBy) },
    "checked": .text { site, press in
      site.environment.entry.map { press.shortDate($0.check, in: $0.header) } ?? .absent
    },
    "check-planned": .text { site, press in
      site.environment.entry.map { press.shortDate($0.planned, in: $0.header) } ?? .absent
    },
    "check-result": .text { site, press in site.environment.entry.map { press.plain($0.result) } ?? .absent },
    "history": .list(of: .event) { site, _ in site.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: SiteEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, press in
      .evidenced(.text(press.wording.shortDate(item.date)), by: [press.evidence(of: item.entry)])
    },
    "event": .text { item, press in press.word(item.entry.event) },
    "by": .text { item, press in press.name(item.entry.to) },
    "text": .text { item, press in press.plain(item.entry.text) },
  ])
}
