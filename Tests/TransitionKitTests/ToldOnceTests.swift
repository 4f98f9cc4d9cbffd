import Foundation
import Testing
import TransitionKit

/// What a gap says is not said again by a requirement, also where the requirement tells of several in one line.
@Suite struct ToldOnceTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts:
      dap: { name: Prison Service, kind: national }
    tasks:
      prisons: { title: Prisons, lead: mission, function: corrections, disposition: hand-over }
      courts: { title: Courts, lead: mission, function: justice, disposition: hand-over }
    handovers:
      prisons-to-service: { title: Prisons, task: prisons, to: [dap], window: { start: 2027-08, finish: 2027-12-15 } }
      courts-to-service: { title: Courts, task: courts, to: [dap], window: { start: 2027-08, finish: 2027-12-15 } }

    """

  @Test func aLineOnSeveralIsTakenAwayWhereGapsSayAllOfIt() {
    let told = part(of: "TR-72", in: Self.plan)
    #expect(told.contains("1 of 1 told above, as a gap"), "\(told)")
    #expect(!told.contains("the same holds"))
  }

  @Test func aLineOnSeveralStaysWhereGapsSaySomeOfIt() {
    let more = "  census: { title: Census, lead: mission, function: elections, disposition: continue }\nhandovers:"
    let told = part(of: "TR-52", in: Self.plan.replacingOccurrences(of: "handovers:", with: more))
    #expect(told.contains("the same holds of 'courts' and 'census'"), "\(told)")
  }

  private func part(of requirement: String, in plan: String) -> Substring {
    let text = checkText(checkPlan(oneFile(plan)), isWhole: true)
    guard let start = text.range(of: "\n\(requirement)  ") else { return "" }
    let rest = text[start.upperBound...]
    return rest.range(of: "\n\n").map { rest[..<$0.lowerBound] } ?? rest
  }
}
