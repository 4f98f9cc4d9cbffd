import Analysis
import PlanFormat
import Scheduling
import Testing

/// Lengths and progress that contradict, and work behind what has no dates.
@Suite struct UndatedTests {
  private func marked(_ plan: String) -> [String] {
    let schedule = scheduled(plan).schedule
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      let mark =
        switch schedule.undated(before: index) {
        case .open(let item): " behind \(item.id)"
        case .circle: " behind a circle"
        case nil: ""
        }
      return "\(schedule.items[index].id) \(slot.early.start)\(mark)"
    }
  }

  private func conflicts(_ tasks: String, asOf: String = "2027-01-01") -> [String] {
    let schedule = scheduled("tasks:\n\(tasks)", asOf: asOf).schedule
    return schedule.conflicts.map { schedule.statement(of: $0).message }
  }

  @Test func whatWaitsForAnOpenEndIsNotBeforeADayAndMarked() {
    #expect(
      marked(
        """
        tasks:
          talks: { title: Talks, start: 2027-03-10 }
          deal: { title: Deal, duration: 1 day, after: [talks] }
          visit: { title: Visit, duration: 1 day, after: { talks: start + 5 days } }
          vote: { title: Vote, duration: 1 day, after: [deal] }
          close: { title: Close, finish: 2027-03-20 }
          sale: { title: Sale, duration: 1 day, after: [close] }
          guard: { title: Guard, duration: 1 day, after: { close: start + 5 days } }
          over: { title: Over, status: completed }
          next: { title: Next, duration: 1 day, after: [over] }
        """) == [
          "deal 2027-03-10 behind talks", "guard 2027-01-01 behind close", "next 2027-01-01", "sale 2027-03-21",
          "visit 2027-03-15", "vote 2027-03-11 behind talks",
        ])
  }

  @Test func everyCircleOfATangleIsToldAndWhatWaitsBehindIt() {
    let plan = """
      tasks:
        a: { title: A, duration: 3 days, after: [b] }
        b: { title: B, duration: 3 days, after: [a, c] }
        c: { title: C, duration: 3 days, after: [b] }
        d: { title: D, duration: 3 days, after: [c] }
      """
    let schedule = scheduled(plan).schedule
    #expect(schedule.tangles.map { $0.members.map(\.id) } == [["a", "b", "c"]])
    #expect(schedule.circles.map { $0.map(\.item.id) } == [["a", "b"], ["c", "b"]])
    #expect(marked(plan) == ["d 2027-01-01 behind a circle"])
  }

  @Test func aLengthThatIsNotThatOfItsDatesIsTold() {
    #expect(
      conflicts(
        """
          long: { title: Long, start: 2027-03-01, finish: 2027-03-10, duration: 20 days }
          right: { title: Right, start: 2027-03-01, finish: 2027-03-10, duration: 8 working days }
          rough: { title: Rough, start: 2027-03, finish: 2027-05, duration: 2 months }
          months: { title: Months, start: 2027-03-01, finish: 2027-05-01, duration: 2 months }
          held: { title: Held, duration: 10 days, constraints: { must-start: 2027-05-10, must-finish: 2027-05-12 } }
          turned: { title: Turned, duration: 10 days, constraints: { must-start: 2027-05-10, must-finish: 2027-05-05 } }
        """) == [
          "'held' is to take 10 days, but from 2027-05-10 to 2027-05-12 there are 3 days",
          "'long' is to take 20 days, but from 2027-03-01 to 2027-03-10 there are 10 days",
          "'turned' must finish 2027-05-05, before it must start, 2027-05-10",
        ])
  }

  @Test func progressWithoutABeginningIsTold() {
    #expect(
      conflicts(
        """
          a: { title: A, duration: 100 days, actual: { remaining: 5 days } }
          b: { title: B, duration: 100 days, status: ongoing, actual: { remaining: 5 days } }
          c: { title: C, duration: 100 days, status: planned, actual: { done: 90, on: 2026-12-31 } }
          d: { title: D, duration: 100 days, status: completed, actual: { start: 2026-12-01, remaining: 5 days } }
        """) == [
          "this says how far 'a' has come, and nothing says that it has begun",
          "this says how far 'c' has come, and nothing says that it has begun",
          "'d' is over, and this says that some of it is left",
        ])
  }

  @Test func whatFollowedOnTheSameDayIsNoConflict() {
    #expect(
      conflicts(
        """
          command: { title: Command, actual: { start: 2026-05-14, finish: 2026-08-27 } }
          support: { title: Support, after: [command], actual: { start: 2026-08-27, finish: 2026-10-31 } }
          sooner: { title: Sooner, after: [command], actual: { start: 2026-08-26, finish: 2026-10-31 } }
        """) == ["'sooner' began on 2026-08-26, 2 days before 'command', which it waits for, lets it"])
  }

  @Test func whatCannotFollowInTimeIsToldByItsDays() {
    #expect(
      conflicts(
        """
          count: { title: Count, duration: 3 days, actual: { start: 2026-12-20, finish: 2026-12-22 } }
          result: { title: Result, duration: 1 day, after: { count: finish + at most 5 working days } }
          appeal: { title: Appeal, duration: 1 day, after: { result: finish + 2 to 4 days } }
        """) == [
          "'result' starts 2 days too late: at most 5 working days may pass from when 'count' finishes"
        ])
  }

  /// 2028 is a leap year.
  @Test func whatComesEveryYearComesInEveryYear() {
    func first(_ closed: String, _ start: String) -> String? {
      let facts = scheduled(
        """
        working-calendars: { c: { weekend: [], closed: [{ title: Closed, on: \(closed), every-year: true }] } }
        tasks: { a: { title: A, start: \(start), duration: 1 working day, working-calendar: c } }
        """)
      return facts.schedule[.task(0)]?.early.start.description
    }
    #expect(first("2028-02-01/2028-02-29", "2027-02-10") == "2027-03-01")
    #expect(first("2028-02", "2027-02-28") == "2027-03-01")
    #expect(first("2027-02", "2028-02-29") == "2028-03-01")
    #expect(first("2028-02-29/2028-03-10", "2027-03-01") == "2027-03-11")
    #expect(first("2028-02-29", "2027-03-01") == "2027-03-01")
    #expect(first("2027-12-20/2028-01-05", "2031-12-24") == "2032-01-06")
    #expect(first("2027-07", "2127-07-10") == "2127-08-01")
    #expect(first("2027-07", "2927-07-10") == "2927-08-01")
  }
}
