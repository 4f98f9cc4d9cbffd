import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// A task, a handover or a phase that has a place in the schedule, or a step between phases.
public struct ScheduledItem: Sendable {
  public enum Kind: Sendable, Hashable {
    /// A position in `plan.tasks`.
    case task(Int)
    /// A position in `plan.handovers`.
    case handover(Int)
    /// A position in `plan.phases`.
    case phase(Int)
    /// The day from which on a phase's tasks can start, by the phase's position.
    case phaseStart(Int)
    /// The day from which on the parts of a task that sums them up can start, by the task's position.
    case wholeStart(Int)
    /// The gate at the end of a phase, by the phase's position.
    case gate(Int)
  }

  public let kind: Kind
  public let id: String
  public let span: Span
  /// When the plan says that it starts; nothing for `by`, which gives no start.
  public let writtenStart: PlanDate?
  /// What it says of its dates, as they happened or else as they are meant.
  let said: SaidDates
  /// Whether the plan says how long it takes; otherwise its dates mean nothing.
  public internal(set) var hasLength: Bool
  /// Whether it has no work of its own, but that of its parts or of the tasks that it spans.
  public internal(set) var isSummary = false
  /// Whether the plan dates it before its own day without saying that it has happened, and is believed.
  public internal(set) var isTakenAsKept = false
  /// Whether it has begun, and the plan does not say when: its start is then the last day that it can have been.
  public internal(set) var hasUnknownStart = false
  /// Whether it is over, and the plan does not say since when: its finish is then the last day that it can have been.
  public internal(set) var hasUnknownFinish = false
  /// The day on which it was to be done by what the plan writes of it; its slot has what is left of it.
  public internal(set) var meantFinish: PlanDate?
  /// Ends of which the plan leaves open when they come; none where it has a length.
  var openEnds: OpenEnds = []
  /// The days by which it is to finish.
  public internal(set) var limits: [ScheduleLimit] = []

  /// Its early dates as exactly as they are known: what the plan writes roughly, and nothing moves, stays rough.
  public func earlyDates(_ slot: Slot) -> (start: PlanDate, finish: PlanDate) {
    func date(_ day: Day, _ said: PlanDate?, _ edge: Day?) -> PlanDate {
      if let said, said.day == nil, edge == day { return said }
      return PlanDate(day)
    }
    return (
      date(slot.early.start, said.start, said.start?.firstDay),
      date(slot.early.finish, said.finish, said.finish?.lastDay)
    )
  }

  /// By how many days it is computed to finish after the day that is written for it, where that is still ahead of its work.
  func daysLater(_ slot: Slot) -> Int {
    guard slot.driver != .finished, slot.driver != .networkStart, let meantFinish else { return 0 }
    return max(0, slot.early.finish.number - meantFinish.lastDay.number)
  }

  /// Whether it is the day from which on the parts of something can start.
  public var isStep: Bool {
    switch kind {
    case .phaseStart, .wholeStart: true
    case .task, .handover, .phase, .gate: false
    }
  }

  /// Whether it is something that the plan names, not a step before what it names.
  public var isNamed: Bool {
    switch kind {
    case .task, .handover, .phase: true
    case .phaseStart, .wholeStart, .gate: false
    }
  }
}

/// The day by which something is to finish, and why.
public struct ScheduleLimit: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The mission leaves the area in which it does or hands over this.
    case departure
    case finishNoLaterThan
    case deadline
    /// What the plan writes as the finish of a phase or of a task that sums up others.
    case writtenFinish
  }

  public let day: Day
  public let reason: Reason
  /// Where the plan says so.
  public let span: Span
}

/// Why one scheduled item waits for another.
enum TieOrigin: Sendable, Hashable {
  /// The plan ties them; the relation is written at the place.
  case written(Relation, Span)
  /// It is a part of the task that sums it up, as written at the place.
  case whole(Span)
  /// The task belongs to the phase, as written at the place.
  case phase(Span)
  /// The phase comes after the other one, as written at the place.
  case phaseOrder(Span)

  var span: Span {
    switch self {
    case .written(_, let span), .whole(let span), .phase(let span), .phaseOrder(let span): span
    }
  }
}
