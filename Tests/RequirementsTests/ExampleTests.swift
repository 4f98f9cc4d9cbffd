import Analysis
import Diagnostics
import PlanReading
import Requirements
import Testing

/// The examples of the requirements are plans: one has the gap, the other has not, and nothing else is wrong with them.
@Suite struct ExampleTests {
  @Test(arguments: Requirement.catalogue.map(\.id)) func oneFallsShortAndOneMeetsIt(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    let short = try result(of: requirement, for: requirement.example.gap)
    #expect(isShort(short.outcome), "the plan under 'gap' of the example ends as \(short.outcome)")
    #expect(!short.findings.isEmpty)
    let met = try result(of: requirement, for: requirement.example.met)
    #expect(met.outcome == .met, "the plan under 'met' of the example has to meet it")
    #expect(met.findings.map(\.message) == [])
  }

  /// Fields that the format requires may be left out.
  private func result(of requirement: Requirement, for plan: String) throws -> RequirementResult {
    let reading = readPlan(SourceFiles([SourceFile(name: "example.yaml", bytes: Array(plan.utf8))]))
    #expect(reading.diagnostics.filter { $0.id != "missing-key" }.map(\.message) == [])
    return try #require(check(PlanFacts(reading.plan), against: [requirement]).first)
  }

  private func isShort(_ outcome: Requirements.Outcome) -> Bool {
    switch outcome {
    case .gap, .partly: true
    case .met, .waived, .notApplicable, .cannotTell: false
    }
  }
}
