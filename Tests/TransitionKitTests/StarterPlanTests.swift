import Diagnostics
import Testing
import TransitionKit

@Suite struct StarterPlanTests {
  private let files = starterPlan()

  private var check: PlanCheck {
    checkPlan(
      SourceFiles(
        files.filter { $0.name.hasSuffix(".yaml") }.sorted { $0.name < $1.name }
          .map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }))
  }

  /// The examples of all sections together are one plan that can be read and does not contradict itself.
  @Test func hasNoError() {
    let errors = check.findings.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
  }

  /// Every section of the format stands in the starter plan, with content; rules of one's own come later, and stand beside a
  /// plan.
  @Test func fillsEverySection() {
    let text = files.map(\.text).joined(separator: "\n")
    for (section, schema) in sections {
      #expect(text.contains("\n\(section):\n  "), "no example for \(section) in \(schema)")
    }
  }

  @Test func doesNotPretendToBeReal() {
    #expect(files.filter { $0.name.hasSuffix(".yaml") }.allSatisfy { $0.text.contains("Fictional content") })
  }

  private var sections: [(String, String)] {
    guard case .object(let members) = planSchema(),
      case .object(let properties)? = members.first(where: { $0.0 == "properties" })?.1
    else { return [] }
    return properties.map { ($0.0, "the schema") }.filter {
      !["source", "confidence", "note", "unknown", "pending", "not-applicable", "rules"].contains($0.0)
    }
  }
}
