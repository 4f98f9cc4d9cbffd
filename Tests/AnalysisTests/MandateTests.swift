import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

@Suite struct MandateTests {
  /// The mandate in force on 9 July 2027.
  private func inForce(_ mandates: String) -> String? {
    let text = "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, mandates: [\(mandates)] }\n"
    let plan = readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))])).plan
    return PlanFacts(plan).mandates.inForce?.resolution.value?.plain
  }

  @Test func theOneThatBeganLastIsInForce() {
    #expect(
      inForce(
        "{ resolution: B, from: 2027-07-01, until: 2027-12-31 }, { resolution: A, from: 2027-01-01, until: 2027-12-31 }"
      ) == "B")
  }

  @Test func withoutABeginningItRunsFromItsAdoption() {
    #expect(inForce("{ resolution: A, adopted: 2026-01-01 }, { resolution: B, adopted: 2027-03-01 }") == "B")
  }

  @Test func oneThatHasRunOutIsNotInForce() {
    #expect(inForce("{ resolution: A, from: 2026-01-01, until: 2026-12-31 }") == nil)
    #expect(
      inForce(
        "{ resolution: A, from: 2026-01-01, open-ended: true }, { resolution: B, from: 2026-06-01, until: 2026-12-31 }")
        == "A")
    #expect(
      inForce("{ resolution: A, from: 2026-01-01 }, { resolution: B, from: 2026-06-01, until: 2026-12-31 }") == nil)
  }

  @Test func oneThatIsAheadIsNotInForceYet() {
    #expect(
      inForce("{ resolution: A, from: 2027-01-01 }, { resolution: B, adopted: 2027-06-01, from: 2027-08-01 }") == "A")
  }
}
