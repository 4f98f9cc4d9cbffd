import Diagnostics
import Requirements
import Testing
import TransitionKit

/// What the schedule tells as impossible, checking tells as an error, and the other way round, in the same words; what has
/// happened all the same both ask about.
@Suite struct OneListOfConflictsTests {
  private static let heading = """
    plan: { title: Plan, as-of: 2027-07-09 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

    """

  /// Plans, each with what cannot be in it.
  private static let impossible: [(plan: String, told: [String])] = [
    (
      "phases: { p: { title: P, start: 2027-01-01, finish: 2027-12-31, status: completed } }",
      ["the phase 'p' is completed and finishes 2027-12-31, after the day that the plan describes (2027-07-09)"]
    ),
    (
      "phases: { p: { title: P, start: 2027-08-01, finish: 2027-12-31, status: current } }",
      ["the phase 'p' is current and starts 2027-08-01, after the day that the plan describes (2027-07-09)"]
    ),
    (
      "tasks: { a: { title: A, status: ongoing, start: 2027-08-01, finish: 2027-10-31 } }",
      ["the task 'a' is ongoing and starts 2027-08-01, after the day that the plan describes (2027-07-09)"]
    ),
    (
      """
      tasks: { a: { title: A, status: completed, finish: 2027-09-01 } }
      handovers: { h: { task: a, status: transferred, window: { start: 2027-05-01, finish: 2027-10-01 } } }
      """,
      [
        "the handover 'h' is transferred and finishes 2027-10-01, after the day that the plan describes (2027-07-09)",
        "the task 'a' is completed and finishes 2027-09-01, after the day that the plan describes (2027-07-09)",
      ]
    ),
    (
      "tasks: { a: { title: A, status: completed, actual: { start: 2026-09-01, finish: 2028-12-20 } } }",
      ["'finish' of the progress 'a' is dated 2028-12-20, after the day that the plan describes (2027-07-09)"]
    ),
    (
      "tasks: { w: { title: W, duration: 60 days }, p: { title: P, within: w, start: 2027-11-01, duration: 10 days } }",
      [
        "'p' is a part of 'w' and does not lie within it: from 2027-11-01 to 2027-11-10, and 'w' from 2027-07-09 to "
          + "2027-09-06"
      ]
    ),
    (
      "tasks: { w: { title: W, start: 2027-08-01, finish: 2027-08-31 }, p: { title: P, within: w, start: 2027-08-20, "
        + "duration: 1 months } }",
      [
        "'p' is a part of 'w' and does not lie within it: from 2027-08-20 to 2027-09-19, and 'w' from 2027-08-01 to "
          + "2027-08-31"
      ]
    ),
    (
      "tasks: { w: { title: W, duration: 60 days, after: [p] }, n: { title: N, within: w, duration: 20 days }, "
        + "p: { title: P, within: n, start: 2027-08-01, duration: 10 days } }",
      [
        "'p' is a part of 'n' and does not lie within it: from 2027-08-01 to 2027-08-10, and 'n' from 2027-07-09 to "
          + "2027-07-28", "'w' waits for its own part 'p'",
      ]
    ),
    (
      "tasks: { w: { title: W, start: 2027-08-01, finish: 2027-12-01 }, p: { title: P, within: w, after: [w], "
        + "duration: 10 days } }",
      ["'p' waits for 'w', of which it is a part"]
    ),
    (
      "tasks: { a: { title: A, within: b, duration: 3 days }, b: { title: B, within: a } }",
      ["the task 'a' is a part of 'b', which is a part of 'a'"]
    ),
    (
      "tasks: { a: { title: A, start: 2027-08-01, finish: 2027-08-31 }, b: { title: B, start: 2027-08-20, after: [a] } }",
      ["'b' starts 2027-08-20, before 'a', which it waits for, finishes"]
    ),
    (
      """
      tasks: { a: { title: A, start: 2027-08-01, finish: 2027-08-31 } }
      handovers: { h: { task: a, status: agreed, window: { start: 2027-08-20, finish: 2027-09-30 }, after: [a] } }
      """,
      ["'h' starts 2027-08-20, before 'a', which it waits for, finishes"]
    ),
    (
      """
      phases:
        one: { title: One, start: 2027-01-01, finish: 2027-05-31, gate: { review: 2027-05-15 } }
        two: { title: Two, start: 2027-06-01, finish: 2027-12-31, status: current, after: [one] }
      tasks: { a: { title: A, phase: two, status: ongoing, start: 2027-06-02, finish: 2027-10-31 } }
      """,
      ["'two' has begun, but the gate of 'one', which comes before it, is not met"]
    ),
    (
      "tasks: { a: { title: A, duration: 3 days, constraints: { finish-no-earlier-than: 2027-12-20, "
        + "finish-no-later-than: 2027-11-20 } } }",
      [
        "'a' can finish no earlier than 2027-12-20, and can finish no later than 2027-11-20: these two contradict each "
          + "other"
      ]
    ),
    (
      "tasks: { a: { title: A, start: 2027-12-20, duration: 3 days, constraints: { start-no-later-than: 2027-11-20 } } }",
      ["'a' starts 2027-12-20, and can start no later than 2027-11-20: these two contradict each other"]
    ),
    (
      "tasks: { a: { title: A, status: ongoing, actual: { start: 2027-06-01 }, duration: 90 days, constraints: { "
        + "must-start: 2027-10-01, start-no-later-than: 2027-09-01 } } }",
      ["'a' must start 2027-10-01, and can start no later than 2027-09-01: these two contradict each other"]
    ),
    (
      "tasks: { a: { title: A, duration: 9 days, actual: { start: 2027-06-01, done: 100, remaining: 2 days, on: "
        + "2027-07-01 } }, b: { title: B, duration: 9 days, actual: { start: 2027-06-01, done: 10, remaining: 0 days, on: "
        + "2027-07-01 } } }",
      ["10 per cent of 'b' are done, and 0 days are left", "100 per cent of 'a' are done, and 2 days are left"]
    ),
    (
      "tasks: { a: { title: A, start: 2027-08-01, finish: 2027-08-05, duration: 0 days } }",
      ["'a' is to take 0 days, but from 2027-08-01 to 2027-08-05 there are 5 days"]
    ),
  ]

