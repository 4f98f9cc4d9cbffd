import PlanFormat
import PlanModel

/// Which handovers pass on which task, from whom to whom, where, and until when the giver is there.
struct HandoverLinks: Sendable {
  private let tasks: Keyed<PlanTask>
  private let handovers: Keyed<Handover>
  private let counterparts: Keyed<Counterpart>
  private let sites: Keyed<Site>
  private let mission: Counterpart?
  let departures: Departures
  /// The positions of the handovers of each task, by the task's symbol.
  private let byTask: [Symbol: [Int]]
  private let handedOverTasks: HandedOverTasks

  init(_ plan: Plan, _ departures: Departures) {
    (tasks, handovers, counterparts, sites) = (plan.tasks, plan.handovers, plan.counterparts, plan.sites)
    mission = plan.counterparts.entries.last { $0.id == PlanFacts.missionID }
    self.departures = departures
    var byTask: [Symbol: [Int]] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() {
      if let task = handover.task.value { byTask[task.symbol, default: []].append(position) }
    }
    self.byTask = byTask
    handedOverTasks = HandedOverTasks(plan.tasks) { byTask[$0.header.symbol] != nil }
  }

  func positions(of task: PlanTask) -> [Int] { byTask[task.header.symbol] ?? [] }

  func count(of task: Reference<PlanTask>) -> Int { byTask[task.symbol]?.count ?? 0 }

  /// The task with which a task is handed over: itself, or the nearest one around it that has handovers.
  func whole(of task: PlanTask) -> PlanTask? { handedOverTasks.whole(of: task) }

  func task(of handover: Handover) -> PlanTask? { tasks[handover.task.value] }

  /// The sites that a handover passes on.
  func sites(of handover: Handover) -> [Site] { handover.sites.compactMap { sites[$0] } }

  func giver(of handover: Handover) -> Counterpart? {
    if let from = handover.from.value { counterparts[from] } else { mission }
  }

  func isGivenByMission(_ handover: Handover) -> Bool {
    handover.from.value == nil || PlanFacts.isMission(handover.from.value)
  }

  func receivers(of handover: Handover) -> [Counterpart] { handover.to.compactMap { counterparts[$0.who.value] } }

  func counterpart(_ reference: Reference<Counterpart>?) -> Counterpart? { counterparts[reference] }

  /// Where a handover takes place: in its areas, else in those of its task; nothing means everywhere.
  func areas(of handover: Handover) -> [Reference<Area>] {
    handover.areas.isEmpty ? task(of: handover)?.areas.items ?? [] : handover.areas.items
  }

  func endOfGiversPresence(in handover: Handover) -> PlanDate? {
    guard isGivenByMission(handover) else { return giver(of: handover)?.until.value }
    return endOfMission(in: areas(of: handover))
  }

  /// The day by which a handover has to be complete: its own, else the last one of whoever hands over, else the mission's.
  func lastDay(of handover: Handover) -> PlanDate? {
    handover.finish ?? endOfGiversPresence(in: handover) ?? departures.country
  }

  /// The last day of the mission in some areas: where it leaves one after the other, in the last of them.
  func endOfMission(in areas: [Reference<Area>]) -> PlanDate? {
    departures.differ ? departures.last(of: areas) : departures.country
  }
}
