import Analysis
import PlanFormat
import Scheduling
import SeededRandom
import Testing

/// What holds of the schedule of every plan, over a thousand seeded plans each.
@Suite struct SchedulePropertyTests {
  private func forEachPlan(_ check: (RandomPlan, PlanFacts, inout SplitMix64) -> Void) {
    var random = SplitMix64(state: 0)
    for seed in 1...1000 {
      let plan = RandomPlan(seed, using: &random)
      // Ties against the order of phases make circles, which have no dates.
      let facts = plan.facts()
      if facts.schedule.circles.isEmpty { check(plan, facts, &random) }
    }
  }

  @Test func neitherTheOrderOfTheFileNorTheIdsMatter() {
    forEachPlan { plan, facts, random in
      let order = Array(plan.tasks.indices).shuffled(using: &random)
      let ids = Array(plan.tasks.indices).shuffled(using: &random)
      let after = plan.facts(order: order, ids: ids)
      #expect(plan.numbers(facts) == plan.numbers(after, order: order))
      #expect(facts.schedule.schedule.finish == after.schedule.schedule.finish)
      #expect(facts.schedule.conflicts.count == after.schedule.conflicts.count)
    }
  }

  @Test func withoutProgressThePlanOnItsFirstDayIsThePlainPlan() {
    forEachPlan { plan, facts, _ in
      var planned = plan
      for index in planned.tasks.indices { planned.tasks[index].status = "planned" }
      #expect(plan.numbers(facts) == planned.numbers(planned.facts()))
    }
  }

  @Test func aTieMoreNeverMakesAnythingEarlier() {
    forEachPlan { plan, facts, random in
      guard plan.tasks.count > 4 else { return }
      var tied = plan
      tied.addTie(to: Int.random(in: 3..<plan.tasks.count, using: &random), using: &random)
      let more = tied.facts()
      guard more.schedule.circles.isEmpty else { return }
      for (before, after) in zip(plan.numbers(facts), tied.numbers(more)) {
        if let before, let after { #expect(before[0] <= after[0] && before[1] <= after[1]) }
      }
    }
  }

  @Test func whatIsPlannedComesNoEarlierOnALaterDay() {
    forEachPlan { plan, _, random in
      var (first, later) = (plan, plan)
      for index in plan.tasks.indices {
        (first.tasks[index].status, later.tasks[index].status) = ("planned", "planned")
      }
      later.asOf = plan.asOf + Int.random(in: 1...40, using: &random)
      for (before, after) in zip(first.numbers(first.facts()), later.numbers(later.facts())) {
        if let before, let after {
          #expect(before[0] <= after[0] && before[1] <= after[1])
          #expect(after[1] >= later.asOf.number)
        }
      }
    }
  }

  @Test func whatHasHappenedStandsWhereItIs() {
    forEachPlan { plan, _, random in
      let index = Int.random(in: 2..<plan.tasks.count, using: &random)
      let start = plan.asOf + -Int.random(in: 5...30, using: &random)
      let finish = start + Int.random(in: 0...4, using: &random)
      let facts = plan.facts(extra: [index: "actual: { start: \(start), finish: \(finish) }"])
      let slot = facts.schedule[.task(index)]
      #expect(slot?.early.start == start && slot?.early.finish == finish)
    }
  }

  @Test func floatIsNegativeOnlyWhereALimitIsBroken() {
    forEachPlan { plan, facts, _ in
      let isBroken = plan.numbers(facts).contains { ($0?[4] ?? 0) < 0 }
      // A written date that comes too early moves on, and breaks nothing.
      let broken = facts.schedule.conflicts.filter { if case .written = $0 { false } else { true } }
      #expect(isBroken == !broken.isEmpty)
    }
  }
}
