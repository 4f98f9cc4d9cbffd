import Scheduling
import Testing

/// Small networks, each with its dates in a table worked out by hand. Positions in the network are the rows.
struct DateTests {
  struct Row {
    var activity: Activity
    /// ES EF LS LF TF FF
    var expected: [Int]

    init(_ duration: Int, _ expected: Int...) {
      activity = Activity(duration: duration)
      self.expected = expected
    }

    init(_ activity: Activity, _ expected: Int...) {
      self.activity = activity
      self.expected = expected
    }
  }

  func expect(
    _ rows: [Row], _ links: [Link] = [], start: Int = 0, conflicts: [Conflict] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let schedule = schedule(Network(start: start, activities: rows.map(\.activity), links: links))
    for (index, row) in rows.enumerated() {
      let dates = schedule[index].map {
        [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat]
      }
      #expect(dates == row.expected, "row \(index)", sourceLocation: sourceLocation)
    }
    #expect(schedule.conflicts == conflicts, sourceLocation: sourceLocation)
  }

  @Test func nothing() {
    let empty = schedule(Network(start: 7))
    #expect(empty.finish == 7)
    #expect(empty.criticalPath == [])
  }

  @Test func oneActivityFillsItsDays() {
    expect([Row(1, 7, 8, 7, 8, 0, 0)], start: 7)
  }

  @Test func aShorterBranchHasFloat() {
    expect(
      [
        Row(3, 0, 3, 0, 3, 0, 0),
        Row(5, 3, 8, 3, 8, 0, 0),
        Row(2, 3, 5, 5, 7, 2, 0),
        Row(1, 5, 6, 7, 8, 2, 2),
        Row(4, 8, 12, 8, 12, 0, 0),
      ],
      [
        Link(from: 0, to: 1), Link(from: 0, to: 2), Link(from: 2, to: 3), Link(from: 1, to: 4), Link(from: 3, to: 4),
      ])
  }

  @Test func anActivityWithoutSuccessorsFloatsToTheEnd() {
    expect([Row(10, 0, 10, 0, 10, 0, 0), Row(3, 0, 3, 7, 10, 7, 7)])
  }

  @Test func aMilestoneTakesNoTime() {
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(0, 4, 4, 4, 4, 0, 0), Row(2, 4, 6, 4, 6, 0, 0)],
      [Link(from: 0, to: 1), Link(from: 1, to: 2)])
  }

  // Each kind of link with a lag, from an activity of 4 days to one of 3. Where the link leaves the start, the
  // predecessor's float follows from LF = LS + duration.
  @Test func finishToStart() {
    expect([Row(4, 0, 4, 0, 4, 0, 0), Row(3, 6, 9, 6, 9, 0, 0)], [Link(from: 0, to: 1, lag: 2)])
    expect([Row(4, 0, 4, 0, 4, 0, 0), Row(3, 2, 5, 2, 5, 0, 0)], [Link(from: 0, to: 1, lag: -2)])
  }

  @Test func startToStart() {
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(3, 2, 5, 2, 5, 0, 0)], [Link(from: 0, to: 1, kind: .startToStart, lag: 2)])
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(3, 0, 3, 1, 4, 1, 1)], [Link(from: 0, to: 1, kind: .startToStart, lag: -2)])
  }

  @Test func finishToFinish() {
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(3, 3, 6, 3, 6, 0, 0)], [Link(from: 0, to: 1, kind: .finishToFinish, lag: 2)])
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(3, 0, 3, 1, 4, 1, 1)], [Link(from: 0, to: 1, kind: .finishToFinish, lag: -2)])
  }

  @Test func startToFinish() {
    expect(
      [Row(4, 0, 4, 0, 4, 0, 0), Row(3, 2, 5, 2, 5, 0, 0)], [Link(from: 0, to: 1, kind: .startToFinish, lag: 5)])
  }

  @Test func aPredecessorIsNotStretchedToTheLateFinishThatItsStartAllows() {
    expect(
      [Row(2, 0, 2, 4, 6, 4, 0), Row(3, 1, 4, 5, 8, 4, 4), Row(8, 0, 8, 0, 8, 0, 0)],
      [Link(from: 0, to: 1, kind: .startToStart, lag: 1)])
  }

  @Test func nothingStartsBeforeTheProject() {
    expect(
      [Row(2, 5, 7, 5, 7, 0, 0), Row(2, 5, 7, 5, 7, 0, 0)], [Link(from: 0, to: 1, lag: -30)], start: 5)
  }

  @Test func inclusiveDaysLeadBackToTheCalendar() {
    let dates = schedule(
      Network(
        start: 10, activities: [Activity(duration: 1), Activity(duration: 3), Activity(duration: 0)],
        links: [Link(from: 0, to: 1), Link(from: 1, to: 2)]))
    #expect(dates[0]?.earlyDays == 10...10)
    #expect(dates[1]?.earlyDays == 11...13)
    #expect(dates[2]?.earlyDays == 13...13)
    #expect(dates[2]?.lateDays == 13...13)
  }

  @Test func theCriticalPathEndsWithTheLastMilestone() {
    let dates = schedule(
      Network(
        start: 0,
        activities: [Activity(duration: 0), Activity(duration: 2), Activity(duration: 5), Activity(duration: 0)],
        links: [Link(from: 0, to: 3), Link(from: 2, to: 0), Link(from: 1, to: 0)]))
    #expect(dates.criticalPath == [2, 0, 3])
    #expect(dates.drivingChain(to: 1) == [1])
  }

  @Test func theDriverIsTheLinkThatHoldsTheStart() {
    let network = Network(
      start: 0, activities: [Activity(duration: 2), Activity(duration: 5), Activity(duration: 1)],
      links: [Link(from: 0, to: 2), Link(from: 1, to: 2)])
    #expect(schedule(network)[2]?.driver == .link(1))
    #expect(schedule(network).slack(of: network.links[0]) == 3)
    #expect(schedule(network)[0]?.driver == .networkStart)
  }
}
