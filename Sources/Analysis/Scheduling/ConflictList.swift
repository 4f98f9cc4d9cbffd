import Diagnostics
import PlanFormat
import Scheduling

extension PlanSchedule {
  /// What the plan asks of its dates and cannot have: of what an item lacks, only where it begins. This is the one list of
  /// which the schedule and the requirements tell.
  public var conflicts: [ScheduleConflict] {
    let (written, limits) = (writtenOrderConflicts, contradictoryLimits)
    let ties = tiesToOwnParts
    let ownParts = conflicts(of: ties)
    let told = Set((written + limits + ownParts).flatMap(\.contradictoryPlaces))
    var found = written + limits
    // Each is told once: by what contradicts itself, where something does.
    found += (schedule.conflicts.compactMap(conflict) + finishConflicts + unbegunConflicts).filter {
      !$0.missesOne(of: told)
    }
    found += (limitConflicts + brokenLimits).filter { !$0.missesOne(of: told) }
    found += gateConflicts + lengthConflicts + ownParts + partsOutsideWholes(ties)
    found += partCircles + misplacedFields + progressConflicts + statusConflicts
    return found
  }
}

extension ScheduleConflict {
  /// The places of the dates, or of the tie, that contradict each other whatever else the plan says.
  fileprivate var contradictoryPlaces: [Span] {
    switch self {
    case .written(_, let order): [order.span]
    case .contradictory(_, let limits): limits.spans
    case .ownPart(_, let tie): [tie.tie]
    default: []
    }
  }

  /// Whether the date or the tie that is not kept stands at one of some places.
  fileprivate func missesOne(of places: Set<Span>) -> Bool {
    switch self {
    case .finish(_, let date, _, _, _), .prescribed(_, _, let date, _), .notBefore(_, _, let date, _):
      places.contains(date.span)
    case .tie(_, _, _, let tie, _), .outOfOrder(_, _, _, let tie, _): places.contains(tie)
    case .limit(_, let limit, _): places.contains(limit.span)
    case .notKept(_, let broken): places.contains(broken.limit.span)
    default: false
    }
  }
}
