import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

/// Each kind of gap: a plan with it, and the same plan in which one entry is changed. Then the gap is gone, and nothing else has
/// changed.
struct GapFixtureTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    let open: String
    let closed: String

    var testDescription: String { "\(kind): \(open)" }

    func plan(_ change: String) -> String {
      GapFixtureTests.head + (kind == "not-heard" ? "" : GapFixtureTests.heard) + text.replacing("@", with: change)
    }
  }

  fileprivate static let head = """
    plan: { title: P, as-of: 2027-01-01 }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31, departures: [{ area: east, on: 2027-06-30 }] }
    areas: { east: { name: East, population: 120000 }, west: { name: West } }
    counterparts:
      cnp: { name: Police, kind: national }
      undp: { name: UNDP, kind: un, until: 2029-06-30 }
      women: { name: Network, kind: women }

    """

  fileprivate static let heard = """
    consultations:
      all: { title: Forum, on: 2026-10-01, status: held, with: [{ kind: women }, { kind: youth }, { kind: disability }] }

    """

  private static let order =
    "tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over, areas: [west] } }\n"

  static let fixtures: [Fixture] = [
    Fixture(
      kind: "vacuum", text: order + "handovers: { h: { task: order, to: @, window: { finish: 2027-10-31 } } }",
      open: "[]",
      closed: "[cnp]"),
    Fixture(
      kind: "vacuum",
      text: order + "handovers: { h: { task: order, to: [{ who: cnp, from: @ }], window: { finish: 2027-10-31 } } }",
      open: "2028-02-01", closed: "2027-10-31"),
    Fixture(
      kind: "vacuum", text: order + "handovers: { h: { task: order, to: [cnp], window: { finish: @ } } }",
      open: "2028-03-31", closed: "2027-12-31"),
    Fixture(
      kind: "vacuum", text: order + "handovers: { h: { task: order, to: [@], window: { finish: 2027-10-31 } } }",
      open: "undp", closed: "cnp"),
    Fixture(
      kind: "vacuum",
      text: order + "handovers: { h: { task: order, areas: [east, west], to: @, window: { finish: 2027-05-31 } } }",
      open: "[{ who: cnp, areas: [west] }]", closed: "[{ who: cnp, areas: [west] }, { who: women, areas: [east] }]"),
    Fixture(
      kind: "vacuum",
      text: order + "handovers: { h: { task: order, areas: [east, west], to: [cnp], window: { finish: @ } } }",
      open: "2027-10-31", closed: "2027-06-30"),
    Fixture(
      kind: "vacuum",
      text: order + "handovers: { h: { task: order, to: [cnp], status: @, window: { finish: 2026-10-31 } } }",
      open: "failed", closed: "transferred"),
    Fixture(
      kind: "holder-not-known", text: "tasks: { order: { title: Order, lead: mission, function: police, @ } }",
      open: "finish: 2027-03-01", closed: "disposition: discontinue"),
    Fixture(
      kind: "service-ends", text: "services: { flights: { what: Flights, until: 2027-10-31@ } }", open: "",
      closed: ", replaced-by: women"),
    Fixture(
      kind: "site-lost", text: "sites: { camp: { name: Camp, area: west, status: looted, closed: 2026-10-01@ } }",
      open: "",
      closed: ", secured-by: cnp"),
    Fixture(
      kind: "priority-without-owner", text: "residual-priorities: { land: { title: Land, owner: @ } }", open: "mission",
      closed: "women"),
    Fixture(
      kind: "receiver-without-power",
      text: order + """
        laws: { act: { title: Act, stage: @, empowers: [cnp] } }
        handovers: { h: { task: order, to: [cnp], window: { finish: 2027-10-31 } } }
        """, open: "drafting", closed: "in-force"),
    Fixture(
      kind: "parliament-lapses",
      text: """
        laws: { act: { title: Act, stage: parliament, due: 2027-05 } }
        calendar: { end: { title: Parliament ends, kind: @, on: 2027-06-30 } }
        """, open: "parliament", closed: "other"),
    Fixture(
      kind: "targets-lapsed",
      text: """
        benchmarks:
          b: { title: B, indicators: { i: { title: I, scale: number, unit: prisons, better: higher, target: { is: 10, by: @ }, readings: { 2026-12-01: 4 } } } }
        """, open: "2026-12-31", closed: "2027-12-31"),
    Fixture(
      kind: "readings-stale",
      text: """
        benchmarks:
          b: { title: B, indicators: { i: { title: I, scale: number, unit: prisons, better: higher, target: { is: 10, by: 2027-12-31 }, readings: { @: 4 } } } }
        """, open: "2025-12-01", closed: "2026-12-01"),
    Fixture(
      kind: "handovers-crowded",
      text: "handovers:\n"
        + (1...5).map { "  h\($0): { title: H, to: [cnp], window: { finish: \($0 == 1 ? "@" : "2027-12-31") } }\n" }
        .joined(),
      open: "2027-12-20", closed: "2027-09-30"),
    Fixture(
      kind: "rights-not-reported",
      text: """
        tasks: { rights: { title: Rights, lead: mission, function: human-rights, disposition: hand-over } }
        handovers:
          h: { task: rights, to: [women], window: { finish: 2027-10-31 }, protected-data: sealed, reports-publicly: @ }
        """, open: "false", closed: "true"),
    Fixture(
      kind: "data-unprotected",
      text: """
        tasks: { rights: { title: Rights, lead: mission, function: human-rights, disposition: hand-over } }
        handovers:
          h: { task: rights, to: [women], window: { finish: 2027-10-31 }, reports-publicly: true, protected-data: @ }
        """, open: "unknown", closed: "sealed"),
    Fixture(
      kind: "sources-disagree", text: "sites: { camp: { name: Camp, count: @ } }", open: "{ either: [3, 4] }",
      closed: "3"),
    Fixture(
      kind: "bad-timing", text: "calendar: { vote: { title: Election, kind: election, on: @ } }", open: "2027-11-15",
      closed: "2028-11-15"),
    Fixture(
      kind: "not-heard",
      text: """
        phases: { p: { title: P, start: 2026-12-01, finish: 2027-06-30 } }
        consultations: { later: { title: Talks, on: @, status: planned, with: [{ kind: women }, { kind: youth }, { kind: disability }] } }
        """, open: "2027-09-01", closed: "2027-03-01"),
  ]

  @Test(arguments: fixtures)
  func oneChangeClosesItAndOpensNoOther(fixture: Fixture) {
    let (open, closed) = (gaps(fixture.plan(fixture.open)), gaps(fixture.plan(fixture.closed)))
    let kinds = open.filter { $0.hasPrefix(fixture.kind + " ") }
    #expect(kinds.count == 1, "\(open)")
    #expect(closed == open.filter { !kinds.contains($0) })
  }

  /// Each kind of gap that there is has such a fixture.
  @Test func everyKindHasAFixture() {
    #expect(Set(Self.fixtures.map(\.kind)) == Set(Gap.Kind.allCases.map(\.rawValue)))
  }

  private func gaps(_ text: String) -> [String] {
    Gaps(facts(text)).all.map { gap in
      "\(gap.kind.rawValue) \(gap.function?.rawValue ?? "") \(gap.areas.map(\.id)) \(gap.from?.latest.description ?? "") \(gap.size.count)"
    }
  }

  private func facts(_ text: String) -> PlanFacts {
    let reading = readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))]))
    for problem in reading.diagnostics where problem.severity == .error { Issue.record("\(problem.message)") }
    return PlanFacts(reading.plan)
  }
}
