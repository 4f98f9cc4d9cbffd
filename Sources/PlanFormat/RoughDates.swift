// How rough dates compare: the one place that decides it. A date that is known to the month or the year can be any day
// of its period; `by 2024-04-19` has a last day and no first one.

/// What can be said of two dates of which one may be rough.
public enum Certainty: Sendable, Hashable {
  case yes, perhaps, no
}

extension PlanDate {
  /// The first day that the date can mean; nothing for `by`, which has no beginning.
  public var firstDay: Day? { precision == .by ? nil : earliest }

  /// The last day that the date can mean.
  public var lastDay: Day { latest }

  /// Whether this lies before another date, whatever days the two mean.
  public func isBefore(_ other: PlanDate) -> Certainty {
    if let first = other.firstDay, lastDay < first { return .yes }
    if let first = firstDay, first >= other.lastDay { return .no }
    return .perhaps
  }

  public func isBefore(_ day: Day) -> Certainty { isBefore(PlanDate(day)) }

  public func isSurely(before other: PlanDate) -> Bool { isBefore(other) == .yes }
  public func isSurely(before day: Day) -> Bool { lastDay < day }
  public func isSurely(after other: PlanDate) -> Bool { other.isBefore(self) == .yes }
  public func isSurely(after day: Day) -> Bool { firstDay.map { $0 > day } ?? false }

  /// Whether it is known on a day that something of this date has happened, where a source says so: once its period has
  /// begun. `by` has no beginning, and is known on its last day.
  public func isKnown(on day: Day) -> Bool { (firstDay ?? lastDay) <= day }

  /// Whether it is over on a day, whatever day it means: what was due by then should have happened.
  public func hasPassed(on day: Day) -> Bool { lastDay < day }

  /// Whether it can still lie ahead on a day.
  public func mayBeAhead(of day: Day) -> Bool { lastDay > day }

  /// Whether the two can mean one day.
  public func touches(_ other: PlanDate) -> Bool { !isSurely(before: other) && !isSurely(after: other) }

  /// The order in which dates are told: by the last day that each can mean, then by the first; `by` stands before others
  /// of the same end.
  public static func isInOrder(_ left: PlanDate, _ right: PlanDate) -> Bool {
    left.lastDay != right.lastDay ? left.lastDay < right.lastDay : left.earliest < right.earliest
  }

  /// The days from this date to another: at least, and at most where both have a beginning. Negative if it lies before.
  public func days(to other: PlanDate) -> (atLeast: Int?, atMost: Int?) {
    (other.firstDay.map { $0 - lastDay }, firstDay.map { other.lastDay - $0 })
  }

  /// The whole months from this date to another, likewise.
  public func months(to other: PlanDate) -> (atLeast: Int?, atMost: Int?) {
    (other.firstDay.map { lastDay.wholeMonths(to: $0) }, firstDay.map { $0.wholeMonths(to: other.lastDay) })
  }
}

extension Collection<PlanDate> {
  /// The first and the last of some dates in the order in which they are told.
  public var firstInOrder: PlanDate? { self.min(by: PlanDate.isInOrder) }
  public var lastInOrder: PlanDate? { self.max(by: PlanDate.isInOrder) }
}

extension Day {
  /// The whole months from this day to another: from 31 January to 28 February is one. Negative if it lies before.
  public func wholeMonths(to other: Day) -> Int {
    guard self <= other else { return -other.wholeMonths(to: self) }
    let (from, to) = (civil, other.civil)
    var months = (to.year - from.year) * 12 + to.month - from.month
    while months > 0, adding(months: months) > other { months -= 1 }
    return months
  }
}
