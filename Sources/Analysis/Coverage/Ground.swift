import PlanFormat
import PlanModel

/// What stands in areas, found by an area: in it, in one that it lies in, in a part of it, or everywhere.
struct Ground<Value: Sendable>: Sendable {
  private var everywhere: Value?
  private var whole: [Symbol: Value] = [:]
  private var part: [Symbol: Value] = [:]

  mutating func add(_ value: Value, in areas: some Collection<Reference<Area>>, of facts: PlanFacts) {
    if areas.isEmpty { everywhere = everywhere ?? value }
    for area in areas {
      whole[area.symbol] = whole[area.symbol] ?? value
      for outer in facts.enclosing(area).dropFirst() { part[outer.symbol] = part[outer.symbol] ?? value }
    }
  }

  func value(in area: Reference<Area>, of facts: PlanFacts) -> Value? {
    facts.enclosing(area).lazy.compactMap { whole[$0.symbol] }.first ?? part[area.symbol] ?? everywhere
  }
}
