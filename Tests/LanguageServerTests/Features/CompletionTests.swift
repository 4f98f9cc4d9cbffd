import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct CompletionTests {
  private func labels(_ text: String) -> [String] {
    PlanAtCursor(text).completions.sorted { $0.order < $1.order }.map(\.label)
  }

  /// Required fields that are not written stand first, and what is written is left out.
  @Test func fieldsOfAnEntry() throws {
    let labels = labels("updates:\n  - on: 2027-08-01\n    ‸")
    #expect(labels.first == "text" && !labels.contains("on") && labels.contains("about") && labels.contains("source"))
    let field = try #require(PlanAtCursor("handovers:\n  a:\n    ta‸").completion("task"))
    #expect(field.documentation == "The task." && field.text == "task: " && field.kind == .field)
    #expect(PlanAtCursor("handovers:\n  a:\n    ta‸").text(choosing: "task") == "handovers:\n  a:\n    task: ")
    // Behind a key that has its colon none is added.
    #expect(PlanAtCursor("handovers:\n  a:\n    ta‸: x").text(choosing: "task") == "handovers:\n  a:\n    task: x")
  }

  @Test func sectionsOfAPlan() {
    let labels = labels("ta‸")
    #expect(labels.contains("tasks") && labels.contains("updates") && !labels.contains("source"))
  }

  @Test func wordsWithTheirMeaning() throws {
    let plan = PlanAtCursor("tasks:\n  a: { disposition: ‸")
    #expect(plan.completion("hand-over")?.kind == .word && plan.completion("unknown")?.kind == .absence)
    #expect(PlanAtCursor("mission:\n  leaving: { ‸").completions.isEmpty == false)
    #expect(
      PlanAtCursor("calendar:\n  a:\n    kind: par‸").completion("parliament")?.documentation.contains("term") == true)
  }

  @Test func idsWithTheirNames() throws {
    let task = try #require(PlanAtCursor("handovers:\n  a: { task: ‸ }").completion("public-order"))
    #expect(task.detail == "Public order" && task.filter.contains("Public order") && task.kind == .entry)
    // A list takes brackets, which are written where there are none.
    #expect(PlanAtCursor("handovers:\n  a:\n    to: ‸").text(choosing: "cnp") == "handovers:\n  a:\n    to: [cnp]")
    #expect(PlanAtCursor("handovers:\n  a:\n    to: [c‸]").text(choosing: "cnp") == "handovers:\n  a:\n    to: [cnp]")
    #expect(PlanAtCursor("handovers:\n  a:\n    to:\n      - ‸").completion("unct") != nil)
    #expect(labels("tasks:\n  a: { lead: ‸").contains("mission"))
    #expect(labels("updates:\n  - { about: [‸").contains("public-order-to-cnp"))
    #expect(PlanAtCursor("tasks:\n  a:\n    after: { ‸").completion("census") != nil)
    #expect(labels("tasks:\n  a:\n    after: { census: ‸").contains("finish"))
  }

  @Test func sourcesBehindEachOther() throws {
    #expect(
      PlanAtCursor("tasks:\n  a:\n    source: ‸").text(choosing: "res-9001") == "tasks:\n  a:\n    source: res-9001")
    let plan = PlanAtCursor("tasks:\n  a:\n    source: res-9001 para 4; res‸")
    #expect(plan.completion("res-9001")?.detail == "S/RES/9001 (2026)")
    #expect(plan.text(choosing: "res-9001") == "tasks:\n  a:\n    source: res-9001 para 4; res-9001")
    // Behind the id stands the place in the document, which nobody knows.
    #expect(labels("tasks:\n  a:\n    source: res-9001 pa‸").filter { $0 == "res-9001" }.isEmpty)
  }

  @Test func datesThatMakeSenseHere() throws {
    let plan = PlanAtCursor("handovers:\n  b:\n    window: { start: ‸")
    #expect(
      plan.completion("2027-12-31")?.detail == "the mandate ends; the mission leaves; end of the phase 'drawdown'"
        && plan.completion("2027-07-01") != nil)
    let text =
      "handovers:\n  public-order-in-the-north:\n    task: public-order\n    window: { start: 2027-08-01, finish: 2027-09-01 }\n"
    let other = PlanAtCursor(text.replacing("start: 2027-08-01", with: "start: ‸"), checked: text)
    #expect(other.completions.map(\.detail).contains("finish of the handover 'public-order-to-cnp'"))
  }

  @Test func aNewEntryWithWhatIsRequired() throws {
    let plan = PlanAtCursor("sources:\n  ‸")
    let new = try #require(plan.completion("new source"))
    #expect(new.snippet == "${1:new-source}:\n  title: ${2:unknown}" && new.kind == .newEntry)
    let handover = try #require(PlanAtCursor("handovers:\n  ‸").completion("new handover")?.snippet)
    #expect(handover.hasPrefix("${1:new-handover}:\n  task: ${2:unknown}\n  to: [${3:unknown}]\n  status: ${4|"))
    #expect(PlanAtCursor("sources:\n  s2027-1‸").completion("new source")?.text == "s2027-1:\n  title: ")
  }

  @Test func codesAndFlags() {
    #expect(labels("plan:\n  currency: ‸").first == "USD")
    #expect(labels("handovers:\n  a: { supported: ‸").prefix(2) == ["true", "false"])
    #expect(labels("tasks:\n  a:\n    title:\n      ‸").contains("fr"))
  }

  @Test func requirementsToSetAside() {
    #expect(
      labels("waivers:\n  - { requirement: ‸").first == "TR-01" && labels("rules:\n  a: { requirement: ‸").isEmpty)
  }

  @Test func whatAnUpdateChanges() {
    #expect(labels("updates:\n  - on: 2027-08-01\n    about: [public-order-to-cnp]\n    set: { ‸").contains("window"))
    #expect(labels("updates:\n  - { about: [public-order-to-cnp], set: { window: { ‸").contains("finish"))
  }

  /// Of very many entries those are given that begin with what is typed, and the list says that there are more.
  @Test func ofManyEntriesThoseThatAreTyped() {
    let tasks = (0..<3_000).map { "  task-\($0): { title: Work \($0), lead: mission }\n" }.joined()
    let plan = PlanAtCursor("tasks:\n\(tasks)handovers:\n  a: { task: task-29‸ }", checked: "tasks:\n\(tasks)")
    let list = plan.plan.completions(at: plan.offset, inFile: 1)
    #expect(!list.isComplete && list.items.count <= 1_100 && list.items.contains { $0.label == "task-2999" })
  }
}
