import PlanFormat
import Testing

@testable import Reporting

/// Into which lane a task with several handovers goes.
struct LaneKeyTests {
  private static let plan = """
    plan: { title: P, as-of: 2027-03-01 }
    mission: { name: M, established: 2024-01-01, departure: 2027-12-31 }
    areas: { north: { name: North }, south: { name: South } }
    counterparts: { cnp: { name: Police, kind: national }, net: { name: Network, kind: women } }
    tasks:
      one: { title: One, lead: mission, disposition: hand-over }
      two: { title: Two, lead: mission, disposition: hand-over }
      three: { title: Three, lead: mission, disposition: hand-over }
    handovers:
      a: { task: one, to: [cnp], areas: [north], status: agreed, window: { start: 2027-05-01, finish: 2027-06-30 } }
      b: { task: one, to: [net], areas: [south], status: agreed, window: { start: 2027-05-01, finish: 2027-07-31 } }
      c: { task: two, to: [net], areas: [south], status: agreed, window: { start: 2027-05-01, finish: 2027-06-30 } }
      d: { task: two, to: [cnp], areas: [south], status: agreed, window: { start: 2027-05-01, finish: 2027-07-31 } }
      e: { task: three, to: [net], areas: [north], status: agreed, window: { start: 2027-05-01, finish: 2027-07-31 } }

    """

  private func lanes(by lanes: TimelineLanes, _ plan: String = plan) throws -> [String] {
    let timeline = try #require(Timeline(planFacts(plan), .english, by: lanes))
    return timeline.lanes.map { "\($0.title): \($0.rows.map(\.title).joined(separator: ", "))" }
  }

  @Test func theSameReceiversOfAllHandoversAreOneLane() throws {
    // Everywhere, so that nothing is left to nobody.
    let plan = Self.plan.replacing(", areas: [north]", with: "").replacing(", areas: [south]", with: "")
    #expect(try lanes(by: .receiver, plan) == ["Police and Network: One, Two", "Network: Three"])
  }

  @Test func aTaskWithoutAreasIsWhereItsHandoversAre() throws {
    #expect(try lanes(by: .area) == ["South: Two", "North: Three", "Several areas: One"])
  }
}
