import Documents
import Templates
import Testing

/// A user's template is limited as a plan is: what would go too deep is told, and nothing takes longer than its length.
@Suite struct TemplateLimitTests {
  private func document(_ text: String) throws -> Document {
    try Template(path: "en/report.md", text: text).document(from: .record(["a": .flag(true)]))
  }

  @Test func sectionsInOneAnotherHaveALimit() throws {
    let nested = { (depth: Int) in
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth) + "\n"
    }
    _ = try document(nested(50))
    #expect(throws: TemplateProblem.self) { try document(nested(51)) }
    #expect(throws: TemplateProblem.self) { try document(nested(20_000)) }
  }

  /// Marks that open and never close are each looked for once; otherwise this would not end before the gate does.
  @Test(arguments: ["_a ", "**a ", "`a\\` ", "> ", "- ", "_a **b ", "[a "])
  func manyMarksAreReadAtOnce(mark: String) throws {
    _ = try document(String(repeating: mark, count: 300_000) + "\n")
  }
}
