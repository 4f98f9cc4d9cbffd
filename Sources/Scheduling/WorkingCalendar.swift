/// Which days are worked: a week that repeats itself, and stretches of days that are otherwise.
///
/// Working days are numbered along the calendar, so that counting them is subtraction: `count(before:)` leads from a
/// day to the number of the next one, `day(number:)` back. Both cost a search among the stretches, however far apart
/// the days are.
public struct WorkingCalendar: Hashable, Sendable {
  /// The days of a week that are worked. A scale of days has no Monday of its own: day 0 is the first of its week.
  public struct Week: Hashable, Sendable {
    let pattern: UInt8

    /// A week in which these days are worked, counted from 0.
    public init(working days: some Sequence<Int>) {
      pattern = days.reduce(0) { (0..<7).contains($1) ? $0 | 1 << UInt8($1) : $0 }
    }

    /// A week without work.
    public static let closed = Week(working: [])
    public static let everyDay = Week(working: 0..<7)
  }

  /// A stretch of days with one kind of week, up to the next one.
  fileprivate struct Stretch: Hashable, Sendable {
    var first: Int
    var week: Week
    /// The number of its first working day.
    var number: Int
    /// What has to be added to a working day's number in an endless row of such weeks.
    var offset: Int
  }

  private let stretches: [Stretch]

  /// A week, and stretches of days with another one, of which a later one covers those before it. Beyond four times
  /// `Network.limit` there is only the week.
  public init(week: Week, otherwise: [(days: Range<Int>, week: Week)] = []) {
    let reach = 4 * Network.limit
    var stretches = [Stretch(first: -reach, week: week, number: 0, offset: 0)]
    for (first, week) in Self.flattened(otherwise, over: week) {
      stretches.append(Stretch(first: min(max(first, -reach), reach), week: week, number: 0, offset: 0))
    }
    for index in stretches.indices {
      let stretch = stretches[index]
      let number = index == 0 ? stretch.week.count(before: -reach) : stretches[index - 1].count(before: stretch.first)
      stretches[index].number = number
      stretches[index].offset = number - stretch.week.count(before: stretch.first)
    }
    self.stretches = stretches
  }

  /// Whether work goes on: behind the last stretch, there are working days.
  public var hasWork: Bool { stretches.last?.week != .closed }

  public func isWorking(_ day: Int) -> Bool { stretch(of: day).week.isWorking(day) }

  /// The number of the first working day that does not come before a day.
  func count(before day: Int) -> Int { stretch(of: day).count(before: day) }

  /// The working day with a number. The calendar has work.
  func day(number: Int) -> Int {
    let stretch = stretches[lastIndex { $0.number <= number }]
    return stretch.week.day(number: number - stretch.offset)
  }

  private func stretch(of day: Int) -> Stretch { stretches[lastIndex { $0.first <= day }] }

  /// The last stretch for which something holds that holds for the first ones only; the first one, if for none.
  private func lastIndex(where holds: (Stretch) -> Bool) -> Int {
    var (first, count) = (0, stretches.count)
    while count > 1 {
      // Both halves take as long, so that nothing has to be guessed.
      let half = count / 2
      first += holds(stretches[first + half]) ? half : 0
      count -= half
    }
    return first
  }

  /// Where the week changes, with the week from there on.
  private static func flattened(
    _ otherwise: [(days: Range<Int>, week: Week)], over base: Week
  ) -> [(first: Int, week: Week)] {
    let edges = Set(otherwise.filter { !$0.days.isEmpty }.flatMap { [$0.days.lowerBound, $0.days.upperBound] }).sorted()
    var weeks = edges.map { (first: $0, week: base) }
    for (days, week) in otherwise where !days.isEmpty {
      var index = edges.partitioningIndex { $0 >= days.lowerBound }
      while index < edges.count, edges[index] < days.upperBound {
        weeks[index].week = week
        index += 1
      }
    }
    return weeks
  }
}

extension WorkingCalendar.Stretch {
  fileprivate func count(before day: Int) -> Int { offset + week.count(before: day) }
}

extension WorkingCalendar.Week {
  /// Working days from day 0 up to a day, in an endless row of such weeks; negative before day 0.
  fileprivate func count(before day: Int) -> Int {
    let (week, weekday) = day.divided(by: 7)
    return week * pattern.nonzeroBitCount + (pattern & (1 << UInt8(weekday) - 1)).nonzeroBitCount
  }

  /// The working day before which so many have passed since day 0. The week has work.
  fileprivate func day(number: Int) -> Int {
    let (week, rank) = number.divided(by: pattern.nonzeroBitCount)
    var rest = pattern
    for _ in 0..<rank { rest &= rest - 1 }
    return week * 7 + rest.trailingZeroBitCount
  }

  fileprivate func isWorking(_ day: Int) -> Bool { pattern & 1 << UInt8(day.divided(by: 7).remainder) != 0 }
}

extension Int {
  /// Quotient and remainder, the remainder never negative.
  fileprivate func divided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension [Int] {
  /// The first position of those at which something holds that holds for the last ones only.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
