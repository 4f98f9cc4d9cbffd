import Diagnostics
import Editing
import PlanReading
import Testing

@Suite struct FixingTests {
  private let heading = """
    plan: { title: Plan, as-of: 2027-07-09, currency: USD }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

    """

  /// What is mended only once something else is.
  @Test(arguments: [
    ("tasks:\n\ta:\n\t\ttitle:A\n\t\tstrat: 3 July 2027\n", "tasks:\n  a:\n    title: A\n    start: 2027-07-03\n"),
    ("taks:\n  a: { Title: A, statr: “2027-07-03” }\n", "tasks:\n  a: { title: A, start: \"2027-07-03\" }\n"),
    (
      "tasks:\n  Hand_Over: { title: A, start: 1/31/2027 }\n  b: { title: B, after: [Hand_Over] }\n",
      "tasks:\n  hand-over: { title: A, start: 2027-01-31 }\n  b: { title: B, after: [hand-over] }\n"
    ),
  ])
  func slipsWithinSlips(_ written: String, _ fixed: String) throws {
    #expect(try fixing(oneFile(heading + written)).edit.after.texts == [heading + fixed])
  }

  /// What can mean two things, or after which something else would be wrong, stays.
  @Test(arguments: [
    "tasks:\n  a: { title: A, start: 3/7/2027 }\n",
    "tasks:\n  a: { title: A, statr: 3/7/2027 }\n",
    "tasks:\n  a: { title: A, title_: B }\n",
    "tasks:\n  a-b: { title: A }\n  a_b: { title: B }\n",
    "tasks:\n  a: { title: A, start: n/a }\n",
    "tasks:\n  phase-1: { title: A }\n  b: { title: B, after: [phase-2] }\n",
  ])
  func whatIsDoubtfulStays(_ written: String) throws {
    let files = oneFile(heading + written)
    #expect(!files.errors.isEmpty)
    #expect(try fixing(files).edit.isEmpty)
  }

  @Test func anIDIsRenamedInAllFiles() throws {
    let files = SourceFiles([
      SourceFile(
        name: "a.yaml", bytes: Array((heading + "tasks:\n  b: { title: B, after: { Old_ID: finish } }\n").utf8)),
      SourceFile(name: "b.yaml", bytes: Array("tasks:\n  Old_ID: { title: A }\n".utf8)),
    ])
    let fixing = try fixing(files)
    #expect(
      fixing.edit.after.texts == [
        heading + "tasks:\n  b: { title: B, after: { old-id: finish } }\n", "tasks:\n  old-id: { title: A }\n",
      ])
    #expect(fixing.mended.map(\.title) == ["write 'old-id' wherever 'Old_ID' stands"])
    #expect(files.place(of: fixing.mended[0].span) == "b.yaml:2:3")
  }

  @Test func whatIsMendedIsToldWhereItWas() throws {
    let fixing = try fixing(oneFile(heading + "tasks:\n\ta: { title: “A” }\n\tb: { Title: “B” }\n"))
    #expect(
      fixing.mended.map { "\(fixing.edit.before.place(of: $0.span)) \($0.title)" } == [
        "plan.yaml:4:1 use spaces instead of tabs", "plan.yaml:4:14 use straight quotation marks",
        "plan.yaml:5:7 write 'title'", "plan.yaml:5:14 use straight quotation marks",
      ])
  }
}

/// Changes one after the other are one change of the first text.
@Suite struct EditsInTurnTests {
  @Test(arguments: [
    [(2, 4, "XY"), (2, 4, "Z")], [(2, 2, "ab"), (3, 3, "c")], [(0, 1, ""), (0, 1, "q")], [(5, 8, "-"), (2, 6, "+")],
    [(2, 4, ""), (2, 2, "new")], [(1, 2, "long text"), (12, 14, "")], [(9, 10, "end"), (0, 12, "")],
  ])
  func theyAreOne(_ steps: [(Int32, Int32, String)]) throws {
    let files = oneFile("0123456789")
    var (edit, texts) = (try PlanEdit([], of: files), files)
    for (start, end, text) in steps {
      let next = try PlanEdit([Replacement(Span(file: 0, start: start, end: end), with: text)], of: texts)
      edit = try edit.followed(by: next)
      texts = next.after
    }
    #expect(edit.after.texts == texts.texts)
    #expect(edit.before.texts == files.texts)
  }

  @Test func aPlaceIsFoundWhereItCameFrom() throws {
    let edit = try PlanEdit(
      [
        Replacement(Span(file: 0, start: 2, end: 4), with: "long"),
        Replacement(Span(file: 0, start: 6, end: 6), with: "in"),
      ], of: oneFile("0123456789"))
    #expect(edit.origin(of: Span(file: 0, start: 0, end: 1)) == Span(file: 0, start: 0, end: 1))
    #expect(edit.origin(of: Span(file: 0, start: 3, end: 5)) == Span(file: 0, start: 2, end: 4))
    #expect(edit.origin(of: Span(file: 0, start: 6, end: 8)) == Span(file: 0, start: 4, end: 6))
    #expect(edit.origin(of: Span(file: 0, start: 10, end: 11)) == Span(file: 0, start: 6, end: 7))
  }
}
