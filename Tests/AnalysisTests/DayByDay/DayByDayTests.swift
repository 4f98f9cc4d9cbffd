import Analysis
import PlanFormat
import Scheduling
import Testing

/// Two thousand seeded plans: the program has the dates that are found by trying one day after another.
@Suite struct DayByDayTests {
  @Test(arguments: 0..<4) func everyDateIsThatOfTryingDayByDay(_ quarter: Int) {
    var (kept, moved) = (0, 0)
    for seed in quarter * 500 + 1...quarter * 500 + 500 {
      let plan = BoundedPlan(seed)
      let (schedule, naive) = (plan.schedule, DayByDaySchedule(plan))
      let isTooLate = schedule.conflicts.contains { if case .tooLate = $0 { true } else { false } }
      #expect(isTooLate != naive.isPossible, "\(seed)")
      guard naive.isPossible, naive.hasLateDates else { continue }
      kept += 1
      if plan.ties.contains(where: { $0.most != nil }) { moved += 1 }
      for task in plan.tasks.indices {
        let slot = schedule[.task(task)]
        let ours = slot.map { [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish] }?
          .map { $0 - BoundedPlan.firstDay.number }
        let (early, late) = (naive.early[task], naive.late[task])
        #expect(ours == [early, naive.finish(task, early), late, naive.finish(task, late)], "\(seed) t\(task)")
      }
    }
    #expect(kept > 300 && moved > 150, "\(kept) \(moved)")
  }
}
