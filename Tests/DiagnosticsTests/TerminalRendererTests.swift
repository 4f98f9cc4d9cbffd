import Diagnostics
import Testing

private let kind = DiagnosticKind("unknown-key", .error, "a key is unknown", explanation: "")

/// The rendering of one finding about the text between `«` and `»`, whose line and what follows it is expected.
private func check(
  _ marked: String, _ message: String = "there is no such key", help: String? = nil, name: String = "plan.yaml",
  expect: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let before = marked.prefix { $0 != "«" }
  let within = marked.dropFirst(before.count + 1).prefix { $0 != "»" }
  let bytes = Array(marked.replacing("«", with: "").replacing("»", with: "").utf8)
  let start = Int32(before.utf8.count)
  let files = SourceFiles([SourceFile(name: name, bytes: bytes)])
  let span = Span(file: 0, start: start, end: start + Int32(within.utf8.count))
  let rendered = TerminalRenderer(files).render(Diagnostic(kind, message, at: span, help: help))
  #expect(rendered == expect + "\n", sourceLocation: sourceLocation)
}

@Suite struct TerminalRendererTests {
  @Test func aFindingShowsItsLineAndItsMend() {
    check(
      "a: 1\n«mision»: UNMIX\n", "there is no key 'mision'", help: "did you mean 'mission'?",
      expect: """
        error[unknown-key]: there is no key 'mision'
         --> plan.yaml:2:1
          |
        2 | mision: UNMIX
          | ^^^^^^
          = help: did you mean 'mission'?
        """)
  }
}
