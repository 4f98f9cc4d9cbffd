import Analysis
import Documents
import PlanFormat
import Testing

@testable import Reporting

/// No axis leaves out the day of the plan, an open handover or a coming milestone without a word.
struct AxisReachTests {
  private static func plan(departure: String, handover: String) -> String {
    """
    plan: { title: P, as-of: 2027-01-01 }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: \(departure) }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      t: { title: Patrols, lead: mission, disposition: hand-over, function: police }
      m: { title: Law in force, lead: mission, disposition: complete, duration: 0 days, finish: 2028-06-30 }
    handovers: { h: { task: t, to: [cnp], status: agreed, window: { finish: \(handover) } } }

    """
  }

  @Test func anAxisBeginsBeforeTheDayOfThePlanHoweverFarTheDeparture() throws {
    let facts = planFacts(Self.plan(departure: "2039-12-31", handover: "2028-03-31"))
    let span = try #require(TimelineSpan(facts))
    for day in ["2027-01-01", "2028-03-31", "2028-06-30"] { #expect(span.contains(try #require(Day(day)))) }
    #expect(try texts(facts).allSatisfy { !$0.contains("axis") })
  }

  @Test func whatCannotBeDrawnIsToldAtTheAxis() throws {
    let before = try texts(planFacts(Self.plan(departure: "2089-12-31", handover: "2028-03-31")))
    #expect(
      before.contains(
        "before the axis: day of the plan: 1 Jan 2027, 1 open handover, 31 Mar 2028, 1 milestone ahead, 30 Jun 2028"))
    let after = try texts(planFacts(Self.plan(departure: "2027-12-31", handover: "2034-03-31")))
    #expect(after.contains("after the axis: 1 open handover, 31 Mar 2034"))
  }

  @Test(arguments: DrawnPlan.all) func nothingIsLeftOutWithoutAWord(plan: DrawnPlan) throws {
    guard let timeline = Timeline(plan.facts, .english) else { return }
    let days = OpenDates(plan.facts).all + [plan.facts.asOf].compactMap(\.self)
    let isOutside = days.contains { !timeline.span.contains($0) }
    #expect(isOutside == (timeline.calendar.beyondAxis != nil))
  }

  private func texts(_ facts: PlanFacts) throws -> [String] {
    timelineDrawings(of: facts, TimelineRequest()).flatMap(\.textLines).map(\.text)
  }
}
