import Analysis
import PlanFormat
import Scheduling
import Testing

/// Wholes and hammocks over wholes and hammocks, and what they cannot have.
@Suite struct WholeTests {
  private func dates(_ plan: String, asOf: String = "2027-01-01") -> [String] {
    let schedule = scheduled(plan, asOf: asOf).schedule
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      return "\(schedule.items[index].id) \(slot.early.start) \(slot.early.finish)"
    }
  }

  private func conflicts(_ plan: String) -> [String] {
    let schedule = scheduled(plan).schedule
    return schedule.conflicts.map { schedule.statement(of: $0).message }
  }

  @Test func aHammockReachesOverWholesAndHammocks() {
    #expect(
      dates(
        """
        tasks:
          dig: { title: Dig, duration: 4 days }
          works: { title: Works, after: { dig: finish + 1 day } }
          lay: { title: Lay, within: works, duration: 12 days }
          camp: { title: Camp, spans: [works] }
          fence: { title: Fence, spans: [dig] }
          guard: { title: Guard, spans: [camp, fence] }
          leave: { title: Leave, duration: 1 day, after: [guard] }
        """) == [
          "camp 2027-01-06 2027-01-17", "dig 2027-01-01 2027-01-04", "fence 2027-01-01 2027-01-04",
          "guard 2027-01-01 2027-01-17", "lay 2027-01-06 2027-01-17", "leave 2027-01-18 2027-01-18",
          "works 2027-01-06 2027-01-17",
        ])
  }

  @Test func whatHoldsAWholeHoldsItsPartsAtAnyDepth() {
    #expect(
      dates(
        """
        tasks:
          law: { title: Law, start: 2027-01-01, finish: 2027-01-09 }
          reform: { title: Reform, after: [law], constraints: { start-no-earlier-than: 2027-01-05 } }
          north: { title: North, within: reform, start: 2027-01-20 }
          town: { title: Town, within: north, duration: 2 days }
          opened: { title: Opened, within: north, duration: 0 days }
          south: { title: South, within: reform, duration: 3 days }
        """) == [
          "law 2027-01-01 2027-01-09", "north 2027-01-20 2027-01-21", "opened 2027-01-20 2027-01-20",
          "reform 2027-01-10 2027-01-21", "south 2027-01-10 2027-01-12", "town 2027-01-20 2027-01-21",
        ])
  }

  /// The step before the parts takes no room from what comes before it.
  @Test func freeFloatOfWhatAWholeWaitsForIsThatUpToItsParts() {
    let schedule = scheduled(
      """
      tasks:
        law: { title: Law, duration: 5 days }
        reform: { title: Reform, after: [law] }
        south: { title: South, within: reform, duration: 3 days, start: 2027-01-10 }
      """
    ).schedule
    #expect(schedule[.task(0)]?.freeFloat == 4)
  }

  @Test func wholesThatSpanOneAnotherAreACircle() {
    let schedule = scheduled(
      """
      tasks:
        a: { title: A, spans: [b] }
        b: { title: B, spans: [a] }
        c: { title: C, spans: [b] }
      """
    ).schedule
    #expect(schedule.circles.map { $0.map(\.item.id) } == [["a", "b"]])
    #expect(schedule.position(of: .task(2)).flatMap(schedule.undated) != nil)
  }

  @Test func aFieldThatAWholeOrAMilestoneCannotHaveIsTold() {
    #expect(
      conflicts(
        """
        tasks:
          part: { title: Part, within: whole, duration: 3 days }
          whole: { title: Whole, constraints: { must-start: 2027-02-01, as-late-as-possible: true } }
          over: { title: Over, spans: [part, over], duration: 9 days, start: 2027-02-01 }
          mark: { title: Mark, duration: 0 days, status: ongoing, actual: { remaining: 4 days } }
        """) == [
          "'mark' is a milestone and takes no time, so it cannot have 'remaining'",
          "'over' has the dates of what it spans, so it cannot have 'start'",
          "'over' has the dates of what it spans, so it cannot have 'duration'", "'over' spans itself",
          "'whole' sums up its parts, so it cannot have 'must-start'",
          "'whole' sums up its parts, so it cannot have 'as-late-as-possible'",
        ])
  }

  @Test func aPartOutsideItsWholeIsTold() {
    #expect(
      conflicts(
        """
        tasks:
          whole: { title: Whole, start: 2027-02-01, duration: 10 days }
          early: { title: Early, within: whole, duration: 3 days }
          fits: { title: Fits, within: whole, start: 2027-02-08, duration: 3 days }
        """) == [
          "'early' is a part of 'whole' and does not lie within it: from 2027-01-01 to 2027-01-03, and 'whole' from "
            + "2027-02-01 to 2027-02-10"
        ])
  }

  /// Of ten times as many levels, each with a task and all in one phase, the schedule has ten times as much to do.
  @Test func depthCostsNoMoreThanLength() {
    func time(_ levels: Int) -> Swift.Duration {
      var text = "phases: { p: { title: P, start: 2027-02-01 } }\ntasks:\n  x: { title: X, duration: 1 day }\n"
      for level in 0..<levels {
        let within = level == 0 ? "" : ", within: w\(level - 1)"
        text += "  w\(level): { title: W, phase: p, after: [x]\(within) }\n"
        text += "  t\(level): { title: T, duration: 2 days, within: w\(level) }\n"
      }
      let facts = scheduled(text)
      #expect(facts.schedule[.task(1)]?.early.start.description == "2027-02-01")
      return ContinuousClock().measure { _ = PlanFacts(facts.plan).schedule.schedule.finish }
    }
    let (short, long) = (time(500), time(10_000))
    #expect(long < short * 100, "\(short) \(long)")
  }
}
