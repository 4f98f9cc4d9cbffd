import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// Where everything in a plan stands on its day: the one place that decides it. Check, schedule, report, brief and
/// timeline read it, each thing by its position in its section.
public final class Standings: Sendable {
  public let handovers: [HandoverStanding]
  public let tasks: [TaskStanding]
  public let phases: [PhaseStanding]
  public let sites: [SiteStanding]
  public let units: [UnitStanding]
  public let laws: [LawStanding]
  public let risks: [RiskStanding]
  public let services: [ServiceStanding]
  /// All handovers, and the tasks that are substance, by where they stand.
  public let handoverCounts: StandingCounts
  public let taskCounts: StandingCounts
  /// The same of each function, in the order in which the tasks first name them.
  public let functions: [(function: Function, counts: StandingCounts)]
  /// The tasks that are substance of each function, by their positions.
  let tasksOfFunctions: [Function: [Int]]
  public let holders: HoldersAfterwards
  /// What was to happen on a day that has passed, and of which the plan says no more.
  public let passedDates: [PassedDate]

  init(
    _ plan: Plan, _ schedule: PlanSchedule, _ links: HandoverLinks, _ preconditions: PreconditionReader,
    continuing: [Int],
    asOf: Day?
  ) {
    let ownGaps = plan.handovers.entries.map { $0.ownGaps(links) }
    let handovers = plan.handovers.entries.enumerated().map { position, handover in
      let item = ScheduledItem.Kind.handover(position)
      let slot = schedule.isOnlyNotBefore(item) ? nil : schedule[item]
      return HandoverStanding(
        handover, links, gaps: ownGaps, at: position, preconditions,
        daysLater: slot.flatMap { schedule.item(item)?.daysLater($0) } ?? 0,
        daysTooLate: slot?.daysTooLate ?? 0)
    }
    let tasks = plan.tasks.entries.enumerated().map { position, task in
      let item = ScheduledItem.Kind.task(position)
      let own = links.positions(of: task)
      let whole = own.isEmpty ? links.whole(of: task) : nil
      return TaskStanding(
        task,
        dates: TaskDates(task, schedule[item], schedule.item(item), isOnlyNotBefore: schedule.isOnlyNotBefore(item)),
        handovers: own.map { handovers[$0] }, isHandedOverWithWhole: whole != nil,
        receivesWhole: whole.map { whole in
          links.positions(of: whole).contains { !links.receivers(of: plan.handovers.entries[$0]).isEmpty }
        } ?? false,
        links: links, asOf: asOf)
    }
    self.handovers = handovers
    self.tasks = tasks
    phases = plan.phases.entries.enumerated().map { position, phase in
      let slot = schedule[.phase(position)]
      return PhaseStanding(
        phase, computed: slot.map { (PlanDate($0.early.start), PlanDate($0.early.finish)) }, asOf: asOf)
    }
    sites = plan.sites.entries.map { site in
      SiteStanding(site, asOf: asOf, end: links.endOfMission(in: [site.area.value].compactMap(\.self)))
    }
    units = plan.units.entries.map { UnitStanding($0, asOf: asOf) }
    laws = plan.laws.entries.map { LawStanding($0, asOf: asOf) }
    risks = plan.risks.entries.map { RiskStanding($0) }
    let elections = plan.calendar.entries.filter { $0.kind.value == .election }
    services = plan.services.entries.map { ServiceStanding($0, elections, asOf: asOf) }
    handoverCounts = StandingCounts(Array(handovers.indices)) { handovers[$0].level }
    let substantive = tasks.indices.filter { plan.tasks.entries[$0].technical.value != true }
    taskCounts = StandingCounts(substantive) { tasks[$0].level }
    var order: [Function] = []
    var byFunction: [Function: [Int]] = [:]
    for position in substantive {
      guard let function = plan.tasks.entries[position].function.value else { continue }
      if byFunction[function] == nil { order.append(function) }
      byFunction[function, default: []].append(position)
    }
    tasksOfFunctions = byFunction
    functions = order.map { function in
      (function, StandingCounts(byFunction[function] ?? []) { tasks[$0].level })
    }
    holders = HoldersAfterwards(plan, tasks, handovers, continuing: continuing)
    passedDates = PassedDates(plan, asOf: asOf, tasks, handovers, sites, units, laws).list
  }
}

