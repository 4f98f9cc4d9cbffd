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

  /// `3`, or `3–5` where nobody knows of two whether they are open.
  func sites(_ step: Footprint.Step) -> String {
    step.notKnown == 0
      ? wording.number(step.count)
      : wording("strength.range", ["least": .number(step.count), "most": .number(step.most)])
  }

  /// How many sites there were at most before the time that is drawn, and how many are left after it.
  func beyondAxis(_ sites: Footprint, _ span: TimelineSpan) -> String? {
    let earlier = sites.steps.filter { $0.until <= span.first }.map(\.most).max() ?? 0
    let first = sites.steps.first { $0.until > span.first }?.most ?? 0
    let later = sites.steps.last { $0.from > span.last }
    return beyondAxis(before: earlier > first ? upTo(.number(earlier)) : nil, after: later.map(self.sites))
  }

  /// The most people of a kind before the time that is drawn, and after it.
  func beyondAxis(_ series: StrengthSeries, _ span: TimelineSpan) -> String? {
    let points = series.actual + series.planned
    func most(_ steps: [StrengthSeries.Step], _ points: [StrengthLine.Point]) -> String? {
      (steps.compactMap(\.count) + points.map(\.count)).max().map { upTo(.number($0)) }
    }
    return beyondAxis(
      before: most(series.ceilings.filter { $0.until <= span.first }, points.filter { $0.day < span.first }),
      after: most(series.ceilings.filter { $0.from > span.last }, points.filter { $0.day > span.last }))
  }

  private func upTo(_ number: MessageValue) -> String { wording("axis.up-to", ["n": number]) }

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
