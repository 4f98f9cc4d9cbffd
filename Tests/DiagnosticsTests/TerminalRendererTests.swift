import Diagnostics
import Testing

private let kind = DiagnosticKind("unknown-key", .error, "A key is unknown", explanation: "")

/// A finding about the text between `«` and `»`, and its file.
private func finding(
  _ marked: String, _ message: String = "there is no such key", help: String? = nil, name: String = "plan.yaml"
) -> (Diagnostic, SourceFiles) {
  let before = marked.prefix { $0 != "«" }
  let within = marked.dropFirst(before.count + 1).prefix { $0 != "»" }
  let text = before + within + marked.dropFirst(before.count + within.count + 2)
  let start = Int32(before.utf8.count)
  let span = Span(file: 0, start: start, end: start + Int32(within.utf8.count))
  return (
    Diagnostic(kind, message, at: span, help: help), SourceFiles([SourceFile(name: name, bytes: Array(text.utf8))])
  )
}

/// Renders a finding and expects the text, as it stands in a terminal.
private func check(
  _ marked: String, _ message: String = "there is no such key", help: String? = nil, name: String = "plan.yaml",
  expect: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (diagnostic, files) = finding(marked, message, help: help, name: name)
  #expect(TerminalRenderer(files).render(diagnostic) == expect + "\n", sourceLocation: sourceLocation)
}

