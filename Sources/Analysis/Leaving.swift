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

  /// Who answers for what the mission was to see to: itself, and once it has left, the operations that follow it; nobody where none
  /// does.
  public var answeringForMission: [HoldingParty] {
    hasLeft ? positionsOfSuccessors.map { .counterpart($0) } : [.mission]
  }

  /// Whether the mission leaves a part of the country only.
  public var isPartialTransition: Bool { plan.heading.entry?.scope.value == .partOfCountry }

  /// The areas that the mission leaves; none stands for the whole country.
  public var areasLeft: [Reference<Area>] {
    guard isPartialTransition else { return [] }
    return plan.mission.entry?.departures.compactMap(\.area.value) ?? []
  }
}
