import Scheduling
import SeededRandom
import Testing

/// What the order in which a network is written down does not change.
extension PropertyTests {
  @Test(arguments: NetworkForm.allCases)
  func theOrderOfActivitiesLinksAndHammocksDoesNotMatter(_ form: NetworkForm) {
    forEachNetwork(form) { network, _, generator in
      let network = network.constrained(using: &generator)
      let before = schedule(network)
      let places = Array(network.activities.indices).shuffled(using: &generator)
      let calendars = Array(network.calendars.indices).shuffled(using: &generator)
      var moved = network
      for (index, place) in calendars.enumerated() { moved.calendars[place] = network.calendars[index] }
      for (index, place) in places.enumerated() {
        moved.activities[place] = network.activities[index]
        moved.activities[place].calendar = network.activities[index].calendar.map { calendars[$0] }
      }
      moved.links = network.links.shuffled(using: &generator).map {
        Link(
          from: places[$0.from], to: places[$0.to], kind: $0.kind, lag: $0.lag,
          calendar: $0.calendar.map { calendars[$0] })
      }
      moved.hammocks = network.hammocks.shuffled(using: &generator).map {
        Hammock(activity: places[$0.activity], parts: $0.parts.map { places[$0] }.shuffled(using: &generator))
      }
      let after = schedule(moved)
      #expect(after.finish == before.finish)
      #expect(after.conflicts.count == before.conflicts.count)
      for (index, place) in places.enumerated() {
        #expect(dates(after, place) == dates(before, index))
      }
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func theOrderOfLinksAndHammocksDoesNotEvenMoveADriverOrALimit(_ form: NetworkForm) {
    forEachNetwork(form) { network, before, generator in
      var moved = network
      moved.links.shuffle(using: &generator)
      moved.hammocks.shuffle(using: &generator)
      let after = schedule(moved)
      for index in network.activities.indices { #expect(reasons(after, index) == reasons(before, index)) }
      #expect(after.criticalPath == before.criticalPath)
    }
  }

  @Test(arguments: NetworkForm.allCases)
  func theOrderOfLinksDoesNotMoveACycle(_ form: NetworkForm) {
    forEachNetwork(form) { network, _, generator in
      var tangled = network
      for _ in 0..<3 {
        let count = network.activities.count
        tangled.links.append(
          Link(from: .random(in: 0..<count, using: &generator), to: .random(in: 0..<count, using: &generator)))
      }
      var moved = tangled
      moved.links.shuffle(using: &generator)
      moved.hammocks.shuffle(using: &generator)
      let (before, after) = (schedule(tangled), schedule(moved))
      #expect(before.cycles.map(\.activities) == after.cycles.map(\.activities))
      #expect(chains(before) == chains(after))
      for cycle in before.cycles {
        for (hop, next) in zip(cycle.hops, cycle.hops.dropFirst() + cycle.hops.prefix(1)) {
          let isPart = tangled.hammocks.contains { $0.activity == next.from && $0.parts.contains(hop.from) }
          #expect(hop.link.map { tangled.links[$0].to == next.from } ?? isPart)
        }
        #expect(Set(cycle.hops.map(\.from)).count == cycle.hops.count)
      }
      let stuck = Set(before.cycles.flatMap(\.activities))
      for index in tangled.activities.indices {
        #expect((before[index] == nil) == stuck.contains(index))
        #expect(dates(after, index) == dates(before, index))
      }
    }
  }

  private func dates(_ schedule: Schedule, _ activity: Int) -> [Int?] {
    let slot = schedule[activity]
    return [
      slot?.earlyStart, slot?.earlyFinish, slot?.lateStart, slot?.lateFinish, slot?.totalFloat, slot?.freeFloat,
      slot.map { $0.isCritical ? 1 : 0 }, slot.map { $0.isBehindCycle ? 1 : 0 },
    ]
  }

  /// What drives and what limits an activity, by what links say rather than by where they stand.
  private func reasons(_ schedule: Schedule, _ activity: Int) -> [AnyHashable?] {
    guard let slot = schedule[activity] else { return [] }
    let links = schedule.network.links
    let driver: AnyHashable = if case .link(let link) = slot.driver { links[link] } else { slot.driver }
    let limit: AnyHashable = if case .link(let link) = slot.limit { links[link] } else { slot.limit }
    return [driver, limit]
  }

  private func chains(_ schedule: Schedule) -> [[Int]] { schedule.cycles.map { $0.hops.map(\.from) } }
}
