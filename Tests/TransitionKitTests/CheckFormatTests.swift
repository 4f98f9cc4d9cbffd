import Analysis
import Diagnostics
import Foundation
import Reporting
import Requirements
import Testing
import TransitionKit

/// What a check writes for programs: the same findings in each format, known again in the next check.
@Suite struct CheckFormatTests {
  private static let plan = """
    plan: { title: T, as-of: 2027-07-09 }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts:
      dap: { name: Prison Service, kind: national }
    tasks:
      prisons: { title: Prisons, lead: mission, function: corrections, disposition: hand-over }
    handovers:
      prisons-to-service: { title: Prisons, task: prisons, to: [dap], window: { start: 2027-08, finish: 2027-12-15 } }
    waivers:
      - { requirement: TR-13, reason: The Service is known., by: Chief of Staff, on: 2027-01-10, until: 2027-12-31 }

    """

  private func members(_ json: JSON) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(json.text().utf8)) as? [String: Any])
  }

  @Test func everyFormatHasTheSameFindings() throws {
    let check = checkPlan(oneFile(Self.plan))
    let json = try #require((members(checkJSON([check]))["plans"] as? [[String: Any]])?.first)
    let findings = try #require(json["findings"] as? [[String: Any]])
    let sarif = try #require((members(checkSARIF([check]))["runs"] as? [[String: Any]])?.first)
    let results = try #require(sarif["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == findings.map { $0["rule"] as? String })
    let counting = findings.filter { $0["waived"] == nil }
    #expect(checkAnnotations([check]).split(separator: "\n").count == counting.count + 1)
    let silent = check.results.count { result in !findings.contains { $0["rule"] as? String == result.requirement.id } }
    #expect(checkCSV([check]).split(separator: "\r\n").count == findings.count + silent + 1)
    #expect(counting.count < findings.count, "something is waived")
  }

  /// Of one plan as of several: what takes one table takes the other.
  @Test func aTableHasTheSameColumnsHoweverManyPlansThereAre() {
    let check = checkPlan(oneFile(Self.plan))
    let (one, two) = (checkCSV([check]).split(separator: "\r\n"), checkCSV([check, check]).split(separator: "\r\n"))
    #expect(one.first == two.first && one.first?.contains("plan,rule,") == true)
    #expect(one + one.dropFirst() == two)
    #expect(one.dropFirst().allSatisfy { $0.hasPrefix("T,") })
  }

  @Test func whatIsWaivedIsSuppressedWithItsReason() throws {
    let sarif = try #require((members(checkSARIF([checkPlan(oneFile(Self.plan))]))["runs"] as? [[String: Any]])?.first)
    let results = try #require(sarif["results"] as? [[String: Any]])
    let waived = try #require(results.first { $0["ruleId"] as? String == "TR-13" })
    let suppression = try #require((waived["suppressions"] as? [[String: Any]])?.first)
    #expect(
      suppression["justification"] as? String == "waived by Chief of Staff until 2027-12-31: The Service is known.")
    let rules = ((sarif["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
    let ids = try #require(rules).compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count)
    #expect(results.allSatisfy { ids[($0["ruleIndex"] as? Int) ?? 0] == $0["ruleId"] as? String })
  }

  /// A rule of a finding means one thing, whatever finds it.
  @Test func everyRuleHasAnExplanationOfItsOwn() throws {
    let ids = explanations().split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
    #expect(ids.allSatisfy { explanation(of: $0) != nil })
  }

  @Test func findingsAreKnownAgainWhereverTheyStand() throws {
    let before = checkPlan(oneFile(Self.plan))
    let baseline = try #require(
      CheckBaseline(SourceFile(name: "before.json", bytes: Array(checkJSON([before]).text(indented: true).utf8))))
    let moved = "# A comment that moves all lines.\n\n" + Self.plan.replacing("2027-12-15", with: "2027-12-16")
    let same = baseline.compared(to: [checkPlan(oneFile(moved))])
    #expect(same.severity == nil, "\(same.text)")
    let more = Self.plan + "benchmarks: { order: { title: Order } }\n"
    let new = baseline.compared(to: [checkPlan(oneFile(more))])
    #expect(new.severity == .gap)
    #expect(
      checkAnnotations([checkPlan(oneFile(more))], beside: baseline).split(separator: "\n").count == new.count + 1)
    #expect(checkAnnotations([checkPlan(oneFile(moved))], beside: baseline).split(separator: "\n").count == 1)
    #expect(new.text.contains("the benchmark 'order' has no indicator"))
    let sarif = try #require(
      CheckBaseline(SourceFile(name: "before.sarif", bytes: Array(checkSARIF([before]).text().utf8))))
    #expect(sarif.compared(to: [before]).severity == nil)
    #expect(CheckBaseline(SourceFile(name: "x", bytes: Array("plan: { title: T }\n".utf8))) == nil)
  }

  /// A plan that lacks what only another one lacked before has a new finding.
  @Test func ofSeveralPlansEachIsComparedWithItself() throws {
    let (thin, thinner) = (Self.plan, Self.plan + "benchmarks: { order: { title: Order } }\n")
    func other(_ text: String) -> PlanCheck { checkPlan(oneFile(text.replacing("title: T,", with: "title: Other,"))) }
    let before = [checkPlan(oneFile(thinner)), other(thin)]
    for text in [checkJSON(before).text(), checkSARIF(before).text()] {
      let baseline = try #require(CheckBaseline(SourceFile(name: "before", bytes: Array(text.utf8))))
      #expect(baseline.compared(to: before).count == 0)
      #expect(baseline.compared(to: before.reversed()).count == 0)
      let now = [checkPlan(oneFile(thinner)), other(thinner)]
      let new = baseline.compared(to: now)
      #expect(new.count > 0 && new.text.contains("the benchmark 'order' has no indicator"), "\(new.text)")
      let annotations = checkAnnotations(now, beside: baseline).split(separator: "\n")
      #expect(annotations.count == new.count + now.count)
      let alone = baseline.compared(to: [now[0]])
      #expect(alone.count == 0 && alone.text.contains(" 0 gone, "), "\(alone.text)")
    }
  }

  /// How much was looked at stands in the formats that list findings alone, too: a log or a table that is empty is not clean.
  @Test(arguments: planNames) func noFormatIsSilentlyClean(name: String) throws {
    let check = checkPlan(try planFiles(name))
    #expect(
      checkAnnotations([check]).hasSuffix(
        "::notice title=transition::\(try title(check)): \(check.lookedAt.statement)\n"))
    let rows = checkCSV([check]).split(separator: "\r\n").dropFirst()
    for result in check.results {
      let rows = rows.filter { $0.contains(",\(result.requirement.id),") }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix(",\(result.outcome.name)") }, "\(result.requirement.id)")
    }
  }

  private func title(_ check: PlanCheck) throws -> String {
    let json = try #require((members(checkJSON([check]))["plans"] as? [[String: Any]])?.first)
    return try #require((json["plan"] as? [String: Any])?["title"] as? String)
  }

  /// What is not asked this time is neither known nor gone.
  @Test func whatWasNotLookedAtIsNotGone() throws {
    let before = checkPlan(oneFile(Self.plan))
    let baseline = try #require(
      CheckBaseline(SourceFile(name: "before.json", bytes: Array(checkJSON([before]).text().utf8))))
    let part = baseline.compared(to: [checkPlan(oneFile(Self.plan), profiles: [.financing])])
    #expect(part.text.contains(" 0 gone, ") && part.text.contains(" not looked at this time"), "\(part.text)")
    let mended = Self.plan.replacing(
      "disposition: hand-over", with: "disposition: hand-over, cost: { running: 1, currency: USD }")
    let all = baseline.compared(to: [checkPlan(oneFile(mended))])
    #expect(!all.text.contains("not looked at") && !all.text.contains(" 0 gone"), "\(all.text)")
  }

  /// A check against one profile gives no advice on form; an error of form concerns all.
  @Test func aProfileLeavesOutAdviceOnForm() {
    let text = Self.plan.replacing("2027-12-31 }\ncounter", with: "2027-12-31 }\nupdates: []\ncounter")
    let form = { (check: PlanCheck) in check.problems.filter { $0.severity == .advice }.map(\.id) }
    let advised =
      "sources: { s: { title: S, on: 2030-01-01 } }\n" + text.replacing("title: T,", with: "title: T, source: s,")
    #expect(form(checkPlan(oneFile(advised))) != [])
    #expect(form(checkPlan(oneFile(advised), profiles: [.own])) == [])
    #expect(!checkPlan(oneFile("tusks: {}\n" + text), profiles: [.own]).problems.isEmpty)
  }

  /// Of a kind of gap there is as much to read as of a requirement, here and on the page.
  @Test(arguments: Gap.Kind.allCases) func aKindOfGapIsExplained(kind: Gap.Kind) throws {
    let text = try #require(explanation(of: kind.rawValue))
    for part in ["How it is computed: ", "What it weighs: ", "What closes it: "] { #expect(text.contains(part)) }
    #expect(checkPage().contains("### `\(kind.rawValue)`\n\n\(kind.meaning) "))
  }

  /// A plan that says nothing does not agree with itself, and nothing of it can be judged.
  @Test func aPlanThatSaysNothingIsNotClean() {
    let check = checkPlan(
      oneFile("plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"),
      profiles: [.schedule])
    #expect(check.lookedAt.met == 0 && check.lookedAt.isNothing)
  }

  /// However many were looked at, the results add up to them, and nothing is left unsaid.
  @Test(arguments: planNames) func theCatalogueAddsUp(name: String) throws {
    let check = checkPlan(try planFiles(name))
    let looked = check.lookedAt
    #expect(looked.requirements == Requirement.catalogue.count)
    let sum = looked.met + looked.partly + looked.gaps + looked.waived + looked.notApplicable + looked.cannotTell
    #expect(sum == looked.requirements)
    #expect(!looked.isNothing)
    #expect(checkText(check).contains("requirements of catalogue"))
  }
}
