import Analysis
import PlanFormat
import PlanModel

/// Authorised and actual strength of one kind of people over time, as it is drawn.
struct StrengthSeries {
  /// What the Council authorises from one day to the beginning of another.
  struct Step {
    let from: Day
    let until: Day
    /// Nothing where the ceiling gives no number of people.
    let count: Decimal?
    /// What the ceiling says instead: '5 units'.
    let note: String
  }

  let title: String
  let ceilings: [Step]
  let actual: [StrengthLine.Point]
  let planned: [StrengthLine.Point]
  let largest: Decimal

  init(_ line: StrengthLine, until end: Day, _ words: TimelineWords) {
    title = words.personnel(line.categories)
    ceilings = line.ceilings.map { step in
      Step(
        from: step.from, until: max(step.until ?? end, step.from), count: step.count,
        note: step.units.map(words.units) ?? "")
    }
    actual = line.actual
    planned = line.planned
    largest = line.largest
  }
}

extension StrengthSeries {
  /// The most that a picture shows of it: what was before needs no room.
  func largest(in span: TimelineSpan) -> Decimal {
    let steps = ceilings.filter { $0.until > span.first && $0.from <= span.last }.compactMap(\.count)
    let points = (actual + planned).filter { span.contains($0.day) }.map(\.count)
    return (steps + points).max() ?? .zero
  }
}

/// How the mission shrinks: strength and sites.
struct DrawdownHistory {
  let series: [StrengthSeries]
  /// What is not drawn, since more lines can't be told apart.
  let leftOut: [String]
  /// Nothing where the plan has no sites.
  let sites: Footprint?
  /// When the mission has gone, as the beginning of a day: what is authorised ends then, and not before for want of words.
  let end: Day?
  /// Whether strength belongs to it at all: a special political mission has none to shrink, unless the plan gives some.
  let hasStrength: Bool
  static let maximumSeries = 6

  init(_ facts: PlanFacts, until end: Day, _ words: TimelineWords) {
    let found = facts.strength.lines.map { StrengthSeries($0, until: end, words) }.sorted { $0.largest > $1.largest }
    series = Array(found.prefix(Self.maximumSeries))
    self.end = facts.departure.map { $0.lastDay + 1 }
    leftOut = found.dropFirst(Self.maximumSeries).map(\.title)
    sites = facts.footprint.steps.isEmpty ? nil : facts.footprint
    hasStrength = !found.isEmpty || facts.plan.mission.entry?.type.value != .specialPolitical
  }

  var isEmpty: Bool { series.isEmpty && sites == nil }
}
