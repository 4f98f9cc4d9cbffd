import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

/// What several handovers share stands in one that they are within.
@Suite struct HandoverPartsTests {
  private let sections = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA }
    tasks: { order: { title: Order, lead: mission } }
    counterparts: { cnp: { name: Police, kind: national } }
    areas: { north: { name: North }, south: { name: South } }

    """

  private func plan(_ handovers: String, asOf: Day? = nil) -> PlanReading {
    readPlan(
      SourceFiles([SourceFile(name: "plan.yaml", bytes: Array((sections + handovers).utf8))]), asOf: asOf)
  }

  /// A part says where and keeps its own finish; task, receiver and instrument stand in the whole, which is no handover
  /// itself.
  @Test func partsTakeWhatTheyDoNotSay() throws {
    let plan = plan(
      """
      handovers:
        all: { title: By area, task: order, to: [cnp], window: { finish: 2027-09-01 }, instrument: { kind: law } }
        north: { within: all, areas: [north] }
        south: { within: all, areas: [south], window: { finish: 2027-12-01 } }
      """
    ).plan
    #expect(plan.handovers.map(\.id) == ["north", "south"])
    #expect(plan.wholeHandovers.map(\.id) == ["all"])
    let north = try #require(plan.handovers.first)
    #expect(north.task.value?.id == "order" && north.to.first?.who.value?.id == "cnp")
    #expect(north.window.entry?.finish.value?.description == "2027-09-01")
    #expect(north.instrument.entry?.kind.value == .law)
    #expect(plan.handovers[1].window.entry?.finish.value?.description == "2027-12-01")
    // A value that was taken over leads to where it is written.
    let lines = north.window.entry?.finish.span
    #expect(lines.map { $0.start < north.span.start } == true)
  }

  /// What happened to the whole happened to each part of which nothing else is said.
  @Test func partsStandWhereTheWholeStands() {
    let plan = plan(
      """
      handovers:
        all: { title: By area, task: order, to: [cnp], status: transferred, accepted: { on: 2027-06-01 } }
        north: { within: all, areas: [north] }
        south: { within: all, areas: [south], status: joint }
      updates: [{ on: 2027-08-01, about: [all], set: { status: returned } }]
      """
    ).plan
    #expect(plan.handovers.map(\.status.value) == [.transferred, .joint])
    #expect(plan.handovers[0].accepted.entry?.on.value?.description == "2027-06-01")
    #expect(!plan.handovers[1].accepted.isWritten)
  }

  @Test func wholesCanBePartsThemselves() {
    let plan = plan(
      """
      handovers:
        ward: { within: north }
        north: { within: all, areas: [north] }
        all: { task: order, to: [cnp] }
      """
    ).plan
    #expect(plan.handovers.map(\.id) == ["ward"])
    #expect(plan.handovers[0].areas.map(\.id) == ["north"] && plan.handovers[0].task.value?.id == "order")
  }

  /// In a circle nothing can be taken over; what leads into it still is a part.
  @Test func circlesStayAsTheyAreWritten() {
    let plan = plan(
      """
      handovers:
        a: { within: b, task: order }
        b: { within: a }
        c: { within: b, areas: [north] }
      """
    ).plan
    #expect(plan.handovers.map(\.id) == ["a", "b", "c"])
    #expect(plan.handovers[1].task.value == nil)
  }

  /// What an update changes of the whole holds for its parts, from its day on.
  @Test func updatesOfTheWholeReachItsParts() {
    let text = """
      handovers:
        all: { task: order, to: [cnp], window: { finish: 2027-09-01 } }
        north: { within: all }
      updates: [{ on: 2027-07-20, about: [all], text: Put off., set: { window: { finish: 2027-12-31 } } }]
      """
    func finish(_ day: String) -> String? {
      plan(text, asOf: Day(day)).plan.handovers.first?.window.entry?.finish.value?.description
    }
    #expect(finish("2027-07-09") == "2027-09-01")
    #expect(finish("2027-08-01") == "2027-12-31")
  }

  /// What is said about statements is found by its entry, and goes with what is not known yet.
  @Test func remarksAreThoseOfTheDay() {
    let text = """
      handovers: { h: { task: order, to: [{ who: cnp, confidence: contested, note: denied }] } }
      sites: { camp: { name: Camp, history: { 2027-08-01: { event: looted, confidence: contested } } } }
      """
    let now = plan(text)
    #expect(now.plan.remarks.map(\.isContested) == [true])
    #expect(now.diagnostics.filter { $0.id == "contested" }.count == 1)
    #expect(plan(text, asOf: Day("2027-09-01")).plan.remarks.count == 2)
  }

  /// Both values are told, and the first is used.
  @Test func valuesOnWhichSourcesDisagreeAreTold() {
    let reading = plan("sites: { camp: { name: Camp, count: { either: [{ is: 58 }, { is: 53 }] } } }")
    #expect(reading.diagnostics.map(\.message).contains("sources disagree: '58' or '53'"))
    #expect(reading.plan.remarks.first?.alternatives.map(\.text) == ["58", "53"])
  }

  /// A total counts once, and cannot be less than its parts.
  @Test func policeCountOnce() throws {
    let reading = plan(
      "strength: { actual: { 2027-01-01: { police: 640, individual-police: 300, formed-police: 340 } } }")
    #expect(reading.diagnostics.isEmpty)
    let wrong = plan(
      "strength: { actual: { 2027-01-01: { police: 600, individual-police: 300, formed-police: 340 } } }")
    #expect(wrong.diagnostics.map(\.id) == ["part-above-whole"])
  }
}
