import Diagnostics
import Testing
import TransitionKit

/// Values that planners write and that must not be guessed at: each is refused at its place, and kept as written where
/// a text is expected.
@Suite struct HostileValueTests {
  private let head = """
    plan: { title: NO, as-of: 2027-01-01 }
    mission: { name: M, type: peacekeeping, host-state: XCA }

    """

  /// The ids of the findings of a task with one more field.
  private func findings(_ field: String) -> [String] {
    checkPlan(oneFile(head + "tasks:\n  a: { title: A, \(field) }\n")).problems.map(\.id)
  }

  @Test(arguments: ["NO", "off", "0x10", "12:30:45", "1e400", "050", "~ish"])
  func aTextIsKeptAsWritten(_ text: String) throws {
    let check = checkPlan(oneFile(head + "tasks: { a: { title: \(text) } }\n"))
    #expect(check.problems.map(\.message) == [])
    #expect(ScheduleView(check).json.text().contains("\"\(text)\""))
  }

  @Test(arguments: ["yes", "NO", "on", "True", "1"])
  func yesAndNoAreTrueAndFalse(_ text: String) {
    #expect(findings("technical: \(text)") == ["unexpected-value"])
  }

  @Test(arguments: [
    "31/12/2026", "12-31-2026", "2026-1-5", "20261231", "٢٠٢٦-٠١-٠١", "２０２６-01-01", "soon", "2026-12-31T00:00:00Z",
  ])
  func datesAreISO(_ text: String) {
    #expect(findings("start: \(text)") == ["unexpected-value"])
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "2026-04-31", "2027-03/2027-01"])
  func aDayThatDoesNotExistIsRefused(_ text: String) {
    #expect(findings("start: \(text)") == ["impossible-date"])
  }

  @Test(arguments: [
    "2026-12-31", "2026-12", "2026", "2026-Q4", "2026-H1", "about 2026-12", "by 2026-12-31", "2026-01/2026-06",
    "2028-02-29",
  ])
  func aDateIsAsExactAsItIsKnown(_ text: String) {
    #expect(findings("start: \(text)") == [])
  }

  @Test(arguments: ["0x10", "1_000", "1e400", "'1,000'", "1.000.000", ".5", "5.", "٣", "$5", "5%", "+5", "1.23456"])
  func numbersArePlainDigits(_ text: String) {
    #expect(findings("cost: { amount: \(text) }") == ["unexpected-value"])
  }

  @Test(arguments: ["99999999999999999999", "922337203685478", "-99999999999999999"])
  func aNumberBeyondTheRangeIsNoTrap(_ text: String) {
    #expect(findings("cost: { amount: \(text) }") == ["out-of-range"])
  }

  @Test(arguments: ["0", "050", "1200", "10.5", "about 40000000", "-3"])
  func aNumberIsANumber(_ text: String) {
    #expect(findings("cost: { amount: \(text) }") == [])
  }

  @Test(arguments: ["10", "ten days", "10days", "1.5 days", "10 fortnights"])
  func aLengthOfTimeHasAUnit(_ text: String) {
    #expect(findings("duration: \(text)") == ["unexpected-value"])
  }

  @Test func aLengthOfTimeBeyondACenturyIsNoTrap() {
    #expect(findings("duration: 99999999999999999999 years") == ["out-of-range"])
    #expect(findings("duration: 9223372036854775807 years") == ["out-of-range"])
  }

  @Test func aLetterThatOnlyLooksLatinIsNamed() throws {
    let check = checkPlan(
      oneFile(head + "tasks:\n  task1: { title: A }\n  b: { title: B, after: [t\u{430}sk1] }\n"))
    let problem = try #require(check.problems.first)
    #expect(problem.id == "unknown-id")
    #expect(problem.help?.contains("U+0430 CYRILLIC") == true)
  }

  @Test func whatCannotBeSeenIsShown() throws {
    let key = try #require(checkPlan(oneFile("ta\u{200B}sks: {}\n")).problems.first { $0.id == "unknown-key" })
    #expect(TerminalRenderer(oneFile("ta\u{200B}sks: {}\n")).render([key]).contains("ta\\u{200B}sks"))
    let id = checkPlan(oneFile(head + "tasks:\n  re\u{AD}form: { title: A }\n")).problems
    #expect(id.contains { $0.id == "malformed-id" })
  }

  @Test func aTitleIsOneLine() {
    #expect(
      checkPlan(oneFile(head + "tasks:\n  a:\n    title: |\n      one\n      two\n")).problems.map(\.id) == [
        "several-lines"
      ])
    let long = String(repeating: "x", count: 5000)
    #expect(checkPlan(oneFile(head + "tasks: { a: { title: \(long) } }\n")).problems.map(\.id) == ["long-title"])
  }
}
