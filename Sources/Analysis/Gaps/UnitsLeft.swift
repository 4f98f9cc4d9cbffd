import PlanFormat
import PlanModel

/// Units of which the plan does not say when they leave, although the mission does within a year, or their site closes, or their
/// work has ceased.
func unitsWithoutLeaving(_ facts: PlanFacts) -> [Gap] {
  let departure = facts.departure.flatMap { facts.isAhead($0) ? $0 : nil }
  let found = facts.plan.units.indices.compactMap { position -> (unit: Int, end: PlanDate?)? in
    let unit = facts.plan.units[position]
    guard facts.standings.units[position] == .undated else { return nil }
    let ceased = unit.history.entries.last { $0.entry.event.value == .ceased }?.date
    let closing = unit.site.value.flatMap { facts.plan.sites.position(of: $0.symbol) }
      .flatMap { facts.standings.sites[$0].closing }
    guard let end = ceased ?? closing else { return facts.isInLastYear ? (position, departure) : nil }
    return (position, [end, departure].compactMap(\.self).firstInOrder)
  }
  guard let first = found.first else { return [] }
  return [
    Gap(
      .unitsWithoutLeaving(found.map(\.unit)), at: facts.plan.units[first.unit].header.nameSpan,
      touching: found.map { facts.plan.units[$0.unit].extent },
      from: found.compactMap(\.end).firstInOrder.map(Edge.last), size: Gap.Size(count: found.count),
      certainty: .notStated, harm: .steering, requirements: ["TR-102"])
  ]
}
