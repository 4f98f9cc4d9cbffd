import PlanFormat
import PlanModel
import Templates

/// The strength on the last day that was counted, category by category, beside what was authorised on the day of the product.
struct StrengthOnDay {
  enum Category: String, CaseIterable, Sendable {
    case military, observers, corrections
    case individualPolice = "individual-police"
    case formedPolice = "formed-police"
  }

  struct Row {
    let category: Category
    let actual: Fact<Decimal>
    let actualHeader: Header
    let ceiling: Fact<Decimal>
    let ceilingHeader: Header?
  }

  let date: PlanDate
  let rows: [Row]

  /// Nothing where nobody had been counted by then.
  init?(_ dossier: Dossier) {
    guard let strength = dossier.plan.strength.entry,
      let last = dossier.entries(of: strength.actual, until: dossier.asOf).last
    else { return nil }
    let begun = strength.ceilings.filter { ($0.from.value?.earliest ?? .distantPast) <= dossier.asOf }
    let ceiling = begun.max { ($0.from.value?.earliest ?? .distantPast) < ($1.from.value?.earliest ?? .distantPast) }
    date = last.date
    rows = Category.allCases.compactMap { category in
      let actual = last.entry[category]
      guard actual.value != nil else { return nil }
      return Row(
        category: category, actual: actual, actualHeader: last.entry.header, ceiling: ceiling?[category] ?? Fact(),
        ceilingHeader: ceiling?.header)
    }
  }

  static let names = TemplateNames<StrengthOnDay>([
    "on": .text { strength, dossier in .text(dossier.wording.date(strength.date)) },
    "rows": .list(of: .strength) { strength, _ in strength.rows },
  ])
}

extension TemplateNames<StrengthOnDay.Row> {
  static let strength = TemplateNames([
    "name": .text { row, dossier in .text(dossier.wording.word(row.category)) },
    "actual": .text { row, dossier in dossier.number(row.actual, in: row.actualHeader) },
    "authorised": .text { row, dossier in dossier.number(row.ceiling, in: row.ceilingHeader) },
  ])
}

extension Headcount {
  fileprivate subscript(category: StrengthOnDay.Category) -> Fact<Decimal> {
    switch category {
    case .military: military
    case .observers: observersAndStaffOfficers
    case .individualPolice: individualPolice
    case .formedPolice: formedPolice
    case .corrections: correctionsOfficers
    }
  }
}

extension Ceiling {
  fileprivate subscript(category: StrengthOnDay.Category) -> Fact<Decimal> {
    switch category {
    case .military: military
    case .observers: observersAndStaffOfficers
    case .individualPolice: individualPolice
    case .formedPolice: formedPolice
    case .corrections: correctionsOfficers
    }
  }
}
