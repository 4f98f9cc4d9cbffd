import Diagnostics
import Testing
import TransitionKit

/// What planners get wrong, and what they are told: each finding as `id line:column message | help`.
@Suite struct ReadingTests {
  private func findings(_ text: String) -> [String] {
    let check = checkPlan(oneFile(text))
    return check.errors.map { problem in
      let help = problem.help.map { " | \($0)" } ?? ""
      let place = check.files.place(of: problem.span).drop { $0 != ":" }.dropFirst()
      return "\(problem.id) \(place) \(problem.message)\(help)"
    }
  }

  private let head = """
    plan: { title: Test, as-of: 2027-01-01 }
    mission: { name: M, type: peacekeeping, host-state: XCA }

    """

  @Test func fiveFaultsInOneRun() {
    let found = findings(
      head + """
        tasks:
          census: { title: Census, finsh: 2027-02-30 }
          roll: { title: Roll, lead: hpn, finish: 2027-02-30 }
          roll: { title: Roll again }
          a: { title: A, after: [c] }
          b: { title: B, after: [a] }
          c: { title: C, after: [b] }
        counterparts:
          hnp: { name: National Police, kind: national }
        """)
    #expect(
      found == [
        "unknown-key 4:28 a task has no field 'finsh' | did you mean 'finish'?",
        "unknown-id 5:30 there is no counterpart 'hpn' | did you mean 'hnp'?",
        "impossible-date 5:43 there is no such day as '2027-02-30' | check the day and the month",
        "duplicate-key 6:3 the key 'roll' is written twice | put what stands below both under one of them, or give one of them another name",
        "TR-84 7:26 'a' waits for 'c', which waits for 'b', which waits for 'a' | make one of them wait no longer",
      ])
  }

  @Test func tiesThatMeanNothing() {
    #expect(
      findings(
        head + """
          tasks:
            a: { title: A, after: { b: end + 3 days } }
            b: { title: B, after: { a: finish + 3 dyas } }
            c: { title: C, after: { bb: finish } }
            d: { title: D, after: a }
            e: { title: E, after: a finish - 2 days }
            f: { title: F, after: { a: finish-2 days } }
            g: { title: G, actual: { start: 2026-12-01, done: 140 } }
          """) == [
          "TR-84 4:27 'a' waits for 'b', which waits for 'a' | make one of them wait no longer",
          "unexpected-value 4:30 expected how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 "
            + "working days', found 'end + 3 days' | begin with start or finish: the end of what comes before",
          "unexpected-value 5:30 expected how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 "
            + "working days', found 'finish + 3 dyas' | write, for example, finish + 10 working days",
          "unknown-id 6:27 there is no task 'bb' | did you mean 'b'?",
          "unexpected-value 7:25 expected a list, found 'a' | write [a]",
          "unexpected-value 8:25 expected a list of ids, or how each is tied, found 'a finish - 2 days' | "
            + "write { a: finish - 2 days }",
          "unexpected-value 9:30 expected how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 "
            + "working days', found 'finish-2 days' | write finish - 2 days",
          "out-of-range 10:53 expected a share from 0 to 100, found '140' | write what is done in per cent of the whole task",
        ])
  }

  @Test func valuesOfTheWrongKind() {
    #expect(
      findings(head + "tasks:\n  a: { title: A, finish: 31/12/2027 }") == [
        "unexpected-value 4:26 expected a date, found '31/12/2027' | write 2027-12-31"
      ])
    #expect(
      findings(head + "tasks:\n  a: { title: A, technical: yes }") == [
        "unexpected-value 4:29 expected true or false, found 'yes' | write true"
      ])
    #expect(
      findings(head + "tasks:\n  a: { title: A, support: 'cnp, undp' }") == [
        "unexpected-value 4:27 expected a list, found 'cnp, undp' | write [cnp, undp]"
      ])
    #expect(
      findings(head + "tasks:\n  a: { title: A, status: onging }") == [
        "unknown-word 4:26 'onging' is none of the words that can stand here | did you mean 'ongoing'?"
      ])
    #expect(
      findings(head + "tasks:\n  a: { title: }") == [
        "empty-value 4:15 there is no value here | write the value, leave the key out, or write 'unknown'"
      ])
    #expect(
      findings(head + "funding:\n  sources:\n    s: { name: S, kind: pooled, amount: 1,000 }") == [
        "unknown-key 5:43 '000' stands here without a colon and a value | "
          + "inside braces a comma ends a value: write 1000; or 1.000 if the comma begins the decimals"
      ])
  }

  @Test func absencesAreNotFaults() {
    #expect(
      findings(
        head + """
          tasks:
            a: { title: A, finish: unknown, areas: unknown, start: { pending: 2027-03-01 }, priority: { not-applicable: one task } }
          liquidation: { not-applicable: The mission stays. }
          sites: { pending: 2027-06 }
          """) == [])
  }

  @Test func anIdDeclaredInTwoFilesNamesBothPlaces() {
    let files = SourceFiles([
      SourceFile(name: "a.yaml", bytes: Array((head + "tasks:\n  census: { title: A }\n").utf8)),
      SourceFile(name: "b.yaml", bytes: Array("tasks:\n  census: { title: B }\n".utf8)),
    ])
    let problems = checkPlan(files).problems
    #expect(problems.map(\.id) == ["duplicate-id"])
    #expect(problems.first.map { files.place(of: $0.span) } == "b.yaml:2:3")
    #expect(problems.first?.notes.map { files.place(of: $0.span) } == ["a.yaml:4:3"])
  }

  @Test func aSectionMayBeSpreadOverFilesButNotAField() {
    let files = SourceFiles([
      SourceFile(name: "a.yaml", bytes: Array(head.utf8)),
      SourceFile(name: "b.yaml", bytes: Array("mission: { short-name: MM, name: N }\n".utf8)),
    ])
    let problems = checkPlan(files).problems
    #expect(problems.map(\.id) == ["duplicate-field"])
    #expect(problems.first?.notes.map { files.place(of: $0.span) } == ["a.yaml:2:12"])
  }

  @Test func whatEndsBeforeItBeginsIsRefused() {
    #expect(
      findings(head + "tasks: { a: { title: A, start: 2027-06, finish: 2027-05 } }") == [
        "reversed-dates 3:49 this ends on 2027-05, before it begins | correct one of the two dates"
      ])
    #expect(
      findings(head + "phases: { a: { title: A, start: 2027-06-10, finish: 2027-06 } }") == [],
      "some day of June is not before the tenth")
    #expect(
      findings(head + "handovers: { h: { title: H, window: { start: 2027-06-01, finish: 2027-05-15 } } }")
        .map { $0.prefix(14) } == ["reversed-dates"])
    #expect(
      findings(head + "posts: { a: { title: A, from: 2028, until: 2027 } }").map { $0.prefix(14) }
        == ["reversed-dates"])
    #expect(
      findings(
        head + "benchmarks: { b: { title: B, indicators: { i: { title: I, readings: { 2027-05-01: { is: 5, "
          + "since: 2027-04, data-to: 2027-03 } } } } } }"
      ).map { $0.prefix(14) } == ["reversed-dates"])
  }

  @Test func whatIsNotKnownYetIsNotTyped() {
    for text in ["TBD", "n/a", "pending 2027-03-01"] {
      let found = findings(head + "tasks: { a: { title: A, finish: \(text) } }")
      #expect(found.first?.contains("not known yet? write unknown") == true, "\(text)")
    }
  }

  @Test func aFileThatCannotBeReadDoesNotFloodTheOthers() {
    let files = SourceFiles([
      SourceFile(name: "a.yaml", bytes: Array((head + "tasks: { a: { title: A, lead: hnp } }\n").utf8)),
      SourceFile(name: "b.yaml", bytes: Array("counterparts:\n\thnp: { name: HNP, kind: national }\n".utf8)),
    ])
    let check = checkPlan(files)
    #expect(check.problems.map(\.id) == ["tab-indentation"])
    #expect(check.unreadFiles == ["b.yaml"])
    #expect(checkText(check).hasPrefix("error[tab-indentation]"), "what is to be done stands first")
  }
}
