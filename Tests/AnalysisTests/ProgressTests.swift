import Analysis
import PlanFormat
import Scheduling
import Testing

/// What has not happened by the day of the plan cannot have happened before it.
@Suite struct ProgressTests {
  private func dates(_ task: String, asOf: String = "2027-03-01") -> String? {
    let schedule = scheduled("tasks: { a: { title: A, \(task) } }", asOf: asOf).schedule
    return schedule[.task(0)].map { slot in
      let item = schedule.items[0]
      return
        "\(item.hasUnknownStart ? "by " : "")\(slot.early.start) \(item.hasUnknownFinish ? "by " : "")\(slot.early.finish)"
        + (item.isTakenAsKept ? " taken as kept" : "")
    }
  }

  @Test func whatIsPlannedStartsOnTheDayOfThePlanAtTheEarliest() {
    #expect(dates("status: planned, start: 2027-02-01, finish: 2027-02-10") == "2027-03-01 2027-03-10")
    #expect(dates("status: blocked, start: 2027-02-01, duration: 3 days") == "2027-03-01 2027-03-03")
    #expect(dates("status: planned, start: 2027-04-01, finish: 2027-04-10") == "2027-04-01 2027-04-10")
  }

  @Test func whatHasHappenedStands() {
    #expect(
      dates("start: 2027-02-01, finish: 2027-02-10, actual: { start: 2027-02-03, finish: 2027-02-20 }")
        == "2027-02-03 2027-02-20")
    #expect(dates("status: completed, start: 2027-02-01, finish: 2027-02-10") == "2027-02-01 2027-02-10")
    #expect(dates("status: completed, finish: by 2027-02-10") == "by 2027-02-10 by 2027-02-10")
    #expect(dates("status: handed-over, start: 2027-02-01, finish: 2027-05-01") == "2027-02-01 by 2027-03-01")
  }

  /// What is over without a day of its finish was over by the day of the plan; no such day is told as its finish.
  @Test func whatIsOverSinceAnUnknownDayHasNoFinish() {
    #expect(dates("status: handed-over, actual: { start: 2026-08-25 }") == "2026-08-25 by 2027-03-01")
    #expect(
      dates("status: completed, actual: { start: 2026-08-25, finish: by 2027-01-31 }") == "2026-08-25 by 2027-01-31")
    #expect(dates("status: completed, actual: { start: 2026-08-25, finish: 2027-01 }") == "2026-08-25 2027-01-31")
    #expect(dates("start: 2026-08-25, finish: by 2027-01-31") == "2026-08-25 by 2027-01-31 taken as kept")
    let plan = "tasks: { a: { title: A, status: handed-over, actual: { start: 2026-08-25 } } }"
    #expect(scheduled(plan, asOf: "2027-03-01").standings.tasks[0].dates.finish == nil)
  }

  /// A handover that failed is over, and is not planned anew from the day of the plan.
  @Test func whatFailedIsOver() {
    let handover = "window: { start: 2026-11-01, finish: 2026-12-31 }, status: failed"
    let plan = "tasks: { a: { title: A } }\nhandovers: { h: { task: a, \(handover) } }"
    let schedule = scheduled(plan, asOf: "2027-03-01").schedule
    #expect(schedule[.handover(0)]?.early.finish.description == "2026-12-31")
    #expect(schedule.conflicts.isEmpty && schedule.laterThanWritten.isEmpty)
  }

  @Test func whatHasBegunGoesOnFromTheDayOfThePlan() {
    #expect(dates("status: ongoing, start: 2027-02-01, finish: 2027-04-10") == "2027-02-01 2027-04-10")
    #expect(dates("status: ongoing, finish: 2027-04-10") == "by 2027-03-01 2027-04-10")
    #expect(
      dates("start: 2027-02-01, finish: 2027-04-10, actual: { start: 2027-02-05, remaining: 10 days }")
        == "2027-02-05 2027-03-10")
    // 40 days, a quarter done on the day of the plan: 30 are left.
    #expect(
      dates("start: 2027-02-01, finish: 2027-03-12, actual: { start: 2027-02-20, done: 25, on: 2027-03-01 }")
        == "2027-02-20 2027-03-30")
    // 20 working days from 22 February, of which five are gone: 15 from 1 March on.
    #expect(dates("status: ongoing, start: 2027-02-22, duration: 20 working days") == "2027-02-22 2027-03-19")
  }

  /// A share is worth what is known of its day: what was left then is forecast from there, and a share without a day
  /// leaves the dates as they are written.
  @Test func aShareIsForecastFromTheDayOnWhichItWasFound() {
    func dates(_ actual: String) -> String? {
      self.dates("start: 2027-02-01, finish: 2027-03-12, actual: { start: 2027-02-01, \(actual) }")
    }
    #expect(dates("done: 25") == "2027-02-01 2027-03-12")
    // 30 days from 21 February on.
    #expect(dates("done: 25, on: 2027-02-21") == "2027-02-01 2027-03-22")
    // Found some time in February: at the end of it.
    #expect(dates("done: 25, on: 2027-02") == "2027-02-01 2027-03-29")
    // It should be finished, and is not: a day at least.
    #expect(dates("done: 90, on: 2027-02-02") == "2027-02-01 2027-03-01")
    #expect(dates("remaining: 20 days, on: 2027-02-21") == "2027-02-01 2027-03-12")
  }

  /// Something that began by a day has begun on a day that nobody knows.
  @Test func whatBeganBySomeDayHasNoKnownStart() {
    #expect(
      dates("status: ongoing, finish: 2027-04-10, actual: { start: by 2027-02-10 }") == "by 2027-02-10 2027-04-10")
  }

  @Test func whatShouldHaveFinishedTakesTheDayOfThePlanAtLeast() {
    #expect(dates("status: ongoing, start: 2027-02-01, finish: 2027-02-10") == "2027-02-01 2027-03-01")
  }

  @Test func whatThePlanDatesBeforeItsDayWithoutAStatusIsTakenAsKept() {
    #expect(dates("start: 2027-02-01, finish: 2027-02-10") == "2027-02-01 2027-02-10 taken as kept")
    #expect(dates("start: 2027-02-01, finish: 2027-04-10") == "2027-02-01 2027-04-10 taken as kept")
    #expect(dates("start: 2027-04-01, finish: 2027-04-10") == "2027-04-01 2027-04-10")
    #expect(dates("duration: 4 days") == "2027-03-01 2027-03-04")
  }

  @Test func handoversFollowTheirStatus() {
    func dates(_ handover: String) -> String? {
      let facts = scheduled(
        "tasks: { a: { title: A } }\nhandovers: { h: { task: a, \(handover) } }", asOf: "2027-03-01")
      return facts.schedule[.handover(0)].map { "\($0.early.start) \($0.early.finish)" }
    }
    let window = "window: { start: 2027-02-01, finish: 2027-03-31 }"
    #expect(dates("status: joint, \(window)") == "2027-02-01 2027-03-31")
    #expect(dates("status: agreed, \(window)") == "2027-03-01 2027-04-28")
    #expect(dates("status: accepted, \(window), transferred: 2027-02-20") == "2027-02-01 2027-02-20")
    #expect(dates("status: transferred, \(window)") == "2027-02-01 2027-03-01")
  }

  /// Of what is done altogether nothing is left, whenever that was found.
  @Test func aWholeShareNeedsNoDay() {
    #expect(
      dates("start: 2027-02-01, finish: 2027-04-10, actual: { start: 2027-02-05, done: 100 }")
        == "2027-02-05 2027-02-28")
  }

  @Test func progressThatContradictsIsNoSoundWord() {
    func fault(_ task: String) -> String? {
      let facts = scheduled("tasks: { a: { title: A, \(task) } }", asOf: "2027-03-01")
      return ScheduleCounts(facts, lengthening: 600).work.first?.dateFault?.text
    }
    #expect(
      fault("status: planned, duration: 40 days, actual: { start: 2027-02-01 }")
        == "has begun, and its status is 'planned'")
    #expect(
      fault("status: ongoing, duration: 40 days, actual: { start: 2027-02-01, finish: 2027-02-10 }")
        == "is finished, and its status is 'ongoing'")
    #expect(
      fault("status: completed, finish: 2027-02-10, actual: { done: 40 }")
        == "is over, and the plan says that some of it is left")
    #expect(
      fault("finish: 2027-04-10, actual: { start: 2027-02-01, remaining: 9 days, on: 2027-03-02 }")
        == "has progress that was found 2027-03-02, after the day of the plan")
    #expect(fault("status: completed, finish: 2027-02-10, actual: { done: 40, on: 2027-02-01 }") == nil)
  }
}
