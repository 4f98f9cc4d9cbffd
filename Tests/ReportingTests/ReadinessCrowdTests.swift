import Analysis
import Documents
import Languages
import Testing

@testable import Reporting

/// The day or the fortnight that the readiness board's tile names is that of the sentence above it.
@Suite struct ReadinessCrowdTests {
  private static func facts(_ days: [String]) -> PlanFacts {
    let handovers = days.enumerated().map { "  h\($0): { title: H, to: [cnp], window: { finish: \($1) } }\n" }.joined()
    return planFacts(
      """
      plan: { title: Plan, as-of: 2027-03-01 }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { cnp: { name: Police, kind: national } }
      handovers:
      \(handovers)
      """)
  }

  @Test(arguments: [
    (["2027-10-31", "2027-10-31", "2027-10-31", "2027-10-31", "2027-10-31"], "Fall on one day", "31 Oct 2027"),
    (
      ["2027-10-20", "2027-10-31", "2027-10-31", "2027-10-31", "2027-10-31"], "Fall in one fortnight",
      "20 Oct 2027 – 31 Oct 2027"
    ),
  ])
  func theTileIsThatOfTheSentence(days: [String], label: String, day: String) throws {
    let timeline = try #require(Timeline(Self.facts(days), .english))
    let finding = ReadinessFinding(finding: TimelineFinding(timeline: timeline, words: .english))
    let tile = try #require(finding.figures.last)
    #expect(tile.label.plainText == label && tile.note.plainText.hasPrefix(day), "\(tile.note.plainText)")
    let place = label == "Fall on one day" ? "fall on 31 October 2027" : "fall in the fortnight to 31 October 2027"
    #expect(finding.sentence.contains("\(tile.value.plainText) of 5 open handovers \(place)"), "\(finding.sentence)")
  }
}
