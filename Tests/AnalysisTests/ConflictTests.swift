import Analysis
import PlanFormat
import Scheduling
import Testing

/// What cannot be is said with both its sides and the days between them.
@Suite struct ConflictTests {
  private func conflicts(_ plan: String, departure: String? = nil) -> [String] {
    let schedule = scheduled(plan, departure: departure).schedule
    return schedule.conflicts.map { schedule.statement(of: $0).message }
  }

  @Test func aDateThatMustBeKeptBeforeWhatItWaitsFor() {
    #expect(
      conflicts(
        """
        tasks:
          roll: { title: Roll, start: 2027-01-04, duration: 10 days }
          vote: { title: Vote, duration: 1 day, after: [roll], constraints: { must-start: 2027-01-11 } }
        """) == ["'vote' is to start 3 days before 'roll' lets it"])
    #expect(
      conflicts("tasks: { vote: { title: Vote, duration: 1 day, constraints: { must-start: 2026-12-30 } } }") == [
        "'vote' must start 2 days before it can"
      ])
  }

  @Test func aLimitThatTheDatesBreak() {
    #expect(
      conflicts(
        """
        tasks:
          a: { title: A, lead: mission, start: 2027-01-04, duration: 10 days }
          b: { title: B, lead: mission, duration: 10 days, after: [a], constraints: { deadline: 2027-01-22 } }
        """, departure: "2027-01-21") == [
          "'b' cannot finish before 2027-01-23, 1 day after its deadline",
          "'b' cannot finish before 2027-01-23, 2 days after the mission leaves",
        ])
  }

  @Test func whatHasHappenedOutOfOrder() {
    #expect(
      conflicts(
        """
        tasks:
          a: { title: A, start: 2027-01-04, duration: 10 days, status: planned }
          b: { title: B, actual: { start: 2026-12-20, finish: 2026-12-24 }, after: [a] }
        """) == [
          "'b' began on 2026-12-20, 25 days before 'a', which it waits for, lets it"
        ])
  }

  @Test func aCalendarInWhichNobodyWorks() {
    let everyDay = "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]"
    #expect(
      conflicts(
        """
        working-calendars: { never: { weekend: \(everyDay) } }
        tasks: { a: { title: A, start: 2027-01-04, duration: 3 working days, working-calendar: never } }
        """) == ["no day is worked in the calendar 'never', so every day counts instead"])
  }

  @Test func aPhaseBehindAGateThatIsNotMet() {
    let plan = """
      phases:
        first: { title: First, start: 2026-12-01, finish: 2027-01-31, gate: { review: 2027-02-10 } }
        second: { title: Second, start: 2027-02-01, after: [first] }
      tasks:
        a: { title: A, phase: second, duration: 3 days, status: STATUS }
        b: { title: B, duration: 2 days, after: [a] }
      """
    let planned = scheduled(plan.replacing("STATUS", with: "planned")).schedule
    let dates = planned.items.indices.compactMap { index in
      planned[index].map {
        "\(planned.items[index].id) \($0.early.start) \(planned.openGate(before: index)?.id ?? "-")"
      }
    }
    #expect(dates.prefix(2) == ["a 2027-02-11 first", "b 2027-02-14 first"])
    #expect(planned.conflicts.isEmpty)
    #expect(
      conflicts(plan.replacing("STATUS", with: "ongoing").replacing("duration: 3 days", with: "finish: 2027-02-20"))
        == [
          "'a' has begun, but the gate of 'first', which comes before its phase, is not met"
        ])
  }

  @Test func aTieToTheFinishOfASummary() {
    #expect(
      conflicts(
        """
        tasks:
          a: { title: A, start: 2027-01-04, duration: 10 days }
          whole: { title: Whole, after: { a: finish to finish } }
          part: { title: Part, within: whole, duration: 3 days }
        """) == ["'whole' sums up its parts, so it cannot have 'after'"])
  }

  /// A finish without a start has no date that a tie could move, and is told; what is only rough is not.
  @Test func aFinishAloneBeforeWhatItWaitsForLetsIt() {
    #expect(
      conflicts(
        """
        tasks:
          a: { title: A, start: 2027-07-01, duration: 20 days }
          b: { title: B, finish: 2027-07-05, after: [a] }
          c: { title: C, finish: 2027-07-05, duration: 3 days, after: [b] }
          d: { title: D, finish: 2027-07-20, after: [a] }
          rough: { title: R, start: 2027-07-02, finish: 2027-08 }
          e: { title: E, finish: 2027-08-10, after: [rough] }
          by: { title: R, start: 2027-07-02, finish: by 2027-08-31 }
          f: { title: F, finish: 2027-08-10, after: [by] }
        phases:
          one: { title: One, start: 2027-07-01, finish: 2027-12-31 }
          two: { title: Two, finish: 2027-08-31, after: [one] }
        handovers:
          h: { task: a, window: { finish: 2027-07-05 }, after: [a] }
        """) == [
          "'b' is to finish 2027-07-05, 15 days before 'a' lets it",
          "'c' is to finish 2027-07-05, 18 days before 'a' lets it",
          "'h' is to finish 2027-07-05, 15 days before 'a' lets it",
          "'two' is to finish 2027-08-31, 122 days before 'one' lets it",
        ])
  }

  /// Work that is over without dates is told as well where what it waits for is still ahead.
  @Test func whatIsOverWithoutDatesBeforeWhatItWaitsFor() {
    #expect(
      conflicts(
        """
        tasks:
          a: { title: A, start: 2027-02-01, duration: 10 days, status: planned }
          b: { title: B, duration: 5 days, status: completed, after: [a] }
          open: { title: Open, status: planned }
          c: { title: C, status: completed, after: [open] }
          d: { title: D, actual: { start: 2026-12-01, finish: 2026-12-02 }, after: [open] }
        """) == [
          "'b' is over by 2027-01-01, 41 days before 'a', which it waits for, lets it",
          "'c' is over although 'open', which it waits for, has not begun",
          "'d' began on 2026-12-01 although 'open', which it waits for, has not begun",
        ])
  }
}
