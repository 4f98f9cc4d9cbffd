import Diagnostics
import Editing
import PlanFormat
import Testing
import TransitionKit

/// Slips of planners who come from a word processor or a spreadsheet: each is told once, where it is, with what was
/// expected and how to mend it.
@Suite struct SlipTests {
  @Test(arguments: Slip.dates.slips + Slip.fields.slips) func aSlipInAField(slip: Slip) {
    let lines = slip.written.split(separator: "\n").map { "    \($0)\n" }.joined()
    review(slip, as: lines, below: "tasks:\n  a:\n    title: A\n", indentation: "    ")
  }

  @Test(arguments: Slip.amounts.slips) func aSlipInAnAmount(slip: Slip) {
    let lines = ["funding:", "  allocations:", "    a:", "      title: A", "      status: needed", "      amount: "]
    review(slip, as: slip.written + "\n", below: lines.joined(separator: "\n"))
  }

  @Test(arguments: Slip.sections.slips + Slip.levels.slips) func aSlipInSections(slip: Slip) {
    review(slip, as: slip.written + "\n", below: "")
  }

  @Test(arguments: Slip.citations.slips) func aSlipInACitation(slip: Slip) {
    #expect(told(citing: "\"\(slip.written)\"") == slip.told)
  }

  /// What looks like such a slip, and is none.
  @Test(arguments: [
    "tasks: { start: { title: A }, funding: { title: B, constraints: { deadline: 2027-01-01 } } }",
    "tasks: { a: { title: l’Accord, component: about 5–7 days, note: «Police» } }",
    "tasks: { a: { title: A, start: 2027-07-03/2027-08-01, finish: by 2027-12-01, lead: { is: mission, note: N } } }",
    "tasks:\n  a:\n    title: A\n    support: [mission]\n    start : 2027-07-03",
  ])
  func noSlip(text: String) { #expect(told(text + "\n") == []) }

  /// Words that name places are no sources; a source may have such a name all the same.
  @Test(arguments: [
    "s1", "s1 para 44", "\"s1 paras 3, 4 and 7; s2\"", "[s1 para 3, s2]", "s1 annex II (table 2)", "s1 annex 2",
    "\"s1; annex 2\"",
  ])
  func noOtherSourceIsHidden(written: String) {
    #expect(told(citing: written, more: written.contains("; annex") ? ", annex: { title: S }" : "") == [])
  }

  /// What could not be read has been told: nobody is told besides that it is missing.
  @Test(arguments: [
    ("lead: [cnp, mission], start: 2027-01-01", "task: a, to: [cnp]"), ("lead: mission", "task: a, to: cnp"),
    ("lead: { is: [mission, cnp] }", "task: a, to: [cnp]"),
  ])
  func whatCouldNotBeReadIsNotMissed(task: String, handover: String) {
    let text = """
      counterparts: { cnp: { name: C, kind: national } }
      tasks: { a: { title: A, disposition: hand-over, \(task) } }
      handovers: { h: { \(handover), window: { finish: 2027-11-01 } } }

      """
    let check = checkPlan(oneFile(heading + text))
    #expect(check.problems.map(\.id) == ["unexpected-value"])
    let missed = check.findings.map(\.message).filter { $0.contains("has no lead") || $0.contains("nobody is named") }
    #expect(missed == [])
  }

  /// Another id without anything below it is told with the first, and an id that stands twice all the same.
  @Test func fieldsAtTheLevelOfSeveralIDs() {
    let all = checkPlan(oneFile(heading + "tasks:\n  a:\n  title: A\n  b:\n  title: B\n")).problems
    #expect(all.map(\.id) == ["misplaced-fields"] && all.flatMap(\.notes).map(\.message) == ["and so of 'b'"])
    let twice = checkPlan(oneFile(heading + "tasks:\n  a:\n  title: A\n  b: { title: B }\n  b: { title: C }\n"))
    #expect(twice.problems.map(\.id) == ["misplaced-fields", "duplicate-key"])
  }

  @Test func aPlanWithoutADayIsAdvised() {
    let text = "plan: { title: Plan, as-of: unknown }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"
    #expect(checkPlan(oneFile(text)).problems.map { "\($0.id) \($0.severity)" } == ["no-day advice"])
    #expect(checkPlan(oneFile(text), asOf: Day("2027-07-09")).problems.isEmpty)
    let pending = text.replacing("unknown", with: "{ pending: 2027-08-01 }")
    #expect(checkPlan(oneFile(pending)).problems.map(\.id) == ["no-day"])
  }

  private let heading = """
    plan: { title: Plan, as-of: 2027-07-09, currency: USD }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

    """

  private func review(_ slip: Slip, as lines: String, below text: String, indentation: String = "") {
    #expect(told(text + lines) == slip.told)
    let mended = mended(text + lines)
    let rest = mended.text.dropFirst((heading + text).count)
    let shown = rest.split(separator: "\n").map { $0.hasPrefix(indentation) ? $0.dropFirst(indentation.count) : $0 }
    #expect(mended.text.hasPrefix(heading + text))
    #expect(mended.mark.map { mark in shown.map { "\(mark) \($0)" } } ?? [] == slip.mended)
    #expect(mended.titles.filter { !$0.isACommand } == [])
  }

  /// The text as `fix` leaves it, else as the mends that are offered would, and which of them it is.
  private func mended(_ text: String) -> (text: String, mark: String?, titles: [String]) {
    let files = oneFile(heading + text)
    let mends = checkPlan(files).problems.compactMap(\.mend)
    let offered = try? PlanEdit(mends.flatMap(\.replacements), of: files)
    guard let certain = try? fixing(files) else { return ("", nil, []) }
    let edit = certain.edit.isEmpty ? offered : certain.edit
    let mark = certain.edit.isEmpty ? mends.isEmpty ? nil : "~" : "="
    return (
      String(decoding: (edit?.after ?? files).files[0].bytes, as: UTF8.self), mark,
      mends.map(\.title) + certain.mended.map(\.title)
    )
  }

  private func told(_ text: String) -> [String] {
    let check = checkPlan(oneFile(heading + text))
    return check.problems.flatMap { problem in
      let place = check.files.place(of: problem.span).drop { $0 != ":" }.dropFirst()
      return ["! \(place) \(problem.message)"] + (problem.help.map { ["> \($0)"] } ?? [])
    }
  }

  private func told(citing source: String, more sources: String = "") -> [String] {
    told("sources: { s1: { title: S }, s2: { title: S }\(sources) }\ntasks: { a: { title: A, source: \(source) } }\n")
  }
}

extension String {
  /// Whether it tells, in a few words, what to do.
  fileprivate var isACommand: Bool {
    let verbs = ["begin", "close", "move", "put", "take", "use", "write"]
    return verbs.contains(String(prefix { $0 != " " })) && !hasSuffix(".") && count <= 120
  }
}
