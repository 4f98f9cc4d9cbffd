import Scheduling
import SeededRandom
import Testing

/// Float, by what it means: what something can slip.
extension PropertyTests {
  /// Whether a hammock has a link that leaves its start. Several parts can hold a hammock's start; the floats say what
  /// all of them can slip together, which is less than one of them can.
  private func isHeldByItsStart(_ network: Network) -> Bool {
    network.links.contains { network.isHammock($0.from) && [.startToStart, .startToFinish].contains($0.kind) }
  }

  /// Of a milestone, the day after the late one is meant, worked or not.
  @Test(arguments: NetworkForm.allCases)
  func totalFloatIsWhatAStartCanSlipWithoutMovingTheEnd(_ form: NetworkForm) throws {
    try forEachNetwork(form) { network, before, generator in
      let index = someWork(network, using: &generator)
      let slot = try #require(before[index])
      var delayed = network
      delayed.activities[index].startNoEarlierThan = slot.lateStart
      #expect(schedule(delayed).finish == before.finish)
      delayed.activities[index].startNoEarlierThan = slot.lateStart + 1
      if !isHeldByItsStart(network) { #expect(schedule(delayed).finish > before.finish) }
    }
  }

  /// Everything can be as late as it may be at the same time.
  @Test(arguments: NetworkForm.allCases)
  func lateDatesKeepTheEndTogether(_ form: NetworkForm) {
    forEachNetwork(form) { network, before, _ in
      var late = network
      for (index, slot) in slots(before).enumerated() where !network.isHammock(index) {
        late.activities[index].startNoEarlierThan = slot.lateStart
      }
      let after = schedule(late)
      #expect(after.finish == before.finish)
      for (before, after) in zip(slots(before), slots(after)) {
        #expect(after.earlyStart == before.lateStart)
        #expect(after.earlyFinish == before.lateFinish)
      }
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func freeFloatIsWhatAStartCanSlipWithoutMovingAnythingElse(_ form: NetworkForm) throws {
    try forEachNetwork(form) { network, before, generator in
      let index = someWork(network, using: &generator)
      let slot = try #require(before[index])
      func others(_ schedule: Schedule) -> [Int?] {
        network.activities.indices.flatMap { other in
          other == index || network.isHammock(other) ? [] : [schedule[other]?.earlyStart, schedule[other]?.earlyFinish]
        } + [schedule.finish]
      }
      var day = slot.earlyStart
      for _ in 0..<slot.freeFloat {
        day += 1
        while !network.isWorking(day - (slot.earlyStart == slot.earlyFinish ? 1 : 0), on: index) { day += 1 }
      }
      var delayed = network
      delayed.activities[index].startNoEarlierThan = day
      #expect(others(schedule(delayed)) == others(before))
      if isHeldByItsStart(network) { return }
      // A working day more; for a milestone, the end of one.
      day += 1
      while !network.isWorking(day - (slot.earlyStart == slot.earlyFinish ? 1 : 0), on: index) { day += 1 }
      delayed.activities[index].startNoEarlierThan = day
      #expect(others(schedule(delayed)) != others(before))
    }
  }

  /// Holds of links from finish to start alone: a longer activity can start earlier before a link to its finish.
  @Test(arguments: NetworkForm.allCases)
  func aDayMoreOnACriticalActivityMovesTheEnd(_ form: NetworkForm) {
    forEachNetwork(form, kinds: [.finishToStart]) { network, before, generator in
      let slots = slots(before)
      for index in slots.indices.shuffled(using: &generator).prefix(6) where !network.isHammock(index) {
        let slot = slots[index]
        var longer = network
        longer.activities[index].duration += 1
        let finish = schedule(longer).finish
        switch (slot.isCritical, form) {
        case (false, _): #expect(finish == before.finish)
        case (true, .plain): #expect(finish == before.finish + 1)
        case (true, _): #expect(finish > before.finish)
        }
      }
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func negativeFloatHasAConflictAsItsRoot(_ form: NetworkForm) {
    forEachNetwork(form) { network, _, generator in
      let schedule = schedule(network.constrained(using: &generator))
      for slot in slots(schedule) {
        #expect(slot.freeFloat >= 0)
        #expect(slot.freeFloat <= max(0, slot.totalFloat))
        if slot.totalFloat < 0 { #expect(!schedule.conflicts.isEmpty) }
      }
      for conflict in schedule.conflicts {
        guard case .link(let link, let days) = conflict else { continue }
        #expect(schedule.slack(of: network.links[link]) == -days)
      }
    }
  }

  /// Work that has begun on its first day and has all of it left is where the plan has it.
  @Test(arguments: NetworkForm.allCases)
  func whatHasBegunAsPlannedMovesNothing(_ form: NetworkForm) {
    forEachNetwork(form) { network, before, _ in
      var begun = network
      for (index, slot) in slots(before).enumerated()
      where slot.driver == .networkStart && !network.isHammock(index) {
        begun.activities[index].progress = .started(on: slot.earlyStart)
      }
      let after = schedule(begun)
      #expect(after.finish == before.finish)
      for (before, after) in zip(slots(before), slots(after)) {
        #expect(after.earlyStart == before.earlyStart)
        #expect(after.earlyFinish == before.earlyFinish)
      }
    }
  }
}
