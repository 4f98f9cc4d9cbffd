import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A task that does not sum up others, or a handover: what assessments of a schedule count.
///
/// On the heap: many lists hold it, and a plan has thousands.
public final class ScheduledWork: Sendable {
  public enum Progress: Sendable { case ahead, begun, finished }

  public let item: ScheduledItem
  public let progress: Progress
  /// When it can be done; nothing where the plan does not say how long it takes, or in a circle.
  public let slot: Slot?
  /// Whether it stands in a circle of what waits for one another.
  public let isInCircle: Bool
  /// What it is not tied to, and should be.
  public let missingTies: MissingTies?
  /// The ties to what it waits for.
  public let ties: [WrittenTie]
  /// Where a day is prescribed on which, or by which, it must start or finish.
  public let prescribed: Span?
  /// Working days by which it can slip; nothing without dates.
  public let float: Int?
  /// Working days that it takes, once begun from the day of the plan on; nothing without dates.
  public let length: Int?
  /// Who or what it lacks to be done with.
  public let missingResource: MissingResource?
  /// What cannot be right about its dates on the day of the plan.
  public let dateFault: DateFault?

  init(at item: Int, in schedule: PlanSchedule, _ logic: ScheduleLogic, _ missingResource: MissingResource?) {
    self.item = schedule.items[item]
    self.missingResource = missingResource
    progress = schedule.progress(of: item)
    slot = schedule[item]
    isInCircle = schedule.schedule[item] == nil
    missingTies =
      progress == .finished
      ? nil : logic.missingTies(at: item, isHandover: self.item.isHandover, progress, slot)
    ties = schedule.writtenTies(of: self.item)
    prescribed = schedule.prescribedDay(of: item)
    float = slot.map { schedule.workingDays(from: $0.earlyFinish, to: $0.lateFinish, of: item) }
    let start = progress == .begun ? schedule.schedule.network.start : nil
    length = slot.map { slot in
      schedule.workingDays(from: max(slot.earlyStart, start ?? slot.earlyStart), to: slot.earlyFinish, of: item)
    }
    dateFault = schedule.dateFault(of: self.item, progress)
  }

  /// Whether it is tied to itself, and not only by way of others.
  public var waitsForItselfAlone: Bool { !item.isHandover && ties.contains { $0.before == $0.after } }

  /// A side on which nothing holds something in its place.
  public enum MissingTies: String, Sendable {
    case before = "nothing comes before it"
    case after = "nothing comes after it"
    case both = "nothing comes before it or after it"
  }

  public enum MissingResource: String, Sendable {
    case lead = "nobody leads it"
    case money = "it goes on after the mission, and the plan states neither its cost nor money for it"
    case receiver = "nobody takes over"
  }
}

/// How the plan ties one item to what it waits for.
public struct WrittenTie: Sendable {
  /// The id of what waits.
  public let after: String
  /// The id of what it waits for.
  public let before: String
  public let relation: Relation
  public let span: Span

  /// Days of the lag, negative for a lead; 0 without one.
  public var lag: Int { relation.lag?.count ?? 0 }
  public var isFinishToStart: Bool { relation.isFinishToStart }
}

extension PlanSchedule {
  /// What an item's entry writes of its ties.
  func writtenTies(of item: ScheduledItem) -> [WrittenTie] {
    let written: Predecessors<PlanTask> =
      switch item.kind {
      case .task(let position): plan.tasks.entries[position].after
      case .handover(let position): plan.handovers.entries[position].after
      case .phase, .phaseStart, .wholeStart, .gate: Predecessors()
      }
    return written.map { WrittenTie(after: item.id, before: $0.to.id, relation: $0.relation, span: $0.span) }
  }

  /// Where the plan prescribes a day that an item must keep, whatever it waits for. A deadline and the day before which
  /// it cannot start leave room, and are none.
  func prescribedDay(of item: Int) -> Span? {
    guard let constraints = constraints(of: item) else { return nil }
    let days = [
      constraints.mustStart, constraints.mustFinish, constraints.startNoLaterThan, constraints.finishNoLaterThan,
    ]
    return days.first { $0.value != nil }?.span
  }

  /// How far an item has come; where it has no dates of its own, by its status.
  public func progress(of item: Int) -> ScheduledWork.Progress {
    switch schedule.network.activities[item].progress {
    case .finished: return .finished
    case .started: return .begun
    case .notStarted: break
    }
    guard !items[item].hasLength || asOf == nil else { return .ahead }
    switch items[item].kind {
    case .task(let position):
      return switch plan.tasks.entries[position].status.value {
      case .completed, .handedOver, .discontinued: .finished
      case .ongoing: .begun
      case .planned, .blocked, nil: .ahead
      }
    case .handover(let position):
      return switch plan.handovers.entries[position].status.value {
      case .transferred, .accepted, .returned, .failed: .finished
      case .preparing, .joint: .begun
      case .identified, .agreed, nil: .ahead
      }
    case .phase(let position): return plan.phases[position].progress
    case .phaseStart, .wholeStart, .gate: return .ahead
    }
  }
}

extension Phase {
  /// How far it has come by its status.
  var progress: ScheduledWork.Progress {
    switch status.value {
    case .completed, .dropped: .finished
    case .current, .extended, .suspended: .begun
    case .planned, nil: .ahead
    }
  }
}
