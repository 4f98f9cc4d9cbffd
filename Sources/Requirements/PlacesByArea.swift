import Analysis
import PlanFormat
import PlanModel

/// Things of a plan by the areas that they name, found for an area itself, for one around it and for a part of it. Of several
/// in one area the first one added.
struct PlacesByArea<Thing> {
  private let facts: PlanFacts
  private var whole: [Symbol: Thing] = [:]
  private var part: [Symbol: Thing] = [:]

  init(_ facts: PlanFacts) { self.facts = facts }

  mutating func add(_ thing: Thing, in areas: some Sequence<Reference<Area>>) {
    for area in areas {
      whole[area.symbol] = whole[area.symbol] ?? thing
      for outer in facts.enclosing(area).dropFirst() { part[outer.symbol] = part[outer.symbol] ?? thing }
    }
  }

  /// What names the area, the nearest one around it first, and then what names a part of it.
  func things(in area: Reference<Area>) -> [Thing] {
    facts.enclosing(area).compactMap { whole[$0.symbol] } + [part[area.symbol]].compactMap(\.self)
  }
}
