import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import Scheduling
import Testing

@Suite struct PlanScheduleTests {
  /// The early dates of every item with a length, as `id start finish float`.
  private func dates(_ tasks: String, departure: String? = nil) -> [String] {
    let text = """
      plan: { title: T, as-of: 2027-01-01 }
      mission: { name: M, type: peacekeeping, host-state: XCA\(departure.map { ", departure: \($0)" } ?? "") }
      tasks:
      \(tasks)
      """
    let schedule = PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))])).plan).schedule
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].hasLength, let slot = schedule[index] else { return nil }
      return "\(schedule.items[index].id) \(slot.early.start) \(slot.early.finish) \(slot.totalFloat)"
    }
  }

  @Test func aTaskFollowsWhatItWaitsFor() {
    #expect(
      dates(
        """
          a: { title: A, start: 2027-01-04, duration: 10 days }
          b: { title: B, duration: 1 week, after: [a] }
          c: { title: C, duration: 3 days, after: { a: finish + 2 days } }
        """) == ["a 2027-01-04 2027-01-13 0", "b 2027-01-14 2027-01-20 0", "c 2027-01-16 2027-01-18 2"])
  }

  /// Both days of a written start and finish are counted in; a month is its first and its last day.
  @Test func writtenDatesAreTheLength() {
    #expect(dates("  a: { title: A, start: 2027-02-01, finish: 2027-02-28 }") == ["a 2027-02-01 2027-02-28 0"])
    #expect(dates("  a: { title: A, start: 2027-02, finish: 2027-03 }") == ["a 2027-02-01 2027-03-31 0"])
  }

  @Test func whatTheMissionLeadsIsDueWhenItLeaves() {
    #expect(
      dates(
        """
          a: { title: A, lead: mission, start: 2027-02-01, finish: 2027-02-10 }
          z: { title: Z, start: 2027-02-01, finish: 2029-02-10 }
        """, departure: "2027-02-15") == ["a 2027-02-01 2027-02-10 5", "z 2027-02-01 2029-02-10 0"])
  }

  @Test func aTaskWithoutALengthPassesOnWhatItWaitsFor() {
    #expect(
      dates(
        """
          a: { title: A, start: 2027-01-04, duration: 10 days }
          b: { title: B, after: [a] }
          c: { title: C, duration: 1 day, after: [b] }
        """) == ["a 2027-01-04 2027-01-13 0", "c 2027-01-14 2027-01-14 0"])
  }
}
