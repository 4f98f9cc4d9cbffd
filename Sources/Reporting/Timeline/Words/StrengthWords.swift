import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// How the mission shrinks.

extension TimelineWords {
  var noStrength: String { wording("strength.no-strength") }
  var noSites: String { wording("strength.no-sites") }
  var openSites: String { wording("strength.open-sites") }
  func units(_ count: Decimal) -> String { wording("strength.units", ["n": .number(count)]) }
  func sitesWithoutClosing(_ count: Int) -> String { wording("strength.without-closing", ["n": .number(count)]) }

  func personnel(_ categories: [PersonnelCategory]) -> String {
    guard categories.count == 1, let category = categories.first else { return wording("strength.uniformed") }
    return wording.text(ifThere: "strength.people.\(category.rawValue)") ?? wording.sentence(wording.word(category))
  }

  func notDrawn(_ titles: [String]) -> String {
    let names = titles.map(wording.setApart).joined(separator: wording("lists.semicolon"))
    return wording("strength.not-drawn", ["titles": .words(names)])
  }

  /// What of a series the figure shows.
  func note(on series: StrengthSeries) -> String {
    let parts = [
      series.ceilings.contains { $0.count != nil } ? wording("strength.line") : nil,
      series.actual.isEmpty ? nil : wording("strength.dots"), series.planned.isEmpty ? nil : wording("strength.rings"),
    ]
    return parts.compactMap(\.self).joined(separator: wording("lists.comma"))
  }
}