/// Renders a finding and expects the line with its marks below.
private func check(_ marked: String, line: String, marks: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let (diagnostic, files) = finding(marked)
  let lines = TerminalRenderer(files).render(diagnostic).split(separator: "\n").suffix(2).map { $0.dropFirst(4) }
  #expect(lines == [Substring(line), Substring(marks)], sourceLocation: sourceLocation)
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

  @Test func relatedPlacesFollow() {
    let text = "mission: A\n\n\n\n\n\n\n\n\n\n\nmission: B\n"
    let diagnostic = Diagnostic(
      DiagnosticKind("duplicate-key", .error, "", explanation: ""), "the key 'mission' is written twice",
      at: Span(file: 0, start: 21, end: 28),
      notes: [.init("it is first written here", at: Span(file: 0, start: 0, end: 7))])
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    #expect(
      TerminalRenderer(files).render(diagnostic) == """
        error[duplicate-key]: the key 'mission' is written twice
          --> plan.yaml:12:1
           |
        12 | mission: B
           | ^^^^^^^
        note: it is first written here
          --> plan.yaml:1:1
           |
         1 | mission: A
           | -------

        """)
  }

  @Test func aFindingAboutTheWholePlanHasNoLine() {
    let gap = Diagnostic(
      DiagnosticKind("TR-13", .gap, "", explanation: ""), "the plan names no counterpart", at: .planStart)
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array("a: 1\n".utf8))])
    #expect(
      TerminalRenderer(files).render(gap) == "gap[TR-13]: the plan names no counterpart\n --> plan.yaml:1:1\n")
  }

  @Test func marksStandUnderWhatTheyMean() {
    check("élan: «x»", line: "élan: x", marks: "      ^")
    check("e\u{301}lan: «x»", line: "e\u{301}lan: x", marks: "      ^")
    check("«e\u{301}»lan", line: "e\u{301}lan", marks: "^")
    // The dove is text unless U+FE0F follows; the flag and the firefighter are pictures.
    check("🕊🇺🇳👩🏽‍🚒: «x»", line: "🕊🇺🇳👩🏽‍🚒: x", marks: "       ^")
    check("🕊\u{FE0F}: «x»", line: "🕊\u{FE0F}: x", marks: "    ^")
    check("特派团: «科索沃»", line: "特派团: 科索沃", marks: "        ^^^^^^")
    check("\ta:\t«b»", line: "    a:  b", marks: "        ^")
    check("a: b«»", line: "a: b", marks: "    ^")
    check("a: «b\nc»", line: "a: b", marks: "   ^")
  }

  /// Terminals differ in the order of right-to-left letters: what is right in all of them is to mark all of a run.
  @Test func aPlaceInRightToLeftTextMarksTheRun() {
    check("name: بعث«ة» الأمم x", line: "name: بعثة الأمم x", marks: "      ^^^^^^^^^^")
    check("name: بعثة «x»", line: "name: بعثة x", marks: "           ^")
  }

  @Test func longLinesAreClippedAroundThePlace() {
    let words = String(repeating: "word ", count: 100)
    check(
      words + "«here» " + words, line: "…" + (words.suffix(40) + "here " + words).prefix(118) + "…",
      marks: String(repeating: " ", count: 41) + "^^^^")
    check(
      "«here» " + words, line: ("here " + words).prefix(119) + "…", marks: "^^^^")
    check(
      words + "«here»", line: "…" + words.suffix(115) + "here", marks: String(repeating: " ", count: 116) + "^^^^")
  }

  @Test func aLineOfAMegabyteCostsNoMore() {
    let words = String(repeating: "é", count: 500_000)
    let (diagnostic, files) = finding(words + "«x»" + words)
    let renderer = TerminalRenderer(files)
    let time = ContinuousClock().measure {
      for _ in 0..<100 { #expect(renderer.render(diagnostic).contains("^")) }
    }
    #expect(time < .seconds(30))
  }

  @Test func nothingMovesTheCursor() {
    check(
      "a: «UN\u{1B}[31mMIX»\u{202E}", "found 'UN\u{1B}[31m\nMIX'", name: "a\n\u{1B}[31m.yaml",
      expect: """
        error[unknown-key]: found 'UN\\u{1B}[31m\\u{A}MIX'
         --> a\\u{A}\\u{1B}[31m.yaml:1:4
          |
        1 | a: UN\\u{1B}[31mMIX\\u{202E}
          |    ^^^^^^^^^^^^^^^
        """)
  }

  @Test func bytesThatAreNoTextAreShown() {
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: [0x61, 0xE9, 0x20, 0xC0, 0xAF, 0x62])])
    let diagnostic = Diagnostic(kind, "x", at: Span(file: 0, start: 5, end: 6))
    #expect(TerminalRenderer(files).render(diagnostic).contains("1 | a\u{FFFD} \u{FFFD}\u{FFFD}b\n  |      ^\n"))
  }

  @Test func coloursAreOnlyGivenWhenAskedFor() {
    let (diagnostic, files) = finding("«a»: 1")
    #expect(!TerminalRenderer(files).render(diagnostic).contains("\u{1B}"))
    #expect(
      TerminalRenderer(files, usesColour: true).render(diagnostic).hasPrefix("\u{1B}[1;31merror[unknown-key]\u{1B}[0m"))
  }

  @Test func atMostAHundredFindingsOfAFileArePrinted() {
    let files = SourceFiles(
      ["a.yaml", "b.yaml"].map { SourceFile(name: $0, bytes: Array(String(repeating: "x\n", count: 200).utf8)) })
    let advice = DiagnosticKind("advice", .advice, "", explanation: "")
    let findings =
      (0..<150).map { Diagnostic(advice, "advice", at: Span(file: 0, start: 2 * $0, end: 2 * $0 + 1)) }
      + [Diagnostic(kind, "error", at: Span(file: 0, start: 398, end: 399))]
      + [Diagnostic(advice, "other", at: Span(file: 1, start: 0, end: 1))]
    let text = TerminalRenderer(files).render(findings)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("advice[advice]: advice") } == 99)
    #expect(text.contains("error[unknown-key]: error"))
    #expect(text.contains("and 51 more in a.yaml, with check --all\n"))
    #expect(text.contains("advice[advice]: other"))
    let whole = TerminalRenderer(files, isWhole: true).render(findings)
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("advice[advice]: advice") } == 150)
    #expect(!whole.contains("more in"))
  }

  @Test func ofVeryManyPlacesTheFirstOnesArePrinted() {
    let files = SourceFiles([SourceFile(name: "a.yaml", bytes: Array(String(repeating: "x\n", count: 20).utf8))])
    let notes = (1..<9).map { Diagnostic.Note("here as well", at: Span(file: 0, start: 2 * $0, end: 2 * $0 + 1)) }
    let finding = Diagnostic(kind, "message", at: Span(file: 0, start: 0, end: 1), notes: notes)
    let text = TerminalRenderer(files).render(finding)
    #expect(text.split(separator: "\n").count { $0 == "note: here as well" } == 5)
    #expect(text.contains("note: and at 3 more places\n"))
    #expect(!TerminalRenderer(files, isWhole: true).render(finding).contains("more places"))
  }
}
