import PlanFormat
import PlanModel

/// Which handovers pass on which task, from whom to whom, where, and until when the giver is there. A class, which much
/// hands on: a copy of its sections costs more than what is asked of them.
final class HandoverLinks: Sendable {
  private let tasks: Keyed<PlanTask>
  let handovers: Keyed<Handover>
  let counterparts: Keyed<Counterpart>
  private let sites: Keyed<Site>
  private let mission: Counterpart?
  private let liquidation: Liquidation?
  let departures: Departures
  let measured: MeasuredCapacity
  /// By the positions of the handovers that the schedule puts later than they are written, or whose written day has passed.
  let postponements: [Int: Postponement]
  /// The positions of the handovers of each task, by the task's symbol.
  private let byTask: [Symbol: [Int]]
  /// The positions of the handovers by which somebody passes on a task, and takes it over.
  let givenBy: [Passing: [Int]]
  let receivedBy: [Passing: [Int]]
  /// The same without those that failed or came back.
  let inForce: [Symbol: [Int]]
  private let asOf: Day?
  private let handedOverTasks: HandedOverTasks

  init(_ plan: Plan, _ departures: Departures, _ measured: MeasuredCapacity, _ postponements: [Int: Postponement]) {
    (tasks, handovers, counterparts, sites) = (plan.tasks, plan.handovers, plan.counterparts, plan.sites)
    liquidation = plan.liquidation.entry
    mission = plan.counterparts.entries.last { $0.id == PlanFacts.missionID }
    (self.departures, self.measured, self.postponements) = (departures, measured, postponements)
    asOf = plan.viewpoint.day
    var byTask: [Symbol: [Int]] = [:]
    var (givenBy, receivedBy) = ([Passing: [Int]](), [Passing: [Int]]())
    for (position, handover) in plan.handovers.entries.enumerated() {
      guard let task = handover.task.value?.symbol else { continue }
      byTask[task, default: []].append(position)
      if let giver = handover.from.value {
        givenBy[Passing(task: task, party: giver.symbol), default: []].append(position)
      }
      for receiver in handover.to.compactMap(\.who.value) {
        receivedBy[Passing(task: task, party: receiver.symbol), default: []].append(position)
      }
    }
    (self.byTask, self.givenBy, self.receivedBy) = (byTask, givenBy, receivedBy)
    inForce = byTask.mapValues { $0.filter { !HandoverStanding.isUndone(plan.handovers[$0]) } }
    handedOverTasks = HandedOverTasks(plan.tasks) { byTask[$0.header.symbol] != nil }
  }

  func positions(of task: PlanTask) -> [Int] { byTask[task.header.symbol] ?? [] }

  func positions(of task: Reference<PlanTask>) -> [Int] { byTask[task.symbol] ?? [] }

  func count(of task: Reference<PlanTask>) -> Int { byTask[task.symbol]?.count ?? 0 }

  /// The task with which a task is handed over: itself, or the nearest one around it that has handovers.
  func whole(of task: PlanTask) -> PlanTask? { handedOverTasks.whole(of: task) }

  func task(of handover: Handover) -> PlanTask? { tasks[handover.task.value] }

  /// The sites that a handover passes on.
  func sites(of handover: Handover) -> [Site] { handover.sites.compactMap { sites[$0] } }

  func isAhead(_ date: PlanDate) -> Bool { asOf.map(date.mayBeAhead) ?? true }

  func hasPassed(_ date: PlanDate) -> Bool { asOf.map(date.hasPassed) ?? false }

  func giver(of handover: Handover) -> Counterpart? {
    if let from = handover.from.value { counterparts[from] } else { mission }
  }

  func isGivenByMission(_ handover: Handover) -> Bool {
    handover.from.value == nil || PlanFacts.isMission(handover.from.value)
  }

  /// Those who take over and whom the plan knows; the mission cannot take over what it gives.
  func receivers(of handover: Handover) -> [Counterpart] {
    handover.to.compactMap { isReceiver($0, in: handover) ? counterparts[$0.who.value] : nil }
  }

  func isReceiver(_ receiver: Receiver, in handover: Handover) -> Bool {
    !(PlanFacts.isMission(receiver.who.value) && isGivenByMission(handover))
  }

  /// The areas of a task that none of its handovers covers; none where one of them covers all of it.
  func areasNotHandedOver(of task: PlanTask) -> [Reference<Area>] {
    let own = positions(of: task).map { handovers[$0] }
    guard !own.isEmpty, own.allSatisfy({ !$0.areas.isEmpty }) else { return [] }
    return departures.areas(of: task.areas.items, notCoveredBy: own.flatMap(\.areas.items))
  }

  func assessedReceivers(of handover: Handover) -> [AssessedReceiver] {
    AssessedReceiver.all(in: handover, counterparts, measured)
  }

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

  /// The last day on which the mission does a task: logistics and closure go on while it is liquidated, to a day that the plan may
  /// not give.
  func endOfMission(for task: PlanTask) -> PlanDate? {
    guard task.technical.value == true, let liquidation else { return endOfMission(in: task.areas.items) }
    return liquidation.finish.value
  }

  /// The last day of the mission in some areas: where it leaves one after the other, in the last of them.
  func endOfMission(in areas: [Reference<Area>]) -> PlanDate? {
    departures.differ ? departures.last(of: areas) : departures.country
  }
}
