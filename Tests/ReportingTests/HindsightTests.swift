import PlanFormat
import Testing

@testable import Reporting

/// What only documents of after the day tell of, no product of that day knows.
struct HindsightTests {
  private let plan = """
    sources:
      early: { title: Early report, on: 2027-01-01 }
      later: { title: LATER resolution, on: 2027-09-01 }
      undated: { title: Press report }
    counterparts:
      office: { name: UNSEEN Office, short-name: UNSEEN, kind: un-mission, source: later; undated }
      team: { name: Country team, kind: country-team, source: early }
    tasks: { order: { title: Public order, lead: mission, disposition: hand-over } }
    handovers: { one: { task: order, to: [team, office], window: { finish: 2027-12-01 } } }
    calendar:
      a: { title: LATER adoption, kind: council-review, on: 2027-09-01, source: later; undated }
      b: { title: LATER report, kind: council-report, on: 2027-10-01, source: later }
      c: { title: Known meeting, kind: council-meeting, on: 2027-10-02, source: early; later }
      d: { title: Undated meeting, kind: council-meeting, on: 2027-10-03, source: undated }

    """

  @Test func noNextStepIsOneThatNobodyKnew() throws {
    let text = try Product.report.document(try dossier(plan)).text
    #expect(!text.contains("LATER adoption") && !text.contains("LATER report"))
    #expect(text.contains("Known meeting") && text.contains("Undated meeting"))
  }

  @Test func adviceNamesNoSuccessorThatIsNotThereYet() throws {
    let title = { (asOf: String) in
      AdviceText([], until: nil, try undertaking(asOf), try dossier(plan, asOf: asOf).press)
    }
    #expect(try title("2027-07-09").successor == nil)
    #expect(try !title("2027-07-09").undertaking.contains("UNSEEN"))
    #expect(try title("2027-10-01").successor?.contains("UNSEEN") == true)
  }

  private func undertaking(_ asOf: String) throws -> Undertaking {
    let dossier = try dossier(plan, asOf: asOf)
    return Undertaking([], unheard: [], dossier.facts, asOf: dossier.asOf)
  }

  @Test func theReportThatComesNextIsOneThatIsKnown() throws {
    #expect(AdviceSentences(try dossier(plan).press).nextReport == nil)
    #expect(AdviceSentences(try dossier(plan, asOf: "2027-09-02").press).nextReport != nil)
  }

  @Test func aReasonThatWasGivenLaterIsNoneYet() throws {
    let text = plan.replacing("UNSEEN", with: "New")
    let leaving = """
      leaving: { decided: 2027-05-01, by: Council, reason: { is: LATER reason, source: later } }
      """
    let files =
      "plan: { title: A plan, as-of: 2027-07-09 }\nmission: { name: M, departure: 2027-12-31, \(leaving) }\n\(text)"
    #expect(try !Product.report.document(try dossier(plan: files)).text.contains("LATER reason"))
    #expect(try Product.report.document(try dossier(plan: files, asOf: "2027-09-02")).text.contains("LATER reason"))
  }

  /// What an author wrote for the plan's own day stands; seen from an earlier day it is hindsight.
  @Test func contextOfLaterDocumentsIsLeftOutWhereThePlanIsLookedAtFromAnEarlierDay() throws {
    let context = plan + "strategy: { context: { stability: { text: LATER unrest, source: later } } }\n"
    #expect(try Product.report.document(try dossier(context)).text.contains("LATER unrest"))
    #expect(try !Product.report.document(try dossier(context, asOf: "2027-06-01")).text.contains("LATER unrest"))
  }
}
