import Scheduling
import Testing

/// What holds of every schedule, over a thousand seeded networks each.
///
/// Expectations contain no closures: inside another closure, the 6.3.1 compiler takes the closure in the expansion of
/// `#expect` and the one after it for the same, and runs the wrong one.
struct PropertyTests {
  static let seeds = 1...1000

  func forEachNetwork(
    kinds: [Link.Kind] = Link.Kind.allCases, _ check: (Network, Schedule, inout SplitMix64) throws -> Void
  ) rethrows {
    var generator = SplitMix64(state: 0)
    for seed in Self.seeds {
      let network = Network.random(seed, kinds: kinds, using: &generator)
      try check(network, schedule(network), &generator)
    }
  }

  /// The slots, none of which is missing because there are no cycles.
  func slots(_ schedule: Schedule) -> [Slot] { schedule.network.activities.indices.compactMap { schedule[$0] } }

  @Test func earlyDatesKeepEveryLinkAndAreDriven() {
    forEachNetwork { network, schedule, _ in
      let slots = slots(schedule)
      #expect(slots.count == network.activities.count)
      for link in network.links { #expect(schedule.slack(of: link) ?? -1 >= 0) }
      for (index, slot) in slots.enumerated() {
        #expect(slot.earlyFinish == slot.earlyStart + network.activities[index].duration)
        #expect(slot.lateFinish == slot.lateStart + network.activities[index].duration)
        switch slot.driver {
        case .networkStart: #expect(slot.earlyStart == network.start)
        case .link(let link):
          #expect(network.links[link].to == index)
          #expect(schedule.slack(of: network.links[link]) == 0)
        default: Issue.record("no constraint drives \(index)")
        }
      }
      #expect(slots.map(\.earlyFinish).max() == schedule.finish)
      #expect(schedule.conflicts == [])
    }
  }

  @Test func floatIsNeverNegativeWithoutConstraintsAndFreeFloatIsPartOfIt() {
    forEachNetwork { _, schedule, _ in
      for slot in slots(schedule) {
        #expect(slot.freeFloat >= 0)
        #expect(slot.freeFloat <= slot.totalFloat)
      }
    }
  }

  @Test func theCriticalPathHasNoFloatAndEndsAtTheFinish() throws {
    try forEachNetwork { network, schedule, _ in
      let path = schedule.criticalPath
      for activity in path { #expect(schedule[activity]?.isCritical == true) }
      let (first, last) = (try #require(path.first), try #require(path.last))
      #expect(schedule[first]?.earlyStart == network.start)
      #expect(schedule[last]?.earlyFinish == schedule.finish)
    }
  }

  /// The definition of the late dates: start on the late start and the project ends when it did, start a day later and
  /// it doesn't.
  @Test func totalFloatIsWhatAStartCanSlipWithoutMovingTheEnd() throws {
    try forEachNetwork { network, before, generator in
      let index = Int.random(in: network.activities.indices, using: &generator)
      let slot = try #require(before[index])
      var delayed = network
      delayed.activities[index].startNoEarlierThan = slot.lateStart
      #expect(schedule(delayed).finish == before.finish)
      delayed.activities[index].startNoEarlierThan = slot.lateStart + 1
      #expect(schedule(delayed).finish > before.finish)
    }
  }

  @Test func freeFloatIsWhatAStartCanSlipWithoutMovingAnythingElse() throws {
    try forEachNetwork { network, before, generator in
      let index = Int.random(in: network.activities.indices, using: &generator)
      let slot = try #require(before[index])
      func others(_ schedule: Schedule) -> [Int?] {
        network.activities.indices.map { $0 == index ? nil : schedule[$0]?.earlyStart } + [schedule.finish]
      }
      var delayed = network
      delayed.activities[index].startNoEarlierThan = slot.earlyStart + slot.freeFloat
      #expect(others(schedule(delayed)) == others(before))
      delayed.activities[index].startNoEarlierThan = slot.earlyStart + slot.freeFloat + 1
      #expect(others(schedule(delayed)) != others(before))
    }
  }

  @Test func aLinkMoreNeverShortens() {
    forEachNetwork { network, before, generator in
      var linked = network
      linked.links.append(.random(along: topologicalOrder(network), kinds: Link.Kind.allCases, using: &generator))
      let after = schedule(linked)
      #expect(after.finish >= before.finish)
      for (before, after) in zip(slots(before), slots(after)) { #expect(after.earlyStart >= before.earlyStart) }
    }
  }

  /// Holds of links from finish to start alone: a longer activity can start earlier before a link to its finish.
  @Test func aDayMoreOnACriticalActivityMovesTheEndByOne() {
    forEachNetwork(kinds: [.finishToStart]) { network, before, generator in
      for (index, slot) in slots(before).enumerated() {
        var longer = network
        longer.activities[index].duration += 1
        #expect(schedule(longer).finish == before.finish + (slot.isCritical ? 1 : 0))
      }
    }
  }

  @Test func theOrderOfActivitiesAndLinksDoesNotMatter() {
    forEachNetwork { network, _, generator in
      let network = network.constrained(using: &generator)
      let before = schedule(network)
      let places = Array(network.activities.indices).shuffled(using: &generator)
      var moved = network
      for (index, place) in places.enumerated() { moved.activities[place] = network.activities[index] }
      moved.links = network.links.shuffled(using: &generator).map {
        Link(from: places[$0.from], to: places[$0.to], kind: $0.kind, lag: $0.lag)
      }
      let after = schedule(moved)
      #expect(after.finish == before.finish)
      #expect(after.conflicts.count == before.conflicts.count)
      for (index, place) in places.enumerated() {
        #expect(dates(after, place) == dates(before, index))
      }
    }
  }

  @Test func theOrderOfLinksDoesNotEvenMoveADriver() {
    forEachNetwork { network, before, generator in
      var moved = network
      moved.links.shuffle(using: &generator)
      let after = schedule(moved)
      for index in network.activities.indices { #expect(drivingLink(after, index) == drivingLink(before, index)) }
      #expect(after.criticalPath == before.criticalPath)
    }
  }

  @Test func theOrderOfLinksDoesNotMoveACycle() {
    forEachNetwork { network, _, generator in
      var tangled = network
      for _ in 0..<3 {
        let count = network.activities.count
        tangled.links.append(
          Link(from: .random(in: 0..<count, using: &generator), to: .random(in: 0..<count, using: &generator)))
      }
      var moved = tangled
      moved.links.shuffle(using: &generator)
      let (before, after) = (schedule(tangled), schedule(moved))
      #expect(before.cycles.map(\.activities) == after.cycles.map(\.activities))
      #expect(chains(before) == chains(after))
      for chain in chains(before) {
        for (hop, next) in zip(chain, chain.dropFirst() + chain.prefix(1)) { #expect(hop.to == next.from) }
        #expect(Set(chain.map(\.from)).count == chain.count)
      }
      let stuck = Set(before.cycles.flatMap(\.activities))
      for index in tangled.activities.indices { #expect((before[index] == nil) == stuck.contains(index)) }
    }
  }

  @Test func negativeFloatHasAConflictAsItsRoot() {
    forEachNetwork { network, _, generator in
      let schedule = schedule(network.constrained(using: &generator))
      let slots = slots(schedule)
      for slot in slots {
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

  func dates(_ schedule: Schedule, _ activity: Int) -> [Int?] {
    let slot = schedule[activity]
    return [slot?.earlyStart, slot?.earlyFinish, slot?.lateStart, slot?.lateFinish, slot?.freeFloat]
  }

  func drivingLink(_ schedule: Schedule, _ activity: Int) -> Link? {
    guard case .link(let link) = schedule[activity]?.driver else { return nil }
    return schedule.network.links[link]
  }

  func chains(_ schedule: Schedule) -> [[Link]] {
    schedule.cycles.map { $0.hops.compactMap { hop in hop.link.map { schedule.network.links[$0] } } }
  }

  /// An order in which no link of the network goes back.
  func topologicalOrder(_ network: Network) -> [Int] {
    var order: [Int] = []
    var rest = Set(network.activities.indices)
    while !rest.isEmpty {
      let free = rest.subtracting(network.links.filter { rest.contains($0.from) }.map(\.to))
      order += free.sorted()
      rest.subtract(free)
    }
    return order
  }
}
