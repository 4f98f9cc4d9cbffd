import Diagnostics
import Editing
import Testing
import YAMLSyntax

@Suite struct PlanEditTests {
  private let files = SourceFiles([SourceFile(name: "a.yaml", bytes: Array("plan: é\r\ntasks:\r\n".utf8))])

  @Test func whatIsNotChangedStaysByteForByte() throws {
    let span = Span(file: 0, start: 6, end: 8)
    let edit = try PlanEdit([Replacement(span, with: "ü")], of: files)
    #expect(String(decoding: edit.after.files[0].bytes, as: UTF8.self) == "plan: ü\r\ntasks:\r\n")
    #expect(edit.moved(Span(file: 0, start: 10, end: 15)) == Span(file: 0, start: 10, end: 15))
    #expect(edit.moved(span) == nil)
  }

  /// A stretch outside of the file, within a character, and two changes of one text.
  @Test(arguments: [[(4, 99)], [(-1, 0)], [(7, 8)], [(3, 2)], [(0, 4), (2, 6)]])
  func whatCannotBeDoneIsRefused(_ spans: [(Int32, Int32)]) {
    let replacements = spans.enumerated().map { index, span in
      Replacement(Span(file: 0, start: span.0, end: span.1), with: "\(index)")
    }
    #expect(throws: EditFault.self) { try PlanEdit(replacements, of: files) }
  }

  @Test func aChangeOfAnOlderTextIsRefused() throws {
    let edit = try PlanEdit([Replacement(Span(file: 0, start: 0, end: 4), with: "p")], of: files)
    let others = SourceFiles([SourceFile(name: "a.yaml", bytes: Array("plan: é\r\ntasks: \r\n".utf8))])
    #expect(throws: EditFault.changedMeanwhile("a.yaml")) { try edit.check(against: others) }
    try edit.check(against: files)
  }

  /// Read back, each is the same text, in brackets and out of them, as a value and as an item.
  @Test(
    arguments: [
      "", " ", "a", "~", "null", "true", "12", "2019-07-09", "a: b", "a:", ":", "-", "- a", "a #b", "#b", "'", "\"",
      "it's", "a\\b",
      "a, b", "[a]", "{a}", "é 😀", "\t", "a\nb", "-5", "\u{2028}", "\u{202E}abc", "\u{FEFF}", "a\u{A0}b", "---",
      "...", "--- a",
      "%a", "@a", "`a", "&a", "*a", "!a", "|", ">", "?", "? a", "a:b", "http://x.y/z#a", "?a", ":a", "-a", "--", "نص",
      "文本：字",
      "a 'b' \"c\" \\d",
    ])
  func aTextIsReadAsItIsMeant(_ text: String) throws {
    for (before, after, brackets) in [
      ("k: ", "\nl: 1\n", false), ("k: [", ", x]\n", true), ("k:\n  - ", "\n", false), ("k: { l: ", " }", true),
    ] {
      let source = before + scalarText(text, isInBrackets: brackets) + after
      let (root, diagnostics) = parseYAML(SourceFile(name: "a", bytes: Array(source.utf8)), index: 0)
      let node = try #require(root?.pairs.first { _ in true }?.value, "\(source)")
      let value = node.items.first { _ in true } ?? node.pairs.first { _ in true }?.value ?? node
      #expect(value.text == text && !value.isNull, "\(source)")
      #expect(diagnostics.allSatisfy { $0.severity < .error }, "\(source): \(diagnostics.map(\.message))")
    }
  }
}

@Suite struct UnifiedDiffTests {
  @Test func changedLinesStandBesideThoseAround() throws {
    let text = (1...20).map { "line \($0)\n" }.joined()
    let files = SourceFiles([
      SourceFile(name: "a.yaml", bytes: Array(text.utf8)), SourceFile(name: "b.yaml", bytes: []),
    ])
    let second = Int32(text.utf8.count)
    let edit = try PlanEdit(
      [
        Replacement(Span(file: 0, start: 7, end: 13), with: "changed"),
        Replacement(Span(file: 0, start: second, end: second), with: "last"),
        Replacement(Span(file: 1, start: 0, end: 0), with: "new: file\n"),
      ], of: files)
    #expect(
      edit.diff(linesAround: 1) == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,3 +1,3 @@
         line 1
        -line 2
        +changed
         line 3
        @@ -20 +20,2 @@
         line 20
        +last
        \\ No newline at end of file
        --- /dev/null
        +++ b/b.yaml
        @@ -0,0 +1 @@
        +new: file

        """)
  }
}
