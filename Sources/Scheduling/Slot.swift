/// When an activity can be done, as half-open days (see `Activity`).
public struct Slot: Hashable, Sendable {
  public internal(set) var earlyStart: Int
  public internal(set) var earlyFinish: Int

  /// The latest start that keeps the end of the project and every limit after it; once started, the actual start.
  public internal(set) var lateStart: Int
  public internal(set) var lateFinish: Int

  /// Days by which the finish can slip without moving the end of the project or breaking a limit; negative where a
  /// limit cannot be kept. They are days of the activity's calendar, as those of `freeFloat` are. A hammock has what that
  /// part has that can slip least, of those that are neither finished nor prescribed at both ends.
  public internal(set) var totalFloat: Int

  /// Days by which the activity can slip without moving an early date of a successor or using up more than its total
  /// float; never negative. Of a hammock, every day counts.
  public internal(set) var freeFloat: Int

  /// What holds the early dates where they are; once started, what holds the finish.
  public internal(set) var driver: Driver

  /// What holds the late dates where they are.
  public internal(set) var limit: Limit

  /// Whether a predecessor, near or far, stands in a cycle. The activity cannot wait for what has no dates, so these
  /// are the earliest it could have.
  public internal(set) var isBehindCycle: Bool

  /// Whether a day more would move the end of the project or break a limit. What is finished decides nothing more, and
  /// what is prescribed at both ends cannot take a day more. A hammock is critical if a part is.
  public var isCritical: Bool { totalFloat <= 0 && canSlip }

  /// The first and the last day of the early dates, counted in; for a milestone, the one day that ends with it.
  public var earlyDays: ClosedRange<Int> { min(earlyStart, earlyFinish - 1)...(earlyFinish - 1) }

  /// The first and the last day of the late dates, counted in; for a milestone, the one day that ends with it.
  public var lateDays: ClosedRange<Int> { min(lateStart, lateFinish - 1)...(lateFinish - 1) }
}

/// What decides an early date.
public enum Driver: Hashable, Sendable {
  case networkStart

  /// A link, as a position in `Network.links`. It is named before a constraint that would give the same day.
  case link(Int)
  case startNoEarlierThan
  case finishNoEarlierThan
  case mustStart
  case mustFinish

  /// What waits for it: it comes as late as that allows.
  case asLateAsPossible

  /// The actual start, and the work that is left.
  case started

  /// The actual start and finish.
  case finished

  /// The part that finishes last, of a hammock.
  case part(Int)
}

/// What decides a late date.
public enum Limit: Hashable, Sendable {
  /// The end of the project.
  case networkFinish

  /// A limit of the activity's own: `finishNoLaterThan`, `startNoLaterThan`, `mustStart` or `mustFinish`. It is named before a link that
  /// would give the same day.
  case own

  /// A link to a successor, as a position in `Network.links`.
  case link(Int)

  /// A hammock whose part the activity is.
  case hammock(Int)

  /// Both ends are prescribed, or have happened.
  case prescribed
}

extension Slot {
  /// Whether anything is still open.
  var canSlip: Bool { driver != .finished && limit != .prescribed }

  /// Whether so many days more, and no fewer than one, would make it critical.
  public func isNearCritical(within days: Int) -> Bool { canSlip && !isCritical && totalFloat <= days }

  func early(_ end: Link.End) -> Int {
    switch end {
    case .start: earlyStart
    case .finish: earlyFinish
    }
  }

  func late(_ end: Link.End) -> Int {
    switch end {
    case .start: lateStart
    case .finish: lateFinish
    }
  }
}
