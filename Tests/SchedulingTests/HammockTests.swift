import Scheduling
import Testing

/// What spans others. The hammock is the last activity of each network.
struct HammockTests {
  private func network(
    _ activities: [Activity], parts: [Int], _ links: [Link] = [], hammock: Activity = Activity(duration: 0),
    start: Int = 0
  ) -> Network {
    Network(
      start: start, activities: activities + [hammock], links: links,
      hammocks: [Hammock(activity: activities.count, parts: parts)])
  }

  /// ES EF LS LF TF FF
  private func dates(_ schedule: Schedule, _ activity: Int) -> [Int]? {
    schedule[activity].map {
      [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat]
    }
  }

  @Test func itReachesFromTheFirstStartToTheLastFinish() {
    let links = [Link(from: 0, to: 1)]
    let schedule = schedule(
      network([Activity(duration: 2), Activity(duration: 3), Activity(duration: 9)], parts: [0, 1], links))
    #expect(dates(schedule, 3) == [0, 5, 4, 9, 4, 4])
    #expect(schedule[3]?.driver == .part(1))
    #expect(schedule.drivingChain(to: 3) == [0, 1, 3])
    #expect(schedule.criticalPath == [2])
  }

  @Test func itsDeadlineIsALimitOfEveryPart() {
    let network = network(
      [Activity(duration: 2), Activity(duration: 3), Activity(duration: 9)], parts: [0, 1],
      hammock: Activity(duration: 0, finishNoLaterThan: 5))
    let schedule = schedule(network)
    #expect(dates(schedule, 0) == [0, 2, 3, 5, 3, 3])
    #expect(dates(schedule, 3) == [0, 3, 2, 5, 2, 2])
    #expect(schedule[0]?.limit == .hammock(3))
    #expect(schedule[3]?.limit == .own)
  }

  @Test func nothingElseThatItAsksForCounts() {
    let asking = Activity(
      duration: 7, calendar: 0, progress: .finished(start: 9, finish: 2), startNoEarlierThan: 30, mustStart: 20)
    var asked = network([Activity(duration: 4), Activity(duration: 9)], parts: [0], hammock: asking)
    asked.links = [Link(from: 2, to: 1)]
    asked.calendars = [WorkingCalendar(week: .init(working: [1]))]
    #expect(dates(schedule(asked), 2) == [0, 4, 0, 4, 0, 0])
    #expect(schedule(asked).conflicts == [])
  }

  @Test func aLinkFromItsStartHoldsThePartThatStartsFirst() {
    // 0 starts with the hammock, 1 later; 2 starts with the hammock, and has 3 days of float.
    let schedule = schedule(
      network(
        [Activity(duration: 2), Activity(duration: 7, startNoEarlierThan: 3), Activity(duration: 7)], parts: [0, 1],
        [Link(from: 3, to: 2, kind: .startToStart)]))
    #expect(dates(schedule, 0) == [0, 2, 3, 5, 3, 0])
    #expect(dates(schedule, 1) == [3, 10, 3, 10, 0, 0])
    #expect(dates(schedule, 2) == [0, 7, 3, 10, 3, 3])
    #expect(dates(schedule, 3) == [0, 10, 3, 10, 0, 0])
    #expect(schedule[0]?.limit == .hammock(3))
  }

  @Test func aStartThatHasHappenedIsNotHeldByIt() {
    let started = Activity(duration: 4, progress: .started(on: -5))
    let schedule = schedule(
      network(
        [started, Activity(duration: 20), Activity(duration: 4)], parts: [0],
        [
          Link(from: 3, to: 1, kind: .startToStart)
        ]))
    #expect(dates(schedule, 0) == [-5, 4, -5, 20, 16, 16])
  }

  @Test func aHammockCanSpanHammocks() {
    let parts = [Activity(duration: 2), Activity(duration: 3), Activity(duration: 9), Activity(duration: 0)]
    var network = network(parts, parts: [3, 1], [Link(from: 4, to: 2, kind: .startToStart, lag: 1)])
    network.hammocks.append(Hammock(activity: 3, parts: [0]))
    let schedule = schedule(network)
    #expect(dates(schedule, 4) == [0, 3, 0, 3, 0, 0])
    #expect(dates(schedule, 3) == [0, 2, 0, 2, 0, 0])
    #expect(dates(schedule, 2) == [1, 10, 1, 10, 0, 0])
  }

