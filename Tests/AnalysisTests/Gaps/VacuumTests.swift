import Analysis
import PlanFormat
import PlanModel
import Testing

/// What nobody holds, and how surely: what is certain, what rough dates make possible, and what the plan says nothing of.
struct VacuumTests {
  /// A task of the mission for the police, and how it is handed over.
  private static func handedOver(_ fields: String, task: String = "") -> String {
    """
    areas: { east: { name: East }, west: { name: West } }
    counterparts: { cnp: { name: Police, kind: national }, rc: { name: RC, kind: un }, undp: { name: UNDP, kind: un, until: 2027-06-30 } }
    tasks: { t: { title: T, lead: mission, function: police, disposition: hand-over\(task) } }
    handovers: { \(fields) }
    """
  }

  private static func led(_ fields: String) -> String {
    "tasks: { t: { title: T, lead: mission, function: police, \(fields) } }"
  }

  @Test(arguments: [
    // Without a departure.
    (nil, led("finish: 2027-03-01"), ["not-stated dispositionNotStated 2027-03-02"]),
    (nil, led("disposition: hand-over"), ["not-stated noReceiver"]),
    (nil, "services: { flights: { what: Flights } }", ["not-stated receiverNotKnown"]),
    (nil, "services: { flights: { what: Flights, until: 2027-05-31 } }", ["not-stated serviceEnds 2027-06-01"]),
    (
      nil, handedOver("h: { task: t, to: [{ who: cnp, from: 2028-02-01 }] }"),
      ["possible receiverNotThere to 2028-02-01"]
    ),
    (nil, handedOver("h: { task: t, to: [cnp], status: failed }"), ["certain handoverFailed"]),
    // Dates that only may lie after the departure, or before it.
    (
      "2027-12-31", handedOver("h: { task: t, to: [cnp], window: { finish: 2027-10/2028-03 } }"),
      ["possible handoverUnfinished 2028-01-01 to 2028-04-01"]
    ),
    (
      "2027-09-30", handedOver("h: { task: t, to: [cnp], window: { start: 2027-03, finish: 2027-H2 } }"),
      ["possible handoverUnfinished 2027-10-01 to 2028-01-01"]
    ),
    (
      "2027-H2", handedOver("h: { task: t, to: [cnp], window: { finish: 2027-10-15 } }"),
      ["possible handoverUnfinished 2027-07-02 to 2027-10-16"]
    ),
    (
      "2027-12-31", handedOver("h: { task: t, to: [{ who: cnp, from: 2027-11 }], window: { finish: 2027-11-15 } }"),
      ["possible receiverNotThere 2027-11-16 to 2027-11-30"]
    ),
    ("2027-09-30", led("disposition: complete, finish: 2027-H2"), ["possible unfinished 2027-10-01 to 2028-01-01"]),
    // One rough date that is written for both is one time, and a limit is its last day.
    ("2027-12", handedOver("h: { task: t, to: [cnp], window: { finish: 2027-12 } }"), []),
    ("by 2027-12-31", handedOver("h: { task: t, to: [cnp], window: { finish: 2027-12-15 } }"), []),
    // Givers other than the mission.
    (
      "2027-12-31", handedOver("h: { task: t, from: undp, to: [cnp], window: { finish: 2027-10-31 } }"),
      ["certain handoverUnfinished 2027-07-01 to 2027-11-01"]
    ),
    (
      "2027-12-31",
      handedOver("h: { task: t, from: undp, to: [cnp], window: { start: 2027-09-01, finish: 2027-10-31 } }"),
      ["certain handoverUnfinished 2027-07-01 to 2027-11-01"]
    ),
    ("2027-12-31", handedOver("h: { task: t, from: undp, to: [cnp], window: { finish: 2027-06-30 } }"), []),
    // What somebody passes on is held by those who have it then.
    (
      "2027-12-31",
      handedOver(
        "h: { task: t, to: [undp], window: { finish: 2027-03-31 } }, i: { task: t, from: undp, to: [cnp], window: { finish: 2027-06-15 } }"
      ),
      []
    ),
    (
      "2027-12-31",
      handedOver(
        "h: { task: t, to: [undp], window: { finish: 2027-03-31 } }, i: { task: t, from: undp, to: [cnp], window: { finish: 2027-08-31 } }"
      ),
      ["certain handoverUnfinished 2027-07-01 to 2027-09-01"]
    ),
    // Several handovers of one task: one receiver is enough, unless they pass on different things of it.
    (
      "2027-12-31",
      handedOver(
        "h: { task: t, to: [{ who: cnp, areas: [east] }] }, i: { task: t, to: [{ who: rc, areas: [west] }] }",
        task: ", areas: [east, west]"), []
    ),
    (
      "2027-08-31",
      handedOver(
        "h: { task: t, to: [{ who: cnp, from: 2027-10-01 }], window: { finish: 2027-06-30 } }, i: { task: t, to: [rc], window: { finish: 2027-07-31 } }"
      ), []
    ),
    (
      "2027-08-31",
      handedOver(
        "h: { title: Prisons, task: t, to: [{ who: cnp, from: 2027-10-01 }], window: { finish: 2027-06-30 } }, i: { title: Courts, task: t, to: [rc], window: { finish: 2027-07-31 } }"
      ), ["certain receiverNotThere 2027-07-01 to 2027-10-01"]
    ),
    // Silence says of nothing that nobody holds it.
    ("2027-12-31", handedOver("h: { task: t }"), ["not-stated noReceiver 2028-01-01"]),
    ("2027-12-31", handedOver("h: { task: t, to: [] }"), ["certain noReceiver 2028-01-01"]),
    (
      "2027-12-31", handedOver("h: { task: t, to: { not-applicable: Nobody needs it } }"),
      ["certain noReceiver 2028-01-01"]
    ),
    ("2027-12-31", handedOver("h: { task: t, to: unknown }"), ["not-stated receiverNotKnown 2028-01-01"]),
    ("2027-12-31", handedOver("h: { task: t, to: [mission] }"), ["certain noReceiver 2028-01-01"]),
    ("2027-12-31", led("disposition: undecided"), ["not-stated undecided 2028-01-01"]),
    ("2027-12-31", "sites: { s: { name: S, status: looted, closed: 2026-06-01 } }", ["not-stated siteLost 2026-06-02"]),
    (
      "2027-12-31",
      "sites: { s: { name: S, status: looted, closed: 2026-06-01, secured-by: { not-applicable: Nothing is left } } }",
      ["certain siteLost 2026-06-02"]
    ),
    (
      "2027-12-31",
      "services: { s: { what: S, until: 2027-05-31, replaced-by: { not-applicable: Nobody flies there } } }",
      ["certain serviceEnds 2027-06-01"]
    ),
  ])
  func everyTimeWithoutAHolderIsToldAsSurelyAsThePlanSaysIt(departure: String?, plan: String, told: [String]) {
    #expect(vacuums(scheduled(plan, departure: departure)) == told)
  }

