import Scheduling
import Testing

/// Constraints and facts, and what becomes of those that cannot be had together.
extension DateTests {
  @Test func startNoEarlierThanHoldsTheStart() {
    expect(
      [
        Row(2, 0, 2, 3, 5, 3, 3),
        Row(Activity(duration: 3, startNoEarlierThan: 5), 5, 8, 5, 8, 0, 0),
      ], [Link(from: 0, to: 1)])
    for start in [0, 5] {
      let held = Network(start: start, activities: [Activity(duration: 3, startNoEarlierThan: 5)])
      #expect(schedule(held)[0]?.driver == .startNoEarlierThan)
    }
  }

  @Test func startNoEarlierThanYieldsToALaterLink() {
    expect(
      [Row(7, 0, 7, 0, 7, 0, 0), Row(Activity(duration: 3, startNoEarlierThan: 5), 7, 10, 7, 10, 0, 0)],
      [Link(from: 0, to: 1)])
  }

  @Test func aDeadlineThatIsMissedIsNegativeFloatOnEverythingBeforeIt() {
    expect(
      [
        Row(4, 0, 4, -1, 3, -1, 0),
        Row(Activity(duration: 3, finishNoLaterThan: 6), 4, 7, 3, 6, -1, 0),
        Row(9, 0, 9, 0, 9, 0, 0),
      ],
      [Link(from: 0, to: 1)], conflicts: [.finishNoLaterThan(activity: 1, days: 1)])
  }

  @Test func aDeadlineLimitsFloat() {
    expect([Row(Activity(duration: 3, finishNoLaterThan: 6), 0, 3, 3, 6, 3, 3), Row(9, 0, 9, 0, 9, 0, 0)])
  }

  @Test func aDeadlineAfterTheEndGivesNoFloat() {
    expect([Row(Activity(duration: 3, finishNoLaterThan: 60), 0, 3, 0, 3, 0, 0)])
  }

  @Test func mustStartBeforeThePredecessorCanFinish() {
    expect(
      [Row(6, 0, 6, -2, 4, -2, 0), Row(Activity(duration: 3, mustStart: 4), 4, 7, 4, 7, 0, 0)],
      [Link(from: 0, to: 1)], conflicts: [.link(0, days: 2)])
  }

  @Test func prescribedDatesStandWhateverFollowsThem() {
    expect(
      [
        Row(Activity(duration: 1, mustStart: 6), 6, 7, 6, 7, 0, 0),
        Row(Activity(duration: 3, finishNoLaterThan: 5, mustStart: 4), 4, 7, 4, 7, 0, 0),
        Row(Activity(duration: 3, mustStart: 2), 2, 5, 2, 5, 0, 0),
      ],
      [Link(from: 1, to: 0), Link(from: 2, to: 1)],
      conflicts: [.finishNoLaterThan(activity: 1, days: 2), .link(0, days: 1), .link(1, days: 1)])
  }

  @Test func mustFinishPlacesTheActivity() {
    expect(
      [Row(6, 0, 6, 2, 8, 2, 2), Row(Activity(duration: 3, mustFinish: 11), 8, 11, 8, 11, 0, 0)],
      [Link(from: 0, to: 1)])
  }

  @Test func twoPrescribedDatesReplaceTheDuration() {
    expect([Row(Activity(duration: 99, mustStart: 4, mustFinish: 6), 4, 6, 4, 6, 0, 0)])
    expect(
      [Row(Activity(duration: 99, mustStart: 6, mustFinish: 4), 6, 6, 6, 6, 0, 0)],
      conflicts: [.mustFinish(activity: 0, days: 2)])
  }

  @Test func whatHasNotHappenedCannotHaveHappenedBeforeTheStart() {
    expect(
      [Row(Activity(duration: 3, mustStart: 4), 10, 13, 4, 7, -6, 0)], start: 10,
      conflicts: [.mustStart(activity: 0, days: 6)])
    expect(
      [Row(Activity(duration: 3, mustFinish: 11), 10, 13, 8, 11, -2, 0)], start: 10,
      conflicts: [.mustFinish(activity: 0, days: 2)])
  }

