import Analysis
import Diagnostics
import Documents
import PlanFormat
import Testing

@testable import Reporting

/// What begins on a day that the plan does not give is drawn and told all the same.
struct NoStatedDayTests {
  private static let plan = """
    plan: { title: P, as-of: 2027-03-01 }
    mission: { name: M, established: 2024-01-01 }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      kept: { title: Kept, lead: mission, function: police, disposition: hand-over }
      given: { title: Given, lead: mission, function: justice, disposition: hand-over }
    handovers: { h: { task: given, to: [cnp], status: agreed } }

    """

  private func text(of view: TimelineView) -> (drawn: [String], tables: String) {
    let facts = planFacts(Self.plan)
    let drawn = timelineDrawings(of: facts, TimelineRequest(view)).flatMap(\.shapes).flatMap(texts)
    let document = timelineDocument(of: facts, TimelineRequest(view), tracing: Tracing(facts.plan, SourceFiles([])))
    let rows = document.blocks.compactMap { if case .table(let table) = $0 { table.rows } else { nil } }
    return (drawn, rows.joined().map { $0.map(\.plainText).joined(separator: " | ") }.joined(separator: "\n"))
  }

  private func texts(of shape: Documents.Shape) -> [String] {
    switch shape {
    case .text(let line): [line.text]
    case .group(let group): group.shapes.flatMap(texts)
    case .rectangle, .circle, .path: []
    }
  }

  @Test(arguments: [TimelineView.calendar, .coverage]) func nobodyFromNoStatedDay(view: TimelineView) {
    let found = text(of: view)
    let isTold = found.drawn.contains { $0.hasPrefix("Nobody known") && $0.hasSuffix("(from when is not stated)") }
    #expect(isTold, "\(found.drawn)")
    #expect(
      found.tables.contains(view == .calendar ? "(from when is not stated)" : "| not stated | "), "\(found.tables)")
    #expect(!found.tables.contains("throughout | nobody"), "\(found.tables)")
  }

  @Test func aReceiverFromNoStatedDay() {
    let found = text(of: .calendar)
    #expect(found.drawn.contains("Police (from when is not stated)"), "\(found.drawn)")
    #expect(found.tables.contains("Police (from when is not stated)"), "\(found.tables)")
  }
}
