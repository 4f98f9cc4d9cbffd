import Analysis
import PlanFormat
import Testing

/// What assessments of a schedule count.
@Suite struct ScheduleCountTests {
  private func counts(_ plan: String, departure: String? = nil) -> ScheduleCounts {
    ScheduleCounts(scheduled(plan, departure: departure), lengthening: 600)
  }

  private func work(_ id: String, _ plan: String) throws -> ScheduledWork {
    try #require(counts(plan).work.first { $0.item.id == id })
  }

  @Test func aSummaryIsNoWorkAndATaskWithItsOwnDatesIs() {
    let plan = """
      tasks:
        police: { title: P }
        patrols: { title: Q, within: police, start: 2027-02-01, finish: 2027-02-28 }
        posts: { title: R, within: patrols, status: completed, start: 2026-02-01, finish: 2026-02-28 }
      handovers: { police-to-cnp: { task: police } }
      """
    #expect(counts(plan).work.map(\.item.id) == ["patrols", "posts", "police-to-cnp"])
    #expect(counts(plan).open.map(\.item.id) == ["patrols", "police-to-cnp"])
  }

  @Test func whatHasNoDatesIsJudgedByItsStatus() throws {
    let plan = """
      tasks:
        a: { title: A, status: completed }
        b: { title: B, status: ongoing }
        c: { title: C }
      handovers: { d: { task: c, status: accepted }, e: { task: c, status: preparing } }
      """
    #expect(counts(plan).work.map(\.progress) == [.finished, .begun, .ahead, .finished, .begun])
  }

  @Test func whatWaitsForItselfAloneIsToldFromWhatDoesByWayOfOthers() {
    let plan = """
      tasks:
        a: { title: A, duration: 5 days, after: [a] }
        b: { title: B, duration: 5 days, after: [c] }
        c: { title: C, duration: 5 days, after: [b] }
      """
    #expect(counts(plan).work.map(\.isInCircle) == [true, true, true])
    #expect(counts(plan).work.map(\.waitsForItselfAlone) == [true, false, false])
  }

  @Test func lengthAndFloatAreWorkingDays() throws {
    let plan = """
      tasks:
        week: { title: W, start: 2027-01-04, finish: 2027-01-10 }
        begun: { title: B, status: ongoing, start: 2026-01-05, finish: 2027-01-05 }
        end: { title: E, start: 2027-01-18, finish: 2027-01-24 }
        late: { title: L, start: 2027-01-04, finish: 2027-01-10, constraints: { deadline: 2027-01-06 } }
      """
    #expect(try work("week", plan).length == 5)
    #expect(try work("week", plan).float == 10)
    // From 1 January, a Friday, to Tuesday.
    #expect(try work("begun", plan).length == 3)
    #expect(try work("late", plan).float == -2)
  }

  @Test func tiesReachThroughWholesAndPhases() throws {
    let plan = """
      phases:
        first: { title: F, start: 2027-02-01, finish: 2027-02-28 }
        second: { title: S, after: [first] }
      tasks:
        whole: { title: W }
        part: { title: P, within: whole, start: 2027-02-01, duration: 5 days }
        next: { title: N, phase: first, duration: 5 days, after: [whole] }
        last: { title: L, phase: second, duration: 5 days }
        loose: { title: O, start: 2027-02-10, duration: 5 days }
      """
    #expect(try ["part", "next", "last"].allSatisfy { try work($0, plan).missingTies == nil })
    #expect(try work("loose", plan).missingTies == .both)
  }

  @Test func theEndMovesWithACriticalTaskThatItDependsOn() {
    let chain = """
      tasks:
        a: { title: A, start: 2027-02-01, duration: 5 days }
        b: { title: B, duration: 5 days, after: [a] }
      """
    let test = counts(chain).criticalPathTest
    #expect(test?.item.id == "a")
    #expect(test?.moved == 600)
    #expect(counts("tasks: { a: { title: A } }").criticalPathTest == nil)
  }

  @Test func theWayToTheDepartureIsThatWithLeastRoom() {
    let plan = """
      tasks:
        a: { title: A, lead: mission, start: 2027-01-01, finish: 2027-02-09 }
        b: { title: B, lead: mission, start: 2027-01-01, finish: 2027-01-31 }
        c: { title: C, start: 2027-01-01, finish: 2027-12-31 }
      """
    let way = counts(plan, departure: "2027-02-04").wayToDeparture
    #expect(way?.item.id == "a")
    #expect(way?.length == 40)
    #expect(way?.float == -5)
  }
}