/// Who holds what once the mission has gone: what nobody holds, and what the plan leaves open.
public struct HoldersAfterwards: Sendable {
  /// The substantive tasks that go on, and those of which the plan doesn't say whether they do: positions of tasks.
  public let goingOn: [Int]
  /// Of those, the ones that nobody holds, or perhaps nobody, or nobody is known to; each by the gravest part of it.
  private let open: [GapCertainty: [Int]]
  /// Of those, the ones that others lead than the mission, whom the plan does not name.
  public let unnamed: [Int]
  /// Logistics and closure that nobody holds afterwards.
  public let technical: [Int]
  /// Handovers of sites and assets, without a task, that nobody holds afterwards: positions of handovers.
  public let loose: [Int]

  /// Those that nobody holds as surely as this.
  public subscript(certainty: GapCertainty) -> [Int] { open[certainty] ?? [] }

  /// Those of which somebody may know a holder that the plan does not tell.
  public var notKnown: [Int] { (self[.possible] + self[.notStated]).sorted() }

  /// Those for which no holder is known, for whatever reason.
  public var withoutHolder: [Int] { open.values.flatMap(\.self).sorted() }

  init(_ plan: Plan, _ tasks: [TaskStanding], _ handovers: [HandoverStanding], continuing: [Int]) {
    var (open, unnamed, technical) = ([GapCertainty: [Int]](), [Int](), [Int]())
    var goingOn = Set(continuing)
    for (position, standing) in tasks.enumerated() {
      if standing.holder == .unnamed {
        goingOn.insert(position)
        unnamed.append(position)
      }
      guard let gap = standing.holder.gap else { continue }
      if plan.tasks.entries[position].technical.value == true {
        if gap.isCertain { technical.append(position) }
        continue
      }
      goingOn.insert(position)
      open[gap.certainty, default: []].append(position)
    }
    self.goingOn = goingOn.sorted()
    (self.open, self.unnamed, self.technical) = (open, unnamed, technical)
    loose = handovers.indices.filter {
      plan.tasks[plan.handovers.entries[$0].task.value] == nil && handovers[$0].holder.gap?.isCertain == true
    }
  }
}

// MARK: - By entry

extension PlanFacts {
  public func standing(of task: PlanTask) -> TaskStanding? {
    plan.tasks.position(of: task.header.symbol).map { standings.tasks[$0] }
  }

  public func standing(of handover: Handover) -> HandoverStanding? {
    plan.handovers.position(of: handover.header.symbol).map { standings.handovers[$0] }
  }

  public func standing(of phase: Phase) -> PhaseStanding {
    plan.phases.position(of: phase.header.symbol).map { standings.phases[$0] } ?? .notKnown
  }

  public func standing(of site: Site) -> SiteStanding? {
    plan.sites.position(of: site.header.symbol).map { standings.sites[$0] }
  }

  public func standing(of unit: Unit) -> UnitStanding {
    plan.units.position(of: unit.header.symbol).map { standings.units[$0] } ?? .undated
  }

  public func standing(of law: Law) -> LawStanding {
    plan.laws.position(of: law.header.symbol).map { standings.laws[$0] } ?? .pending
  }

  public func standing(of risk: Risk) -> RiskStanding {
    plan.risks.position(of: risk.header.symbol).map { standings.risks[$0] } ?? .notStated
  }

  /// Whether a date of something in the schedule has passed, and nothing says whether it was kept.
  public func isUnanswered(_ item: ScheduledItem) -> Bool {
    switch item.kind {
    case .task(let position): standings.tasks[position].unanswered != nil
    case .handover(let position): standings.handovers[position].unanswered != nil
    case .phase(let position): standings.phases[position] == .notKnown
    case .phaseStart, .wholeStart, .gate: false
    }
  }

  public func isFinished(_ handover: Handover) -> Bool { standing(of: handover)?.isFinished == true }

  public func isUndone(_ handover: Handover) -> Bool { standing(of: handover)?.isUndone == true }
}
