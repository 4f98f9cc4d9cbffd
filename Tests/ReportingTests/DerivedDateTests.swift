import Analysis
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// What rests on a date that the plan has worked out is told as that, and what a source dates is not.
@Suite struct DerivedDateTests {
  private func facts(_ text: String) -> PlanFacts {
    planFacts(
      """
      plan: { title: Plan, as-of: 2027-03-01, currency: USD }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { cnp: { name: Police, kind: national } }

      """ + text)
  }

  private func sentence(_ text: String, of kind: Gap.Kind) throws -> String {
    let facts = facts(text)
    return GapSentences(facts).sentence(of: try #require(Gaps(facts).all.first { $0.kind == kind }))
  }

  private static let mark = ", confidence: derived"

  /// At the date, at an entry around it, and not where the date has a source of its own.
  @Test(arguments: [
    (Gap.Kind.lawsLate, "laws: { act: { title: Act, stage: parliament, due: { is: 2027-04@ } } }"),
    (.lawsLate, "laws: { act: { title: Act, stage: parliament, due: 2027-04@ } }"),
    (
      .moneyHole,
      """
      tasks: { t: { title: T, lead: cnp, function: police } }
      funding:
        sources: { fund: { name: Fund, kind: pooled } }
        allocations: { a: { for: [t], funded-by: fund, amount: 9, status: committed, from: 2027-01-01, until: { is: 2027-06-30@ } } }
      """
    ),
    (
      .targetsLapsed,
      """
      benchmarks:
        b: { title: B, indicators: { i: { title: I, scale: number, unit: prisons, better: higher, target: { is: 10, by: { is: 2026-12-31@ } }, readings: { 2026-12-01: 4 } } } }
      """
    ),
    (
      .vacuum,
      """
      tasks: { t: { title: T, lead: mission, function: police, disposition: hand-over } }
      handovers: { h: { task: t, to: [cnp], window: { finish: 2028-02-15@ } } }
      """
    ),
    (
      .handedOverShort,
      """
      tasks: { t: { title: T, lead: mission, function: police, disposition: hand-over } }
      handovers: { h: { task: t, to: [cnp], status: transferred, transferred: { is: 2027-01-15@ }, capacity: { level: low, on: 2026-06 } } }
      """
    ),
  ])
  func aSentenceSaysThatItsDateIsDerived(kind: Gap.Kind, plan: String) throws {
    let derived = try sentence(plan.replacing("@", with: Self.mark), of: kind)
    let stated = try sentence(plan.replacing("@", with: ""), of: kind)
    #expect(derived == stated + " (The plan derives this date.)")
    let sourced = plan.replacing("is: 2027-04@", with: "is: 2027-04, source: report, confidence: stated")
    if sourced != plan { #expect(try sentence(sourced, of: kind) == stated) }
  }

  private let crowd =
    "handovers:\n"
    + (1...6).map { "  h\($0): { title: H, to: [cnp], window: { finish: 2027-10-31\($0 < 5 ? mark : "") } }\n" }
    .joined()

  @Test func ofSeveralDatesItIsSaidHowManyAreDerived() throws {
    #expect(try sentence(crowd, of: .handoversCrowded).hasSuffix("(The plan derives 4 of these 6 dates.)"))
    let timeline = try #require(Timeline(facts(crowd), .english))
    let finding = TimelineFinding(timeline: timeline, words: .english)
    #expect(finding.keyFigures[1].note.plainText == "handovers; 4 on dates that the plan derives")
    #expect(
      TimelineWords.english.handover(timeline.facts.plan.handovers[0], in: timeline.facts) == "31 Oct 2027, derived")
    #expect(TimelineWords.english.handover(timeline.facts.plan.handovers[5], in: timeline.facts) == "31 Oct 2027")
  }

  /// The departure states the day that a task derives from it.
  @Test func aDayThatThePlanStatesElsewhereIsStated() throws {
    let told = try sentence(
      "tasks: { t: { title: T, lead: mission, function: police, finish: 2027-12-31\(Self.mark) } }", of: .holderNotKnown
    )
    #expect(!told.contains("derives"))
  }
}
