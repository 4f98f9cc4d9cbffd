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

  // MARK: - What was asked for

  private let plan = """
    plan: { title: T, as-of: 2027-07-09, languages: [en] }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31, mandates: [{ resolution: S/RES/1 (2026), from: 2027-01-01, until: 2027-12-31 }] }
    counterparts: { police: { name: Police, kind: national } }
    tasks: { order: { title: Public order, function: police, lead: mission, disposition: hand-over } }
    handovers: { order: { task: order, to: [police], window: { finish: 2027-12-31 } } }

    """

  /// The rows on what an earlier product asked for, in a report that follows it.
  private func rows(
    _ product: TextProduct, of then: String, _ day: String, followedBy now: String, in language: String = "en"
  ) throws -> [[String: String]] {
    let first = try makeProduct(product, of: checkPlan(oneFile(then), asOf: Day(day)), as: .html)
    let seal = try #require(ProductSeal.found(in: first.sealed)).seal
    let form = ReportForm(
      annexes: [], evidence: .none, earlier: checkPlan(oneFile(now), asOf: Day(day)), previous: seal)
    let made = try makeProduct(.report, of: checkPlan(oneFile(now)), as: .md, language: language, report: form)
    let asked = product.name == TextProduct.brief.name ? "Point" : "Of whom"
    return PrintedText(markdown: made.text).rows(with: asked, "What", "Now")
  }

  @Test(arguments: [TextProduct.report, .brief].map(\.name)) func whatWasAskedForIsFollowedUp(name: String) throws {
    let product = try #require(TextProduct.all.first { $0.name == name })
    let open = try rows(product, of: plan, "2027-07-01", followedBy: plan)
    #expect(!open.isEmpty && open.allSatisfy { $0["Now"] == "still open" }, "\(open)")
    // What came after the earlier product closes it.
    let now = try rows(product, of: assessed(on: "2027-07-05"), "2027-07-01", followedBy: assessed(on: "2027-07-05"))
    #expect(now.map { $0["What"] } == open.map { $0["What"] })
    #expect(now.contains { $0["Now"] == "no longer open: the plan does not show the gap any more" }, "\(now)")
  }

  /// Each point of the advice has its row, by its number and in the advice's words, those that no gap stands behind too.
  @Test(arguments: ["haiti-minujusth", "liberia-unmil"]) func eachPointOfTheAdviceHasItsRow(name: String) throws {
    let files = try planFiles(name)
    let now = checkPlan(files)
    let before = checkPlan(files, asOf: Day(name == "liberia-unmil" ? "2017-10-01" : "2019-03-01"))
    let advice = try makeProduct(.brief, of: before, as: .md)
    let points = advice.text.matches(of: /(?m)^[0-9]+\\\. .*[;.]$/).map { String($0.0) }
    #expect(points.count > 4)
    let seal = try #require(ProductSeal.found(in: advice.sealed)).seal
    let text = try report(now, after: before, seal).text
    let rows = PrintedText(markdown: text).rows(with: "Point", "What", "Now")
    #expect(rows.compactMap { $0["Point"] } == points.indices.map { "\($0 + 1)" }, "\(rows)")
    #expect(Set(rows.compactMap { $0["What"] }).count == rows.count, "\(rows)")
    for (row, point) in zip(rows, points) {
      for name in (row["What"] ?? "").matches(of: /“([^”]+)”/) { #expect(point.contains(name.1), "\(row): \(point)") }
    }
    #expect(
      rows.contains { $0["What"]?.hasPrefix("extension of the mandate") == true }
        == points.contains { $0.contains("considering whether to extend the mandate") })
    for language in ["ar", "es", "fr", "ru", "zh"] {
      let form = ReportForm(annexes: [], evidence: .none, earlier: before, previous: seal)
      let made = try makeProduct(.report, of: now, as: .md, language: language, report: form)
      #expect(PrintedText(markdown: made.text).text.contains("earlier-asks") == false)
    }
  }

  /// A point that the plan's authors wrote has one row for each of its paragraphs.
  @Test func pointsOfTheAuthorsHaveARowEach() throws {
    let written = plan + "documents: { brief: { points: { further: \"First thing.\\n\\nSecond thing.\" } } }\n"
    let then = written.replacing("as-of: 2027-07-09", with: "as-of: 2027-07-01")
    let asked = try rows(.brief, of: then, "2027-07-01", followedBy: written)
    let own = asked.filter { $0["What"]?.hasPrefix("a further point") == true }
    #expect(own.count == 2 && Set(own.compactMap { $0["Point"] }).count == 2, "\(asked)")
    #expect(own.allSatisfy { $0["Now"]?.hasPrefix("not known") == true }, "\(asked)")
  }

  /// A day that has passed closes nothing; what is done does.
  @Test func aDayThatHasPassedIsNotSomethingDone() throws {
    func standing(_ more: String) throws -> String? {
      let text =
        plan + "laws: { act: { title: Act, due: 2027-07-05, history: { 2027-06-01: { stage: drafting }\(more) } } }\n"
      return try rows(.brief, of: text, "2027-07-01", followedBy: text)
        .first { $0["What"] == "priority for laws that the transition waits for: “Act”" }?["Now"]
    }
    #expect(try standing("") == "its day has passed; the plan does not say that it was done")
    #expect(
      try standing(", 2027-07-04: { stage: in-force }") == "no longer open: the plan does not show the gap any more")
  }

  private func assessed(on day: String) -> String {
    plan.replacing(
      "to: [police]",
      with: "to: [police], capacity: { required: 3 units, assessed: 3 units, level: sufficient, on: \(day), by: joint }"
    )
  }

  /// What the plan says today of the earlier day may not be what it said then.
  @Test func aCorrectedPastIsSaidToBe() throws {
    let asked = try rows(.report, of: plan, "2027-07-01", followedBy: plan)
    let corrected = try rows(.report, of: plan, "2027-07-01", followedBy: assessed(on: "2027-02-01"))
    #expect(asked.count == corrected.count)
    #expect(corrected.contains { $0["Now"]?.hasPrefix("corrected: as the plan reads today") == true }, "\(corrected)")
    let renamed = try rows(
      .report, of: plan, "2027-07-01", followedBy: plan.replacing("title: Public order", with: "title: Order"))
    #expect(renamed.contains { $0["Now"]?.hasSuffix("that day would be told otherwise") == true }, "\(renamed)")
  }

  /// A seal that tells what was asked in another way than this program's is one that says nothing of it.
  @Test func aSealWithoutAsksTellsNothing() throws {
    let made = try makeProduct(.report, of: checkPlan(oneFile(plan)), as: .md)
    let text = String(decoding: made.sealed, as: UTF8.self)
    for other in [
      text.replacing(#/asks [^;]*; /#, with: ""), text.replacing(#/asks [^;]*; /#, with: "asks a new form; "),
    ] {
      #expect(try #require(ProductSeal.found(in: Array(other.utf8))).seal.asks == nil)
    }
    let seal = try #require(ProductSeal.found(in: made.sealed)).seal
    #expect(seal.asks?.isEmpty == false && seal == made.seal)
    let asks = made.seal.asks?.map(\.text).joined() ?? ""
    #expect(!asks.contains("order") && !asks.contains("police"), "the seal has marks and no words of the plan")
  }
}
