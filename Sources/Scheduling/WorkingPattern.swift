// What repeats itself in a calendar: a week, or a longer time.

extension WorkingCalendar.Pattern {
  var hasWork: Bool {
    switch self {
    case .week(let week): week != .closed
    case .recurrence(let recurrence): recurrence.total > 0
    }
  }

  /// Working days from day 0 up to a day, in an endless row of the pattern; negative before day 0.
  func count(before day: Int) -> Int {
    switch self {
    case .week(let week): week.count(before: day)
    case .recurrence(let recurrence): recurrence.count(before: day)
    }
  }

  /// The working day before which so many have passed since day 0. The pattern has work.
  func day(number: Int) -> Int {
    switch self {
    case .week(let week): week.day(number: number)
    case .recurrence(let recurrence): recurrence.day(number: number)
    }
  }

  func isWorking(_ day: Int) -> Bool {
    switch self {
    case .week(let week): week.isWorking(day)
    case .recurrence(let recurrence): recurrence.calendar.isWorking(day.divided(by: recurrence.period).remainder)
    }
  }
}

/// A time that comes again and again, with its working days from day 0 on.
final class Recurrence: Hashable, Sendable {
  let calendar: WorkingCalendar
  let period: Int
  /// The number of the calendar's first working day from day 0 on, and how many there are in the period.
  let first: Int
  let total: Int

  init(_ calendar: WorkingCalendar, _ period: Int) {
    (self.calendar, self.period) = (calendar, period)
    first = calendar.count(before: 0)
    total = calendar.count(before: period) - first
  }

  func count(before day: Int) -> Int {
    let (turns, rest) = day.divided(by: period)
    return turns * total + calendar.count(before: rest) - first
  }

  func day(number: Int) -> Int {
    let (turns, rest) = number.divided(by: total)
    return turns * period + calendar.day(number: rest + first)
  }

  static func == (left: Recurrence, right: Recurrence) -> Bool {
    left.calendar == right.calendar && left.period == right.period
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(calendar)
    hasher.combine(period)
  }
}

extension WorkingCalendar.Week {
  /// Working days from day 0 up to a day, in an endless row of such weeks; negative before day 0.
  func count(before day: Int) -> Int {
    let (week, weekday) = day.divided(by: 7)
    return week * pattern.nonzeroBitCount + (pattern & (1 << UInt8(weekday) - 1)).nonzeroBitCount
  }

  /// The working day before which so many have passed since day 0. The week has work.
  func day(number: Int) -> Int {
    let (week, rank) = number.divided(by: pattern.nonzeroBitCount)
    var rest = pattern
    for _ in 0..<rank { rest &= rest - 1 }
    return week * 7 + rest.trailingZeroBitCount
  }

  func isWorking(_ day: Int) -> Bool { pattern & 1 << UInt8(day.divided(by: 7).remainder) != 0 }
}

extension Int {
  /// Quotient and remainder, the remainder never negative.
  func divided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