  @Test func whatIsDoneMakesItNeitherCriticalNorNot() {
    let finished = Activity(duration: 0, progress: .finished(start: -4, finish: -1))
    let open = Activity(duration: 2)
    let half = schedule(network([finished, open, Activity(duration: 9)], parts: [0, 1]))
    #expect(dates(half, 3) == [-4, 2, -4, 9, 7, 7])
    #expect(half[3]?.isCritical == false)
    let whole = schedule(network([finished, open, Activity(duration: 9)], parts: [0]))
    #expect(dates(whole, 3) == [-4, -1, -4, -1, 0, 0])
    #expect(whole[3]?.isCritical == false)
  }

  @Test func withoutDatesOfPartsItStandsAtTheStart() {
    let empty = schedule(network([Activity(duration: 4)], parts: [], start: 3))
    #expect(dates(empty, 1) == [3, 3, 3, 7, 4, 4])
    #expect(empty[1]?.isBehindCycle == false)
    let tangle = [Link(from: 0, to: 1), Link(from: 1, to: 0), Link(from: 3, to: 2, lag: 2)]
    let stuck = schedule(
      network([Activity(duration: 1), Activity(duration: 1), Activity(duration: 4)], parts: [0, 1], tangle, start: 3))
    #expect(dates(stuck, 3) == [3, 3, 3, 3, 0, 0])
    #expect(stuck[3]?.isBehindCycle == true)
    #expect(stuck[2]?.isBehindCycle == true)
    #expect(stuck[2]?.earlyFinish == 9)
  }

  @Test func aPartInACycleLeavesItsDatesToTheOthers() {
    let network = network([Activity(duration: 50), Activity(duration: 2)], parts: [0, 1], [Link(from: 0, to: 0)])
    #expect(dates(schedule(network), 2) == [0, 2, 0, 2, 0, 0])
    #expect(schedule(network)[2]?.isBehindCycle == true)
  }

  @Test func aCycleCanGoThroughIt() {
    let schedule = schedule(
      network([Activity(duration: 1), Activity(duration: 2)], parts: [0, 1], [Link(from: 2, to: 1)]))
    #expect(schedule.cycles.map(\.activities) == [[1, 2]])
    #expect(schedule.cycles.map { $0.hops.map(\.link) } == [[nil, 0]])
    #expect(schedule.finish == 1)
    let own = Scheduling.schedule(network([], parts: [0]))
    #expect(own.cycles.map { $0.hops.map(\.link) } == [[nil]])
  }

  @Test(arguments: Link.Kind.allCases)
  func aLinkToItMovesNothingAndIsAConflictIfItIsBroken(_ kind: Link.Kind) {
    let network = network(
      [Activity(duration: 4), Activity(duration: 3)], parts: [1],
      [Link(from: 0, to: 2, kind: kind, lag: 1), Link(from: 1, to: 2, kind: kind, lag: -9)], start: -20)
    let schedule = schedule(network)
    #expect(dates(schedule, 2) == [-20, -17, -19, -16, 1, 1])
    let days = [Link.Kind.finishToStart: 5, .startToStart: 1, .finishToFinish: 2, .startToFinish: -2]
    #expect(schedule.conflicts == (days[kind] ?? 0 > 0 ? [.link(0, days: days[kind] ?? 0)] : []))
  }
}

extension PropertyTests {
  @Test func aHammockIsWhatItsPartsAre() {
    forEachNetwork(.withHammocks) { network, _, generator in
      var network = network.constrained(using: &generator)
      let count = network.activities.count
      if count % 2 == 0 {
        network.links.append(
          Link(from: .random(in: 0..<count, using: &generator), to: .random(in: 0..<count, using: &generator)))
      }
      let schedule = schedule(network)
      for hammock in network.hammocks {
        guard let slot = schedule[hammock.activity] else { continue }
        let parts = hammock.parts.compactMap { schedule[$0] }
        #expect(slot.earlyStart == parts.map(\.earlyStart).min() ?? network.start)
        #expect(slot.earlyFinish == parts.map(\.earlyFinish).max() ?? network.start)
        if parts.isEmpty { continue }
        #expect(slot.lateStart == parts.map(\.lateStart).min())
        #expect(slot.lateFinish == parts.map(\.lateFinish).max())
        let criticalParts = parts.filter(\.isCritical)
        #expect(slot.isCritical == !criticalParts.isEmpty)
      }
    }
  }
}
