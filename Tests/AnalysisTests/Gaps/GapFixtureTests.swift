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
      text.contains("handovers:\n") && text.contains("plan: {")
        ? text.replacing("@", with: change)
        : GapFixtureTests.head + (kind == "not-heard" ? "" : GapFixtureTests.heard) + text.replacing("@", with: change)
    }
  }

  /// A plan whose one handover is prepared, some of its text replaced by the place of the change.
  private static func prepared(_ changed: (String, String)..., adding more: String = "") -> String {
    changed.reduce(PreparedPlan.text) { text, change in
      if !text.contains(change.0) { Issue.record("the plan has no '\(change.0)'") }
      return text.replacing(change.0, with: change.1)
    } + heard + more
  }

  fileprivate static let head = """
    plan: { title: P, as-of: 2027-01-01, currency: USD }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    areas: { east: { name: East, population: 120000 }, west: { name: West } }
    counterparts:
      cnp: { name: Police, kind: national, focal-point: Operations, legal-basis: Police Act }
      women: { name: Network, kind: women }

    """

  fileprivate static let heard = """
    consultations:
      all: { title: Forum, on: 2026-10-01, status: held, with: [{ kind: women }, { kind: youth }, { kind: disability }] }

    """

  /// In two areas, the first of which the mission leaves earlier.
  private static let departures = (
    "departure: 2027-12-31 }", "departure: 2027-12-31, departures: [{ area: east, on: 2027-06-30 }] }"
  )
  private static let areas = "areas: { east: { name: East, population: 120000 }, west: { name: West } }\n"

  /// Work that goes on, with money from three sources, and more.
  private static func paid(_ more: String) -> String {
    """
    tasks: { order: { title: Order, lead: cnp, function: police, disposition: continue, finish: 2028-12-31 } }
    funding:
      sources: { a: { name: A, kind: pooled }, b: { name: B, kind: bilateral }, c: { name: C, kind: national-budget } }
      allocations:
        one: { funded-by: a, for: [order], amount: 100, status: committed, from: 2027-01-01, until: 2027-12-31 }

    """ + more.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  static let fixtures: [Fixture] = [
    Fixture(
      kind: "money-hole",
      text: paid(
        """
        two: { funded-by: b, for: [order], amount: 100, status: committed, from: @, until: 2028-12-31 }
        """), open: "2028-03-01", closed: "2028-01-01"),
    Fixture(
      kind: "money-cliff",
      text: paid(
        """
        two: { funded-by: b, for: [order], amount: @, status: committed, from: 2028-01-01, until: 2028-12-31 }
        """), open: "20", closed: "90"),
    Fixture(
      kind: "money-concentrated",
      text: paid(
        """
        two: { funded-by: b, for: [order], amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }
        three: { funded-by: @, for: [order], amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }
        """), open: "b", closed: "c"),
    Fixture(
      kind: "requests-unanswered",
      text: paid(
        """
        two: { funded-by: b, for: [order], amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }
        three: { funded-by: c, for: [order], amount: 100, status: @, from: 2028-01-01, until: 2028-12-31 }
        """), open: "requested", closed: "pledged"),
    Fixture(
      kind: "underfunded", text: "frameworks: { f: { name: Plan of the State, funded: { share: @ } } }", open: "7",
      closed: "70"),
    Fixture(
      kind: "vacuum",
      text: prepared(("window: { start: 2027-03-01, finish: 2027-12-15 }", "window: { start: 2027-03-01, finish: @ }")),
      open: "2028-01-31", closed: "2027-12-15"),
    Fixture(
      kind: "vacuum",
      text: prepared(("window: { start: 2027-03-01, finish: 2027-12-15 }", "window: { start: 2027-03-01, finish: @ }")),
      open: "2027-12/2028-03", closed: "2027-12-15"),
    Fixture(
      kind: "vacuum", text: prepared(("to: [police]", "to: [{ who: police, from: @ }]")), open: "2028-02-01",
      closed: "2027-12-15"),
    Fixture(
      kind: "vacuum", text: prepared(("kind: national,", "kind: national@,")), open: ", until: 2029-06-30", closed: ""),
    Fixture(
      kind: "vacuum",
      text: prepared(("to: [police]", "areas: [east, west]\n    to: @"), adding: areas),
      open: "[{ who: police, areas: [west] }]",
      closed: "[{ who: police, areas: [west, east] }]"),
    Fixture(
      kind: "vacuum",
      text: prepared(
        departures, ("finish: 2027-12-15 }", "finish: @ }"), ("to: [police]", "areas: [east, west]\n    to: [police]"),
        adding: areas),
      open: "2027-10-31", closed: "2027-06-30"),
    Fixture(
      kind: "vacuum",
      text: "tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }\n"
        + "handovers: { h: { task: order, to: [cnp], status: @, window: { finish: 2026-10-31 } } }",
      open: "failed", closed: "accepted"),
    Fixture(
      kind: "holder-not-known",
      text: "tasks: { order: { title: Order, lead: mission, function: police, disposition: @ } }",
      open: "hand-over", closed: "complete"),
    Fixture(
      kind: "holder-not-known",
      text: prepared(
        ("to: [police]", "areas: @\n    to: [police]"),
        ("disposition: hand-over,", "disposition: hand-over, areas: [east, west],"),
        adding: areas), open: "[east]", closed: "[east, west]"),
    Fixture(
      kind: "vacuum",
      text: "tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }\n"
        + "handovers: { h: { task: order, to: [@], status: transferred, transferred: 2026-10-31 } }",
      open: "mission", closed: "cnp"),
    Fixture(
      kind: "vacuum",
      text: "tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }\n"
        + "handovers: { h: { task: order, to: [women], status: failed }, i: { task: order, to: [cnp], status: @ } }",
      open: "failed", closed: "accepted"),
    Fixture(
      kind: "holder-not-known",
      text: "tasks: { order: { title: Order, lead: @, function: police, disposition: hand-over } }", open: "unknown",
      closed: "cnp"),
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
      text: prepared(
        ("stage: drafting, due: 2027-06-30", "stage: @, due: 2028-06-30, empowers: [police]"),
        (", legal-basis: Police Act", "")),
      open: "drafting",
      closed: "in-force"),
    Fixture(
      kind: "receiver-without-power",
      text: prepared(
        ("stage: drafting, due: 2027-06-30", "stage: @, due: 2026-06"), ("Police Act", "{ law: act }"),
        ("status: preparing", "status: accepted\n    transferred: 2026-12-20")), open: "one-chamber", closed: "in-force"
    ),
    Fixture(
      kind: "handover-unready",
      text: prepared(
        ("level: partial, on: 2026-10-01", "level: @, on: 2026-10-01"),
        ("finish: 2026-12-01 } }", "finish: 2028-02-01 } }"), ("status: completed, finish", "finish")),
      open: "partial", closed: "sufficient"),
    Fixture(
      kind: "handovers-lack", text: prepared(("\n    knowledge: [Case files]", "@")), open: "",
      closed: "\n    knowledge: [Case files]"),
    Fixture(
      kind: "handovers-lack", text: prepared((", secured-by: guards", "@")), open: "", closed: ", secured-by: guards"),
    Fixture(
      kind: "handovers-lack", text: prepared(("on: 2026-10-01 }", "@ }")), open: "planned: { pending: 2027-06 }",
      closed: "on: 2026-10-01"),
    Fixture(
      kind: "handovers-lack",
      text: prepared(("what: Patrols, finish: 2026-12-15", "what: Patrols, start: @, finish: 2028-03-01")),
      open: "2028-01-15", closed: "2027-01-15"),
    Fixture(
      kind: "handovers-lack", text: prepared(("amount: 100, status", "amount: @, status")), open: "40", closed: "100"),
    Fixture(
      kind: "underfunded",
      text: prepared(("amount: 100, status", "amount: @, status"), ("as-of: 2027-01-01", "as-of: 2027-11-01")),
      open: "20", closed: "100"),
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
        + (1...6).map {
          "  h\($0): { title: H, to: [women], window: { finish: \($0 == 1 ? "@" : $0 == 2 ? "2027-08-31" : "2027-12-31") } }\n"
        }
        .joined(),
      open: "2027-12-20", closed: "2027-09-30"),
    Fixture(
      kind: "rights-not-reported",
      text: prepared(
        ("function: police", "function: human-rights"),
        ("status: preparing", "status: preparing\n    reports-publicly: @")),
      open: "false", closed: "true"),
    Fixture(
      kind: "handed-over-short",
      text: prepared(
        ("status: preparing", "status: accepted\n    transferred: 2026-11-01"), ("status: completed", "status: @")),
      open: "ongoing", closed: "completed"),
    Fixture(
      kind: "laws-late", text: "laws: { act: { title: Act, stage: parliament, due: @ } }", open: "2027-03",
      closed: "2027-10"),
    Fixture(
      kind: "sites-without-closing", text: "sites: { camp: { name: Camp, status: open@ } }", open: "",
      closed: ", closes: 2027-06-01"),
    Fixture(
      kind: "site-contested", text: "sites: { camp: { name: Camp, closes: 2027-06-01, to: @ } }", open: "[cnp, women]",
      closed: "[{ who: cnp, holds: leads }, women]"),
    Fixture(
      kind: "people-unprotected",
      text: "sites: { camp: { name: Camp, area: west, closes: 2027-06-01, people: { displaced: 9000 }@ } }", open: "",
      closed: ", secured-by: cnp"),
    Fixture(
      kind: "units-without-leaving", text: "units: { fpu: { name: Unit@ } }", open: "", closed: ", leaves: 2027-06-01"),
    Fixture(
      kind: "units-without-leaving",
      text: "units: { fpu: { name: Unit, history: { 2026-11-01: ceased }@ } }", open: "", closed: ", leaves: 2027-06-01"
    ),
    Fixture(
      kind: "drawdown-fast",
      text: """
        strength:
          ceilings: [{ from: 2025-01-01, military: 1000 }, { from: 2026-01-01, military: @ }, { from: 2027-06-01, military: 350 }]
        """, open: "900", closed: "500"),
    Fixture(
      kind: "functions-without-posts",
      text: """
        posts: { adviser: { title: Adviser } }
        afterwards: { presence: [{ function: police, who: cnp, from: 2028-01-01@ }] }
        """, open: "", closed: ", posts: [adviser]"),
    Fixture(
      kind: "outputs-only",
      text: "benchmarks: { b: { title: B, indicators: { i: { title: I, kind: @, readings: { 2026-12-01: 4 } } } } }",
      open: "output", closed: "condition"),
    Fixture(
      kind: "drawdown-steep",
      text: """
        strength:
          ceilings: [{ from: 2025-01-01, military: 1000 }, { from: 2026-01-01, military: @ }]
        """, open: "800", closed: "400"),
    Fixture(
      kind: "sites-disputed", text: "sites: { camp: { name: Camp, count: @ } }", open: "{ either: [3, 4] }",
      closed: "3"),
    Fixture(
      kind: "figures-disputed", text: "units: { one: { name: One, leaves: @ } }",
      open: "{ either: [2027-11-01, 2027-11-15] }", closed: "2027-11-01"),
    Fixture(
      kind: "targets-unlikely",
      text: """
        benchmarks:
          b: { title: B, indicators: { i: { title: I, scale: number, unit: prisons, better: higher, target: { is: 10, by: @ }, readings: { 2026-12-01: 4 } } } }
        """, open: "2028-06-30", closed: "2027-12-31"),
    Fixture(
      kind: "targets-unlikely",
      text: """
        benchmarks:
          b: { title: B, indicators: { i: { title: I, scale: number, unit: prisons, better: higher, target: { is: 10, by: 2027-12-31 }, readings: { 2026-09-01: 4, 2026-12-01: @ } } } }
        """, open: "5", closed: "7"),
    Fixture(
      kind: "targets-unlikely", text: "benchmarks: { b: { title: B, rating: off-track, target: @ } }",
      open: "2028-03-31",
      closed: "2027-11"),
    Fixture(
      kind: "handovers-unaccepted",
      text: prepared(("status: preparing", "status: @\n    transferred: 2026-12-20")), open: "transferred",
      closed: "accepted"),
    Fixture(
      kind: "bad-timing", text: "calendar: { vote: { title: Election, kind: election, on: @ } }", open: "2027-11-15",
      closed: "2028-11-15"),
    Fixture(
      kind: "bad-timing",
      text: "calendar: { vote: { title: Election, kind: election, from: @, until: 2027-11-30 } }", open: "2027-11-15",
      closed: "2027-04-15"),
    Fixture(
      kind: "election-undated", text: "calendar: { vote: { title: Election, kind: election, on: @ } }", open: "unknown",
      closed: "2029-11-15"),
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
    var gone = open
    for gap in closed {
      guard let place = gone.firstIndex(of: gap) else {
        Issue.record("closing it opened \(gap)")
        continue
      }
      gone.remove(at: place)
    }
    #expect(gone.count == 1 && gone[0].hasPrefix(fixture.kind + " "), "\(gone)")
  }

  /// A law that gives a receiver its power is that of its legal basis; what amends it takes no power away.
  @Test func anAmendmentTakesNoPowerAway() {
    let amended = Self.prepared(
      (
        "stage: drafting, due: 2027-06-30 }",
        "stage: in-force }, more: { title: More, stage: drafting, empowers: [police] }"
      ),
      ("Police Act", "{ law: act }"))
    #expect(!gaps(amended).contains { $0.hasPrefix("receiver-without-power") })
    let named = Self.prepared(
      (
        "stage: drafting, due: 2027-06-30 }",
        "stage: drafting, empowers: [police] }, more: { title: More, stage: in-force, empowers: [police] }"
      ), (", legal-basis: Police Act", ""))
    #expect(!gaps(named).contains { $0.hasPrefix("receiver-without-power") })
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
