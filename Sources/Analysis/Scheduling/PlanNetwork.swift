import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A plan's tasks and handovers as a network of activities.
///
/// Conventions: a written start is the earliest day on which a task may start, at its earliest where it is known to the
/// month or the year only; a written finish is its last day, at its latest. A task with both has the length between
/// them; a month whose first day is to be computed counts 30 days. One without dates and without a length passes on what it follows and has no dates of its own. Activities are
/// numbered by id, so that nothing depends on the order of the files. What the mission leads or hands over is due when
/// it leaves the area: the planned end of its authorised presence, not the end of a mandate or of liquidation.
struct PlanNetwork {
  /// What each activity stands for.
  private(set) var items: [ScheduledItem] = []
  private(set) var network = Network(start: 0)
  /// For each link of the network, where the plan writes it.
  private(set) var linkSpans: [Span] = []
  private var positions: [Symbol: Int] = [:]

  /// Work begins with the first date that the plan writes, or on the day of the plan where it writes none.
  init(_ plan: Plan, _ departures: Departures, asOf: Day?) {
    addActivities(of: plan, departures)
    addLinks(of: plan)
    network.start = network.activities.compactMap(\.startNoEarlierThan).min() ?? asOf?.number ?? 0
  }

  private mutating func addActivities(of plan: Plan, _ departures: Departures) {
    let order = plan.tasks.indices.sorted { plan.tasks[$0].id < plan.tasks[$1].id }
    for position in order {
      let task = plan.tasks[position]
      let dates = WrittenDates(task)
      var activity = dates.activity
      if task.lead.value?.id == PlanFacts.missionID {
        activity?.finishNoLaterThan = departures.last(of: task.areas).map { $0.latest.number + 1 }
      }
      positions[task.header.symbol] = items.count
      items.append(
        ScheduledItem(
          kind: .task(position), id: task.id, span: task.span, writtenStart: dates.start, hasLength: activity != nil))
      network.activities.append(activity ?? Activity(duration: 0))
    }
    for position in plan.handovers.indices.sorted(by: { plan.handovers[$0].id < plan.handovers[$1].id }) {
      let handover = plan.handovers[position]
      let window = handover.window.entry
      let dates = WrittenDates(start: window?.start.value, finish: window?.finish.value, duration: nil)
      guard var activity = dates.activity else { continue }
      if handover.from.value.map({ $0.id == PlanFacts.missionID }) ?? true {
        activity.finishNoLaterThan = departures.last(of: handover.areas).map { $0.latest.number + 1 }
      }
      items.append(
        ScheduledItem(
          kind: .handover(position), id: handover.id, span: handover.span, writtenStart: dates.start, hasLength: true))
      network.activities.append(activity)
    }
  }

  private mutating func addLinks(of plan: Plan) {
    for (to, item) in items.enumerated() {
      let dependencies =
        switch item.kind {
        case .task(let position): plan.tasks[position].after
        case .handover(let position): plan.handovers[position].after
        }
      for dependency in dependencies {
        guard let symbol = dependency.task.value?.symbol, let from = positions[symbol] else { continue }
        let lag = dependency.lag.value?.nominalDays ?? 0
        network.links.append(Link(from: from, to: to, kind: dependency.link.value?.kind ?? .finishToStart, lag: lag))
        linkSpans.append(dependency.span)
      }
    }
  }
}

/// What the plan writes about when something is done.
private struct WrittenDates {
  let start: Day?
  let finish: Day?
  let duration: Duration?
  private var actual: (start: Day, finish: Day)?

  init(start: PlanDate?, finish: PlanDate?, duration: Duration?) {
    // `by 2027-06-30` gives no start.
    self.start = start.flatMap { $0.precision == .by ? nil : $0.earliest }
    self.finish = finish?.latest
    self.duration = duration
  }

  init(_ task: PlanTask) {
    let progress = task.actual.entry
    self.init(
      start: progress?.start.value ?? task.start.value, finish: progress?.finish.value ?? task.finish.value,
      duration: task.duration.value)
    if progress?.finish.value != nil, let start, let finish, start <= finish { actual = (start, finish) }
  }

  /// The activity, or nothing where neither dates nor a length say how long it is.
  var activity: Activity? {
    if let actual {
      return Activity(
        duration: 0, progress: .finished(start: actual.start.number, finish: actual.finish.number + 1),
        startNoEarlierThan: actual.start.number)
    }
    switch (start, finish, duration) {
    case (let start?, let finish?, _):
      return Activity(duration: max(0, finish - start + 1), startNoEarlierThan: start.number)
    case (let start?, nil, let duration?):
      return Activity(duration: duration.days(from: start), startNoEarlierThan: start.number)
    case (nil, let finish?, let duration?):
      let length = duration.nominalDays
      return Activity(duration: length, startNoEarlierThan: finish.number + 1 - length)
    case (nil, nil, let duration?):
      return Activity(duration: duration.nominalDays)
    case (_, _, nil):
      return nil
    }
  }
}

extension LinkKind {
  fileprivate var kind: Link.Kind {
    switch self {
    case .finishStart: .finishToStart
    case .startStart: .startToStart
    case .finishFinish: .finishToFinish
    case .startFinish: .startToFinish
    }
  }
}
