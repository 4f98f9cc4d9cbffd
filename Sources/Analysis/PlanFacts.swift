import Diagnostics
import PlanFormat
import PlanModel

/// What follows from a plan as a whole and several requirements and products need: who hands over what, when the
/// mission leaves, what goes on afterwards. Computed once; it holds no judgement.
public struct PlanFacts: Sendable {
  public let plan: Plan
  /// The day that the plan describes, from the plan or from the command line.
  public let asOf: Day?
  /// When everything can happen.
  public let schedule: PlanSchedule
  /// The positions of the handovers of each task, by the task's symbol.
  private let handoversByTask: [Symbol: [Int]]

  public init(_ plan: Plan, asOf: Day? = nil) {
    self.plan = plan
    let asOf = asOf ?? plan.heading.entry?.asOf.value?.latest
    self.asOf = asOf
    schedule = PlanSchedule(plan, asOf: asOf)
    handoversByTask = Dictionary(
      grouping: plan.handovers.indices.filter { plan.handovers[$0].task.value != nil },
      by: { plan.handovers[$0].task.value?.symbol ?? -1 })
  }

  public func handovers(of task: PlanTask) -> [Handover] {
    (handoversByTask[task.header.symbol] ?? []).map { plan.handovers[$0] }
  }

  /// The task that a handover passes on, where the plan has it.
  public func task(of handover: Handover) -> PlanTask? { plan.tasks[handover.task.value] }

  /// The receivers of a handover that the plan knows.
  public func receivers(of handover: Handover) -> [Counterpart] {
    handover.to.compactMap { plan.counterparts[$0.who.value] }
  }
}

// MARK: - The mission and its tasks

extension PlanFacts {
  public static let missionID = "mission"

  public func isMission(_ reference: Reference<Counterpart>?) -> Bool { reference?.id == Self.missionID }

  /// The tasks of the departing presence: those that it leads.
  public var missionTasks: [PlanTask] { plan.tasks.filter { isMission($0.lead.value) } }

  /// Those of them that are substance, not logistics or closure.
  public var substantiveMissionTasks: [PlanTask] { missionTasks.filter { $0.technical.value != true } }

  /// The tasks that go on once the mission has gone, whoever then performs them.
  public var continuingTasks: [PlanTask] {
    plan.tasks.filter { task in
      guard task.technical.value != true else { return false }
      switch task.disposition.value {
      case .handOver, .continue: return true
      case .complete, .discontinue, .undecided: return false
      case nil: return !handovers(of: task).isEmpty
      }
    }
  }

  /// The planned end of the mission's authorised presence in the whole country.
  public var departure: PlanDate? { plan.departure }

  /// The planned end of its authorised presence in an area: of the area itself, else of one that it lies in, else of
  /// the country.
  public func departure(from area: Reference<Area>) -> PlanDate? { plan.departure(from: area) }
}

// MARK: - Areas

extension PlanFacts {
  /// An area and those that it lies in, from the inside out. A circle of areas ends where it closes.
  public func enclosing(_ area: Reference<Area>) -> [Reference<Area>] { plan.enclosing(area) }

  /// Whether two places have ground in common: the same area, or one within the other. No area means everywhere.
  public func overlap(_ left: [Reference<Area>], _ right: [Reference<Area>]) -> Bool {
    left.isEmpty || right.isEmpty
      || left.contains { area in
        right.contains { enclosing($0).contains(area) || enclosing(area).contains($0) }
      }
  }
}

// MARK: - The drawdown

/// A cut of the mission's strength or footprint.
public struct DrawdownStep: Sendable {
  public enum Kind: Sendable { case ceiling, site, unit, stated }

  public let kind: Kind
  public let date: PlanDate
  public let span: Span
}

extension PlanFacts {
  /// Every cut that the plan dates, in the order of their dates.
  public var drawdownSteps: [DrawdownStep] {
    var steps: [DrawdownStep] = []
    let ceilings = (plan.strength.entry?.ceilings.items ?? []).filter { $0.from.value != nil }
      .sorted { ($0.from.value?.earliest ?? .distantPast) < ($1.from.value?.earliest ?? .distantPast) }
    for (earlier, later) in zip(ceilings, ceilings.dropFirst()) where later.total < earlier.total {
      if let date = later.from.value { steps.append(.init(kind: .ceiling, date: date, span: later.span)) }
    }
    for site in plan.sites where site.housekeeping.value != true {
      if let date = site.closed.value ?? site.closes.value {
        steps.append(.init(kind: .site, date: date, span: site.span))
      }
    }
    for unit in plan.units {
      if let date = unit.left.value ?? unit.leaves.value {
        steps.append(.init(kind: .unit, date: date, span: unit.span))
      }
    }
    return steps.sorted { ($0.date.latest, $0.span) < ($1.date.latest, $1.span) }
  }

  /// The first cut: as the plan states it, else the first one that it dates.
  public var firstDrawdownStep: DrawdownStep? {
    if let stated = plan.mission.entry?.drawdownBegins, let date = stated.value {
      return DrawdownStep(kind: .stated, date: date, span: stated.span)
    }
    return drawdownSteps.first
  }
}

extension Ceiling {
  /// Everybody whom the ceiling authorises; formed units are counted by their people.
  public var total: Decimal {
    [
      military, observersAndStaffOfficers, individualPolice, formedPolice, correctionsOfficers, civilian,
      civilianInternational, civilianNational, volunteers,
    ].compactMap(\.value).reduce(.zero) { $0.adding($1) ?? $0 }
  }
}

// MARK: - Kinds of counterparts

extension Counterpart {
  /// An institution of the State, national or local.
  public var isState: Bool { kind.value == .national || kind.value == .local }

  /// A body of the United Nations other than the departing mission.
  public var isUnitedNations: Bool {
    guard id != PlanFacts.missionID else { return false }
    return switch kind.value {
    case .un, .countryTeam, .residentCoordinator, .unMission, .fund: true
    default: false
    }
  }
}
