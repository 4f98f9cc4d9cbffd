import Diagnostics
import Requirements
import Testing
import TransitionKit

/// Mistakes as planners make them, with what is said of each, and how to mend it.
@Suite struct MessageTests {
  private let heading = """
    plan: { title: Plan, as-of: 2027-07-09, currency: USD }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

    """

  /// The errors, and the advice that reading gives, each with its mend.
  private func told(_ text: String) -> [String] {
    checkPlan(oneFile(heading + text)).problems.map { "\($0.message) | \($0.help ?? "")" }
  }

  @Test func aMissingKeySaysWhatItTakes() {
    #expect(
      told("updates: [{ text: T }]") == [
        "this update has no 'on' | add 'on', a date such as 2019-07-09: when"
      ])
    #expect(
      told("tasks: { a: { lead: mission } }") == [
        "the task 'a' has no 'title' | add 'title', a text of one line: what is done, in a few words"
      ]
    )
  }

  /// The id that can be written, and no second error where it is referred to.
  @Test func anIdWithAnUnderscoreIsToldHowToBeWritten() {
    let rule =
      "an id has lower-case letters a to z, digits, hyphens and points, at most 64, beginning with a letter or a digit"
    #expect(
      told("tasks: { Order_now: { title: A }, b: { title: B, after: [Order_now] } }") == [
        "'Order_now' cannot be the id of a task | write order-now, here and wherever it is referred to; \(rule)"
      ])
  }

  @Test func lengthsOfTimeAreWholeDays() {
    let expected = "expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found"
    #expect(
      told("tasks: { a: { title: A, duration: 2.5 days }, b: { title: B, duration: 4 hours } }") == [
        "\(expected) '2.5 days' | write a whole number, such as 3 days",
        "\(expected) '4 hours' | the shortest length of time is a day: write 1 day, and what happens within it in a note",
      ])
  }

  /// What is offered has all that the entry needs.
  @Test func aDateInPlaceOfAnEntryIsGivenItsField() {
    #expect(
      told("working-calendars: { c: { title: C, closed: [2027-03-10] } }") == [
        "expected the fields of a special time, found '2027-03-10' | write { title: …, on: 2027-03-10 } in its place"
      ])
  }

  @Test func anIdThatIsAWordOfTheFormatIsToldSo() {
    #expect(
      told("tasks: { pending: { title: A }, b: { title: B } }") == [
        "'pending' has a meaning of its own and cannot be the id of a task | choose another id, such as pending-task"
      ])
    #expect(told("tasks: { pending: 2027-08-01 }") == [])
  }

  @Test func aMissingEntryIsOneErrorWithItsPlaces() throws {
    let text = "tasks: { a: { title: A, lead: cnp }, b: { title: B, lead: cnp, support: [cnp] } }"
    let errors = checkPlan(oneFile(heading + text)).problems
    #expect(errors.map(\.message) == ["there is no counterpart 'cnp', to which 3 places refer"])
    #expect(errors.first?.notes.count == 2)
  }

  @Test func aNumberWithAPointForThousandsIsAskedAbout() {
    func funding(_ amount: String) -> String {
      "funding: { allocations: { a: { title: A, status: needed, amount: \(amount) } } }"
    }
    #expect(
      told(funding("1.500")) == [
        "'1.500' is read as 1.5: a point begins the decimals | if thousands are meant, write 1500; else write 1.5"
      ])
    #expect(told(funding("0.125")) == [] && told(funding("1500.25")) == [])
  }

  /// What is wholly absent is told at the section where it belongs, else at the plan's heading.
  @Test func whatIsAbsentIsToldWhereItBelongs() throws {
    let files = SourceFiles([
      SourceFile(name: "a.yaml", bytes: Array("laws: { l: { title: L } }\n".utf8)),
      SourceFile(name: "b.yaml", bytes: Array((heading + "strategy: { summary: S }\n").utf8)),
    ])
    for finding in checkPlan(files).results.flatMap(\.findings) {
      #expect(finding.span != .planStart, "\(finding.id): \(finding.message)")
    }
  }

  /// A plan that is not YAML is told so, and nothing is said to be missing from it.
  @Test(arguments: ["plan: { title: \"T }\n", "- mission: A\n", "plan: { title: [a }\n"])
  func whatCouldNotBeReadIsNotSaidToBeMissing(text: String) {
    let check = checkPlan(oneFile(text))
    #expect(check.isUnread && check.results.isEmpty && check.definition.isEmpty)
    #expect(check.errors.count == 1, "\(check.errors.map(\.message))")
    #expect(checkText(check).contains("nothing more was checked, since"))
  }

  /// A whole share needs a day as well, but not where something else says that the task is over.
  @Test func aShareWithoutADayIsAskedForIt() {
    func share(_ rest: String, _ share: Int) -> [String] {
      told("tasks: { a: { title: A, start: 2027-06-01, finish: 2027-12-31, \(rest) done: \(share) } } }")
    }
    #expect(
      share("actual: { start: 2027-06-01,", 100) == [
        "this says that 100 per cent are done, and not on which day | write when it was finished beside it: "
          + "{ finish: 2027-01-31 }"
      ])
    #expect(
      share("actual: { start: 2027-06-01,", 30) == [
        "this says that 30 per cent are done, and not on which day | write the day on which that was found beside it: "
          + "{ done: 30, on: 2027-01-31 }"
      ])
    #expect(share("status: completed, actual: {", 100).isEmpty)
  }
}
