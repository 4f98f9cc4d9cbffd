import Diagnostics
import Documents
import Foundation
import HostileText
import PlanFormat
import PlanModel
import Testing
import TransitionKit

/// Whatever stands in the texts of a plan, it comes out of every product as that text: each hostile one, joined in all ways to what
/// is beside it, stands in every text of a plan that uses the whole format, and parsers of each format read what is made of it.
@Suite(.enabled(if: Tools.areThere, "cmark-gfm, python3-html5lib or another reader is missing; run .ci/install"))
struct HostilePlanTests {
  /// In one round the ways of joining go round from text to text. The gate takes some rounds, each of which is a minute and more: as
  /// many as there are ways would have each text take each.
  private static let rounds =
    ProcessInfo.processInfo.environment["TRANSITION_SEEDS"] == nil ? 1 : min(4, HostileText.joinings.count)

  @Test(arguments: [false, true])
  func everyTextThroughEveryProduct(areRefused: Bool) throws {
    let ways = HostileText.joinings
    // A control character is an error of the plan, which products tell: so the quiet plan has one as well.
    var cases = [try written((0..<ways.count).map { "quiet \($0)\(areRefused ? "\u{1}" : "")" })]
    for text in HostileText.all where areRefused == holdsControls(text) {
      let texts = ways.map { $0(text) }
      for round in 0..<Self.rounds { cases.append(try written(texts[round...] + texts[..<round])) }
    }
    #expect(cases.count > 1)
    for problem in try Tools.problems("read-strictly.py", cases.map(\.url.path)) { Issue.record("\(problem)") }
  }

  private func holdsControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
  }

  /// A folder with everything that is made of the plan in whose texts these stand one after the other.
  private func written(_ texts: some Collection<String>) throws -> WrittenFolder {
    let folder = try WrittenFolder()
    let texts = Array(texts)
    let plan = PlanLines(try wholePlan(), as: Plan.shape.description) { number in
      JSON.string(texts[number % texts.count]).text()
    }
    let check = checkPlan(oneFile(plan.text))
    let schedule = ScheduleView(check)
    try folder.write(JSON.array(texts.map { .string($0.cleaned) }).text(), to: "texts.json")
    try folder.write(checkText(check), to: "check.txt")
    try folder.write(checkJSON([check]).text(), to: "check.json")
    try folder.write(checkCSV([check]), to: "check.csv")
    try folder.write(checkMarkdown([check]), to: "check.md")
    try folder.write(checkSARIF([check]).text(), to: "check.sarif")
    try folder.write(checkJUnit([check]), to: "check.junit.xml")
    try folder.write(checkAnnotations([check]), to: "check.github")
    try folder.write(schedule.text, to: "schedule.txt")
    try folder.write(schedule.json.text(), to: "schedule.json")
    try folder.write(schedule.csv, to: "schedule.csv")
    let handovers = HandoversView(check)
    try folder.write(handovers.text, to: "handovers.txt")
    try folder.write(handovers.json.text(), to: "handovers.json")
    try folder.write(handovers.csv, to: "handovers.csv")
    let funding = FundingView(check)
    try folder.write(funding.text, to: "funding.txt")
    try folder.write(funding.json.text(), to: "funding.json")
    try folder.write(funding.csv, to: "funding.csv")
    let coverage = CoverageView(check)
    try folder.write(coverage.text, to: "coverage.txt")
    try folder.write(coverage.json.text(), to: "coverage.json")
    try folder.write(coverage.csv, to: "coverage.csv")
    for format in ProductFormat.all {
      try folder.write(timeline(check, as: format).sealed, to: "timeline.\(format.name)")
    }
    for product in TextProduct.all {
      for format in ProductFormat.ofDocuments {
        let made = try makeProduct(product, of: check, as: format)
        try folder.write(made.sealed, to: "\(product.name).\(format.name)")
      }
    }
    return folder
  }
}
