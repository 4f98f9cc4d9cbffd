import Analysis
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// Words that are asked for by the name of what they are of: each of its kind has one.
@Suite struct GapWordTests {
  private let wording = Wording.english

  /// A text that is not there stands in marks.
  private func expectWords(_ words: String) { #expect(!words.isEmpty && !words.contains("‹"), "\(words)") }

  @Test(arguments: Gap.Kind.allCases)
  func kindsSayWhatTheyAreAndWhatMendsThem(kind: Gap.Kind) {
    expectWords(kind.meaning)
    // What mends these hangs on their cause.
    let byCause: Set<Gap.Kind> = [
      .vacuum, .holderNotKnown, .siteLost, .serviceEnds, .handoverUnready, .handoversLack,
    ]
    if !byCause.contains(kind) { expectWords(wording("mends.\(kind.rawValue)")) }
  }

  @Test(
    arguments: [
      HoldingGap.Cause.noReceiver, .receiverNotThere, .receiverEnds, .areaNotCovered, .leftEarlier,
      .handoverUnfinished, .handoverFailed, .handoverReturned, .unfinished, .undecided, .siteLost, .serviceEnds,
      .receiverNotKnown, .dispositionNotStated, .leadNotStated,
    ])
  func causesHaveTheirWords(cause: HoldingGap.Cause) {
    expectWords(wording.cause(cause))
    expectWords(GapSentences(planFacts("plan: { title: Plan }")).mend(of: cause))
  }

  @Test(arguments: Precondition.allCases)
  func preconditionsHaveTheirWords(precondition: Precondition) throws {
    let sentences = GapSentences(planFacts("plan: { title: Plan }"))
    let day = try #require(PlanDate("2027-03"))
    let states: [PreconditionState] = [
      .missing(.notStated), .underWay(by: day), .missing(.overdue(day)), .cannotBeTold(.notStated),
    ]
    expectWords(sentences.lack(precondition))
    expectWords(sentences.noSuchThing(precondition))
    expectWords(sentences.mend(of: precondition))
    for state in states { expectWords(wording.lack(of: precondition, state)) }
  }

  @Test func standingsHaveTheirWords() {
    for level in WorkStanding.allCases { expectWords(wording.standing(level)) }
    for phase in PhaseStanding.allCases { expectWords(wording.standing(phase)) }
    for certainty in GapCertainty.allCases { expectWords(wording.nobody(certainty)) }
    for state in SiteStanding.State.allCases { expectWords(wording("standings.sites.\(state.rawValue)")) }
  }
}
