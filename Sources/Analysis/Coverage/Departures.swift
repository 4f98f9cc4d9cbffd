import PlanFormat
import PlanModel

/// The planned end of the mission's authorised presence, in the whole country and area by area.
struct Departures: Sendable {
  let country: PlanDate?
  /// Whether an area may have another day than the country.
  let differ: Bool
  private let areas: Keyed<Area>
  private let tree: AreaTree
  /// The areas that have a day of their own, in the order of the days.
  private let own: [(area: Reference<Area>, on: PlanDate)]
  /// By the area's position.
  private let byArea: [PlanDate?]

  init(_ plan: Plan, _ tree: AreaTree) {
    country = plan.mission.entry?.departure.value
    (areas, self.tree) = (plan.areas, tree)
    var days: [Symbol: PlanDate] = [:]
    var own: [(area: Reference<Area>, on: PlanDate)] = []
    for departure in plan.mission.entry?.departures.items ?? [] {
      guard let area = departure.area.value, days[area.symbol] == nil, let day = departure.on.value else { continue }
      days[area.symbol] = day
      own.append((area, day))
    }
    self.own = own.sorted { PlanDate.isInOrder($0.on, $1.on) }
    differ = !own.isEmpty
    byArea = tree.inheriting(days, country: country)
  }

  /// Of some areas, or of the whole country, those that the mission leaves before a day, and when it leaves the first: those that
  /// it surely leaves, then those that it may leave by rough dates; of very many the first ones.
  func left(
    in areas: [Reference<Area>], before day: PlanDate
  ) -> [(areas: [Reference<Area>], on: PlanDate, certainty: GapCertainty)] {
    let most = 50
    var left: [(area: Reference<Area>, on: PlanDate, certainty: GapCertainty)] = []
    let within = tree.stretches(of: areas)
    for own in own where left.count < most {
      guard let certainty = GapCertainty(own.on.ends(before: day)), let stretch = tree.stretch(of: own.area) else {
        continue
      }
      if within.contains(where: { $0.contains(stretch) }) { left.append((own.area, own.on, certainty)) }
    }
    for area in areas where left.count < most && !left.contains(where: { $0.area == area }) {
      if let on = from(area), let certainty = GapCertainty(on.ends(before: day)) { left.append((area, on, certainty)) }
    }
    return [GapCertainty.certain, .possible].compactMap { certainty in
      let those = left.filter { $0.certainty == certainty }
      return those.map(\.on).firstInOrder.map { (those.map(\.area), $0, certainty) }
    }
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

  /// Of some areas, or of the whole country, those on which none of others has any ground.
  func areas(of areas: [Reference<Area>], notCoveredBy others: [Reference<Area>]) -> [Reference<Area>] {
    tree.areas(of: areas, notCoveredBy: others)
  }
}
