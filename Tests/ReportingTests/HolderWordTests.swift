import Analysis
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// That nobody holds a task, or is known to, has one sign: that of its row in the timeline is that of its forecast in the report.
@Suite struct HolderWordTests {
  private static let plan = """
    plan: { title: Plan, as-of: 2027-03-01 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      silent: { title: Silent, lead: mission, function: health, finish: 2027-06-30 }
      open: { title: Open, lead: mission, function: gender, disposition: undecided, finish: 2027-12-31 }
      given: { title: Given, lead: mission, function: police, disposition: hand-over, finish: 2027-12-31 }
      late: { title: Late, lead: mission, function: police, disposition: complete, start: 2027-12-01, finish: 2028-02-01 }
    """

  private static var facts: [PlanFacts] {
    DrawnPlan.all.map(\.facts) + [planFacts(plan), planFacts(plan, asOf: "2027-12-01")]
  }

  @Test func theSignOfTheTimelineIsThatOfTheReport() {
    var found: Set<FunctionOutlook.Verdict> = []
    for facts in Self.facts {
      for outlook in facts.outlooks(rankedBy: []) {
        guard case .task(let position) = outlook.subject else { continue }
        let standing = facts.standings.tasks[position]
        found.insert(outlook.verdict)
        #expect(outlook.verdict.status == standing.levelOfHolder?.status)
        // Where nothing graver is to be said of it, the row shows that sign.
        let isFirst =
          switch standing.reasons.first {
          case .heldByNobody?, .holderNotKnown?: true
          default: false
          }
        #expect(!isFirst || standing.level.status == outlook.verdict.status, "\(facts.plan.tasks[position].id)")
      }
    }
    #expect(found == [.noHolder, .holderNotKnown, .inDoubt])
  }
}
