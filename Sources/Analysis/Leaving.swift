import PlanFormat
import PlanModel

// When and from where the mission leaves.

extension PlanFacts {
  /// The planned end of authorised presence; where the plan only gives it for single areas, the last of them.
  public var lastDeparture: PlanDate? {
    if let departure { return departure }
    return plan.mission.entry?.departures.compactMap(\.on.value).lastInOrder
  }

  /// Whether the mission has left the country by the day.
  public var hasLeft: Bool {
    guard let departure, let asOf else { return false }
    return departure.hasPassed(on: asOf)
  }

  /// Whether the mission leaves a part of the country only.
  public var isPartialTransition: Bool { plan.heading.entry?.scope.value == .partOfCountry }

  /// The areas that the mission leaves; none stands for the whole country.
  public var areasLeft: [Reference<Area>] {
    guard isPartialTransition else { return [] }
    return plan.mission.entry?.departures.compactMap(\.area.value) ?? []
  }
}
