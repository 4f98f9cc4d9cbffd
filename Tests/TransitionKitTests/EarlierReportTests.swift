import Documents
import Foundation
import PlanFormat
import Reporting
import Testing

@testable import TransitionKit

/// A report that follows an earlier one tells what is between them, as a reader who lays the two beside each other finds it.
@Suite struct EarlierReportTests {
  private func report(_ check: PlanCheck, after earlier: PlanCheck? = nil, _ seal: ProductSeal? = nil) throws
    -> MadeProduct
  {
    try makeProduct(
      .report, of: check, as: .md,
      report: ReportForm(annexes: [.indicators], evidence: .none, earlier: earlier, previous: seal))
  }

  /// How each indicator stands, by what the annex calls it. Parts are told with their whole.
  private func standings(_ made: MadeProduct) -> [String: String] {
    let rows = PrintedText(markdown: made.text).rows(with: "Indicator", "Baseline", "Standing")
    return Dictionary(
      rows.compactMap { row in
        guard let name = row["Indicator"], let standing = row["Standing"], !name.hasPrefix("– ") else { return nil }
        return (
          name.replacing(/\ \([^()]*\)$/, with: ""),
          String(standing.drop { !$0.isLetter }.prefix { $0 != "," && $0 != ";" })
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: ["md", "html", "docx"]) func theTwoDifferByWhatTheSecondTells(format: String) throws {
    let files = try planFiles("haiti-minujusth")
    let (before, now) = (checkPlan(files, asOf: Day("2019-03-01")), checkPlan(files))
    let form = try #require(ProductFormat.all.first { $0.name == format })
    let first = try makeProduct(.report, of: before, as: form)
    let seal = try #require(ProductSeal.found(in: first.sealed)).seal
    let day = try #require(seal.asOf)
    let second = try report(now, after: checkPlan(files, asOf: day), seal)
    let text = PrintedText(markdown: second.text).text
    #expect(text.contains("as it stood on 1 March 2019"))
    #expect(!text.contains("has been edited since the report"))

    let (was, stands) = (standings(try report(before)), standings(second))
    #expect(was.count > 30 && Set(was.keys) == Set(stands.keys))
    let changed = was.filter { stands[$0.key] != $0.value }
    var steps: [String: Set<String>] = [:]
    for (name, from) in changed { steps["\(from), now \(stands[name] ?? "")", default: []].insert(name) }
    #expect(steps.count > 3)
    for (step, names) in steps {
      let told = try #require(
        text.firstMatch(
          of: try Regex(
            "\\*\(step)\\*: ([^;\\n]*?)( and ([0-9]+) more)?[;.]",
            as: (Substring, Substring, Substring?, Substring?).self)), "\(step)")
      let named = names.filter { told.output.1.contains($0) }
      let others = told.output.3.flatMap { Int($0) } ?? 0
      #expect(others < names.count && named.count >= names.count - others, "\(step): \(names)")
    }
    let changes = try #require(text.range(of: "Fallen back: ")).lowerBound
    let end = try #require(text[changes...].range(of: "\n## ")).lowerBound
    let indicators = text[changes..<end].matches(
      of: /\*(not yet met|unclear|met|not measured|missed[a-z ]*|fallen back), now ([a-z ]+)\*/)
    for match in indicators { #expect(steps["\(match.1), now \(match.2)"] != nil, "\(match.0)") }
  }

  /// What was rewritten without a date is in neither of the two readings, and the report says so.
  @Test func aPlanThatWasRewrittenIsSaidToBe() throws {
    let text = """
      plan: { title: T, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

      """
    let day = Day("2027-03-01")
    let first = try report(checkPlan(oneFile(text), asOf: day))
    let seal = try #require(ProductSeal.found(in: first.sealed)).seal
    for (plan, isEdited) in [(text, false), (text.replacing("name: M", with: "name: N"), true)] {
      let second = try report(checkPlan(oneFile(plan)), after: checkPlan(oneFile(plan), asOf: day), seal)
      #expect(second.text.contains("edited since the report as of 1 March 2027 was made") == isEdited)
      let without = try report(checkPlan(oneFile(plan)), after: checkPlan(oneFile(plan), asOf: day))
      #expect(!without.text.contains("edited since the report"))
    }
  }
}
