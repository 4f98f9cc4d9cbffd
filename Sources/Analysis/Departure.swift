import PlanFormat
import PlanModel

extension Plan {
  /// The planned end of the mission's authorised presence in the whole country.
  var departure: PlanDate? { mission.entry?.departure.value }

  /// The planned end of its authorised presence in an area: of the area itself, else of one that it lies in, else of
  /// the country.
  func departure(from area: Reference<Area>) -> PlanDate? {
    let departures = mission.entry?.departures.items ?? []
    for reference in enclosing(area) {
      if let found = departures.first(where: { $0.area.value == reference }) { return found.on.value }
    }
    return departure
  }

  /// The last of the days on which the mission leaves some areas; no area means the whole country.
  func lastDeparture(from areas: [Reference<Area>]) -> Day? {
    areas.isEmpty ? departure?.latest : areas.compactMap { departure(from: $0)?.latest }.max()
  }

  /// An area and those that it lies in, from the inside out. A circle of areas ends where it closes.
  func enclosing(_ area: Reference<Area>) -> [Reference<Area>] {
    var chain = [area]
    while let next = areas[chain[chain.count - 1]]?.within.value, !chain.contains(next) { chain.append(next) }
    return chain
  }
}
