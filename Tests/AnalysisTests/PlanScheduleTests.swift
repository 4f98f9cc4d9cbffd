import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import Scheduling
import Testing

@Suite struct PlanScheduleTests {
  /// The early dates of every named item with a length, as `id start finish float`.
  private func dates(_ plan: String, asOf: String = "2027-01-01", departure: String? = nil) -> [String] {
    let schedule = scheduled(plan, asOf: asOf, departure: departure).schedule
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      return "\(schedule.items[index].id) \(slot.early.start) \(slot.early.finish) \(slot.totalFloat)"
    }
  }

  @Test func aTaskFollowsWhatItWaitsFor() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, start: 2027-01-04, duration: 10 days }
          b: { title: B, duration: 1 week, after: [a] }
          c: { title: C, duration: 3 days, after: { a: finish + 2 days } }
          d: { title: D, duration: 3 days, after: { a: start - 2 days } }
          e: { title: E, duration: 3 days, after: { a: [start + 1 day, finish to finish + 1 day] } }
          f: { title: F, duration: 3 days, after: [b, { c: start to finish + 4 days }] }
        """)
        == [
          // Four days after the latest start of C, on 20 January, F has to be finished.
          "a 2027-01-04 2027-01-13 0", "b 2027-01-14 2027-01-20 0", "c 2027-01-16 2027-01-18 4",
          "d 2027-01-02 2027-01-04 19", "e 2027-01-12 2027-01-14 9", "f 2027-01-21 2027-01-23 0",
        ])
  }

  /// Both days of a written start and finish are counted in; a month is its first and its last day.
  @Test func writtenDatesAreTheLength() {
    #expect(
      dates("tasks: { a: { title: A, start: 2027-02-01, finish: 2027-02-28 } }") == ["a 2027-02-01 2027-02-28 0"])
    #expect(dates("tasks: { a: { title: A, start: 2027-02, finish: 2027-03 } }") == ["a 2027-02-01 2027-03-31 0"])
  }

  @Test func whatTheMissionLeadsIsDueWhenItLeaves() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, lead: mission, start: 2027-02-01, finish: 2027-02-10 }
          z: { title: Z, start: 2027-02-01, finish: 2029-02-10 }
        """, departure: "2027-02-15") == ["a 2027-02-01 2027-02-10 5", "z 2027-02-01 2029-02-10 0"])
  }

  @Test func aTaskWithoutALengthPassesOnWhatItWaitsFor() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, start: 2027-01-04, duration: 10 days }
          b: { title: B, after: [a] }
          c: { title: C, duration: 1 day, after: [b] }
        """) == ["a 2027-01-04 2027-01-13 0", "c 2027-01-14 2027-01-14 0"])
  }

  @Test func workingDaysFollowTheCalendar() {
    let calendars = """
      working-calendars:
        north:
          weekend: [friday, saturday]
          closed:
            - { title: Harvest, on: 2027-01-10/2027-01-12 }
            - { title: Flag Day, on: 2020-01-19, every-year: true }

      """
    // 7 January 2027 is a Thursday. Monday to Friday: 7, 8, 11, 12, 13 January.
    #expect(
      dates("tasks: { a: { title: A, start: 2027-01-07, duration: 5 working days } }") == ["a 2027-01-07 2027-01-13 0"])
    // Sunday to Thursday without 10 to 12 January and 19 January: 7, 13, 14, 17, 18; then 20 January.
    #expect(
      dates(
        calendars + """
          tasks:
            a: { title: A, start: 2027-01-07, duration: 5 working days, working-calendar: north }
            b: { title: B, duration: 1 working day, working-calendar: north, after: [a] }
            c: { title: C, duration: 2 days, after: { b: finish + 1 working day } }
          """) == ["a 2027-01-07 2027-01-18 0", "b 2027-01-20 2027-01-20 0", "c 2027-01-22 2027-01-23 0"])
  }

  /// A lead goes back to the time between two working days: what finishes then does so on the earlier one. 13 July 2027 is
  /// a Tuesday.
  @Test func aFinishAWorkingDayOrTwoEarlierMayLieBeforeTheWeekend() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, start: 2027-07-01, finish: 2027-07-13 }
          b: { title: B, duration: 5 working days, after: { a: finish to finish - 2 working days } }
          c: { title: C, duration: 5 working days, after: { a: finish - 2 working days } }
          d: { title: D, duration: 1 working day, after: { c: start to finish - 1 working day } }
        """) == [
          "a 2027-07-01 2027-07-13 0", "b 2027-07-05 2027-07-09 5", "c 2027-07-12 2027-07-16 0",
          "d 2027-07-08 2027-07-08 6",
        ])
  }

  @Test func aMilestoneStandsAtTheEndOfItsDay() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, start: 2027-02-01, duration: 0 days }
          b: { title: B, duration: 0 days, constraints: { must-start: 2027-02-03 } }
          c: { title: C, finish: 2027-02-04, duration: 0 days }
          d: { title: D, duration: 0 days }
          e: { title: E, start: 2027-01-30, finish: 2027-02-05 }
          f: { title: F, duration: 0 days, after: [e] }
        """) == [
          "a 2027-02-01 2027-02-01 4", "b 2027-02-03 2027-02-03 0", "c 2027-02-04 2027-02-04 1",
          "d 2027-01-01 2027-01-01 35", "e 2027-01-30 2027-02-05 0", "f 2027-02-05 2027-02-05 0",
        ])
  }

  /// Its length is not known, and what waits for it still does.
  @Test func aWrittenFinishAlonePassesOn() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, finish: 2027-02-15 }
          b: { title: B, duration: 5 days, after: [a] }
        """) == ["b 2027-02-16 2027-02-20 0"])
  }

  @Test func aTaskWithoutALengthSumsUpItsPartsWhichWaitForWhatItWaitsFor() {
    #expect(
      dates(
        """
        tasks:
          before: { title: Before, start: 2027-01-01, duration: 9 days }
          whole: { title: Whole, after: [before] }
          first: { title: First, within: whole, duration: 3 days }
          second: { title: Second, within: whole, duration: 5 days, after: { first: start + 1 day } }
          last: { title: Last, duration: 1 day, after: [whole] }
        """) == [
          "before 2027-01-01 2027-01-09 0", "first 2027-01-10 2027-01-12 0", "last 2027-01-16 2027-01-16 0",
          "second 2027-01-11 2027-01-15 0", "whole 2027-01-10 2027-01-15 0",
        ])
  }

  @Test func aHammockReachesOverWhatItSpans() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, start: 2027-01-04, duration: 2 days }
          b: { title: B, duration: 4 days, after: { a: finish + 5 days } }
          escort: { title: Escort, spans: [a, b] }
        """) == ["a 2027-01-04 2027-01-05 0", "b 2027-01-11 2027-01-14 0", "escort 2027-01-04 2027-01-14 0"])
  }
}

/// What follows from a plan of these sections.
func scheduled(_ sections: String, asOf: String = "2027-01-01", departure: String? = nil) -> PlanFacts {
  let text = """
    plan: { title: T, as-of: \(asOf) }
    mission: { name: M, type: peacekeeping, host-state: XCA\(departure.map { ", departure: \($0)" } ?? "") }
    \(sections)
    """
  let reading = readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))]))
  for problem in reading.diagnostics where problem.severity == .error { Issue.record("\(problem.message)") }
  return PlanFacts(reading.plan)
}
