import Analysis
import PlanFormat
import PlanModel
import Testing

/// What looks like a gap to a count of what is missing, and is none to somebody who knows the mission; and what makes it one.
struct NoGapTests {
  private func kinds(_ plan: String) -> [String] {
    Gaps(scheduled(plan, departure: "2027-12-31")).all.map(\.kind.rawValue)
  }

  @Test(arguments: [
    // Work of others goes on without the mission, whoever leads it; what the mission is to hand over does not.
    (
      "holder-not-known", "tasks: { t: { title: T, lead: unknown, function: health, disposition: continue } }",
      "tasks: { t: { title: T, lead: unknown, function: health, disposition: hand-over } }"
    ),
    // A service that was for an election is missed by nobody after it.
    (
      "service-ends",
      """
      services: { flights: { what: Flights, until: 2026-11-20 } }
      calendar: { vote: { title: Vote, kind: election, on: 2026-11-20 } }
      """,
      """
      services: { flights: { what: Flights, until: 2026-11-20 } }
      calendar: { vote: { title: Vote, kind: election, on: 2026-06-20 } }
      """
    ),
    // Closure goes on while the mission is liquidated.
    (
      "vacuum",
      """
      tasks: { t: { title: Camps, lead: mission, function: closure, technical: true, disposition: complete, finish: 2028-04-30 } }
      liquidation: { start: 2028-01-01, finish: 2028-06-30 }
      """,
      """
      tasks: { t: { title: Camps, lead: mission, function: closure, technical: true, disposition: complete, finish: 2028-04-30 } }
      liquidation: { start: 2028-01-01, finish: 2028-02-28 }
      """
    ),
    // A State votes its budget year by year; a fund that ends is another thing.
    (
      "money-hole", paid(by: "national-budget"), paid(by: "pooled")
    ),
    // What sources say of what is over changes nothing.
    (
      "figures-disputed", "units: { one: { name: One, left: { either: [2026-11-01, 2026-11-15] } } }",
      "units: { one: { name: One, leaves: { either: [2027-11-01, 2027-11-15] } } }"
    ),
    // Nobody knows that a site is open of which the plan says that it does not know.
    (
      "sites-without-closing", "sites: { camp: { name: Camp, status: unknown } }",
      "sites: { camp: { name: Camp, status: open } }"
    ),
  ])
  func whatIsNoneIsNotTold(kind: String, none: String, one: String) {
    #expect(!kinds(none).contains(kind))
    #expect(kinds(one).contains(kind))
  }

  private static func paid(by kind: String) -> String {
    """
    counterparts: { cnp: { name: Police, kind: national } }
    tasks: { t: { title: Growth, lead: cnp, function: police } }
    funding:
      sources: { s: { name: S, kind: \(kind) } }
      allocations: { a: { for: [t], funded-by: s, amount: 9, status: committed, from: 2026-07-01, until: 2027-06-30 } }
    """
  }

  /// A body that does the same elsewhere already, or was found to do it, may do it.
  @Test(arguments: [
    ("", false), ("earlier: { task: order, to: [police], status: accepted, transferred: 2026-06-01 }", true),
    ("earlier: { task: order, to: [police], status: failed, transferred: 2026-06-01 }", false),
  ])
  func whoPerformsAFunctionAlreadyHasThePower(earlier: String, isEmpowered: Bool) throws {
    let facts = PreparedPlan.facts([
      (", legal-basis: Police Act", ""), ("handovers:\n", "handovers:\n  \(earlier)\n"),
    ])
    let readiness = try #require(facts.standings.handovers.last?.readiness)
    #expect(readiness.states[.legalPower] == (isEmpowered ? .notNeeded(.performsAlready) : .cannotBeTold(.notStated)))
  }

  /// How work is passed on is one gap, however much of it the plan leaves out.
  @Test func whatIsSeenToTogetherIsOneGap() throws {
    let facts = PreparedPlan.facts([
      ("\n    knowledge: [Case files]", ""), ("\n    joint-work: [{ what: Patrols, finish: 2026-12-15 }]", ""),
      (", focal-point: Operations", ""),
    ])
    let lacking = Gaps(facts).all.filter { $0.kind == .handoversLack }
    let gap = try #require(lacking.first)
    guard lacking.count == 1, case .lackingTogether(let lacks, of: 1) = gap.reason else {
      Issue.record("\(lacking)")
      return
    }
    #expect(lacks.map(\.precondition) == [.jointWork, .knowledge, .focalPoint])
    #expect(gap.requirements == ["TR-72", "TR-11"])
  }

  /// What else a handover lacks that its receiver will hardly carry is told with that, and not again.
  @Test func whatAnUnreadyHandoverLacksIsToldWithIt() throws {
    let facts = PreparedPlan.facts([
      ("\n    knowledge: [Case files]", ""), ("finish: 2026-12-01 } }", "finish: 2028-02-01 } }"),
      ("status: completed, finish", "finish"),
    ])
    let gaps = Gaps(facts).all
    #expect(!gaps.contains { $0.kind == .handoversLack })
    let unrecorded = gaps.compactMap { gap in
      if case .unready(_, _, let unrecorded) = gap.reason { unrecorded } else { nil }
    }
    #expect(unrecorded == [[.knowledge]])
  }
}
