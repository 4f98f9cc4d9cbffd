import Analysis
import PlanFormat
import PlanModel
import Testing

/// Where things stand on the day of the plan, 1 January 2027 if not told otherwise.
@Suite struct StandingTests {
  private func task(_ fields: String, and more: String = "", departure: String = "2027-12-31") -> TaskStanding? {
    scheduled("tasks: { t: { title: T, lead: mission, \(fields) } }\n\(more)", departure: departure).standings.tasks
      .first
  }

  /// What the plan says comes first, then what follows; a date that has passed without a word makes nothing late.
  @Test(arguments: [
    ("status: completed", WorkStanding.done),
    ("status: handed-over", .done),
    ("status: ongoing, actual: { start: 2026-01-01, finish: 2026-11-30 }", .done),
    ("status: ongoing, disposition: complete, start: 2026-01-01, finish: 2027-06-30", .onTrack),
    ("status: planned, disposition: complete, start: 2026-12-01, finish: 2027-06-30", .watch),
    ("status: ongoing, disposition: complete, start: 2026-01-01, finish: 2026-11-30", .atRisk),
    ("status: ongoing, disposition: complete, start: 2026-01-01, duration: 3 months", .atRisk),
    ("status: ongoing, disposition: complete, start: 2026-12-01, duration: 3 months", .onTrack),
    ("status: ongoing, disposition: complete, start: 2026-01-01", .unknown),
    ("status: planned, disposition: complete, start: 2026-01-01, duration: 3 months", .atRisk),
    ("disposition: complete, start: 2026-01-01, duration: 3 months, actual: { start: 2026-01-01 }", .unknown),
    ("status: blocked, disposition: complete, finish: 2027-06-30", .atRisk),
    ("status: ongoing, disposition: complete, finish: 2028-06-30", .atRisk),
    ("disposition: complete, finish: 2026-11-30", .unknown),
    ("disposition: complete, start: 2026-11-30, finish: 2027-11-30", .unknown),
    ("disposition: complete, status: ongoing", .unknown),
    ("status: ongoing, start: 2026-01-01, finish: 2027-06-30", .unknown),
    ("status: ongoing, start: 2026-01-01, finish: 2027-06-30, disposition: { unknown: nobody said }", .unknown),
    ("status: ongoing, start: 2026-01-01, finish: 2027-06-30, disposition: undecided", .watch),
    ("status: ongoing, start: 2026-01-01, finish: 2027-06-30, disposition: hand-over", .atRisk),
  ])
  func aTaskStandsByItsStatusAndThenByItsDates(fields: String, level: WorkStanding) {
    #expect(task(fields)?.level == level)
  }

