import Scheduling
import SeededRandom
import Testing

/// What holds of every schedule, over a thousand seeded networks of each form.
///
/// Expectations contain no closures: inside another closure, the 6.3.1 compiler takes the closure in the expansion of
/// `#expect` and the one after it for the same, and runs the wrong one.
struct PropertyTests {
  static let seeds = 1...1000

  func forEachNetwork(
    _ form: NetworkForm = .plain, kinds: [Link.Kind] = Link.Kind.allCases,
    _ check: (Network, Schedule, inout SplitMix64) throws -> Void
  ) rethrows {
    var generator = SplitMix64(state: 0)
    for seed in Self.seeds {
      let network = Network.random(seed, form, kinds: kinds, using: &generator)
      try check(network, schedule(network), &generator)
    }
  }

  /// The slots, none of which is missing because there are no cycles.
  func slots(_ schedule: Schedule) -> [Slot] { schedule.network.activities.indices.compactMap { schedule[$0] } }

  /// An activity that is no hammock.
  func someWork(_ network: Network, using generator: inout SplitMix64) -> Int {
    Int.random(in: 0..<(network.activities.count - network.hammocks.count), using: &generator)
  }

  @Test(arguments: NetworkForm.allCases)
  func earlyDatesKeepEveryLinkAndAreDriven(_ form: NetworkForm) {
    forEachNetwork(form) { network, schedule, _ in
      let slots = slots(schedule)
      #expect(slots.count == network.activities.count)
      for link in network.links { #expect(schedule.slack(of: link) ?? -1 >= 0) }
      for (index, slot) in slots.enumerated() {
        switch slot.driver {
        case .networkStart:
          let works = network.activities[index].duration > 0
          let first = (network.start...).first { !works || network.isWorking($0, on: index) }
          #expect(slot.earlyStart == first)
        case .link(let link):
          #expect(network.links[link].to == index)
          #expect(schedule.slack(of: network.links[link]) == 0)
        case .part(let part): #expect(slots[part].earlyFinish == slot.earlyFinish)
        default: Issue.record("no constraint drives \(index)")
        }
      }
      #expect(slots.map(\.earlyFinish).max() == schedule.finish)
      #expect(schedule.conflicts == [])
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func workFillsItsWorkingDaysAndFloatCountsThem(_ form: NetworkForm) {
    forEachNetwork(form) { network, schedule, _ in
      for (index, slot) in slots(schedule).enumerated() where !network.isHammock(index) {
        func workingDays(_ first: Int, _ next: Int) -> Int {
          (first..<max(first, next)).count { network.isWorking($0, on: index) }
        }
        let duration = network.activities[index].duration
        for (start, finish) in [(slot.earlyStart, slot.earlyFinish), (slot.lateStart, slot.lateFinish)] {
          #expect(workingDays(start, finish) == duration)
          #expect(duration > 0 || start == finish)
          if duration > 0 { #expect(network.isWorking(start, on: index)) }
          if duration > 0 { #expect(network.isWorking(finish - 1, on: index)) }
        }
        #expect(slot.totalFloat == workingDays(slot.earlyFinish, slot.lateFinish))
      }
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func floatIsNeverNegativeWithoutConstraintsAndFreeFloatIsPartOfIt(_ form: NetworkForm) {
    forEachNetwork(form) { _, schedule, _ in
      for slot in slots(schedule) {
        #expect(slot.freeFloat >= 0)
        #expect(slot.freeFloat <= slot.totalFloat)
      }
    }
  }

  @Test func theCriticalPathHasNoFloatWhereEveryDayIsWorked() {
    forEachNetwork { _, schedule, _ in
      for activity in schedule.criticalPath { #expect(schedule[activity]?.isCritical == true) }
    }
  }

  /// A chain of links and parts, on whatever calendars, from something that only its start or its calendar holds.
  @Test(arguments: NetworkForm.allCases)
  func theCriticalPathIsDrivenFromTheStartToTheFinish(_ form: NetworkForm) throws {
    try forEachNetwork(form) { network, schedule, _ in
      let path = schedule.criticalPath
      let (first, last) = (try #require(path.first), try #require(path.last))
      #expect(schedule[first]?.driver == .networkStart)
      #expect(schedule[last]?.earlyFinish == schedule.finish)
      for (activity, next) in zip(path, path.dropFirst()) {
        switch schedule[next]?.driver {
        case .link(let link): #expect(network.links[link].from == activity)
        case .part(let part): #expect(part == activity)
        default: Issue.record("nothing drives \(next)")
        }
      }
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func aLinkMoreNeverShortens(_ form: NetworkForm) {
    forEachNetwork(form) { network, before, generator in
      let order = topologicalOrder(network)
      var linked = network
      for _ in 0..<3 {
        var link = Link.random(along: order, kinds: Link.Kind.allCases, using: &generator)
        link.calendar = network.calendars.indices.randomElement(using: &generator)
        if !network.isHammock(link.to) { linked.links.append(link) }
      }
      let after = schedule(linked)
      #expect(after.finish >= before.finish)
      for (before, after) in zip(slots(before), slots(after)) { #expect(after.earlyStart >= before.earlyStart) }
    }
  }

  /// An order in which no link of the network goes back.
  func topologicalOrder(_ network: Network) -> [Int] {
    let hops =
      network.links.map { ($0.from, $0.to) }
      + network.hammocks.flatMap { hammock in hammock.parts.map { ($0, hammock.activity) } }
    var order: [Int] = []
    var rest = Set(network.activities.indices)
    while !rest.isEmpty {
      let free = rest.subtracting(hops.filter { rest.contains($0.0) }.map(\.1))
      order += free.sorted()
      rest.subtract(free)
    }
    return order
  }
}
