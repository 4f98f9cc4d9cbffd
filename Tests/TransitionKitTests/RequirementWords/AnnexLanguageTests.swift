import Languages
import PlanFormat
import Reporting
import Requirements
import Testing

@testable import TransitionKit

/// The annex on conformity speaks the language of the report.
@Suite struct AnnexLanguageTests {
  @Test(arguments: Wording.languages().filter { $0 != "en" })
  func theAnnexHasNoEnglishOfRequirements(language: String) throws {
    for (plan, day) in [("haiti-minujusth", "2019-07-09"), ("liberia-unmil", "2018-01-31")] {
      let check = checkPlan(try planFiles(plan), asOf: Day(day))
      let text = try makeProduct(
        .report, of: check, as: .md, language: language, report: ReportForm(annexes: [.conformity])
      ).text
      let told = Requirement.catalogue.filter { !$0.isOfScheduling }
      let reasons = check.results.compactMap { result -> String? in
        switch result.outcome {
        case .notApplicable(let reason), .cannotTell(let reason):
          if case .plan = reason.form { nil } else { reason.description }
        case .met, .partly, .gap, .waived: nil
        }
      }
      let english =
        told.flatMap { [$0.summary, $0.mend] } + Element.allCases.map(\.meaning) + reasons + ["‹"]
      #expect(english.filter(text.contains) == [], "\(plan)")
    }
  }
}
