import PlanFormat
import PlanModel
import Templates

/// A site of the mission, with what the table of how the sites stand leaves out: where it lies, what it is used for, and
/// what happened there.
extension TemplateNames<Site> {
  static let site = TemplateNames<Site>([
    "name": .text { site, dossier in dossier.named(site.name, site) },
    "kind": .text { site, dossier in dossier.unmarked.word(site.kind) },
    "area": .text { site, dossier in dossier.plan.areas[site.area.value].map { dossier.described($0) } ?? .absent },
    "location": .text { site, dossier in dossier.plain(site.location) },
    "unit": .text { site, dossier in dossier.plan.units[site.unit.value].map { dossier.plain($0.name) } ?? .absent },
    "opened": .text { site, dossier in dossier.unmarked.shortDate(site.opened) },
    "private-owner": .flag { site, _ in site.privateOwner.value == true },
    "later-use": .text { site, dossier in dossier.unmarked.text(site.laterUse) },
    "checked": .text { site, dossier in
      site.environment.entry.map { dossier.unmarked.shortDate($0.check) } ?? .absent
    },
    "check-planned": .text { site, dossier in
      site.environment.entry.map { dossier.unmarked.shortDate($0.planned) } ?? .absent
    },
    "check-result": .text { site, dossier in site.environment.entry.map { dossier.plain($0.result) } ?? .absent },
    "history": .list(of: .event) { site, _ in site.toldEvents },
  ])
}

extension Site {
  /// What happened there beyond its closing or its handover, which other tables tell.
  fileprivate var toldEvents: [(date: PlanDate, entry: SiteEvent)] {
    history.entries.filter { _, entry in
      if entry.text.value != nil || entry.to.value != nil { return true }
      return entry.event.value != .closed && entry.event.value != .handedOver
    }
  }

  /// Whether the plan says more of it than how it stands.
  var isDescribed: Bool {
    location.isWritten || unit.isWritten || opened.isWritten || laterUse.isWritten || environment.entry != nil
      || privateOwner.value == true || !toldEvents.isEmpty
  }
}

extension Dossier {
  /// An area by its name, with what it is and how many people live there.
  fileprivate func described(_ area: Area) -> TemplateValue {
    let more = [
      area.kind.value?.text(in: wording.language),
      area.population.value.map { wording.inhabitants(wording.number($0)) },
    ].compactMap(\.self)
    let name = area.name.value?.text(in: wording.language) ?? area.id
    return .text(more.isEmpty ? name : "\(name) (\(more.joined(separator: ", ")))")
  }
}

extension TemplateNames<(date: PlanDate, entry: SiteEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, dossier in
      .evidenced(.text(dossier.wording.shortDate(item.date)), by: [dossier.evidence(of: item.entry)])
    },
    "event": .text { item, dossier in dossier.unmarked.word(item.entry.event) },
    "by": .text { item, dossier in dossier.unmarked.name(item.entry.to) },
    "text": .text { item, dossier in dossier.plain(item.entry.text) },
  ])
}
