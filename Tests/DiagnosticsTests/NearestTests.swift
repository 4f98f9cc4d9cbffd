import Diagnostics
import Testing

@Suite struct NearestTests {
  private let keys = ["mission", "tasks", "handovers", "funding", "host-state", "focal-point", "until"]

  private func check(_ name: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(nearest(to: name, among: keys) == expected, sourceLocation: sourceLocation)
  }

  @Test func slipsOfThePen() {
    check("mision", "mission")
    check("taks", "tasks")
    check("handover", "handovers")
    check("hadnovers", "handovers")
    check("fundingg", "funding")
    check("untill", "until")
  }

  @Test func spellingOfAnotherProgram() {
    check("Mission", "mission")
    check("TASKS", "tasks")
    check("host_state", "host-state")
    check("Focal Point", "focal-point")
    check("focal–point", "focal-point")
  }

  @Test func lettersThatLookAlike() {
    check("t\u{430}sks", "tasks")
    check("\u{41C}ission", "mission")
    check("ta\u{200B}sks", "tasks")
    check("ｔａｓｋｓ", "tasks")
  }

  @Test func whatIsFarIsNotOffered() {
    check("x", nil)
    check("budget", nil)
    check("", nil)
    check(String(repeating: "tasks", count: 1_000), nil)
  }

  @Test func theNearestWins() {
    #expect(nearest(to: "task-12", among: ["task-1", "task-22", "task-13", "task-1-2"]) == "task-1")
    #expect(nearest(to: "abcdef", among: ["abcxyf", "abcdxf"]) == "abcdxf")
    #expect(nearest(to: "tasks", among: ["task", "TASKS"]) == "TASKS")
    #expect(nearest(to: "tasks", among: ["tasks"]) == nil)
  }

  @Test func foreignLettersAreNamed() {
    #expect(foreignLetters(in: "task") == nil)
    #expect(foreignLetters(in: "délai") == nil)
    #expect(foreignLetters(in: "миссия") == nil)
    #expect(
      foreignLetters(in: "t\u{430}sk1")
        == "the second letter is '\u{430}' (U+0430 CYRILLIC SMALL LETTER A), not a Latin 'a'")
    #expect(
      foreignLetters(in: "handovers-\u{39F}")
        == "letter 11 is '\u{39F}' (U+039F GREEK CAPITAL LETTER OMICRON), not a Latin 'O'")
  }
}
