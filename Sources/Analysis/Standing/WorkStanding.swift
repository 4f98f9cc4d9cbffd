import PlanFormat
import PlanModel

/// How something stands on the day of the plan, in the words by which every product counts.
///
/// What the plan doesn't say is never on track: it is unknown.
public enum WorkStanding: String, CaseIterable, Sendable {
  case done
  case onTrack = "on-track"
  case watch
  case atRisk = "at-risk"
  case unknown
}

/// Why a task or a handover stands as it does.
public enum StandingReason: Sendable, Hashable {
  // What is over.
  case completed, discontinued, handedOver

  // What is wrong already.
  case blocked, handoverFailed, handoverReturned
  /// It was to finish, and the plan says that it goes on.
  case overdue(PlanDate)
  case handoverOverdue(PlanDate)
  /// It was to start, and the plan says that it hasn't.
  case startOverdue(PlanDate)

  // What threatens what is ahead.
  case heldByNobody(HoldingGap)
  case tooLate(days: Int)
  /// By the schedule it finishes so many days after the day that is written.
  case laterThanWritten(days: Int)
  case handoverUndated
  /// By the schedule the handover, and not the task, is complete so many days too late for what limits it.
  case handoverTooLate(days: Int)
  /// Something that a handover needs is missing or not known.
  case lacks(Precondition, PreconditionState)
  /// Beside a receiver whose capacity falls short, that of another one is not assessed.
  case otherCapacityNotAssessed

  // What nobody can tell.
  /// The day by which it was to be done has passed without a word.
  case finishPassed(PlanDate)
  case startPassed(PlanDate)
  /// The plan doesn't say what becomes of it, or who holds it then.
  case holderNotKnown(HoldingGap)
  case noDate
  /// The plan has no day from which it is seen.
  case noDayOfPlan
}

extension StandingReason {
  /// What a forecast says of a handover. That nobody knows what it costs is told where nothing else is wrong.
  static func told(of readiness: Readiness) -> [StandingReason] {
    let told = readiness.reasons.filter { $0 != .lacks(.money, .cannotBeTold(.money(.cost))) }
    return (told.isEmpty ? readiness.reasons : told).compactMap(StandingReason.init)
  }

  /// Nothing where the dates or the holders of a handover say it already.
  private init?(_ reason: ForecastReason) {
    switch reason {
    case .lacks(let precondition, let state): self = .lacks(precondition, state)
    case .noDay: self = .handoverUndated
    case .tooLate(let days): self = .handoverTooLate(days: days)
    case .noDayOfPlan: self = .noDayOfPlan
    case .overdue, .dayPassed, .notThereTogether: return nil
    }
  }

  /// The date that has passed without a word: the finish of what nobody says is done, else the start of what nobody says
  /// has begun.
  static func unanswered(start: PlanDate?, finish: PlanDate?, hasBegun: Bool = false, on asOf: Day?) -> StandingReason?
  {
    guard let asOf else { return nil }
    if let finish, finish.hasPassed(on: asOf) { return .finishPassed(finish) }
    if let start, !hasBegun, start.hasPassed(on: asOf) { return .startPassed(start) }
    return nil
  }

  /// The date that has passed without a word.
  var passedDate: PlanDate? {
    switch self {
    case .finishPassed(let date), .startPassed(let date): date
    default: nil
    }
  }
}

/// A time in which nobody holds a task, or in which the plan doesn't say who does.
public struct HoldingGap: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    case noReceiver, receiverNotThere, receiverEnds
    /// Every receiver takes over in some areas only, and in these nobody does.
    case areaNotCovered
    /// The mission leaves these areas before the others, and before the handover is complete.
    case leftEarlier
    case handoverUnfinished, handoverFailed, handoverReturned
    /// The mission was to complete it, and leaves before.
    case unfinished
    case undecided
    /// A site was looted, destroyed or taken, and nobody is named who secures it.
    case siteLost
    /// A service stops that others use, and nobody provides it then.
    case serviceEnds
    // Below: what the plan leaves open.
    case receiverNotKnown, dispositionNotStated, leadNotStated
  }

  public let cause: Cause
  public let certainty: GapCertainty
  /// The last day on which somebody is known to hold it, where the plan has it.
  public let after: PlanDate?
  /// The day on which somebody holds it again, where the plan has it.
  public let until: PlanDate?
  /// Where, if not wherever it is held; never many, of many the first.
  public let areas: [Reference<Area>]

  init(
    _ cause: Cause, _ certainty: GapCertainty? = nil, after: PlanDate? = nil, until: PlanDate? = nil,
    in areas: [Reference<Area>] = []
  ) {
    self.certainty = certainty ?? (cause.isLeftOpen || cause == .undecided ? .notStated : .certain)
    (self.cause, self.after, self.until, self.areas) = (cause, after, until, areas)
  }

  /// Whether the plan says that nobody holds it, rather than nothing.
  public var isCertain: Bool { certainty == .certain }
}

extension HoldingGap.Cause {
  /// Whether the plan leaves open what follows, so that nobody can say whether it threatens anything.
  var isLeftOpen: Bool {
    switch self {
    case .receiverNotKnown, .dispositionNotStated, .leadNotStated: true
    default: false
    }
  }
}

/// Who holds a task once the mission has gone, as far as the plan says it.
public enum Holder: Sendable, Hashable {
  /// It ends, or is completed before.
  case ends
  case named
  /// Somebody who is not the mission leads it, and the plan does not say who: the mission's leaving takes it from nobody.
  case unnamed
  /// Nobody does, or nobody is known to.
  case none(HoldingGap)

  public var gap: HoldingGap? { if case .none(let gap) = self { gap } else { nil } }
}

/// How many of some things stand where, and which they are.
public struct StandingCounts: Sendable {
  /// The positions of all that are counted.
  public let positions: [Int]
  private let byLevel: [WorkStanding: [Int]]

  public init(_ positions: [Int], level: (Int) -> WorkStanding) {
    self.positions = positions
    byLevel = Dictionary(grouping: positions, by: level)
  }

  public var total: Int { positions.count }

  /// Where those of one standing lie in their section.
  public subscript(level: WorkStanding) -> [Int] { byLevel[level] ?? [] }
}
