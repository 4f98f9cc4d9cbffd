import Analysis
import PlanFormat
import Scheduling
import Testing

/// How a phase stands by its status decides its dates.
@Suite struct PhaseStatusTests {
  private func dates(_ plan: String) -> [String] {
    let schedule = scheduled(plan, asOf: "2027-07-09").schedule
    return schedule.items.indices.compactMap { index in
      guard schedule.items[index].isNamed, let slot = schedule[index] else { return nil }
      return "\(schedule.items[index].id) \(slot.early.start) \(slot.early.finish)"
    }
  }

  private func phase(_ status: String) -> [String] {
    dates("phases: { p: { title: P, start: 2027-01-01, finish: 2027-08-31, status: \(status) } }")
  }

  @Test func whatThePlanSaysOfAPhaseHolds() {
    #expect(phase("dropped") == [])
    #expect(phase("completed") == ["p 2027-01-01 2027-07-09"])
    #expect(phase("current") == ["p 2027-01-01 2027-08-31"])
    #expect(phase("planned") == ["p 2027-07-09 2028-03-07"])
  }

  /// A phase that has begun holds its tasks back no more, and one that is planned does until it can begin.
  @Test func theTasksOfAPhaseFollowItsStatus() {
    func task(_ status: String) -> [String] {
      dates(
        """
        phases: { p: { title: P, start: 2027-06-01, status: \(status) } }
        tasks: { t: { title: T, phase: p, start: 2027-06-20, duration: 30 days, status: ongoing } }
        """)
    }
    #expect(task("current") == ["t 2027-06-20 2027-07-19", "p 2027-06-01 2027-07-19"])
    #expect(task("dropped") == ["t 2027-06-20 2027-07-19"])
  }

  /// What comes after a phase that is dropped waits for nothing of it, nor for its gate.
  @Test func nothingWaitsForAPhaseThatIsDropped() {
    let plan = """
      phases:
        first: { title: First, start: 2027-08-01, finish: 2027-12-31, status: dropped, gate: { review: 2027-12-20 } }
        second: { title: Second, start: 2027-09-01, finish: 2027-09-30, after: [first] }
      tasks: { t: { title: T, phase: first, duration: 3 days } }
      """
    #expect(dates(plan) == ["t 2027-07-09 2027-07-11", "second 2027-09-01 2027-09-30"])
    let schedule = scheduled(plan, asOf: "2027-07-09").schedule
    #expect(schedule.conflicts.isEmpty)
    #expect(schedule.position(of: .phase(1)).flatMap(schedule.openGate) == nil)
  }

  @Test func aPhaseThatDoesNotFitTheDayOfThePlanHasAFault() {
    func fault(_ phase: String) -> [String?] {
      scheduled("phases: { p: { title: P, \(phase) } }", asOf: "2027-07-09").schedule.statedPhases.map {
        $0.fault?.text
      }
    }
    #expect(fault("start: 2027-01-01, finish: 2027-12-31") == [])
    #expect(fault("start: 2027-01-01, status: planned") == ["was to start 2027-01-01 and has not begun"])
    #expect(fault("start: 2027-01-01, finish: 2027-06-30, status: current") == ["was to finish 2027-06-30 and goes on"])
    #expect(fault("start: 2027-01-01, finish: 2027-06-30, status: extended") == [nil])
    #expect(
      fault("start: 2027-01-01, finish: 2027-08, status: completed") == [
        "is completed and finishes 2027-08, after the day of the plan"
      ])
  }
}
