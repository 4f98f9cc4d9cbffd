import Diagnostics
import PlanFormat
import PlanModel

/// What follows from a plan as a whole and several requirements and products need: who hands over what, when the
/// mission leaves, what goes on afterwards. Computed once; it holds no judgement.
public final class PlanFacts: Sendable {
  public let plan: Plan
  /// The day that is looked at: the plan's own, or another one that the call names.
  public var asOf: Day? { plan.viewpoint.day }
  /// When everything can happen.
  public let schedule: PlanSchedule
  /// The tasks of the departing presence: those that it leads.
  public let missionTasks: Selected<PlanTask>
  /// Those of them that are substance, not logistics or closure.
  public let substantiveMissionTasks: Selected<PlanTask>
  /// The substantive tasks that go on once the mission has gone, whoever performs them before and after: those that are
  /// handed over or continued by their disposition or, where they have none, by a handover.
  public let continuingTasks: Selected<PlanTask>
  /// What money there is for what, what things cost, and what covers it.
  public let ledger: Ledger
  /// The mission's strength on the day and over time.
  public let strength: StrengthRecord
  /// Its sites.
  public let footprint: Footprint
  /// Its mandates, and the one in force.
  public let mandates: Mandates
  /// Where benchmarks and indicators stand on the day.
  let benchmarkStandings: BenchmarkStandings
  let areaTree: AreaTree
  /// Who is in danger in which area.
  let danger: PeopleInAreas
  let departures: Departures
  let parties: Parties
  let links: HandoverLinks
  let legalPowers: LegalPowers
  /// Where everything stands on the day of the plan.
  public let standings: Standings
  /// Who holds what from when to when.
  public let strands: Strands

  public init(_ plan: Plan) {
    self.plan = plan
    areaTree = AreaTree(plan.areas)
    departures = Departures(plan, areaTree)
    danger = PeopleInAreas(plan, areaTree)
    parties = Parties(plan.counterparts)
    let asOf = plan.viewpoint.day
    schedule = PlanSchedule(plan, departures, asOf: asOf)
    benchmarkStandings = BenchmarkStandings(plan, on: asOf)
    links = HandoverLinks(plan, departures, MeasuredCapacity(benchmarkStandings), schedule.postponements)
    strength = StrengthRecord(plan, asOf: asOf, departure: departures.country)
    mandates = Mandates(plan, asOf: asOf)
    var (mission, substantive, continuing): ([Int], [Int], [Int]) = ([], [], [])
    for (position, task) in plan.tasks.entries.enumerated() {
      let isTechnical = task.technical.value == true
      if Self.isMission(task.lead.value) {
        mission.append(position)
        if !isTechnical { substantive.append(position) }
      }
      if !isTechnical, !task.isOver, task.goesOn ?? !links.positions(of: task).isEmpty { continuing.append(position) }
    }
    missionTasks = Selected(mission, of: plan.tasks)
    substantiveMissionTasks = Selected(substantive, of: plan.tasks)
    continuingTasks = Selected(continuing, of: plan.tasks)
    ledger = Ledger(
      plan, continuing: Set(continuing.map { plan.tasks[$0].header.symbol }),
      departure: departures.country?.lastDay)
    legalPowers = LegalPowers(plan)
    standings = Standings(
      plan, schedule, links, PreconditionReader(plan, links, legalPowers, ledger, benchmarkStandings),
      continuing: continuing, asOf: asOf)
    strands = Strands(plan, links, standings)
    footprint = Footprint(plan, standings.sites, strands, departure: departures.country)
  }

  public func handovers(of task: PlanTask) -> Selected<Handover> {
    Selected(links.positions(of: task), of: plan.handovers)
  }

  func hasSeveralHandovers(_ task: Reference<PlanTask>) -> Bool { links.count(of: task) > 1 }

  /// The handovers that pass on a task: its own, else those of the nearest task around it that has some.
  public func handoversPassingOn(_ task: PlanTask) -> Selected<Handover> {
    links.whole(of: task).map(handovers) ?? Selected([], of: plan.handovers)
  }

  /// Whether a handover passes on the task, or a task around it.
  public func isHandedOver(_ task: PlanTask) -> Bool { links.whole(of: task) != nil }

  /// The task that a handover passes on, where the plan has it.
  public func task(of handover: Handover) -> PlanTask? { links.task(of: handover) }

  /// The receivers of a handover that the plan knows.
  public func receivers(of handover: Handover) -> [Counterpart] { links.receivers(of: handover) }
}

// MARK: - The mission and its tasks

extension PlanFacts {
  public static let missionID = "mission"

  public static func isMission(_ reference: Reference<Counterpart>?) -> Bool { reference?.id == missionID }

  public func isMission(_ reference: Reference<Counterpart>?) -> Bool { Self.isMission(reference) }

  /// Whether what is due on a date, or awaited until then, can still come: its last day has not passed.
  public func isAhead(_ date: PlanDate) -> Bool { asOf.map { !date.hasPassed(on: $0) } ?? false }

  /// The planned end of the mission's authorised presence in the whole country.
  public var departure: PlanDate? { departures.country }

  /// How many days are left until the planned end of its presence, negative after it; nothing where one of the two days is
  /// not known to the day.
  public var daysToDeparture: Int? {
    guard let asOf, let day = departure?.day else { return nil }
    return day - asOf
  }

