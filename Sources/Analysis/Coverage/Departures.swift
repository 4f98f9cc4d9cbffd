import PlanFormat
import PlanModel

/// The planned end of the mission's authorised presence, in the whole country and area by area.
struct Departures: Sendable {
  let country: PlanDate?
  /// Whether an area may have another day than the country.
  let differ: Bool
  private let areas: Keyed<Area>
  /// By the area's position.
  private let byArea: [PlanDate?]

  init(_ plan: Plan, _ tree: AreaTree) {
    country = plan.mission.entry?.departure.value
    areas = plan.areas
    var own: [Symbol: PlanDate] = [:]
    for departure in plan.mission.entry?.departures.items ?? [] {
      guard let area = departure.area.value, own[area.symbol] == nil else { continue }
      own[area.symbol] = departure.on.value
    }
    differ = !own.isEmpty
    byArea = tree.inheriting(own, country: country)
  }

  /// From an area: its own, else that of one that it lies in, else that of the country.
  func from(_ area: Reference<Area>) -> PlanDate? {
    guard let position = areas.position(of: area.symbol) else { return country }
    return byArea[position]
  }

  /// The last of the days on which the mission leaves some areas, or nothing where one of them has none; no area means
  /// the whole country.
  func last(of areas: some Collection<Reference<Area>>) -> PlanDate? {
    let dates = areas.isEmpty ? [country] : areas.map(from)
    guard dates.allSatisfy({ $0 != nil }) else { return nil }
    return dates.compactMap(\.self).lastInOrder
  }
}
