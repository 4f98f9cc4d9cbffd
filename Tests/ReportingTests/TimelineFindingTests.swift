import Analysis
import Documents
import Languages
import PlanFormat
import Testing

@testable import Reporting

/// What a timeline says above its pictures.
@Suite struct TimelineFindingTests {
  /// Without gaps the sentence tells who holds what.
  private func finding(_ text: String, gaps: Bool = false) throws -> TimelineFinding {
    let facts = planFacts(
      """
      plan: { title: Plan, as-of: 2027-03-01 }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, established: 2024-02-01, departure: 2027-12-31 }
      counterparts:
        cnp: { name: Police, kind: national }
        undp: { name: UNDP, kind: un }
      \(text)
      """)
    return TimelineFinding(timeline: try #require(Timeline(facts, .english)), words: .english, gaps: gaps ? nil : [])
  }

  private let goingOn = """
    tasks:
      patrols: { title: Patrols, lead: mission, disposition: hand-over, finish: 2027-12-31 }
      prisons: { title: Prisons, lead: undp, disposition: continue, start: 2027-01-01 }
      census: { title: Census, lead: mission, disposition: complete, finish: 2027-06-30 }
      camps: { title: Camps, lead: mission, technical: true, disposition: hand-over, finish: 2027-06-30 }
    handovers:
      patrols: { task: patrols, to: [cnp], window: { start: 2027-06-01, finish: 2027-10-31 } }
      camps: { task: camps, to: [cnp], window: { start: 2027-03-01, finish: 2027-06-30 } }

    """

  /// The schedule says what dates alone do not: the census finishes in time, and what waits for it no longer can.
  @Test func whatCannotBeFinishedInTimeIsAtRiskAndAComputedPhaseIsShown() throws {
    let finding = try finding(
      """
      phases:
        first: { title: First, start: 2027-03-01, finish: 2027-05-31 }
        second: { title: Second, after: [first] }
      tasks:
        census: { title: Census, lead: cnp, start: 2027-10-01, finish: 2027-12-20 }
        roll: { title: Roll, lead: mission, disposition: complete, duration: 20 days, after: [census] }
        signs: { title: Signs, lead: mission, phase: second, duration: 10 days }

      """)
    let standings = finding.timeline.rows.map { "\($0.title) \($0.level): \(Wording.english.reason($0.reasons))" }
    #expect(standings.contains("Census atRisk: finishes 9 days too late for what limits it"), "\(standings)")
    let calendar = finding.timeline.calendar.strips.flatMap(\.items).map(\.title)
    #expect(calendar.contains("Second"), "\(calendar)")
  }

  @Test func theFindingIsTheVerdictOfTheReport() throws {
    let finding = try finding(goingOn, gaps: true)
    let verdict = try #require(Verdict(finding.facts, Gaps(finding.facts).all, .english).sentence)
    #expect(finding.sentence == "\(verdict).")
  }

  @Test func theTasksThatGoOnAreThoseOfTheReport() throws {
    let finding = try finding(goingOn)
    #expect(finding.timeline.facts.continuingTasks.map(\.id) == ["patrols", "prisons"])
    #expect(
      finding.sentence.hasPrefix(
        "Each of the 2 substantive tasks that go on has a named holder when the mission leaves on"))
    #expect(finding.keyFigures[3].note.plainText == "of 2 tasks that go on")
  }

  @Test func whatNobodyHoldsAndWhatIsNotStatedAreToldApart() throws {
    let finding = try finding(
      goingOn.replacing(
        "  census:", with: "  health: { title: Health, lead: unknown, disposition: continue }\n  census:"))
    #expect(finding.sentence.hasPrefix("Two of the 3 substantive tasks that go on have a named holder when"))
    #expect(finding.keyFigures[3].value.plainText == "0")
    #expect(finding.keyFigures[3].note.plainText == "of 3 tasks that go on; of 1 who leads is not stated")
  }

  /// The figure is that of what is surest, under a name that says how sure it is.
  @Test(arguments: [
    (["to: []"], "Held by nobody afterwards", "of 2 tasks that go on"),
    (
      ["to: [cnp], window: { finish: 2027-10/2028-03 }"], "Perhaps held by nobody",
      "of 2 tasks that go on or may"
    ),
    (["to: unknown"], "No holder known afterwards", "of 2 tasks that go on or may"),
    (
      ["to: []", "to: [cnp], window: { finish: 2027-10/2028-03 }", "to: unknown", "to: unknown"],
      "Held by nobody afterwards", "of 5 tasks that go on or may; perhaps nobody: 1; nobody known: 2"
    ),
  ])
  func theKeyFigureSaysHowSureItIs(handovers: [String], label: String, note: String) throws {
    let numbers = handovers.indices
    let finding = try finding(
      "tasks:\n  prisons: { title: Prisons, lead: undp, disposition: continue, start: 2027-01-01 }\n"
        + numbers.map { "  t\($0): { title: T\($0), lead: mission, disposition: hand-over, finish: 2027-12-31 }\n" }
        .joined() + "handovers:\n" + numbers.map { "  h\($0): { task: t\($0), \(handovers[$0]) }\n" }.joined())
    let figure = finding.keyFigures[3]
    #expect([figure.label.plainText, figure.value.plainText, figure.note.plainText] == [label, "1", note])
    let drawn = finding.timeline.rows.flatMap(\.tracks).compactMap { $0.gap?.certainty }
    #expect(Set(drawn) == Set(GapCertainty.allCases.filter { !finding.timeline.facts.standings.holders[$0].isEmpty }))
  }

  @Test func aTaskThatNobodyDecidedOnIsCountedApart() throws {
    let finding = try finding(
      goingOn.replacing("to: [cnp], window: { start: 2027-06-01", with: "to: [], window: { start: 2027-06-01")
        .replacing(
          "  census:", with: "  radio: { title: Radio, lead: mission, disposition: undecided }\n  census:"))
    #expect(finding.sentence.hasPrefix("One of the 3 substantive tasks that go on or may is held by nobody when"))
    #expect(finding.sentence.contains("of 1 more nobody is known to hold it"), "\(finding.sentence)")
    #expect(finding.keyFigures[3].value.plainText == "1")
    #expect(finding.keyFigures[3].note.plainText == "of 3 tasks that go on or may; nobody known: 1")
  }
}
