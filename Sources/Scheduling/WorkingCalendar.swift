/// Which days are worked: a week that repeats itself, or a longer time that does, and stretches of days that are otherwise.
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

  /// What repeats itself in a stretch.
  enum Pattern: Hashable, Sendable {
    case week(Week)
    case recurrence(Recurrence)
  }

  /// A stretch of days with one pattern, up to the next one.
  fileprivate struct Stretch: Hashable, Sendable {
    var first: Int
    var pattern: Pattern
    /// The number of its first working day.
    var number: Int
    /// What has to be added to a working day's number in an endless row of the pattern.
    var offset: Int
  }

  private let stretches: [Stretch]

  /// A week, and stretches of days with another one, of which a later one covers those before it. Beyond four times
  /// `Network.limit` there is only the week.
  public init(week: Week, otherwise: [(days: Range<Int>, week: Week)] = []) {
    self.init(.week(week), otherwise)
  }

  /// The days of another calendar from day 0 up to a period, again and again, and stretches of days with another week. The
  /// period is one of whole weeks.
  public init(repeating calendar: WorkingCalendar, every period: Int, otherwise: [(days: Range<Int>, week: Week)] = [])
  {
    self.init(.recurrence(Recurrence(calendar, period)), otherwise)
  }

  private init(_ pattern: Pattern, _ otherwise: [(days: Range<Int>, week: Week)]) {
    let reach = 4 * Network.limit
    var stretches = [Stretch(first: -reach, pattern: pattern, number: 0, offset: 0)]
    for (first, pattern) in Self.flattened(otherwise, over: pattern) {
      stretches.append(Stretch(first: min(max(first, -reach), reach), pattern: pattern, number: 0, offset: 0))
    }
    for index in stretches.indices {
      let stretch = stretches[index]
      let number =
        index == 0 ? stretch.pattern.count(before: -reach) : stretches[index - 1].count(before: stretch.first)
      stretches[index].number = number
      stretches[index].offset = number - stretch.pattern.count(before: stretch.first)
    }
    self.stretches = stretches
  }

  /// Whether work goes on: behind the last stretch, there are working days.
  public var hasWork: Bool { stretches.last?.pattern.hasWork ?? false }

  public func isWorking(_ day: Int) -> Bool { stretch(of: day).pattern.isWorking(day) }

  /// The number of the first working day that does not come before a day.
  func count(before day: Int) -> Int { stretch(of: day).count(before: day) }

  /// The working day with a number. The calendar has work.
  func day(number: Int) -> Int {
    let stretch = stretches[lastIndex { $0.number <= number }]
    return stretch.pattern.day(number: number - stretch.offset)
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

  /// Where the pattern changes, with the pattern from there on.
  private static func flattened(
    _ otherwise: [(days: Range<Int>, week: Week)], over base: Pattern
  ) -> [(first: Int, pattern: Pattern)] {
    let edges = Set(otherwise.filter { !$0.days.isEmpty }.flatMap { [$0.days.lowerBound, $0.days.upperBound] }).sorted()
    var patterns = edges.map { (first: $0, pattern: base) }
    for (days, week) in otherwise where !days.isEmpty {
      var index = edges.partitioningIndex { $0 >= days.lowerBound }
      while index < edges.count, edges[index] < days.upperBound {
        patterns[index].pattern = .week(week)
        index += 1
      }
    }
    return patterns
  }
}

extension WorkingCalendar.Stretch {
  fileprivate func count(before day: Int) -> Int { offset + pattern.count(before: day) }
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
