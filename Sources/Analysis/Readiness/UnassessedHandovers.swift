import PlanFormat
import PlanModel

// Of which handovers nobody knows what their receivers can do: every product counts them here.

extension PlanFacts {
  /// Those that are open and have a receiver that nobody has assessed, by their positions.
  public var unassessedHandovers: [Int] {
    standings.handovers.indices.filter { standings.handovers[$0].readiness?[.capacityAssessed]?.state.isOpen == true }
  }

  /// How many of them nobody can assess, since their receivers are not there yet.
  public var handoversToBodiesToCome: Int {
    unassessedHandovers.count { position in
      guard case .cannotBeTold(.notThereYet) = standings.handovers[position].readiness?[.capacityAssessed]?.state else {
        return false
      }
      return true
    }
  }
}
