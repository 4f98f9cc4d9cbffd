import Scheduling
import Testing

/// Upper bounds on what lies between two activities, and the circles that they close.
struct KnotTests {
  private func dates(_ schedule: Schedule) -> [[Int]?] {
    schedule.network.activities.indices.map { index in
      schedule[index].map { [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish] }
    }
  }

  /// 0 takes 3 days, and 1 starts 5 to 10 days after it; 2 holds 1 back.
  private func bounded(_ hold: Int, calendar: WorkingCalendar? = nil) -> Network {
    Network(
      start: 0, activities: [Activity(duration: 3), Activity(duration: 2), Activity(duration: hold)],
      links: [
        Link(from: 0, to: 1, lag: 5), Link(from: 0, to: 1, .atMost, lag: 10), Link(from: 2, to: 1),
      ])
  }

  @Test func anUpperBoundThatIsKeptMovesNothing() {
    let schedule = schedule(bounded(9))
    #expect(schedule.conflicts == [] && schedule.cycles == [])
    #expect(dates(schedule) == [[0, 3, 1, 4], [9, 11, 9, 11], [0, 9, 0, 9]])
  }

  @Test func whatComesFirstWaitsForWhatComesTooLate() {
    let schedule = schedule(bounded(20))
    #expect(schedule.conflicts == [])
    // The last day before which ten days lie is day 20: 0 finishes on day 10 at the earliest.
    #expect(dates(schedule) == [[7, 10, 12, 15], [20, 22, 20, 22], [0, 20, 0, 20]])
    #expect(schedule[0]?.driver == .link(1))
    #expect(schedule.drivingChain(to: 0) == [2, 1, 0])
    #expect(schedule.slack(of: schedule.network.links[1]) == 0)
  }

  @Test func aBoundBelowTheLeastIsAConflictAndMovesNothing() {
    var network = bounded(1)
    network.links[1].lag = 4
    let schedule = schedule(network)
    #expect(schedule.cycles == [])
    #expect(schedule.conflicts == [.link(1, days: 1)])
    #expect(schedule[1]?.earlyStart == 8)
  }

  @Test func aLeadClosesACircleThatIsKept() {
    // 1 starts five days after 0 finishes, and 0 finishes no more than ten days before 1 starts.
    let network = Network(
      start: 0, activities: [Activity(duration: 3), Activity(duration: 2, startNoEarlierThan: 20)],
      links: [Link(from: 0, to: 1, lag: 5), Link(from: 1, to: 0, kind: .startToFinish, lag: -10)])
    #expect(dates(schedule(network)) == [[7, 10, 12, 15], [20, 22, 20, 22]])
    var broken = network
    broken.links[0].lag = 11
    #expect(schedule(broken).cycles.map(\.activities) == [[0, 1]])
    #expect(schedule(broken).cycles.map { $0.hops.map(\.link) } == [[0, 1]])
  }

  @Test func threeWorkingDaysThatMustNotTakeMoreThanFourWaitForTheWeekToBegin() {
    // Day 0 is a Wednesday: days 3 and 4 are a weekend.
    let week = WorkingCalendar(week: .init(working: [0, 1, 2, 5, 6]))
    let network = Network(
      start: 1, activities: [Activity(duration: 0), Activity(duration: 0)],
      links: [
        Link(from: 0, to: 1, lag: 3, calendar: 0), Link(from: 0, to: 1, .atMost, lag: 4),
      ], calendars: [week])
    #expect(dates(schedule(network)).map { $0?[0] } == [4, 8])
  }

  @Test func aFinishedPredecessorCannotWait() {
    var network = bounded(20)
    network.activities[0].progress = .finished(start: -3, finish: 0)
    #expect(schedule(network).conflicts == [.link(1, days: 10)])
    #expect(schedule(network)[1]?.earlyStart == 20)
  }

  @Test func asLateAsPossibleDelaysNothing() {
    var network = Network(
      start: 0,
      activities: [
        Activity(duration: 2, isAsLateAsPossible: true), Activity(duration: 3, isAsLateAsPossible: true),
        Activity(duration: 20), Activity(duration: 1), Activity(duration: 30),
      ],
      links: [Link(from: 0, to: 1), Link(from: 1, to: 3), Link(from: 2, to: 3)])
    #expect(dates(schedule(network)).prefix(2) == [[15, 17, 24, 26], [17, 20, 26, 29]])
    #expect(schedule(network)[3]?.earlyStart == 20)
    // In a knot, both slide together: no more than one day lies between them.
    network.links.append(Link(from: 0, to: 1, .atMost, lag: 1))
    #expect(dates(schedule(network)).prefix(2) == [[15, 17, 24, 26], [17, 20, 26, 29]])
    #expect(schedule(network).criticalPath == [4])
  }

  @Test func aTangleIsToldWithChainsThroughAllItsMembers() {
    let links = [(0, 1), (1, 0), (2, 1), (1, 2), (2, 3)]
    let network = Network(
      start: 0, activities: Array(repeating: Activity(duration: 3), count: 4),
      links: links.map { Link(from: $0.0, to: $0.1) })
    let cycle = schedule(network).cycles.first
    #expect(cycle?.activities == [0, 1, 2])
    #expect(cycle?.chains.map { $0.map(\.from) } == [[0, 1], [2, 1]])
  }

  @Test func whatFinishesWhenAnotherStartsDoesSoBeforeTheWeekend() {
    // Days 5 and 6 are a weekend; 0 starts on day 7.
    let week = WorkingCalendar(week: .init(working: 0..<5))
    let network = Network(
      start: 0,
      activities: [Activity(duration: 1, calendar: 0, startNoEarlierThan: 7), Activity(duration: 1, calendar: 0)],
      links: [Link(from: 0, to: 1, kind: .startToFinish)], calendars: [week])
    #expect(dates(schedule(network)).map { $0?.prefix(2) } == [[7, 8], [4, 5]])
  }
}
