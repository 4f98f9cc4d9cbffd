import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// How the mission shrinks.

extension TimelineWords {
  var noStrength: String { wording("strength.no-strength") }
  var noSites: String { wording("strength.no-sites") }
  var strength: String { wording("strength.title") }
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

  /// What the chart shows of its series.
  func note(on series: [StrengthSeries]) -> String {
    let parts = [
      series.contains { $0.ceilings.contains { $0.count != nil } } ? wording("strength.line") : nil,
      series.allSatisfy(\.actual.isEmpty) ? nil : wording("strength.dots"),
      series.allSatisfy(\.planned.isEmpty) ? nil : wording("strength.rings"),
    ]
    return parts.compactMap(\.self).joined(separator: wording("lists.comma"))
  }
}
