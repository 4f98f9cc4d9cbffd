import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

@testable import Analysis

/// A task that goes back and forth a thousand times: what is looked at beside each handover has a limit.
struct HandoversBesideTests {
  private func facts(_ count: Int, status: String) -> PlanFacts {
    let handovers = (0..<count).map { "  h\($0): { task: order, to: [\($0 % 2 == 0 ? "a" : "b")]\(status) }\n" }
    let text = """
      plan: { title: P, as-of: 2027-01-01 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { a: { name: A, kind: national }, b: { name: B, kind: national } }
      tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }
      handovers:
      \(handovers.joined())
      """
    return PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))])).plan)
  }

  /// How many handovers are looked at for all of them together.
  private func work(_ count: Int, status: String) -> Int {
    let facts = facts(count, status: status)
    return facts.plan.handovers.reduce(0) { $0 + facts.links.others(inForceBeside: $1).count }
  }

  @Test(arguments: [", status: failed", ", status: returned, returned: { on: 2026-07-01, to: mission }"])
  func whatCameBackIsNotLookedAt(status: String) {
    for count in [10, 100, 1_000] { #expect(work(count, status: status) == 0) }
  }

  @Test func whatIsInForceIsLookedAtUpToALimit() {
    #expect(work(10, status: "") == 10 * 9)
    let (some, more) = (work(500, status: ""), work(1_000, status: ""))
    #expect(more <= 2 * some + 1_000)
  }

  @Test func oneInForceTakesThePlaceOfThoseThatFailed() {
    let text = """
      tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }
      counterparts: { a: { name: A, kind: national } }
      handovers: { h: { task: order, to: [a], status: failed }, i: { task: order, to: [a] } }
      """
    let facts = scheduled(text, departure: "2027-12-31")
    #expect(facts.plan.handovers.map(facts.links.isReplaced) == [true, false])
  }
}
