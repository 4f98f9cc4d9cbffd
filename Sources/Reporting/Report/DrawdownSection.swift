import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The mission's strength and sites on the day, for report and brief.
struct DrawdownSection {
  let strength: StrengthRecord?
  let sites: [Site]
  let left: [Site]
  let notKnown: [Site]
  let lost: [Site]
  let units: [Unit]
  let unitsLeft: [Unit]

  init(_ dossier: Dossier) {
    strength = dossier.facts.strength.rows.isEmpty ? nil : dossier.facts.strength
    sites = dossier.facts.footprint.sites
    left = dossier.facts.footprint.left
    notKnown = dossier.facts.footprint.notKnown
    lost = dossier.facts.footprint.lost
    units = Array(dossier.plan.units)
    unitsLeft = zip(units, dossier.facts.standings.units).compactMap { unit, standing in
      if case .left = standing { unit } else { nil }
    }
  }

  static let names = TemplateNames<DrawdownSection>([
    "strength": .record(StrengthRecord.names) { section, _ in section.strength },
    "sites": .record(siteCount) { section, _ in section.sites.isEmpty ? nil : section },
    "both": .flag { section, _ in !section.sites.isEmpty && !section.units.isEmpty },
    "units": .record(unitCount) { section, _ in section.units.isEmpty ? nil : section },
  ])

  static let siteCount = TemplateNames<DrawdownSection>([
    "all": .count { section, press in
      Count(Footprint.number(of: section.sites), press.evidence(of: section.sites))
    },
    "left": .count { section, press in Count(Footprint.number(of: section.left), press.evidence(of: section.left))
    },
    "not-known": .count { section, press in
      Count(Footprint.number(of: section.notKnown), press.evidence(of: section.notKnown))
    },
    // Of which sources give different numbers.
    "disputed": .count { section, press in press.count(section.sites.filter { !$0.count.alternatives.isEmpty }) },
    "lost": .count { section, press in Count(Footprint.number(of: section.lost), press.evidence(of: section.lost))
    },
  ])

  static let unitCount = TemplateNames<DrawdownSection>([
    "all": .count { section, press in press.count(section.units) },
    "left": .count { section, press in press.count(section.unitsLeft) },
  ])
}

extension StrengthRecord {
  static let names = TemplateNames<StrengthRecord>([
    "on": .text { strength, press in strength.counted.map { .text(press.wording.date($0)) } ?? .absent },
    "counted": .text { strength, press in strength.counted.map { .text(press.wording.on($0)) } ?? .absent },
    "rows": .list(of: .strength) { strength, _ in
      strength.rows.map { StrengthRow(row: $0, isOfLastCount: $0.actual?.date == strength.counted) }
    },
  ])
}

/// A category in the words of a product.
struct StrengthRow {
  let row: StrengthRecord.Row
  /// Whether the people were counted on the day of the last count, and not before.
  let isOfLastCount: Bool
}

extension TemplateNames<StrengthRow> {
  static let strength = TemplateNames([
    "name": .text { item, press in .text(press.wording.word(item.row.category)) },
    "actual": .text { item, press in
      item.row.actual.map { press.number($0.fact, in: $0.header) } ?? .absent
    },
    "counted-before": .text { item, press in
      guard !item.isOfLastCount, let date = item.row.actual?.date else { return .absent }
      return .text(press.wording.date(date))
    },
    "authorised": .text { item, press in
      item.row.authorised.map { press.number($0.fact, in: $0.header) } ?? .absent
    },
    // When the people were counted.
    "authorised-then": .text { item, press in
      item.row.authorisedThen.map { press.number($0.fact, in: $0.header) } ?? .absent
    },
  ])
}
