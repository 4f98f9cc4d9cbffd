import Diagnostics
import Foundation
import PlanFormat
import PlanModel
import Reporting
import Testing

@testable import TransitionKit

/// A plan that is looked at from a day is the plan whose later entries were deleted by hand, in every product.
@Suite struct AsOfPropertyTests {
  /// How many plans; the gate asks for more of them than a run in passing.
  private static let count = ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(Int.init) ?? 40

  @Test(arguments: 0..<10) func laterEntriesCanBeDeletedByHand(part: Int) throws {
    for seed in stride(from: part, to: Self.count, by: 10) {
      var plan = DatedPlan(seed: seed)
      let day = plan.day()
      let whole = try products(of: checkPlan(plan.files(), asOf: day))
      let deleted = try products(of: checkPlan(plan.files(upTo: day), asOf: day))
      for (product, text) in whole where deleted[product] != text {
        Issue.record("\(product) of the plan of seed \(seed) as of \(day): \(difference(text, deleted[product] ?? ""))")
      }
    }
  }

  /// The mark of the plan is of course another one.
  private func products(of check: PlanCheck) throws -> [String: String] {
    let digest = check.files.digestOfPlan
    return [
      "check": checkText(check), "check as JSON": withoutEnds(checkJSON([check]).text(indented: true)),
      "schedule": ScheduleView(check).csv + ScheduleView(check).text, "timeline": timeline(check, as: .svg).text,
      "handovers": HandoversView(check).csv + HandoversView(check).text,
      "funding": FundingView(check).csv + FundingView(check).text,
      "coverage": CoverageView(check).csv + CoverageView(check).text,
      "report": try makeProduct(.report, of: check, as: .md, report: .everything).text.replacing(digest, with: ""),
      "brief": try makeProduct(.brief, of: check, as: .md).text.replacing(digest, with: ""),
      "background": try makeProduct(.background, of: check, as: .md).text.replacing(digest, with: ""),
    ]
  }

  /// An entry ends earlier where its last lines are deleted.
  private func withoutEnds(_ json: String) -> String {
    json.split(separator: "\"end\": {").enumerated().map { $0 == 0 ? $1 : $1.drop { $0 != "}" } }.joined()
  }

  private func difference(_ left: String, _ right: String) -> String {
    let (left, right) = (left.split(separator: "\n"), right.split(separator: "\n"))
    let index =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    return "'\(left.dropFirst(index).first ?? "")' against '\(right.dropFirst(index).first ?? "")'"
  }
}
