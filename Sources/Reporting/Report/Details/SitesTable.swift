import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// A site of the mission, with what the table of how the sites stand leaves out: where it lies, what it is used for, and
/// what happened there.
extension TemplateNames<Site> {
  static let site = TemplateNames<Site>([
    "name": .text { site, press in press.named(site.name, site) },
    "kind": .text { site, press in press.unmarked.word(site.kind) },
    "area": .text { site, press in press.plan.areas[site.area.value].map { press.described($0) } ?? .absent },
    "location": .text { site, press in press.plain(site.location) },
    "unit": .text { site, press in press.plan.units[site.unit.value].map { press.plain($0.name) } ?? .absent },
    "opened": .text { site, press in press.unmarked.shortDate(site.opened) },
    "private-owner": .flag { site, _ in site.privateOwner.value == true },
    "later-use": .text { site, press in press.unmarked.text(site.laterUse) },
    "checked": .text { site, press in
      site.environment.entry.map { press.unmarked.shortDate($0.check) } ?? .absent
    },
    "check-planned": .text { site, press in
      site.environment.entry.map { press.unmarked.shortDate($0.planned) } ?? .absent
    },
    "check-result": .text { site, press in site.environment.entry.map { press.plain($0.result) } ?? .absent },
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

extension Press {
  /// An area by its name, with what it is and how many people live there.
  fileprivate func described(_ area: Area) -> TemplateValue {
    let more = [
      area.kind.value?.text(in: wording.language),
      area.population.value.map { wording.inhabitants($0) },
    ].compactMap(\.self)
    let name = area.name.value?.text(in: wording.language) ?? area.id
    return .text(more.isEmpty ? name : "\(name.isolated) (\(more.joined(separator: ", ")))")
  }
}

extension TemplateNames<(date: PlanDate, entry: SiteEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, press in
      .evidenced(.text(press.wording.shortDate(item.date)), by: [press.evidence(of: item.entry)])
    },
    "event": .text { item, press in press.unmarked.word(item.entry.event) },
    "by": .text { item, press in press.unmarked.name(item.entry.to) },
    "text": .text { item, press in press.plain(item.entry.text) },
  ])
}
