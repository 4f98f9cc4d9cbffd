import Diagnostics
import Testing

@Suite struct SourceFileTests {
  private func check(
    _ text: String, _ offset: Int32, _ line: Int, _ column: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let position = SourceFile(name: "", bytes: Array(text.utf8)).position(of: offset)
    #expect((position.line, position.column) == (line, column), sourceLocation: sourceLocation)
  }

  @Test func linesEndAsInEditors() {
    check("a\nb\r\nc\rd\u{2028}e", 0, 1, 1)
    check("a\nb\r\nc\rd\u{2028}e", 2, 2, 1)
    check("a\nb\r\nc\rd\u{2028}e", 5, 3, 1)
    check("a\nb\r\nc\rd\u{2028}e", 7, 4, 1)
    check("a\nb\r\nc\rd\u{2028}e", 11, 4, 3)
    check("a\n", 2, 2, 1)
    check("", 0, 1, 1)
    check("", 7, 1, 1)
  }

  @Test func columnsAreCharactersNotBytes() {
    check("é日🕊x", 9, 1, 4)
    check("\u{FEFF}ab", 3, 1, 1)
    check("\u{FEFF}ab", 4, 1, 2)
    check("\u{FEFF}a\nb", 5, 2, 1)
  }

  @Test func columnsOfLongLinesAreCounted() {
    let text = "\n" + String(repeating: "é", count: 10_000)
    check(text, 1 + 2 * 9_000, 2, 9_001)
    check(text, 20_001, 2, 10_001)
    check(String(repeating: "é", count: 2_048), 4_096, 1, 2_049)
  }

  @Test func whatCannotBeSeenIsWrittenOut() {
    #expect(visible("UN\u{AD}MIX\u{200B}\u{FEFF}\u{0}") == "UN\\u{AD}MIX\\u{200B}\\u{FEFF}\\u{0}")
    #expect(visible("é 科 👩\u{200D}🚒") == "é 科 👩\u{200D}🚒")
    #expect(quoted("a\nb") == "'a\\u{A}b'")
    #expect(quoted("abcdef", limit: 3) == "'abc…'")
  }
}
