import PlanFormat
import PlanModel

// Who is where until when, and what of a handover has happened.

extension PlanFacts {
  /// Who hands over: the mission where the plan names nobody else.
  public func giver(of handover: Handover) -> Counterpart? {
    if let from = handover.from.value { return plan.counterparts[from] }
    return plan.counterparts.entries.last { $0.id == Self.missionID }
  }

  public func isGivenByMission(_ handover: Handover) -> Bool {
    handover.from.value == nil || isMission(handover.from.value)
  }

  /// Where a handover takes place: in its areas, else in those of its task; nothing means everywhere.
  public func areas(of handover: Handover) -> [Reference<Area>] {
    handover.areas.isEmpty ? task(of: handover)?.areas.items ?? [] : handover.areas.items
  }

  /// The last day on which the giver of a handover can still take part in it: where it leaves the areas of the handover
  /// one after the other, the last of them.
  public func endOfGiversPresence(in handover: Handover) -> PlanDate? {
    guard isGivenByMission(handover) else { return giver(of: handover)?.until.value }
    return departures.differ ? departures.last(of: areas(of: handover)) : departures.country
  }

  /// Whether a handover has begun on the day of the plan, by its status or its dates.
  public func hasStarted(_ handover: Handover) -> Bool {
    switch handover.status.value {
    case .joint, .transferred, .accepted, .failed, .returned: return true
    case .identified, .agreed, .preparing, nil:
      guard let start = handover.window.entry?.start.value, let asOf else { return false }
      return start.latest <= asOf
    }
  }
}

extension Handover {
  /// When it was complete, else when it is meant to be.
  public var finish: PlanDate? { transferred.value ?? window.entry?.finish.value }

  /// Whether the plan says that it is complete.
  public var isComplete: Bool { status.value == .transferred || status.value == .accepted }

  /// Whether it came to nothing.
  public var isUndone: Bool { status.value == .failed || status.value == .returned || returned.entry?.on.value != nil }
}

extension Receiver {
  /// Where a receiver takes over, within a handover.
  public func areas(in handover: [Reference<Area>]) -> [Reference<Area>] { areas.isEmpty ? handover : areas.items }
}
