import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing

/// What a plan tells of a day: what was known, and how things stood.
@Suite struct StateOnADayTests {
  private func read(_ text: String, asOf day: String? = nil) -> PlanReading {
    let heading =
      "plan: { title: T, as-of: 2027-07-09, currency: USD }\nmission: { name: M, type: other, host-state: XCA }\n"
    let file = SourceFile(name: "plan.yaml", bytes: Array((heading + text).utf8))
    return readPlan(SourceFiles([file]), asOf: day.flatMap { Day($0) })
  }

  private func messages(_ reading: PlanReading) -> [String] { reading.diagnostics.map(\.message) }

  // MARK: - Updates

  /// A site, a handover and a law, each changed after the day of the plan.
  private let changed = """
    counterparts: { cnp: { name: Police, kind: national }, army: { name: Army, kind: national } }
    sites: { base: { name: Base, status: open, closes: 2027-08-31 } }
    handovers: { order: { to: [cnp], status: preparing, window: { start: 2027-08-01, finish: 2027-10-31 } } }
    laws: { act: { title: Act, stage: parliament } }
    updates:
      - { on: 2027-09-15, about: [base], text: Closed, set: { status: closed, closed: 2027-09-14 } }
      - on: 2027-09-20
        about: [order]
        text: Later, and to two
        set: { window: { finish: 2027-12-15 }, to: [army, cnp] }
      - { on: 2027-10-01, about: [act], text: Passed, status: adopted }
      - { on: 2027-11-01, about: [order], text: It failed, status: failed }
    """

  @Test func updatesAfterTheDayAreNotKnownOnIt() throws {
    let plan = read(changed).plan
    #expect(plan.sites[0].status.value == .open)
    #expect(plan.handovers[0].status.value == .preparing)
    #expect(plan.laws[0].stage.value == .parliament)
    #expect(plan.updates.isEmpty)
  }

