import PlanFormat
import PlanModel

// Who is where until when.

extension PlanFacts {
  /// Who hands over: the mission where the plan names nobody else.
  public func giver(of handover: Handover) -> Counterpart? { links.giver(of: handover) }

  public func isGivenByMission(_ handover: Handover) -> Bool { links.isGivenByMission(handover) }

  /// Where a handover takes place: in its areas, else in those of its task; nothing means everywhere.
  public func areas(of handover: Handover) -> [Reference<Area>] { links.areas(of: handover) }

  /// The last day on which the giver of a handover can still take part in it: where it leaves the areas of the handover
  /// one after the other, the last of them.
  public func endOfGiversPresence(in handover: Handover) -> PlanDate? { links.endOfGiversPresence(in: handover) }

  /// The last day of the mission in some areas, in the last of them; no area means the whole country.
  public func endOfMission(in areas: [Reference<Area>]) -> PlanDate? { links.endOfMission(in: areas) }

  /// Whether a handover has begun on the day of the plan, by its status or its dates.
  public func hasStarted(_ handover: Handover) -> Bool {
    if let standing = standing(of: handover), standing.isFinished || standing.isUndone { return true }
    switch handover.status.value {
    case .joint, .transferred, .accepted, .failed, .returned: return true
    case .identified, .agreed, .preparing, nil:
      guard let start = handover.window.entry?.start.value, let asOf else { return false }
      return start.isSurely(before: asOf + 1)
    }
  }
}

extension PlanFacts {
  /// Who holds a task from when to when, along each of its handovers.
  public func strands(of task: PlanTask) -> ArraySlice<Strand> {
    plan.tasks.position(of: task.header.symbol).map(strands.of(taskAt:)) ?? []
  }

  public func strands(of handover: Handover) -> ArraySlice<Strand> {
    plan.handovers.position(of: handover.header.symbol).map(strands.of(handoverAt:)) ?? []
  }
}

extension Receiver {
  /// Where a receiver takes over, within a handover.
  public func areas(in handover: [Reference<Area>]) -> [Reference<Area>] { areas.isEmpty ? handover : areas.items }
}
