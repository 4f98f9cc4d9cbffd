import PlanFormat
import PlanModel

/// Where a phase stands on the day of the plan. On its last day it is still the current one.
public enum PhaseStanding: String, CaseIterable, Sendable {
  case ended, current, ahead, suspended, dropped
  /// Neither the plan nor the schedule dates it.
  case notKnown = "not-known"

  /// As the plan says; where it says nothing, by its dates, or by those that the schedule computes.
  init(_ phase: Phase, computed: (start: PlanDate, finish: PlanDate)?, asOf: Day?) {
    if let status = phase.status.value {
      self = PhaseStanding(status)
      return
    }
    // The work in it can move its dates beyond those that are written.
    let start = Self.later(phase.start.value, computed?.start)
    let finish = Self.later(phase.finish.value, computed?.finish)
    guard let asOf else {
      self = .notKnown
      return
    }
    if let finish, finish.hasPassed(on: asOf) {
      self = .ended
    } else if let start {
      self = start.isKnown(on: asOf) ? .current : .ahead
    } else {
      self = .notKnown
    }
  }

  private static func later(_ written: PlanDate?, _ computed: PlanDate?) -> PlanDate? {
    guard let written, let computed else { return written ?? computed }
    return computed.isSurely(after: written) ? computed : written
  }

  private init(_ status: PhaseStatus) {
    self =
      switch status {
      case .planned: .ahead
      case .current, .extended: .current
      case .completed: .ended
      case .suspended: .suspended
      case .dropped: .dropped
      }
  }

  public var hasStarted: Bool { self == .current || self == .ended || self == .suspended }
}

/// Whether a unit has left by the day of the plan.
public enum UnitStanding: Sendable, Hashable {
  case left(PlanDate?)
  /// It was to leave on a day that has passed, and nothing says whether it did.
  case notKnown(was: PlanDate)
  case leaves(PlanDate)
  /// Without a day on which it is to leave.
  case undated

  init(_ unit: Unit, asOf: Day?) {
    // Its history has said when all of it had left; a part that goes, or work that ceases, is not yet its leaving.
    self =
      if let left = unit.left.value {
        .left(left)
      } else if let leaves = unit.leaves.value {
        asOf.map(leaves.hasPassed) == true ? .notKnown(was: leaves) : .leaves(leaves)
      } else {
        .undated
      }
  }
}

extension UnitStanding {
  /// How it stands in the words by which work is counted.
  public var level: WorkStanding {
    switch self {
    case .left: .done
    case .leaves: .onTrack
    case .notKnown, .undated: .unknown
    }
  }
}

/// How far a law has come by the day of the plan.
public enum LawStanding: Sendable, Hashable {
  case inForce
  /// Rejected or withdrawn.
  case ended
  /// It was to be in force on a day that has passed, and the plan doesn't say how far it has come.
  case notKnown(was: PlanDate)
  /// It was to be in force on a day that has passed, and the stage that it has reached says that it isn't.
  case overdue(was: PlanDate)
  /// On its way, at a stage that the plan gives or not.
  case pending

  /// Whether it is known not to be in force on a day that has passed.
  public var isOverdue: Bool { if case .overdue = self { true } else { false } }

  init(_ law: Law, asOf: Day?) {
    self =
      switch law.stage.value {
      case .promulgated, .inForce: .inForce
      case .rejected, .withdrawn: .ended
      case .drafting, .government, .parliament, .oneChamber, .adopted, nil:
        if let due = law.due.value, asOf.map(due.hasPassed) == true {
          law.stage.value == nil ? .notKnown(was: due) : .overdue(was: due)
        } else {
          .pending
        }
      }
  }
}

/// Whether a risk has come true by the day of the plan.
public enum RiskStanding: String, CaseIterable, Sendable {
  case open, occurred, closed
  /// The plan doesn't say it: as open as any.
  case notStated = "not-stated"

  init(_ risk: Risk) {
    self =
      switch risk.status.value {
      case .open: .open
      case .occurred: .occurred
      case .closed: .closed
      case nil: risk.occurred.value == nil ? .notStated : .occurred
      }
  }

  public var isOpen: Bool { self != .closed }
}

/// Whether something that is done for a receiver's capacity is done, or still to come.
public enum ActionStanding: Sendable {
  case done, ahead
  /// Given up.
  case dropped

  public init(_ action: CapacityAction) {
    self =
      switch action.status.value {
      case .completed, .handedOver: .done
      case .discontinued: .dropped
      case .planned, .ongoing, .blocked, nil: .ahead
      }
  }
}

/// What becomes of a service of the mission that others use.
public enum ServiceStanding: Sendable, Hashable {
  /// Somebody provides it afterwards, or its end is agreed with those who use it.
  case settled
  /// It was for an election that is over, and stopped with it: nobody misses it.
  case served(PlanDate)
  /// It stops on a day that the plan gives, and nobody follows.
  case stops(PlanDate)
  /// Neither its end nor who follows is known.
  case notKnown

  /// Whether somebody still has to say who provides it, or when it stops.
  public var isOpen: Bool {
    switch self {
    case .settled, .served: false
    case .stops, .notKnown: true
    }
  }

  init(_ service: Service, _ elections: [CalendarEntry], asOf: Day?) {
    let end = service.until.value
    self =
      if service.replacedBy.value != nil || service.endsAgreed.value == true {
        .settled
      } else if let asOf, let end, end.hasPassed(on: asOf), elections.contains(where: { $0.ends(on: end) }) {
        .served(end)
      } else {
        end.map(ServiceStanding.stops) ?? .notKnown
      }
  }
}

extension CalendarEntry {
  /// Whether it ends on a day, for all that the plan says.
  fileprivate func ends(on day: PlanDate) -> Bool {
    guard let end = on.value ?? until.value ?? from.value else { return false }
    return end.touches(day)
  }
}