  /// How many days are left until the mandate in force ends, negative after it; nothing where one of the two days is not known to
  /// the day.
  public var daysToMandateEnd: Int? {
    guard let asOf, let day = mandates.inForce?.until.value?.day else { return nil }
    return day - asOf
  }

  /// The planned end of its authorised presence in an area: of the area itself, else of one that it lies in, else of
  /// the country.
  public func departure(from area: Reference<Area>) -> PlanDate? { departures.from(area) }
}

extension PlanTask {
  /// Whether it has been completed or given up, and so does not go on, whatever was meant to become of it.
  var isOver: Bool {
    let status = TaskStanding.status(of: self)
    return status == .completed || status == .discontinued
  }

  /// Whether the task goes on once the mission has gone, or nothing where its disposition does not say it.
  fileprivate var goesOn: Bool? {
    switch disposition.value {
    case .handOver, .continue: true
    case .complete, .discontinue, .undecided: false
    case nil: nil
    }
  }
}

// MARK: - Areas

extension PlanFacts {
  /// An area and those that it lies in, from the inside out. A circle of areas ends where it closes.
  public func enclosing(_ area: Reference<Area>) -> [Reference<Area>] {
    var chain = [area]
    var seen: Set<Reference<Area>> = [area]
    while let next = plan.areas[chain[chain.count - 1]]?.within.value, seen.insert(next).inserted {
      chain.append(next)
    }
    return chain
  }

  /// Whether two places have ground in common: the same area, or one within the other. No area means everywhere.
  public func overlap(_ left: [Reference<Area>], _ right: [Reference<Area>]) -> Bool {
    let others = areaTree.stretches(of: right)
    return areaTree.stretches(of: left).contains { stretch in others.contains { $0.overlaps(stretch) } }
  }
}

// MARK: - The drawdown

/// A cut of the mission's strength or footprint.
public struct DrawdownStep: Sendable {
  /// Sites and units by their positions.
  public enum Kind: Sendable { case ceiling, site(Int), unit(Int), stated, departure }

  public let kind: Kind
  public let date: PlanDate
  public let span: Span
  /// Of the site or the unit that goes.
  public var id = ""
  /// Where; nothing means everywhere.
  public var areas: [Reference<Area>] = []
  /// The benchmarks on which it depends.
  public var gate: [Reference<Benchmark>] = []
  /// How many people it concerns, where the plan says it.
  public var people: Decimal?
  /// Whether it closes an office.
  public var isOfOffice = false
}

extension PlanFacts {
  /// Every cut that the plan dates, in the order of their dates.
  public var drawdownSteps: [DrawdownStep] {
    var steps: [DrawdownStep] = []
    let ceilings = (plan.strength.entry?.ceilings.items ?? [])
      .compactMap { ceiling in ceiling.from.value.map { (from: $0, ceiling: ceiling) } }
      .sorted { PlanDate.isInOrderOfBeginnings($0.from, $1.from) }
    for (earlier, later) in zip(ceilings, ceilings.dropFirst()) where later.ceiling.total < earlier.ceiling.total {
      steps.append(
        .init(
          kind: .ceiling, date: later.from, span: later.ceiling.span, gate: later.ceiling.gate.items,
          people: earlier.ceiling.total.subtracting(later.ceiling.total)))
    }
    for (position, site) in plan.sites.enumerated() where site.housekeeping.value != true {
      if let date = site.closed.value ?? site.closes.value {
        let isOffice = site.kind.value == .office || site.kind.value == .headquarters
        steps.append(
          .init(
            kind: .site(position), date: date, span: site.span, id: site.id,
            areas: [site.area.value].compactMap(\.self),
            gate: site.gate.items, isOfOffice: isOffice))
      }
    }
    for (position, unit) in plan.units.enumerated() {
      if let date = unit.left.value ?? unit.leaves.value {
        let site = plan.sites[unit.site.value]
        steps.append(
          .init(
            kind: .unit(position), date: date, span: unit.span, id: unit.id,
            areas: [unit.area.value ?? site?.area.value].compactMap(\.self), gate: site?.gate.items ?? [],
            people: unit.strength.value))
      }
    }
    return steps.sorted {
      $0.date == $1.date ? $0.span < $1.span : PlanDate.isInOrder($0.date, $1.date)
    }
  }

  /// The first cut: as the plan states it, else the first one that it dates.
  public var firstDrawdownStep: DrawdownStep? {
    if let stated = plan.mission.entry?.drawdownBegins, let date = stated.value {
      return DrawdownStep(kind: .stated, date: date, span: stated.span)
    }
    return drawdownSteps.first
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

extension Counterpart {
  /// Whether the name stands for a class of bodies, none of which is named yet.
  public var isClass: Bool { self.class.value == true || Self.classes.contains(name.value?.plain.lowercased() ?? "") }

  private static let classes: Set<String> = [
    "partners", "international partners", "national partners", "development partners", "donors", "stakeholders",
    "national stakeholders", "the international community", "international community", "others", "to be determined",
    "tbd", "partenaires", "partenaires internationaux", "bailleurs", "parties prenantes", "socios",
    "socios internacionales", "donantes",
  ]
}
