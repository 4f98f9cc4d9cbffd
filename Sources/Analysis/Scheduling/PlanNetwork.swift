import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A plan's tasks, handovers and phases as a network of activities.
///
/// Something without dates and without a length passes on what it follows and has no dates of its own; a task without
/// a length of its own whose parts have some sums them up. Activities are numbered by id, so that nothing depends on the
/// order of the files. What the mission leads or hands over is due when it leaves the area: the planned end of its
/// authorised presence, not the end of a mandate or of liquidation.
struct PlanNetwork {
  let plan: Plan
  let asOf: Day?
  let time: WorkingTime
  /// What each activity stands for.
  private(set) var items: [ScheduledItem] = []
  private(set) var network: Network
  /// For each link of the network, why it is there.
  private(set) var origins: [TieOrigin] = []
  /// The links that give way to dates known to the month or the year, as positions in `network.links`.
  private(set) var roughLinks: Set<Int> = []
  /// Ties to the start or finish of what has none of its own, by the item.
  private(set) var misplacedTies: [(item: Int, span: Span)] = []
  /// What waits for something of which the plan leaves open when it comes.
  private(set) var looseEnds: [(item: Int, behind: Int)] = []
  private(set) var positions = ItemPositions()
  /// The hammock of each item that has one, as a position in `network.hammocks`.
  private(set) var hammocks: [Int: Int] = [:]

  init(_ plan: Plan, _ departures: Departures, asOf: Day?) {
    self.plan = plan
    self.asOf = asOf
    time = WorkingTime(plan)
    network = Network(start: 0, calendars: time.calendars)
    addTasks(departures)
    addHandovers(departures)
    addWholes()
    addPhases()
    addTies()
    network.start = asOf?.number ?? network.activities.compactMap(\.startNoEarlierThan).min() ?? 0
  }

  private mutating func addTasks(_ departures: Departures) {
    for position in positionsByID(plan.tasks) {
      let task = plan.tasks[position]
      var timing = Timing(task, time)
      let activity = task.spans.isEmpty ? timing.activity(on: asOf, time) : nil
      let leaves = task.lead.value?.id == PlanFacts.missionID ? departures.last(of: task.areas) : nil
      add(
        .task(position), task.header, activity, timing,
        timing.constraints.limits + departure(leaves, at: plan.mission.entry?.departure.span))
    }
  }

  private mutating func addHandovers(_ departures: Departures) {
    for position in positionsByID(plan.handovers) {
      let handover = plan.handovers[position]
      var timing = Timing(handover, asOf: asOf)
      let activity = timing.activity(on: asOf, time)
      let isMissions = handover.from.value.map { $0.id == PlanFacts.missionID } ?? true
      let leaves = isMissions ? departures.last(of: handover.areas) : nil
      add(
        .handover(position), handover.header, activity, timing,
        timing.constraints.limits + departure(leaves, at: plan.mission.entry?.departure.span))
    }
  }

  func positionsByID(_ entries: Keyed<some NamedEntry>) -> [Int] {
    let ids = entries.map(\.id)
    return ids.indices.sorted { ids[$0] < ids[$1] }
  }

  private func departure(_ date: PlanDate?, at span: Span?) -> [ScheduleLimit] {
    date.map { [ScheduleLimit(day: $0.lastDay, reason: .departure, span: span ?? .planStart)] } ?? []
  }

  /// Adds an activity; one without a length takes no time, and passes on what it follows.
  @discardableResult
  mutating func add(
    _ kind: ScheduledItem.Kind, _ header: Header, _ activity: Activity?, _ timing: Timing?,
    _ limits: [ScheduleLimit] = [], said: SaidDates? = nil
  ) -> Int {
    var activity = activity
    let hasLength = activity != nil
    if hasLength { activity?.finishNoLaterThan = limits.map { $0.day.number + 1 }.min() }
    positions[kind] = items.count
    items.append(
      ScheduledItem(
        kind: kind, id: header.id, span: header.nameSpan, writtenStart: timing?.writtenStart,
        said: said ?? timing?.said ?? SaidDates(), hasLength: hasLength,
        isTakenAsKept: timing?.isTakenAsKept ?? false, hasUnknownStart: timing?.hasUnknownStart ?? false,
        hasUnknownFinish: timing?.hasUnknownFinish ?? false, meantFinish: timing?.meantFinish(time),
        openEnds: hasLength ? [] : timing?.openEnds ?? [], limits: limits))
    network.activities.append(activity ?? timing?.placeholder(on: asOf) ?? Activity(duration: 0))
    return items.count - 1
  }

  mutating func link(
    from: Int, to: Int, _ kind: Link.Kind = .finishToStart, lag: Length = Length(days: 0), because origin: TieOrigin
  ) {
    let overlap = overlap(from: from, to: to, kind, lag: lag)
    if overlap != nil { roughLinks.insert(network.links.count) }
    let lag = overlap ?? lag
    network.links.append(Link(from: from, to: to, kind: kind, lag: lag.days, calendar: lag.calendar))
    origins.append(origin)
  }

  /// Lets no more than so much time lie between two ends.
  mutating func limit(from: Int, to: Int, _ kind: Link.Kind, atMost lag: Length, because origin: TieOrigin) {
    network.links.append(Link(from: from, to: to, kind: kind, .atMost, lag: lag.days, calendar: lag.calendar))
    origins.append(origin)
  }

  /// Lets an item have the dates of others.
  mutating func span(_ item: Int, over parts: [Int]) {
    items[item].hasLength = true
    items[item].isSummary = true
    items[item].openEnds = []
    network.activities[item].finishNoLaterThan = items[item].limits.map { $0.day.number + 1 }.min()
    hammocks[item] = network.hammocks.count
    network.hammocks.append(Hammock(activity: item, parts: parts))
  }

  /// Holds an item's start back to a day.
  mutating func hold(_ item: Int, from day: Day) {
    network.activities[item].startNoEarlierThan =
      max(network.activities[item].startNoEarlierThan ?? day.number, day.number)
  }

  /// Notes that an item has begun with a part of which nobody knows when.
  mutating func forgetStart(of item: Int) { items[item].hasUnknownStart = true }

  mutating func limit(_ item: Int, by limit: ScheduleLimit) { items[item].limits.append(limit) }

  mutating func misplaced(_ item: Int, at span: Span) { misplacedTies.append((item, span)) }

  mutating func loosen(_ item: Int, behind other: Int) { looseEnds.append((item, other)) }
}

extension Constraints? {
  /// What it says about the latest finish.
  fileprivate var limits: [ScheduleLimit] {
    guard let self else { return [] }
    let dates: [(Fact<PlanDate>, ScheduleLimit.Reason)] = [
      (self.finishNoLaterThan, .finishNoLaterThan), (self.deadline, .deadline),
    ]
    return dates.compactMap { date, reason in
      date.value.map { ScheduleLimit(day: $0.lastDay, reason: reason, span: date.span) }
    }
  }
}
