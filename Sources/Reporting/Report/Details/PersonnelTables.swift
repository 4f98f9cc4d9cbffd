import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// A contingent or a formed unit: whose it is, when it came and leaves, and what happened to it.
extension TemplateNames<Unit> {
  static let unit = TemplateNames<Unit>([
    "name": .text { unit, press in press.named(unit.name, unit) },
    "kind": .text { unit, press in press.unmarked.word(unit.kind) },
    "contributor": .text { unit, press in press.unmarked.figure(unit.contributor, \.code) },
    "strength": .text { unit, press in press.unmarked.number(unit.strength) },
    "site": .text { unit, press in
      unit.site.value.flatMap { press.plan.sites[$0]?.name.value }
        .map { .text($0.text(in: press.wording.language)) } ?? .absent
    },
    "area": .text { unit, press in
      unit.area.value.flatMap { press.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: press.wording.language)) } ?? .absent
    },
    "arrived": .text { unit, press in press.unmarked.shortDate(unit.arrived) },
    "leaves": .text { unit, press in press.unmarked.shortDate(unit.leaves) },
    "left": .text { unit, press in
      guard unit.left.value == nil, case .left(let date?) = press.facts.standing(of: unit) else {
        return press.unmarked.shortDate(unit.left)
      }
      return .text(press.wording.shortDate(date))
    },
    "history": .list(of: .event) { unit, _ in unit.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: UnitEvent)> {
  fileprivate static let event = TemplateNames([
    "on": .text { item, press in
      .evidenced(.text(press.wording.shortDate(item.date)), by: [press.evidence(of: item.entry)])
    },
    "event": .text { item, press in press.unmarked.word(item.entry.event) },
    "area": .text { item, press in
      item.entry.area.value.flatMap { press.plan.areas[$0]?.name.value }
        .map { .text($0.text(in: press.wording.language)) } ?? .absent
    },
    "strength": .text { item, press in press.unmarked.number(item.entry.strength) },
    "text": .text { item, press in press.plain(item.entry.text) },
  ])
}

/// How many people left between two days, kind by kind.
struct DepartureRow {
  let until: PlanDate
  let departed: DepartedPersonnel

  static let names = TemplateNames<DepartureRow>([
    "since": .text { row, press in press.shortDate(row.departed.since, in: row.departed.header) },
    "until": .text { row, press in
      .evidenced(.text(press.wording.shortDate(row.until)), by: [press.evidence(of: row.departed)])
    },
    "counts": .list(of: .personnel) { row, _ in row.departed.counts },
  ])
}

/// How many people of one kind.
typealias KindOfPersonnel = (category: PersonnelCategory, count: Fact<Decimal>, header: Header)

extension TemplateNames<KindOfPersonnel> {
  static let personnel = TemplateNames([
    "kind": .text { item, press in .text(press.wording.word(item.category)) },
    "count": .text { item, press in press.unmarked.number(item.count) },
  ])
}

extension DepartedPersonnel {
  /// The kinds that are counted, in the order in which products list them.
  fileprivate var counts: [KindOfPersonnel] {
    PersonnelCategory.all.map { ($0, $0.count(in: self), header) }.filter { $0.count.value != nil }
  }
}