  @Test func updatesChangeTheirFieldsFromTheirDayOn() throws {
    let reading = read(changed, asOf: "2027-10-15")
    #expect(messages(reading) == [])
    let plan = reading.plan
    #expect(plan.sites[0].status.value == .closed)
    #expect(plan.sites[0].closed.value?.description == "2027-09-14")
    #expect(plan.handovers[0].status.value == .preparing, "that came on 1 November")
    #expect(plan.handovers[0].window.entry?.start.value?.description == "2027-08-01", "nothing has changed it")
    #expect(plan.handovers[0].window.entry?.finish.value?.description == "2027-12-15")
    #expect(
      plan.handovers[0].to.map { $0.who.value?.id } == ["army", "cnp"], "a list stands in place of the former one")
    #expect(plan.laws[0].stage.value == .adopted, "the short form means the stage of a law")
    #expect(plan.updates.count == 3)
    #expect(read(changed, asOf: "2027-11-01").plan.handovers[0].status.value == .failed)
  }

  @Test func whatAnUpdateSetsIsReadByTheFieldsOwnDeclaration() {
    let wrong = """
      sites: { base: { name: Base } }
      counterparts: { cnp: { name: Police, kind: national } }
      updates:
        - { on: 2028-01-01, about: [base], text: T, set: { statsu: closed } }
        - { on: 2028-01-01, about: [base], text: T, set: { status: shut } }
        - { on: 2028-01-01, about: [base], text: T, set: { closed: soon } }
        - { on: 2028-01-01, about: [base], text: T, set: { secured-by: cnpp } }
        - { on: 2028-01-01, about: [cnp], text: T, status: closed }
        - { on: 2028-01-01, text: T, status: closed }
        - { on: 2028-01-01, about: [camp], text: T, status: closed }
      """
    // Whether the change is known on the day or not, what is wrong with it is told.
    for day in [nil, "2028-02-01"] {
      let found = read(wrong, asOf: day)
      #expect(
        Set(messages(found)) == [
          "a site has no field 'statsu'", "'shut' is none of the words that can stand here",
          "expected a date, found 'soon'", "a counterpart has no status",
          "this changes nothing, since it does not say what it is about", "there is no entry 'camp'",
          "there is no counterpart 'cnpp'",
        ])
      #expect(found.diagnostics.contains { $0.help == "did you mean 'status'?" })
    }
  }

  @Test func aChangeLeadsToItsUpdateAndItsSource() throws {
    let text = """
      sources: { r: { title: Report } }
      sites: { base: { name: Base, status: open, source: r para 1 } }
      updates: [{ on: 2027-09-15, about: [base], text: Closed, status: closed, source: r para 9 }]
      """
    let status = try #require(read(text, asOf: "2027-10-01").plan.sites.first).status
    #expect(status.sources.map(\.locator) == ["para 9"])
    #expect(read(text, asOf: "2027-10-01").files.files[0].position(of: status.span.start).line == 5)
  }

  @Test func anUpdateThatTellsOfTheEndDatesIt() throws {
    let facts = PlanFacts(read(changed.replacing(", closed: 2027-09-14", with: ""), asOf: "2027-11-01").plan)
    #expect(facts.standings.sites[0].closing?.description == "2027-09-15", "not the day on which it was to close")
    #expect(facts.plan.handovers[0].header.changes["status"]?.description == "2027-11-01")
  }

  @Test func sectionsWithoutIdsChangeByTheirKeys() {
    let text = """
      updates:
        - { on: 2027-08-01, about: [mission], text: T, set: { departure: 2028-03-31 } }
        - { on: 2027-08-01, about: [liquidation], text: T, set: { finish: 2028-09-30 } }
      """
    let reading = read(text, asOf: "2027-08-02")
    #expect(messages(reading) == [])
    #expect(reading.plan.mission.entry?.departure.value?.description == "2028-03-31")
    #expect(reading.plan.liquidation.entry?.finish.value?.description == "2028-09-30")
    #expect(read(text).plan.mission.entry?.departure.value == nil)
  }

  @Test func updatesUpToThePlansDayHaveToAgreeWithIt() {
    func told(_ status: String, _ update: String) -> [String] {
      messages(read("sites: { base: { name: B, status: \(status) } }\nupdates:\n\(update)\n"))
    }
    let closed = "  - { on: 2027-02-01, about: [base], text: T, status: closed }"
    #expect(told("closed", closed) == [])
    #expect(told("{ is: closed, note: N }", closed) == [])
    #expect(
      told("open", closed) == [
        "the update of 2027-02-01 sets 'status' of 'base' to something else than the plan says of its own day"
      ])
    // It may have been later in the month.
    #expect(told("open", "  - { on: 2027-07, about: [base], text: T, status: closed }") == [])
    // The last one counts.
    #expect(told("open", closed + "\n  - { on: 2027-03-01, about: [base], text: T, status: open }") == [])
  }

  // MARK: - Histories

  @Test func historiesChangeTheirEntry() throws {
    let text = """
      counterparts: { cnp: { name: Police, kind: national } }
      sites: { base: { name: B, status: open, history: { 2024: opened, 2027-08-01: handed-over, 2027-09: looted } } }
      units: { one: { name: U, strength: 100, history: { 2027-08-01: { event: left, strength: 60 }, 2027-09-01: { event: left, strength: 40 } } } }
      laws: { act: { title: A, history: { 2027-01-01: drafting, 2027-08-01: parliament } } }
      funding:
        sources: { fund: { name: F, kind: pooled } }
        allocations: { a: { funded-by: fund, amount: 5, status: pledged, history: { 2027-08-01: { status: committed, amount: 4 } } } }
      """
    func state(_ day: String?) throws -> [String?] {
      let plan = read(text, asOf: day).plan
      let money = try #require(plan.funding.entry?.allocations.first)
      return [
        plan.sites[0].status.value?.rawValue, plan.units[0].left.value?.description, plan.laws[0].stage.value?.rawValue,
        money.status.value?.rawValue, money.amount.value?.description,
      ]
    }
    #expect(try state(nil) == ["open", nil, "drafting", "pledged", "5"])
    #expect(try state("2027-08-15") == ["handed-over", nil, "parliament", "committed", "4"])
    #expect(try state("2027-09-30") == ["looted", "2027-09-01", "parliament", "committed", "4"])
    #expect(try state("2026-01-01") == ["open", nil, nil, nil, "5"], "the history of the site goes back to 2024")
  }

  @Test func aHistoryHasToAgreeWithThePlansDay() {
    func told(_ text: String) -> [String] { messages(read(text)) }
    #expect(told("sites: { b: { name: B, status: closed, history: { 2027-01-01: closed } } }") == [])
    #expect(
      told("sites: { b: { name: B, status: open, history: { 2027-01-01: closed } } }") == [
        "the site 'b' is said to be open, but its history says otherwise on 2027-01-01"
      ])
    #expect(
      told("sites: { b: { name: B, status: open, history: { by 2027-07-31: closed } } }") == [],
      "it was known only by then")
    #expect(told("laws: { a: { title: A, stage: adopted, history: { 2027-01-01: drafting } } }") == [], "a later step")
    #expect(
      told("laws: { a: { title: A, stage: drafting, history: { 2027-01-01: adopted } } }") == [
        "the law 'a' is said to be at the stage 'drafting', but its history says otherwise on 2027-01-01"
      ])
  }

  /// The fields, the history and updates give one day for one event.
  @Test func daysOfOneEventHaveToAgree() {
    func told(_ text: String) -> [String] { messages(read(text)) }
    #expect(
      told("units: { u: { name: U, left: 2027-06-02, history: { 2027-06-01: left } } }") == [
        "the unit 'u' left 2027-06-02, but by its history on 2027-06-01"
      ])
    #expect(told("units: { u: { name: U, left: 2027-06, history: { 2027-06-01: left } } }") == [])
    #expect(
      told("sites: { s: { name: S, status: closed, closed: 2027-03, history: { 2027-06-01: closed } } }") == [
        "the site 's' closed 2027-03, but by its history on 2027-06-01"
      ])
    #expect(
      told(
        """
        units: { u: { name: U, history: { 2027-06-01: left } } }
        updates: [{ on: 2027-06-05, about: [u], text: T, set: { left: 2027-06-03 } }]
        """
      ) == ["the unit 'u' left 2027-06-03, but by its history on 2027-06-01"])
    #expect(
      told(
        "units: { u: { name: U, strength: 9, left: 2027-06-09, history: { 2027-06-01: { event: left, strength: 4 } } } }"
      )
        == [], "a part of it")
  }

  @Test func anUpdateAndAHistoryHoldInTheOrderOfTheirDates() {
    let text = """
      sites: { b: { name: B, status: open, history: { 2027-08-01: handed-over, 2027-12-01: looted } } }
      updates: [{ on: 2027-10-01, about: [b], text: T, status: repurposed }]
      """
    #expect(read(text, asOf: "2027-09-01").plan.sites[0].status.value == .handedOver)
    #expect(read(text, asOf: "2027-11-01").plan.sites[0].status.value == .repurposed)
    #expect(read(text, asOf: "2028-01-01").plan.sites[0].status.value == .looted)
  }

  @Test func whatIsSaidOfOneDayHasToAgree() {
    let updates = """
      sites: { b: { name: B, status: open, history: { 2027-08-02: closed } } }
      updates:
        - { on: 2027-08-01, about: [b], text: T, status: closing }
        - { on: 2027-08-01, about: [b], text: T, status: open }
        - { on: 2027-08-02, about: [b], text: T, status: open }
      """
    #expect(
      Set(messages(read(updates, asOf: "2027-09-01"))) == [
        "two updates of 2027-08-01 set 'status' to different values",
        "the site 'b' is said to be open by an update of 2027-08-02, but its history says otherwise on that day",
      ])
  }

  // MARK: - Looking back

  @Test func whatCameLaterIsNotKnownBefore() {
    let text = """
      mission:
        mandates: [{ resolution: One, adopted: 2026-01-10 }, { resolution: Two, adopted: 2027-01-10 }]
      decisions: { d: { title: D, on: 2027-02-01 } }
      frameworks: { f: { name: F, adopted: 2027-03-01, status: adopted }, g: { name: G, status: draft } }
      sites: { b: { name: B, status: closed, closed: 2027-03-01 }, c: { name: C, status: closed } }
      handovers: { h: { status: accepted, transferred: 2026-05-01, accepted: { on: 2027-05-01 } } }
      shortfalls: { s: { text: S, found: 2027-04-01 } }
      benchmarks: { m: { title: M, indicators: { i: { title: I, readings: { 2026-06: 1, 2027-06: 2 } } } } }
      strength: { actual: { 2026-05-01: { military: 9 }, 2027-05-01: { military: 5 } }, planned: { 2027-12-31: { military: 0 } } }
      """
    let file = SourceFile(
      name: "p", bytes: Array(("plan: { title: T, as-of: 2027-07-09 }\n" + text).utf8))
    let reading = readPlan(SourceFiles([file]), asOf: Day("2026-06-15"))
    let plan = reading.plan
    #expect(plan.mission.entry?.mandates.map { $0.resolution.value?.plain } == ["One"])
    #expect(plan.decisions.isEmpty)
    #expect(plan.frameworks.map(\.id) == ["g"])
    #expect(plan.sites.allSatisfy { $0.status.value == nil && $0.closed.value == nil })
    #expect(plan.handovers[0].transferred.value?.description == "2026-05-01")
    #expect(plan.handovers[0].accepted.entry == nil)
    #expect(plan.shortfalls.isEmpty)
    #expect(plan.benchmarks[0].indicators[0].readings.map { $0.date.description } == ["2026-06"], "June has begun")
    #expect(plan.strength.entry?.actual.count == 1)
    #expect(plan.strength.entry?.planned.count == 1, "what is planned is told on any day")
    // The draft framework and the site without a date: their standing is that of the plan's own day.
    #expect(plan.hindsight.undated.map { "\($0.noun) \($0.id)" } == ["framework g", "site c"])
    #expect(PlanFacts(plan).lookingBack?.kinds.map(\.count) == [1, 1])
    #expect(PlanFacts(readPlan(SourceFiles([file])).plan).lookingBack == nil)
  }

  @Test func theSituationIsThatOfItsDate() {
    let text = """
      strategy:
        context:
          stability: { text: Fighting has ceased, on: 2026-05 }
          economic: { text: Prices rise }
      """
    let plan = read(text, asOf: "2026-06-01").plan
    #expect(plan.strategy.entry?.context[.stability]?.text.value?.plain == "Fighting has ceased")
    #expect(plan.strategy.entry?.context[.economic]?.text.value == nil)
    #expect(plan.hindsight.undated.map(\.noun) == ["context"])
    #expect(read(text).plan.strategy.entry?.context[.economic]?.text.value?.plain == "Prices rise")
  }

  @Test func whatAnUpdateTellsOfLaterDaysIsNoContradiction() {
    let text = """
      tasks: { t: { title: T, lead: mission, status: planned } }
      updates: [{ on: 2027-09-01, about: [t], text: T, set: { status: ongoing, actual: { start: 2027-08-20 } } }]
      """
    for day in [nil, "2027-09-01"] { #expect(read(text, asOf: day).plan.hindsight.ahead.isEmpty) }
    #expect(read(text, asOf: "2027-09-01").plan.tasks[0].actual.entry?.start.value?.description == "2027-08-20")
  }

  @Test func whatIsDatedAfterThePlansOwnDayIsNoted() {
    let reading = read("sites: { b: { name: B, closed: 2027-08-01 } }\ndecisions: { d: { title: D, on: 2027-09 } }")
    #expect(reading.plan.sites[0].closed.value == nil)
    #expect(reading.plan.decisions.isEmpty)
    #expect(reading.plan.hindsight.ahead.map(\.id) == ["b", "d"])
    #expect(read("decisions: { d: { title: D, on: 2027-09 } }", asOf: "2027-09-01").plan.decisions.count == 1)
  }

  /// What is left of a task is known once it has been counted.
  @Test func aCaseloadIsKnownSinceItsDay() {
    let text = "tasks: { t: { title: T, caseload: { text: Files, count: 61, on: 2027-06-01 } } }"
    #expect(read(text).plan.tasks[0].caseload.entry?.text.value?.plain == "Files")
    #expect(read(text, asOf: "2027-05-31").plan.tasks[0].caseload.entry == nil)
  }

  /// A source that came after the day of the plan is told of where something of that day rests on it.
  @Test func sourcesAfterTheDayOfThePlanAreToldOf() {
    let sources = "\nsources: { r: { title: Report, on: 2027-10-09 }, s: { title: S, on: 2027-07 } }"
    let stated = "sites: { b: { name: B, status: { is: open, source: r; s } }, c: { name: C, source: r } }" + sources
    #expect(
      messages(read(stated)) == [
        "the source 'r' (2027-10-09) came after the day of the plan (2027-07-09), which cites it 2 times for what was "
          + "so on that day"
      ])
    #expect(messages(read(stated, asOf: "2027-10-10")).isEmpty)
    let later = "sites: { b: { name: B } }\nupdates: [{ on: 2027-10-09, about: [b], text: T, source: r }]" + sources
    #expect(messages(read(later)).isEmpty)
  }
}
