import Analysis
import PlanFormat
import PlanModel
import Templates

/// A contingent or a formed unit: whose it is, when it came and leaves, and what happened to it.
extension TemplateNames<Unit> {
  static let unit = TemplateNames<Unit>([
    "name": .text { unit, dossier in dossier.named(unit.name, unit) },
    "kind": .text { unit, dossier in dossier.word(unit.kind) },
    "contributor": .text { unit, dossier in dossier.figure(unit.contributor, in: unit.header, \.code) },
    "strength": .text { unit, dossier in dossier.number(unit.strength, in: unit.header) },
    "site": .text { unit, dossier in
      unit.site.value.flatMap { dossier.plan.sites[$0]?.name.value }
        .map { .text($0.text(in: dossier.wording.language)) } ?? .absent
    },
    "area": .text { unit, dossier in
      unit.area.value.flatMap { dossier.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: dossier.wording.language)) } ?? .absent
    },
    "arrived": .text { unit, dossier in dossier.shortDate(unit.arrived, in: unit.header) },
    "leaves": .text { unit, dossier in dossier.shortDate(unit.leaves, in: unit.header) },
    "left": .text { unit, dossier in
      guard unit.left.value == nil, case .left(let date?) = dossier.facts.standing(of: unit) else {
        return dossier.shortDate(unit.left, in: unit.header)
      }
      return .text(dossier.wording.shortDate(date))
    },
    "history": .list(of: .event) { unit, _ in unit.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: UnitEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, dossier in
      .evidenced(.text(dossier.wording.shortDate(item.date)), by: [dossier.evidence(of: item.entry)])
    },
    "event": .text { item, dossier in dossier.word(item.entry.event) },
    "area": .text { item, dossier in
      item.entry.area.value.flatMap { dossier.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: dossier.wording.language)) } ?? .absent
    },
    "strength": .text { item, dossier in dossier.number(item.entry.strength) },
    "text": .text { item, dossier in dossier.plain(item.entry.text) },
  ])
}

/// How many people left between two days, kind by kind.
struct DepartureRow {
  let until: PlanDate
  let departed: DepartedPersonnel

  static let names = TemplateNames<DepartureRow>([
    "since": .text { row, dossier in dossier.shortDate(row.departed.since, in: row.departed.header) },
    "until": .text { row, dossier in
      .evidenced(.text(dossier.wording.shortDate(row.until)), by: [dossier.evidence(of: row.departed)])
    },
    "counts": .list(of: .personnel) { row, _ in row.departed.counts },
  ])
}

/// How many people of one kind.
typealias KindOfPersonnel = (category: PersonnelCategory, count: Fact<Decimal>, header: Header)

extension TemplateNames<KindOfPersonnel> {
  static let personnel = TemplateNames([
    "kind": .text { item, dossier in .text(dossier.wording.word(item.category)) },
    "count": .text { item, dossier in dossier.number(item.count, in: item.header) },
  ])
}

extension DepartedPersonnel {
  /// The kinds that are counted, in the order in which products list them.
  fileprivate var counts: [KindOfPersonnel] {
    PersonnelCategory.all.map { ($0, $0.count(in: self), header) }.filter { $0.count.value != nil }
  }
}
