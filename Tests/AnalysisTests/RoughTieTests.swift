import Analysis
import PlanFormat
import Scheduling
import SeededRandom
import Testing

/// Dates known to the month that can be kept together are kept, however tasks and phases are tied.
@Suite struct RoughTieTests {
  private func dates(_ plan: String, asOf: String = "2020-08-15", departure: String = "2020-12-31") -> [String] {
    let schedule = scheduled(plan, asOf: asOf, departure: departure).schedule
    #expect(schedule.conflicts.isEmpty && schedule.laterThanWritten.isEmpty)
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      #expect(slot.totalFloat >= 0)
      return "\(schedule.items[index].id) \(slot.early.start) \(slot.early.finish)"
    }
  }

  /// One ends in October, the other begins in October: there are days on which both are true.
  @Test func octoberAndOctoberAgree() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, lead: mission, status: planned, start: 2020-09, finish: 2020-10 }
          b: { title: B, lead: mission, status: planned, start: 2020-10, finish: 2020-12, after: [a] }
        """) == ["a 2020-09-01 2020-10-31", "b 2020-10-01 2020-12-31"])
    #expect(
      dates(
        """
        phases:
          one: { title: One, start: 2020-09, finish: 2020-10 }
          two: { title: Two, start: 2020-10, finish: 2020-12, after: [one] }
        tasks: { w: { title: W, lead: mission, phase: two, start: 2020-10, finish: 2020-12 } }
        """) == ["w 2020-10-01 2020-12-31", "one 2020-09-01 2020-10-31", "two 2020-10-01 2020-12-31"])
  }

  @Test func aQuarterAndADayInItAgree() {
    // A ends some time in the fourth quarter, B begins on 15 November.
    #expect(
      dates(
        """
        tasks:
          a: { title: A, status: planned, start: 2020-09-01, finish: 2020-Q4 }
          b: { title: B, status: planned, start: 2020-11-15, finish: 2020-12-20, after: [a] }
        """) == ["a 2020-09-01 2020-12-31", "b 2020-11-15 2020-12-20"])
    // Both start in October, B not before A.
    #expect(
      dates(
        """
        tasks:
          a: { title: A, status: planned, start: 2020-10-15, finish: 2020-11-10 }
          b: { title: B, status: planned, start: 2020-10, finish: 2020-12, after: { a: start to start } }
        """) == ["a 2020-10-15 2020-11-10", "b 2020-10-01 2020-12-31"])
  }

  /// What ends by some day has ended at any time since it began.
  @Test func whatEndsBySomeDayHoldsNothingBack() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, status: planned, start: 2020-09-01, finish: by 2020-11-30 }
          b: { title: B, status: planned, start: 2020-10-01, finish: 2020-12-20, after: [a] }
        """) == ["a 2020-09-01 2020-11-30", "b 2020-10-01 2020-12-20"])
  }

  /// What finished in a month and what began in it happened in their order.
  @Test func whatHappenedInOneMonthIsInOrder() {
    #expect(
      dates(
        """
        tasks:
          a: { title: A, actual: { start: 2020-05-01, finish: 2020-06 } }
          b: { title: B, status: ongoing, finish: 2020-12-20, actual: { start: 2020-06 }, after: [a] }
        """) == ["a 2020-05-01 2020-06-30", "b 2020-06-01 2020-12-20"])
  }

  /// Where no days can keep both dates, the tie holds the later one back as ever, counted from the last day that it can
  /// mean; and what slips still moves what waits for it.
  @Test func whatCannotBeKeptIsLater() {
    let schedule = scheduled(
      """
      tasks:
        a: { title: A, status: planned, start: 2020-09-01, finish: 2020-11-15 }
        b: { title: B, status: planned, start: 2020-10, finish: 2020-12, after: [a] }
      """, asOf: "2020-08-15", departure: "2021-12-31"
    ).schedule
    // From 31 October to 16 November.
    #expect(schedule.laterThanWritten.map(\.days) == [16])
    let slipped = scheduled(
      """
      tasks:
        before: { title: Before, status: planned, start: 2020-09-01, duration: 90 days }
        a: { title: A, status: planned, start: 2020-09, finish: 2020-10, after: [before] }
        b: { title: B, status: planned, start: 2020-10, finish: 2020-12, after: [a] }
      """, asOf: "2020-08-15", departure: "2021-12-31"
    ).schedule
    #expect(slipped.laterThanWritten.count == 2)
  }

  /// What finishes in the month in which the mission leaves may finish before it does, and nothing is too late for that.
  @Test func aMonthMayKeepALimitInIt() {
    let task = "{ title: A, lead: mission, status: planned, start: 2020-09-01, finish: 2020-12 }"
    #expect(dates("tasks: { a: \(task) }", departure: "2020-12-30") == ["a 2020-09-01 2020-12-31"])
    #expect(
      dates("tasks: { a: \(task.replacing("2020-12", with: "by 2021-01-10")) }", departure: "2020-12-30")
        == ["a 2020-09-01 2021-01-10"])
    // A whole that finishes with such a part.
    #expect(
      dates(
        "phases: { p: { title: P, start: 2020-09-01, finish: 2020-12-30 } }\ntasks: { a: "
          + "\(task.replacing("status", with: "phase: p, status")) }", departure: "2021-06-30"
      ) == ["a 2020-09-01 2020-12-31", "p 2020-09-01 2020-12-31"])
  }

  /// A month that lies behind the limit is too late for it, and so is a finish that something else moves: by all of its days.
  @Test func aMonthThatIsMovedKeepsNoLimit() {
    func late(_ plan: String) -> [Int] {
      let schedule = scheduled(plan, asOf: "2020-08-15", departure: "2020-12-30").schedule
      return schedule.conflicts.compactMap { if case .limit(_, _, let days) = $0 { days } else { nil } }
    }
    #expect(
      late("tasks: { a: { title: A, lead: mission, status: planned, start: 2020-09-01, finish: 2021-01 } }") == [32])
    #expect(
      late(
        """
        tasks:
          a: { title: A, status: planned, start: 2020-09-01, finish: 2020-12-25 }
          b: { title: B, lead: mission, status: planned, start: 2020-12-15, finish: 2020-12, after: [a] }
        """) == [12])
  }

  /// Rough dates of a chain that are in order are kept, whatever they are: no tie moves what can be true.
  @Test func aChainInOrderStands() {
    var random = SplitMix64(state: 11)
    for _ in 0..<200 {
      var month = 1
      var tasks: [(start: Int, finish: Int)] = []
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        let finish = min(12, month + Int.random(in: 0...3, using: &random))
        tasks.append((month, finish))
        month = finish
      }
      func name(_ month: Int) -> String { month < 10 ? "2027-0\(month)" : "2027-\(month)" }
      let plan = tasks.enumerated().map { index, task in
        let after = index == 0 ? "" : ", after: [t\(index - 1)]"
        return
          "  t\(index): { title: T, status: planned, start: \(name(task.start)), finish: \(name(task.finish))\(after) }"
      }
      let schedule = scheduled("tasks:\n" + plan.joined(separator: "\n"), asOf: "2026-12-01", departure: "2027-12-31")
        .schedule
      #expect(schedule.conflicts.isEmpty && schedule.laterThanWritten.isEmpty, "\(plan)")
      for index in schedule.items.indices { #expect(schedule[index].map { $0.totalFloat >= 0 } ?? true, "\(plan)") }
    }
  }

  /// A baseline known to the month is kept by any day of it.
  @Test func aBaselineOfAMonthIsKeptInTheMonth() {
    let facts = scheduled(
      """
      tasks: { a: { title: A, status: planned, start: 2020-10-12, finish: 2020-12-04 } }
      baselines: { first: { title: First, on: 2020-08, tasks: { a: { start: 2020-10, finish: by 2020-12-01 } } } }
      """, asOf: "2020-08-15")
    let slip = facts.schedule[.task(0)].flatMap { slot in
      facts.schedule.item(.task(0)).flatMap { facts.latestBaseline?.slippage(of: $0, slot) }
    }
    #expect(slip?.start == 0 && slip?.finish == 3)
  }
}
