// How rough dates compare: the one place that decides it. A date that is known to the month or the year can be any day
// of its period; `by 2024-04-19` has a last day and no first one.

/// What can be said of two dates of which one may be rough. How far off `about` may be no plan says: it is compared as the
/// date that it names.
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

  /// Whether something that lasts until this date is over before another one. One rough date that is written for both is one
  /// time, and `by` some day, as a last day, is that day.
  public func ends(before other: PlanDate) -> Certainty {
    if self == other { return .no }
    return (precision == .by ? PlanDate(lastDay) : self).isBefore(other)
  }

  /// Whether it is known on a day that something of this date has happened, where a source says so: once its period has
  /// begun. `by` has no beginning, and is known on its last day.
  public func isKnown(on day: Day) -> Bool { (firstDay ?? lastDay) <= day }

  /// Whether it is over on a day, whatever day it means: what was due by then should have happened.
  public func hasPassed(on day: Day) -> Bool { lastDay < day }

  /// Whether it can still lie ahead on a day.
  public func mayBeAhead(of day: Day) -> Bool { lastDay > day }

  /// The days that surely lie between the end of what lasts until this date and the beginning of another; nothing where the two may
  /// touch.
  public func daysUncovered(before next: PlanDate) -> ClosedRange<Day>? {
    guard let first = next.firstDay, first > lastDay + 1 else { return nil }
    return (lastDay + 1)...(first + -1)
  }

  /// Whether the two can mean one day.
  public func touches(_ other: PlanDate) -> Bool { !isSurely(before: other) && !isSurely(after: other) }

  /// The order in which dates are told: by the last day that each can mean, then by the first; `by` stands before others
  /// of the same end.
  public static func isInOrder(_ left: PlanDate, _ right: PlanDate) -> Bool {
    left.lastDay != right.lastDay ? left.lastDay < right.lastDay : left.earliest < right.earliest
  }

  /// The order in which something can begin: by the first day that each date can mean, `by` before all others.
  public static func isInOrderOfBeginnings(_ left: PlanDate, _ right: PlanDate) -> Bool {
    left.earliest != right.earliest ? left.earliest < right.earliest : left.lastDay < right.lastDay
  }

  /// How many days it can mean; nothing for `by`, which can mean any before its last.
  public var possibleDays: Int? { firstDay.map { lastDay - $0 + 1 } }
}

// MARK: - Lengths between dates

/// How long it is from one date to another: at least, where the later one has a beginning, and at most, where the
/// earlier one has.
public struct RoughLength: Sendable, Hashable {
  public let atLeast: Int?
  public let atMost: Int?

  /// Whether it comes to so many.
  public func reaches(_ count: Int) -> Certainty {
    if let atLeast, atLeast >= count { return .yes }
    if let atMost, atMost < count { return .no }
    return .perhaps
  }

  /// Whether it is longer than so many.
  public func exceeds(_ count: Int) -> Certainty { reaches(count + 1) }
}

extension RoughLength: CustomStringConvertible {
  /// `6`, `5 to 6`, `at least 5`, `at most 6`.
  public var description: String {
    switch (atLeast, atMost) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "an unknown number of"
    }
  }
}

extension PlanDate {
  /// The days from this date to another, negative if that lies before.
  public func days(to other: PlanDate) -> RoughLength {
    RoughLength(atLeast: other.firstDay.map { $0 - lastDay }, atMost: firstDay.map { other.lastDay - $0 })
  }

  /// The months from this date to another, likewise: whole ones between two days. Where one of the two is known only to
  /// the month or the year, they are counted from month to month, as a reader counts them: 6 from 6 December 2018 to June
  /// 2019.
  public func months(to other: PlanDate) -> RoughLength {
    let areDays = hasDay && other.hasDay
    func count(_ from: Day, _ to: Day) -> Int { areDays ? from.wholeMonths(to: to) : from.months(to: to) }
    return RoughLength(
      atLeast: other.firstDay.map { count(lastDay, $0) }, atMost: firstDay.map { count($0, other.lastDay) })
  }

  /// Whether it names a day, be it the last one of `by`.
  private var hasDay: Bool { precision == .day || precision == .by }

  /// By how many days a day lies after all that this can mean; negative if it lies before them, and 0 if it is one of them.
  public func distance(to day: Day) -> Int {
    if day > lastDay { return day - lastDay }
    if let firstDay, day < firstDay { return day - firstDay }
    return 0
  }

  /// The date that lies some days later, as exactly known as this one.
  public func adding(days: Int) -> PlanDate { moved { $0 + days } }

  /// The date that lies some months later, as exactly known as this one.
  public func adding(months: Int) -> PlanDate { moved { $0.adding(months: months) } }

  private func moved(_ move: (Day) -> Day) -> PlanDate {
    guard precision != .day, let firstDay else {
      return PlanDate(
        earliest: precision == .by ? earliest : move(earliest), latest: move(lastDay), precision: precision,
        isApproximate: isApproximate)
    }
    return .stretch(from: move(firstDay), to: move(lastDay), isApproximate: isApproximate)
  }

  /// The date as a limit: `by 2028-10`.
  public var asLimit: String { precision == .by ? description : "by \(self)" }
}

extension Collection<PlanDate> {
  /// The first and the last of some dates in the order in which they are told.
  public var firstInOrder: PlanDate? { self.min(by: PlanDate.isInOrder) }
  public var lastInOrder: PlanDate? { self.max(by: PlanDate.isInOrder) }
}

extension Collection {
  /// The element whose date comes first of all that have one, and the one whose date comes last; of several with the same
  /// date the first one, and the last one.
  public func firstInOrder(by date: (Element) -> PlanDate?) -> Element? {
    dated(date).min { PlanDate.isInOrder($0.date, $1.date) }?.element
  }

  public func lastInOrder(by date: (Element) -> PlanDate?) -> Element? {
    dated(date).reversed().max { PlanDate.isInOrder($0.date, $1.date) }?.element
  }

  private func dated(_ date: (Element) -> PlanDate?) -> [(element: Element, date: PlanDate)] {
    compactMap { element in date(element).map { (element, $0) } }
  }
}

extension Day {
  /// The whole months from this day to another: from 31 January to 28 February is one. Negative if it lies before.
  public func wholeMonths(to other: Day) -> Int {
    guard self <= other else { return -other.wholeMonths(to: self) }
    var months = months(to: other)
    while months > 0, adding(months: months) > other { months -= 1 }
    return months
  }

  /// From the month of this day to that of another.
  fileprivate func months(to other: Day) -> Int {
    let (from, to) = (civil, other.civil)
    return (to.year - from.year) * 12 + to.month - from.month
  }
}
