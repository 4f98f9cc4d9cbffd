import PlanFormat
import PlanModel
import Scheduling

/// The dates that an earlier version of the plan had, by id.
public struct BaselineSchedule: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case task, handover, phase }

  /// What the version is called.
  public let title: Title
  /// Of which day it was, and who adopted it.
  public let on: PlanDate?
  public let by: Reference<Counterpart>?
  private var dates: [Kind: [String: (start: PlanDate?, finish: PlanDate?)]] = [:]

  /// A baseline that stands in the plan.
  public init(_ baseline: ScheduleBaseline) {
    title = baseline.title.value ?? Title(baseline.id)
    on = baseline.on.value
    by = baseline.by.value
    for (reference, entry) in baseline.tasks.entries { add(.task, reference.id, entry) }
    for (reference, entry) in baseline.handovers.entries { add(.handover, reference.id, entry) }
    for (reference, entry) in baseline.phases.entries { add(.phase, reference.id, entry) }
  }

  /// An earlier plan, as it would have been carried out.
  public init(_ earlier: PlanSchedule, title: String) {
    self.title = Title(title)
    (on, by) = (nil, nil)
    for (index, item) in earlier.items.enumerated() {
      guard let slot = earlier[index], let kind = Kind(item.kind) else { continue }
      dates[kind, default: [:]][item.id] = (PlanDate(slot.early.start), PlanDate(slot.early.finish))
    }
  }

  private mutating func add(_ kind: Kind, _ id: String, _ entry: BaselineDates) {
    dates[kind, default: [:]][id] = (entry.start.value, entry.finish.value)
  }

  /// The last day that an item was to have; nothing where the baseline does not have it.
  public func finish(of item: ScheduledItem) -> Day? {
    Kind(item.kind).flatMap { dates[$0]?[item.id]?.finish?.lastDay }
  }

  /// When an item was to start and finish; nothing where the baseline does not have it.
  public func dates(of item: ScheduledItem) -> (start: PlanDate?, finish: PlanDate?)? {
    Kind(item.kind).flatMap { dates[$0]?[item.id] }
  }

  /// Whether an item came into the plan since. A baseline that has nothing of its kind does not tell.
  public func isNew(_ item: ScheduledItem) -> Bool {
    guard let kind = Kind(item.kind), let had = dates[kind] else { return false }
    return had[item.id] == nil
  }

  /// What the plan no longer has, by kind and by date.
  public func dropped(from schedule: PlanSchedule) -> [DroppedItem] {
    var kept: [Kind: Set<String>] = [:]
    for item in schedule.items { if let kind = Kind(item.kind) { kept[kind, default: []].insert(item.id) } }
    return Kind.allCases.flatMap { kind in
      (dates[kind] ?? [:]).filter { !(kept[kind] ?? []).contains($0.key) }
        .map { DroppedItem(kind: kind, id: $0.key, start: $0.value.start, finish: $0.value.finish) }
        .sorted { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) }
    }
  }

  /// By how many days an item starts and finishes later than it was to; negative if earlier, and none where it keeps the
  /// month or the year of a rough date. Nothing where the baseline does not have it.
  public func slippage(of item: ScheduledItem, _ slot: Slot) -> (start: Int?, finish: Int?)? {
    guard let kind = Kind(item.kind), let was = dates[kind]?[item.id] else { return nil }
    return (was.start?.distance(to: slot.early.start), was.finish?.distance(to: slot.early.finish))
  }
}

/// What an earlier version of the plan had, and the plan no longer has.
public struct DroppedItem: Sendable {
  public let kind: BaselineSchedule.Kind
  public let id: String
  public let start: PlanDate?
  public let finish: PlanDate?

  fileprivate var firstDay: Int { (start?.firstDay ?? start?.lastDay ?? finish?.lastDay)?.number ?? .max }
}

extension BaselineSchedule.Kind {
  init?(_ kind: ScheduledItem.Kind) {
    switch kind {
    case .task: self = .task
    case .handover: self = .handover
    case .phase: self = .phase
    case .phaseStart, .wholeStart, .gate: return nil
    }
  }
}

extension PlanFacts {
  /// The plan's latest baseline; of those without a date, the one that is written last.
  public var latestBaseline: BaselineSchedule? {
    let baselines = plan.baselines.entries
    let latest = baselines.lastInOrder { $0.on.value } ?? baselines.last
    return latest.map { BaselineSchedule($0) }
  }

  /// Calendar days from an item's finish to the mission's departure from where it is done; negative if it finishes
  /// later. Nothing where the plan does not date the departure.
  public func slackToDeparture(of item: ScheduledItem, _ slot: Slot) -> Int? {
    let areas: [Reference<Area>] =
      switch item.kind {
      case .task(let position), .wholeStart(let position): plan.tasks[position].areas.items
      case .handover(let position): plan.handovers[position].areas.items
      case .phase(let position), .phaseStart(let position), .gate(let position): plan.phases[position].areas.items
      }
    return departures.last(of: areas).map { $0.lastDay - slot.early.finish }
  }
}