  @Test func mustStartBeforeItMayStart() {
    expect(
      [Row(Activity(duration: 3, startNoEarlierThan: 6, mustStart: 4), 4, 7, 4, 7, 0, 0)],
      conflicts: [.startNoEarlierThan(activity: 0, days: 2)])
  }

  @Test func whatIsFinishedStandsAndDecidesNothing() {
    let finished = Activity(duration: 9, progress: .finished(start: 1, finish: 4))
    expect(
      [Row(finished, 1, 4, 1, 4, 0, 0), Row(5, 10, 15, 10, 15, 0, 0)], [Link(from: 0, to: 1)], start: 10)
    let dates = schedule(Network(start: 10, activities: [finished]))
    #expect(dates[0]?.isCritical == false)
    #expect(dates[0]?.driver == .finished)
    #expect(dates.finish == 4)
  }

  @Test func whatHasStartedGoesOnFromTheStartOfTheNetwork() {
    expect(
      [
        Row(Activity(duration: 3, progress: .started(on: 2)), 2, 13, 2, 15, 2, 0),
        Row(1, 13, 14, 15, 16, 2, 2),
        Row(6, 10, 16, 10, 16, 0, 0),
      ],
      [Link(from: 0, to: 1)], start: 10)
  }

  @Test func aStartThatHasHappenedLimitsNoFloat() {
    expect(
      [
        Row(Activity(duration: 3, progress: .started(on: 8)), 8, 13, 8, 16, 3, 3),
        Row(6, 10, 16, 10, 16, 0, 0),
      ],
      [Link(from: 0, to: 1, kind: .startToStart, lag: 2)], start: 10)
  }

  @Test func aLinkToTheFinishStillMovesWhatHasStarted() {
    let network = Network(
      start: 10, activities: [Activity(duration: 5), Activity(duration: 1, progress: .started(on: 2))],
      links: [Link(from: 0, to: 1, kind: .finishToFinish, lag: 1)])
    #expect(schedule(network)[1]?.earlyStart == 2)
    #expect(schedule(network)[1]?.earlyFinish == 16)
    #expect(schedule(network)[1]?.driver == .link(0))
  }

  @Test func factsThatBreakALinkStandAndAreReported() {
    expect(
      [
        Row(5, 10, 15, 11, 16, 1, 1),
        Row(Activity(duration: 6, progress: .started(on: 8)), 8, 16, 8, 16, 0, 0),
        Row(Activity(duration: 0, progress: .finished(start: 6, finish: 5)), 6, 6, 6, 6, 0, 0),
      ],
      [Link(from: 0, to: 1)], start: 10,
      conflicts: [.finishedBeforeStart(activity: 2, days: 1), .link(0, days: 7)])
  }

  @Test func theWorkThatIsLeftCanMissADeadline() {
    expect(
      [Row(Activity(duration: 3, progress: .started(on: 2), mustFinish: 12), 2, 13, 2, 12, -1, 0)], start: 10,
      conflicts: [.mustFinish(activity: 0, days: 1)])
  }

  @Test(arguments: [Int.max, Int.min, 100_000_000])
  func numbersOutOfRangeAreReportedAndDoNotTrap(_ number: Int) {
    let schedule = schedule(
      Network(
        start: number,
        activities: [
          Activity(duration: number),
          Activity(duration: 1, startNoEarlierThan: number, finishNoLaterThan: number),
          Activity(duration: 1, mustStart: number, mustFinish: number),
          Activity(duration: 1, progress: .started(on: number)),
          Activity(duration: 1, progress: .finished(start: number, finish: number)),
        ],
        links: Link.Kind.allCases.map { Link(from: 0, to: 1, kind: $0, lag: number) }))
    #expect(
      schedule.conflicts.prefix(10) == [
        .startOutOfRange, .activityOutOfRange(0), .activityOutOfRange(1), .activityOutOfRange(2),
        .activityOutOfRange(3),
        .activityOutOfRange(4), .linkOutOfRange(0), .linkOutOfRange(1), .linkOutOfRange(2), .linkOutOfRange(3),
      ])
  }

  @Test func aNegativeDurationIsReportedAndTakesNoTime() {
    expect([Row(-3, 0, 0, 0, 0, 0, 0)], conflicts: [.activityOutOfRange(0)])
  }
}
