import Analysis
import Diagnostics
import Documents
import PlanFormat
import Testing

@testable import Reporting

/// Of a milestone its table says who leads it, and its mark is on that side; later pages say that it is a draft.
struct MilestoneLeadTests {
  private static let plan = """
    plan: { title: P, as-of: 2027-03-01, status: draft }
    mission: { name: M, established: 2024-01-01, departure: 2027-12-31 }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      oath: { title: Oath, lead: cnp, duration: 0 days, finish: 2027-06-30 }

    """

  @Test func theTableNamesWhoLeads() throws {
    let facts = planFacts(Self.plan)
    let row = try #require(Timeline(facts, .english)?.rows.first)
    let milestone = try #require(row.tracks.first?.milestones.first)
    #expect(milestone.side == .state && milestone.lead == "Police")
    let document = timelineDocument(of: facts, tracing: Tracing(facts.plan, SourceFiles([])))
    #expect(document.text.contains("Police, 30 Jun 2027"), "\(document.text)")
  }

  @Test func laterPagesBearTheNotice() {
    let tasks = (0..<200).map { "  t\($0): { title: Task \($0), lead: mission, start: 2027-01-01 }\n" }.joined()
    let pages = timelineDrawings(of: planFacts(Self.plan + tasks))
    #expect(pages.count > 1)
    for page in pages {
      let texts = page.shapes.compactMap { if case .text(let line) = $0 { line.text } else { nil } }
      #expect(texts.contains { $0.hasPrefix("Draft, as of") }, "\(texts.prefix(4))")
    }
  }
}
