import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct HoverTests {
  private func shown(_ text: String) -> String? {
    let plan = PlanAtCursor(text, checked: text.replacing("‸", with: ""))
    return plan.plan.hover(at: plan.offset, inFile: 1)?.markdown
  }

  private func haitiHover(_ text: String, in file: String, behind: Int32 = 0) throws -> String? {
    let place = try offset(of: text, in: file)
    return OpenPlan(haiti, now: haitiFiles).hover(at: place.offset + behind, inFile: place.file)?.markdown
  }

  @Test func aField() throws {
    let hover = try #require(shown("handovers:\n  a:\n    ta‸sk: public-order\n"))
    #expect(hover.hasPrefix("**task**: The task.") && hover.contains("id in `tasks`"))
    #expect(shown("tasks:\n  a: { dispo‸sition: complete }\n")?.contains("`hand-over`") == true)
  }

  @Test func aSource() throws {
    let hover = try #require(shown("tasks:\n  a:\n    source: res‸-9001 para 4\n"))
    #expect(hover.contains("Resolution 9001 (2026)") && hover.contains("<https://undocs.org/S/RES/9001>"))
  }

  @Test func aDate() {
    let hover = shown("tasks:\n  a: { start: 2027-‸12-24 }\n")
    let sentence =
      "**24 December 2027**, a Friday; 7 days before the mission leaves; 176 days after the day of the plan"
    #expect(hover == sentence + "\n\nstart: When it starts, or is meant to.")
  }

  @Test func aRequirementAndAWord() {
    #expect(shown("waivers:\n  - { requirement: TR-‸13, reason: none }\n")?.contains("From: ") == true)
    #expect(shown("calendar:\n  a: { kind: parl‸iament }\n")?.contains("dissolved") == true)
    #expect(shown("handovers:\n  a: { status: join‸t }\n")?.hasSuffix("status: How far it has come.") == true)
  }

  @Test func anEntry() throws {
    let hover = try #require(shown("tasks:\n  a: { within: public-‸order }\n"))
    #expect(
      hover.hasPrefix("**Public order** (task)") && hover.contains("Computed: ") && hover.contains("Who holds it"))
    let handover = try #require(try haitiHover("police-support-areas:", in: "handovers.yaml", behind: 3))
    #expect(handover.contains("(handover)"))
    let indicator = try #require(try haitiHover("\"4.5\":", in: "benchmarks.yaml", behind: 2))
    #expect(indicator.contains("Stands: ") && indicator.contains("last read: "))
  }

  /// What looks like markup in a plan is shown, and does nothing.
  @Test func whatLooksLikeMarkup() throws {
    let hover = try #require(shown("tasks:\n  b‸: { title: \"<b>*x* [y](z)\", lead: mission }\n"))
    #expect(hover.hasPrefix("**\\<b\\>\\*x\\* \\[y\\](z)**"))
  }

  /// In a word that is being changed nothing is known yet; beside it everything is.
  @Test func besideWhatIsBeingTyped() {
    let plan = PlanAtCursor(
      "sources:\n  x: {\ntasks:\n  a: { lead: cn‸p }\n", checked: "sources:\ntasks:\n  a: { lead: cnp }\n")
    #expect(plan.plan.hover(at: plan.offset, inFile: 1)?.markdown.contains("Carana National Police") == true)
  }
}
