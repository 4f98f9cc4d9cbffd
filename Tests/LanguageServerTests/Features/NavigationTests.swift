import Diagnostics
import Editing
import PlanFormat
import Testing
import TransitionKit

@testable import LanguageServer

@Suite struct NavigationTests {
  private let work =
    "tasks:\n  a:\n    title: Something\n    lead: cnp\n    after: [census]\nupdates:\n  - { on: 2027-08-01, about: [a], text: Done }\n"

  private func plan(_ mark: String, behind: Int32 = 0) throws -> (plan: OpenPlan, offset: Int32) {
    let plan = PlanAtCursor(work, checked: work).plan
    return (plan, try offset(of: mark, in: "work.yaml", plan.now).offset + behind)
  }

  private func text(_ span: Span, in plan: OpenPlan) -> String {
    String(decoding: plan.now.files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  @Test func fromAnIdToItsEntryAndBack() throws {
    let (plan, offset) = try plan("cnp", behind: 1)
    let definitions = plan.definitions(at: offset, inFile: 1)
    #expect(definitions.map(\.file) == [0] && definitions.map { text($0, in: plan) } == ["cnp"])
    let all = plan.references(at: offset, inFile: 1, includingDeclaration: true)
    #expect(all.count == 3 && Set(all.map { text($0, in: plan) }) == ["cnp"])
    #expect(plan.references(at: offset, inFile: 1, includingDeclaration: false).count == 2)
    #expect(plan.highlights(at: offset, inFile: 1).count == 1)
    #expect(plan.definitions(at: 0, inFile: 1).isEmpty)
  }

  @Test func anIdIsChangedInAllFiles() throws {
    let (plan, offset) = try plan("cnp")
    #expect(try plan.renamable(at: offset, inFile: 1)?.id == "cnp")
    let edit = try plan.rename(at: offset, inFile: 1, to: "police")
    #expect(edit.changed.count == 2)
    let after = edit.after.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(after[0].contains("  police: {") && after[0].contains("to: [police]") && after[1].contains("lead: police"))
    #expect(!after[0].contains("  cnp:") && after[0].contains("public-order-to-cnp"))
  }

  /// There and back gives the same bytes, where an id stands in many files and is a part of others.
  @Test(arguments: ["hnp", "public-order", "s2019-563", "ouest"])
  func thereAndBack(_ id: String) throws {
    let name = try #require(haiti.names.all.first { $0.id == id && $0.isDeclaration })
    let plan = OpenPlan(haiti, now: haitiFiles)
    let edit = try plan.rename(at: name.span.start, inFile: name.span.file, to: "something-else")
    #expect(edit.changed.count > 1)
    let renamed = OpenPlan(PlanSnapshot(edit.after), now: edit.after)
    let back = try renamed.rename(at: name.span.start, inFile: name.span.file, to: id)
    #expect(back.after.files.map(\.bytes) == haitiFiles.files.map(\.bytes))
  }

  @Test(arguments: ["", "Ministry", "a b", "a: b", "mission", "unct", "x#", "é"])
  func whatCannotBeAnIdIsRefused(_ id: String) throws {
    let (plan, offset) = try plan("cnp")
    #expect(throws: RenameRefusal.self) { try plan.rename(at: offset, inFile: 1, to: id) }
  }

  @Test func theMissionKeepsItsName() throws {
    let plan = PlanAtCursor("tasks:\n  x: { lead: mission }\n", checked: "tasks:\n  x: { lead: mission }\n").plan
    #expect(throws: RenameRefusal.self) { try plan.renamable(at: 22, inFile: 1) }
  }

  @Test func whatAFileHolds() throws {
    let outline = try plan("a").plan.outline(ofFile: 1)
    #expect(outline.map(\.name) == ["tasks", "updates"] && outline[0].children.map(\.name) == ["a"])
    #expect(outline[0].children[0].detail == "Something" && outline[0].children[0].kind == .entry)
    let handovers = OpenPlan(haiti, now: haitiFiles).outline(
      ofFile: try offset(of: "handovers:", in: "handovers.yaml").file)
    let entry = handovers[0].children.first { $0.name == "public-order-in-the-last-three-departments" }
    #expect(
      entry?.children.map(\.name) == ["actions"]
        && entry?.children.first?.children.map(\.name) == ["police-works", "more-cvr"])
  }

  /// While a file cannot be read, its outline stays as it was.
  @Test func theOutlineStaysWhileTheFileIsBroken() {
    let plan = PlanAtCursor(
      "tasks:\n  a: { title: X, [\n  b: { title: Y }\n", checked: "tasks:\n  a: { title: X }\n  b: { title: Y }\n")
    let outline = plan.plan.outline(ofFile: 1)
    #expect(outline.first?.children.map(\.name) == ["a", "b"] && outline.first?.span.end == 43)
  }

  @Test func whatCanBeFolded() throws {
    let text = "# one\n# two\ntasks:\n  a:\n    note: |\n      x\n      y\n"
    let plan = PlanAtCursor(text, checked: text).plan
    #expect(plan.foldings(ofFile: 1).map(\.kind) == [.comment, .structure, .structure, .text])
  }

  @Test func entriesOfAllFiles() throws {
    let plan = try plan("a").plan
    #expect(plan.symbols(matching: "police").map(\.id) == ["cnp"])
    #expect(plan.symbols(matching: "").count > 7)
  }

  @Test func whatIsSelectedStepByStep() throws {
    let (plan, offset) = try plan("cnp")
    let texts = plan.selections(at: offset, inFile: 1).map { text($0, in: plan) }
    #expect(texts.prefix(2) == ["cnp", "lead: cnp"] && texts.count >= 5)
  }

  @Test func addressesAreLinks() throws {
    #expect(try plan("a").plan.links(ofFile: 0).map(\.target) == ["https://undocs.org/S/RES/9001"])
  }

  @Test func computedDates() throws {
    let plan = try plan("a").plan
    let hints = plan.inlayHints(in: Span(file: 0, start: 0, end: Int32(plan.now.files[0].bytes.count)))
    #expect(hints.contains { $0.label.hasPrefix("computed: 2027-07-05 → 2027-") })
    // What is written is not told again.
    #expect(!hints.contains { $0.label == "computed: 2027-08-01 → 2027-10-15" })
  }

  /// A mend becomes an action with its change; what is certain is also done at once in the whole file.
  @Test func mendsAreActions() throws {
    let text = "tasks:\n  x: { title: X, lead: unct, statuss: planned }\n"
    let plan = PlanAtCursor(text, checked: text).plan
    let mended = plan.snapshot.check.findings.filter { $0.mend != nil && $0.span.file == 1 }
    let actions = plan.codeActions(in: Span(file: 1, start: 0, end: Int32(text.utf8.count)))
    #expect(actions.count >= mended.count)
    #expect((plan.fixAll(ofFile: 1) != nil) == mended.contains { $0.mend?.isCertain == true })
    // What is known of the texts of now stands for what was checked.
    let kind = DiagnosticKind("misspelt", .error, "", explanation: "")
    let place = Span(file: 1, start: 36, end: 43)
    let problem = Diagnostic(
      kind, "", at: place, mend: Mend("write 'status'", at: place, with: "status", isCertain: true))
    let now = OpenPlan(plan.snapshot, now: plan.now, problems: [problem, problem])
    let action = try #require(now.codeActions(in: Span(file: 1, start: 37, end: 37)).first)
    #expect(action.title == "Write 'status'" && action.isPreferred)
    let after = try #require(now.fixAll(ofFile: 1)).after.files[1].bytes
    #expect(String(decoding: after, as: UTF8.self) == text.replacing("statuss", with: "status"))
    #expect(now.codeActions(in: Span(file: 1, start: 0, end: 5)).isEmpty)
  }
}
