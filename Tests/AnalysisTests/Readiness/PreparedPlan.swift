import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import Testing

/// A plan with one handover, for which everything is there, seen from 1 January 2027.
enum PreparedPlan {
  static let text = """
    plan: { title: T, as-of: 2027-01-01, currency: USD }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts:
      police: { name: Police, kind: national, focal-point: Operations, legal-basis: Police Act }
      guards: { name: Guards, kind: private }
    benchmarks: { trust: { title: Trust, target: 2027-06-30, rating: met } }
    sites:
      camp: { name: Camp, status: open, environment: { check: 2026-11-01 }, later-use: Academy, secured-by: guards }
    tasks: { order: { title: Order, function: police, lead: mission, disposition: hand-over, cost: { running: 100 } } }
    funding:
      allocations: { own: { for: [order], amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 } }
    laws: { act: { title: Act, stage: drafting, due: 2027-06-30 } }
    handovers:
      h:
        task: order
        sites: [camp]
        to: [police]
        window: { start: 2027-03-01, finish: 2027-12-15 }
        status: preparing
        condition: [trust]
        capacity: { level: partial, on: 2026-10-01 }
        actions: { units: { title: More units, owner: police, status: completed, finish: 2026-12-01 } }
        joint-work: [{ what: Patrols, finish: 2026-12-15 }]
        knowledge: [Case files]
        protected-data: Names of witnesses stay with the court

    """

  /// What follows from the plan with some of its text changed, each of which stands in it.
  static func facts(_ changes: [(String, String)] = []) -> PlanFacts {
    let text = changes.reduce(text) { text, change in
      if !text.contains(change.0) { Issue.record("the plan has no '\(change.0)'") }
      return text.replacing(change.0, with: change.1)
    }
    let reading = readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))]))
    for problem in reading.diagnostics where problem.severity == .error { Issue.record("\(problem.message)") }
    return PlanFacts(reading.plan)
  }

  static func readiness(_ changes: (String, String)...) throws -> Readiness {
    try #require(facts(changes).standings.handovers.first?.readiness)
  }
}

extension Readiness {
  var states: [Precondition: PreconditionState] {
    Dictionary(uniqueKeysWithValues: preconditions.map { ($0.precondition, $0.state) })
  }

  subscript(precondition: Precondition) -> PreconditionResult? {
    preconditions.first { $0.precondition == precondition }
  }
}