  @Test func whatCannotBeIsToldByBothInTheSameWords() {
    for (plan, told) in Self.impossible {
      let check = checkPlan(oneFile(Self.heading + plan))
      for problem in check.problems where problem.severity == .error { Issue.record("\(problem.message)") }
      let view = ScheduleView(check)
      #expect(lines("cannot be", view) == told, "\(plan)")
      #expect(findings(.error, check) == told, "\(plan)")
      #expect(view.hasConflicts)
    }
  }

  /// Plans in which something has happened otherwise than it should have.
  private static let happened: [(plan: String, label: String, told: [String])] = [
    (
      "tasks: { a: { title: A, status: ongoing, actual: { start: 2027-06-01 }, finish: 2027-08-31 }, b: { title: B, "
        + "status: ongoing, actual: { start: 2027-06-15 }, duration: 90 days, after: [a] } }",
      "out of order", ["'b' began on 2027-06-15, 78 days before 'a', which it waits for, lets it"]
    ),
    (
      "tasks: { a: { title: A, status: ongoing, actual: { start: 2027-06-01 }, duration: 90 days, constraints: { "
        + "must-start: 2027-10-01 } } }",
      "not kept", ["'a' began on 2027-06-01, 122 days before the day on which it must start"]
    ),
    (
      "tasks: { a: { title: A, status: ongoing, duration: 90 days, constraints: { start-no-earlier-than: 2027-07-19 } } }",
      "not kept", ["'a' began by 2027-07-09, at least 10 days before the first day on which it can start"]
    ),
    (
      "tasks: { a: { title: A, status: completed, actual: { start: 2027-06-01, finish: 2027-06-30 }, constraints: { "
        + "must-finish: 2027-05-01, finish-no-later-than: 2027-05-31 } } }",
      "not kept",
      [
        "'a' finished on 2027-06-30, 30 days after the last day on which it can finish",
        "'a' finished on 2027-06-30, 60 days after the day on which it must finish",
      ]
    ),
  ]

  @Test func whatHasHappenedIsAskedAboutByBothInTheSameWords() {
    for (plan, label, told) in Self.happened {
      let check = checkPlan(oneFile(Self.heading + plan))
      let view = ScheduleView(check)
      #expect(lines(label, view) == told, "\(plan)")
      #expect(findings(.advice, check) == told.map { "\(label): \($0)" }, "\(plan)")
      #expect(findings(.error, check) == [], "\(plan)")
      #expect(!view.hasConflicts)
    }
  }

  /// A date that could not be read says nothing of what came before what.
  @Test func aDateThatCouldNotBeReadIsNoSecondFault() {
    let plan =
      "tasks: { a: { title: A, status: ongoing, actual: { start: 31/2027 }, duration: 20 days }, b: { title: B, "
      + "status: ongoing, actual: { start: 2027-06-15 }, duration: 90 days, after: [a] } }"
    let check = checkPlan(oneFile(Self.heading + plan))
    #expect(check.problems.map(\.id) == ["unexpected-value"])
    #expect(lines("out of order", ScheduleView(check)) == [])
  }

  private func lines(_ label: String, _ view: ScheduleView) -> [String] {
    view.text.split(separator: "\n").filter { $0.hasPrefix("\(label): ") }.map { line in
      let message = line.dropFirst(label.count + 2)
      return String(message[..<(message.ranges(of: " (plan.yaml").last?.lowerBound ?? message.endIndex)])
    }.sorted()
  }

  private func findings(_ severity: Severity, _ check: PlanCheck) -> [String] {
    check.results.filter { ["TR-84", "TR-121", "TR-78"].contains($0.requirement.id) }.flatMap(\.findings)
      .filter { $0.severity == severity }.map(\.message).sorted()
  }
}
