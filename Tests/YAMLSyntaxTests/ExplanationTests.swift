import Diagnostics
import Testing
import YAMLSyntax

@Suite struct ExplanationTests {
  /// What `transition explain` shows as wrong is reported under its name, and what it shows as right is not at all.
  @Test(arguments: syntaxDiagnostics.indices) func everyExampleShowsWhatItSays(index: Int) {
    let kind = syntaxDiagnostics[index]
    #expect(!kind.explanation.isEmpty && kind.summary.first?.isUppercase == true, "\(kind.id)")
    guard let example = kind.example else { return }
    func findings(_ text: String) -> [String] {
      let file = SourceFile(name: "plan.yaml", bytes: Array(text.utf8))
      return parseYAML(file, index: 0).diagnostics.map { "\($0.id): \($0.message)" }
    }
    #expect(findings(example.wrong).map { String($0.prefix { $0 != ":" }) } == [kind.id])
    #expect(findings(example.right) == [])
  }

  @Test func everyKindHasAnIdOfItsOwn() {
    #expect(Set(syntaxDiagnostics.map(\.id)).count == syntaxDiagnostics.count)
  }
}