  @Test func aDateWithoutAWordIsNotKnownAndNotLate() throws {
    let standing = try #require(task("status: { unknown: not said }, disposition: complete, finish: 2026-06"))
    #expect(
      standing.reasons.first.map { if case .finishPassed(let date) = $0 { "\(date)" } else { "other" } } == "2026-06")
  }

  /// What nobody decided is at risk once the mission is about to leave.
  @Test func whatIsUndecidedIsAtRiskShortlyBeforeDeparture() {
    #expect(
      task("status: ongoing, disposition: undecided, finish: 2027-03-31", departure: "2027-03-31")?.level == .atRisk)
  }

  @Test func everyTaskWithoutAKnownFutureIsCounted() {
    let holders = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      tasks:
        said: { title: A, lead: mission, disposition: { unknown: not said }, finish: 2027-12-31 }
        open: { title: B, lead: mission, disposition: undecided, finish: 2027-12-31 }
        silent: { title: C, lead: mission, finish: 2027-12-31 }
        leaderless: { title: D, disposition: continue }
        nobody: { title: E, lead: mission, disposition: hand-over }
        held: { title: F, lead: mission, disposition: hand-over }
        ends: { title: G, lead: mission, disposition: discontinue }
        camps: { title: H, lead: mission, technical: true }
        alone: { title: I, lead: mission, disposition: hand-over }
      handovers: { a: { task: alone, to: [] }, f: { task: held, to: [cnp], window: { finish: 2027-06-30 } } }
      """, departure: "2027-12-31"
    ).standings.holders
    // That no receiver is named says of none that nobody holds it; an empty list of them does.
    #expect(holders.notKnown == [0, 1, 2, 4])
    #expect(holders[.notStated] == [0, 1, 2, 4])
    #expect(holders[.certain] == [8])
    // What others lead goes on without the mission, whoever they are.
    #expect(holders.unnamed == [3])
    #expect(holders.goingOn == [0, 1, 2, 3, 4, 5, 8])
    #expect(holders.withoutHolder == [0, 1, 2, 4, 8])
  }

  /// A handover accepted years before a day is finished, whatever the plan leaves out.
  @Test(arguments: [
    ("status: accepted, transferred: 2009-05-14", HandoverStanding.State.complete, WorkStanding.done),
    ("status: transferred", .complete, .done),
    ("status: agreed, accepted: { by: Chief of police }", .complete, .done),
    ("status: returned", .returned, .atRisk),
    ("status: failed, window: { finish: 2026-06-30 }", .failed, .atRisk),
    ("window: { finish: 2026-06-30 }", .notKnown, .unknown),
    ("status: preparing, window: { finish: 2026-06-30 }", .overdue, .atRisk),
    ("status: preparing, window: { finish: 2027-12 }", .dated, .watch),
    (
      // Nobody knows what the task costs once it is handed over, nor whether there is money for it.
      "status: preparing, window: { finish: 2027-12 }, capacity: { level: sufficient, on: 2026-12-01 }", .dated,
      .watch
    ),
    ("status: preparing, window: { finish: 2027-03 }, capacity: { level: low, on: 2026-12-01 }", .dated, .atRisk),
    ("status: preparing, capacity: { level: sufficient, on: 2026-12-01 }", .undated, .watch),
  ])
  func aHandoverStandsByItsStatusAndThenByItsDates(
    fields: String, state: HandoverStanding.State, level: WorkStanding
  ) {
    let plan = """
      counterparts: { cnp: { name: Police, kind: national } }
      tasks: { t: { title: T, lead: mission } }
      handovers: { h: { task: t, to: [cnp], \(fields) } }
      """
    let standing = scheduled(plan, departure: "2027-12-31").standings.handovers.first
    #expect(standing?.state == state)
    #expect(standing?.level == level)
  }

  @Test(arguments: [
    ("start: 2026-01-01, finish: 2026-12-31", PhaseStanding.ended),
    // On its last day it goes on.
    ("start: 2026-01-01, finish: 2027-01-01", .current),
    ("start: 2027-01-01, finish: 2027-06-30", .current),
    ("start: 2027-01-02, finish: 2027-06-30", .ahead),
    ("objective: To leave", .notKnown),
  ])
  func aPhaseHasOneStanding(fields: String, standing: PhaseStanding) {
    #expect(scheduled("phases: { p: { title: P, \(fields) } }").standings.phases == [standing])
  }

  @Test(arguments: [
    ("status: open, closes: 2027-02-01", SiteStanding.State.open),
    ("status: open, closes: 2026-12-31", .notKnown),
    ("closes: 2026-12-31", .notKnown),
    ("closes: 2027-02-01", .notStated),
    ("status: handed-over, closes: 2026-12-31", .handedOver),
    ("closed: 2026-12-30", .closed),
    ("history: { 2026-11-01: { event: handed-over }, 2026-12-01: { event: looted } }", .looted),
  ])
  func aSiteWhoseClosingHasPassedWithoutAWordIsNotKnown(fields: String, state: SiteStanding.State) {
    #expect(scheduled("sites: { s: { name: S, \(fields) } }").standings.sites.map(\.state) == [state])
  }

  @Test func aSiteThatIsLootedAfterwardsIsLostUntilSomebodySecuresIt() {
    let lost = "status: looted, closed: 2026-11-01, history: { 2026-12-01: { event: looted } }"
    let sites = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      sites: { a: { name: A, \(lost) }, b: { name: B, \(lost), secured-by: cnp } }
      """
    ).standings.sites
    #expect(sites.map(\.isLostAndUnsecured) == [true, false])
    #expect(sites.map(\.isLeft) == [true, true])
  }

  /// Each day that has passed without a word is asked for once.
  @Test func closingsDeparturesAndLawsAreAskedFor() {
    let passed = scheduled(
      """
      sites: { camp: { name: Camp, status: open, closes: 2026-11-01 }, base: { name: Base, closed: 2026-10-01, closes: 2026-09 } }
      units:
        gone: { name: Gone, leaves: 2026-11-08, left: 2026-11-09 }
        fpu: { name: Unit, leaves: 2026-11-08 }
        later: { name: Later, leaves: 2027-11-08 }
      laws: { a: { title: A, due: 2026-12 }, c: { title: C, stage: parliament, due: 2026-12 }, b: { title: B, stage: in-force, due: 2026-12 } }
      """
    ).standings.passedDates
    #expect(passed.map(\.id) == ["camp", "fpu", "a"])
  }

  @Test func aServiceNeedsSomebodyWhoFollows() {
    let services = scheduled(
      """
      counterparts: { wfp: { name: WFP, kind: un } }
      services:
        air: { what: Flights, until: 2027-06-30, replaced-by: wfp }
        escort: { what: Escorts, until: 2027-06-30, ends-agreed: true }
        radio: { what: Radio, until: 2027-06-30, replaced-by: { unknown: not said } }
        clinic: { what: Clinic }
      """
    ).standings.services
    #expect(services.prefix(2) == [.settled, .settled])
    #expect(services.last == .notKnown)
    #expect(services[2] != .settled && services[2] != .notKnown)
  }
}
