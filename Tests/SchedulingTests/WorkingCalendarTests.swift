import Scheduling
import SeededRandom
import Testing

/// Calendars against counting day by day.
struct WorkingCalendarTests {
  private struct Naive {
    /// Of each day of the week, whether it is worked.
    var week: [Bool]
    var otherwise: [(days: Range<Int>, week: [Bool])] = []

    var calendar: WorkingCalendar {
      func week(_ days: [Bool]) -> WorkingCalendar.Week { .init(working: days.indices.filter { days[$0] }) }
      return WorkingCalendar(week: week(self.week), otherwise: otherwise.map { ($0.days, week($0.week)) })
    }

    func isWorking(_ day: Int) -> Bool {
      let week = otherwise.last { $0.days.contains(day) }?.week ?? week
      return week[((day % 7) + 7) % 7]
    }

    func moment(_ count: Int, after moment: Int) -> Int {
      var (day, rest) = (moment, count)
      while rest > 0 {
        if isWorking(day) { rest -= 1 }
        day += 1
      }
      if rest < 0 { while !isWorking(day) { day += 1 } }
      while rest < 0 {
        day -= 1
        if isWorking(day) { rest += 1 }
      }
      return day
    }

    func lastMoment(with count: Int, upTo moment: Int) -> Int {
      var last = self.moment(max(0, -count) + 1, after: moment)
      while self.moment(count, after: last) > moment { last -= 1 }
      return last
    }
  }

  @Test func everyPatternOfAWeek() {
    for pattern in 0..<128 {
      let naive = Naive(week: (0..<7).map { pattern & 1 << $0 != 0 })
      let calendar = naive.calendar
      #expect(calendar.hasWork == (pattern > 0))
      for day in -30...30 { #expect(calendar.isWorking(day) == naive.isWorking(day)) }
      guard pattern > 0 else { continue }
      for day in -7...7 { for count in [-9, -1, 0, 1, 8] { expect(count, after: day, naive, calendar) } }
    }
  }

  @Test func stretchesThatOverlap() {
    for seed in 1...1000 {
      var generator = SplitMix64(state: UInt64(seed))
      let naive = random(using: &generator)
      let calendar = naive.calendar
      // Before the first stretch and behind the last one, too.
      for day in -60...230 where calendar.isWorking(day) != naive.isWorking(day) {
        Issue.record("\(seed): \(day) should be otherwise")
      }
      for _ in 0..<4 {
        expect(
          .random(in: -40...40, using: &generator), after: .random(in: -80...250, using: &generator), naive, calendar)
      }
    }
  }

  /// Milestones with a lag between them, forward from the first and backward from the second, and the work between.
  private func expect(_ count: Int, after day: Int, _ naive: Naive, _ calendar: WorkingCalendar) {
    var network = Network(
      start: -4000, activities: [Activity(duration: 0, mustStart: day), Activity(duration: 0)],
      links: [Link(from: 0, to: 1, lag: count, calendar: 0)], calendars: [calendar])
    let after = schedule(network)[1]?.earlyStart
    #expect(after == (count == 0 ? day : naive.moment(count, after: day)))

    network.activities = [Activity(duration: 0), Activity(duration: 0, mustStart: day), Activity(duration: 9000)]
    let before = schedule(network)[0]?.lateFinish
    #expect(before == (count == 0 ? day : naive.lastMoment(with: count, upTo: day)))

    guard count > 0 else { return }
    network = Network(
      start: -4000, activities: [Activity(duration: count, calendar: 0, startNoEarlierThan: day)],
      calendars: [calendar])
    let slot = schedule(network)[0]
    #expect(slot?.earlyFinish == naive.moment(count, after: day))
    #expect(slot?.earlyStart == naive.moment(1, after: day) - 1)
  }

  private func random(using generator: inout SplitMix64) -> Naive {
    func week(_ fewest: Int) -> [Bool] {
      let count = Int.random(in: fewest...7, using: &generator)
      return (0..<7).map { $0 < count }.shuffled(using: &generator)
    }
    var naive = Naive(week: week(1))
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let first = Int.random(in: -20...150, using: &generator)
      let length = Bool.random(using: &generator) ? 1 : Int.random(in: 0...60, using: &generator)
      naive.otherwise.append((first..<(first + length), week(0)))
    }
    return naive
  }

  @Test func aCalendarWithoutWorkIsAConflictAndEveryDayIsWorked() {
    let closed = WorkingCalendar(week: .closed, otherwise: [(0..<7, .everyDay)])
    let network = Network(
      start: 3, activities: [Activity(duration: 30, calendar: 0), Activity(duration: 2, calendar: 0)],
      links: [Link(from: 0, to: 1, lag: 1, calendar: 0)], calendars: [closed])
    #expect(!closed.hasWork)
    #expect(schedule(network).conflicts == [.calendarWithoutWork(0)])
    #expect(schedule(network).finish == 36)
  }

  @Test(arguments: [Int.min..<Int.max, 0..<Int.max, Int.min..<0, -99_999_999..<99_999_999])
  func stretchesOutOfRangeDoNotTrap(_ days: Range<Int>) {
    for week in [WorkingCalendar.Week.closed, .init(working: [6])] {
      let calendar = WorkingCalendar(week: .init(working: [1, 3]), otherwise: [(days, week), (days, week)])
      let network = Network(
        start: Int.max, activities: Array(repeating: Activity(duration: Int.max, calendar: 0), count: 9),
        links: (1..<9).map { Link(from: $0 - 1, to: $0, lag: $0 % 2 == 0 ? Int.max : Int.min, calendar: 0) },
        calendars: [calendar])
      #expect(schedule(network).finish > Network.limit)
      for day in [Int.min, -1, 0, Int.max] { _ = calendar.isWorking(day) }
    }
  }

  @Test func nothingOnACalendar() {
    let network = Network(start: 7, calendars: [WorkingCalendar(week: .everyDay), WorkingCalendar(week: .closed)])
    #expect(schedule(network).finish == 7)
    #expect(schedule(network).conflicts == [.calendarWithoutWork(1)])
  }
}