  /// The day of the transfer wins over the window in which it was to be.
  @Test func whatIsTransferredBeforeItsWindowIsTheReceivers() {
    let facts = scheduled(
      Self.handedOver(
        "h: { task: t, to: [cnp], transferred: 2026-06-01, window: { start: 2027-04-01, finish: 2027-06-30 } }"),
      departure: "2027-12-31")
    let spell = facts.coverageByFunction.first?.spells.last { $0.from.description <= "2027-01-01" }
    #expect(spell?.holders.map { facts.counterpart($0.party)?.id } == ["cnp"])
  }

  /// What has no day is told all the same, beside the spells and once.
  @Test func whatStopsOnNoDayIsCounted() {
    let lines = scheduled(Self.led("disposition: hand-over")).coverageByFunction
    #expect(lines.first?.spells.last?.isUndated == true)
    #expect(lines.first?.spells.last?[.notStated] == [0])
  }

  /// One entry may be many sites: coverage counts them as the report does.
  @Test func sitesAreCountedByNumber() {
    let facts = scheduled(
      """
      sites:
        camps: { name: Camps, status: open, count: 12 }
        base: { name: Base, status: looted, count: 3 }
        house: { name: House, status: open, housekeeping: true }
      """, departure: "2027-12-31")
    let line = facts.coverageByFunction.first { $0.subject == .sites }
    #expect(line?.count == Footprint.number(of: facts.footprint.sites))
    #expect(line?.count == 15)
    #expect(line?.spells.first?.holders.first?.count == 12)
    #expect(line?.spells.first?.perhaps == 3, "when the base was lost nobody knows")
    #expect(Gaps(facts).all.first { $0.kind == .siteLost }?.size.count == 3)
  }

  private func vacuums(_ facts: PlanFacts) -> [String] {
    Gaps(facts).all.compactMap { gap in
      guard case .vacuum(let cause, _, _) = gap.reason else { return nil }
      let from = gap.from.map { $0.latest < .distantFuture ? " \($0.latest)" : "" } ?? ""
      let until = gap.until.map { $0.latest < .distantFuture ? " to \($0.latest)" : "" } ?? ""
      return "\(gap.certainty.rawValue) \(cause)\(from)\(until)"
    }
  }
}
