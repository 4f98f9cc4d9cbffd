import Scheduling
import Testing

struct CycleTests {
  func schedule(_ durations: [Int], _ links: [(Int, Int)]) -> Schedule {
    Scheduling.schedule(
      Network(
        start: 0, activities: durations.map { Activity(duration: $0) }, links: links.map { Link(from: $0, to: $1) }))
  }

  @Test func aCycleIsOneChainFromItsSmallestActivity() {
    let schedule = schedule([1, 1, 1], [(2, 0), (0, 1), (1, 2)])
    #expect(schedule.cycles.map(\.activities) == [[0, 1, 2]])
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [[1, 2, 0]])
    for activity in 0..<3 { #expect(schedule[activity] == nil) }
    #expect(schedule.finish == 0)
    #expect(schedule.drivingChain(to: 0) == [])
  }

  @Test func anActivityCanWaitForItself() {
    let schedule = schedule([1, 4], [(0, 0)])
    #expect(schedule.cycles.map(\.activities) == [[0]])
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [[0]])
    #expect(schedule[1]?.earlyFinish == 4)
  }

  @Test func theChainIsAShortestOne() {
    let schedule = schedule([1, 1, 1, 1], [(0, 1), (1, 2), (2, 3), (3, 0), (1, 3)])
    #expect(schedule.cycles.map(\.activities) == [[0, 1, 2, 3]])
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [[0, 4, 3]])
  }

  @Test func cyclesThatShareAnActivityAreOneKnot() {
    let schedule = schedule([1, 1, 1, 1, 1], [(1, 0), (0, 1), (1, 2), (2, 1), (3, 4), (4, 3)])
    #expect(schedule.cycles.map(\.activities) == [[0, 1, 2], [3, 4]])
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [[1, 0], [4, 5]])
  }

  @Test func aCycleBehindACycleComesByItsSmallestActivity() {
    let schedule = schedule([1, 1, 1, 1], [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
    #expect(schedule.cycles.map(\.activities) == [[0, 1], [2, 3]])
  }

  @Test func everythingOutsideACycleHasDates() {
    // 0 leads to the cycle of 1 and 2; 3 and 4 wait behind it; 5 and 6 have nothing to do with it.
    let schedule = schedule([3, 1, 1, 2, 4, 5, 6], [(0, 1), (1, 2), (2, 1), (2, 3), (3, 4), (5, 6)])
    #expect(schedule.cycles.map(\.activities) == [[1, 2]])
    let slots = (0..<7).map { schedule[$0] }
    #expect(slots.map(\.?.earlyFinish) == [3, nil, nil, 2, 6, 5, 11])
    #expect(slots.map(\.?.isBehindCycle) == [false, nil, nil, true, true, false, false])
    #expect(schedule[0]?.totalFloat == 8)
    #expect(schedule.slack(of: Link(from: 2, to: 3)) == nil)
    #expect(schedule.criticalPath == [5, 6])
  }

  @Test func aFactBehindACycleWaitsForNothing() {
    let network = Network(
      start: 9,
      activities: [
        Activity(duration: 1), Activity(duration: 1, progress: .finished(start: 1, finish: 2)), Activity(duration: 1),
      ],
      links: [Link(from: 0, to: 0), Link(from: 0, to: 1), Link(from: 1, to: 2)])
    #expect(Scheduling.schedule(network)[1]?.isBehindCycle == false)
    #expect(Scheduling.schedule(network)[2]?.isBehindCycle == false)
  }

  @Test func aCycleDeeperThanAThreadsStack() {
    let count = 100_000
    let schedule = schedule(
      Array(repeating: 1, count: count), (0..<count).map { ($0, ($0 + 1) % count) })
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [Array(0..<count)])
  }
}
