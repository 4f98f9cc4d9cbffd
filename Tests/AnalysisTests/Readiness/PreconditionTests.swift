import Analysis
import PlanFormat
import Testing

/// Each precondition of a handover: the plan without it, and the same plan with one entry changed.
@Suite struct PreconditionTests {
  @Test func everythingIsThere() throws {
    let readiness = try PreparedPlan.readiness()
    #expect(readiness.preconditions.map(\.precondition) == Precondition.allCases)
    #expect(readiness.states.allSatisfy { $0.value == .met }, "\(readiness.states.filter { $0.value != .met })")
    #expect(readiness.forecast == .met && readiness.reasons.isEmpty && readiness.next == nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let precondition: Precondition
    let change: (String, String)
    let state: PreconditionState
    let forecast: Forecast

    init(
      _ precondition: Precondition, _ found: String, _ replaced: String, _ state: PreconditionState,
      _ forecast: Forecast
    ) {
      (self.precondition, change, self.state, self.forecast) = (precondition, (found, replaced), state, forecast)
    }

    var testDescription: String { "\(precondition): \(change.1)" }
  }

  private static func date(_ text: String) -> PlanDate { PlanDate(text) ?? PlanDate(Day(number: 0)) }

  /// What follows from the missing entry is missing; nothing else changes.
  @Test(arguments: [
    Case(.focalPoint, "focal-point: Operations, ", "", .missing(.notStated), .likely),
    Case(.focalPoint, "focal-point: Operations", "focal-point: unknown", .cannotBeTold(.notStated), .likely),
    Case(
      .focalPoint, "focal-point: Operations", "focal-point: { pending: 2027-02 }", .underWay(by: date("2027-02")),
      .likely),
    Case(
      .focalPoint, "focal-point: Operations", "focal-point: { pending: 2026-11 }", .missing(.overdue(date("2026-11"))),
      .likely),
    Case(.capacityAssessed, "level: partial, on: 2026-10-01", "level: partial", .missing(.notStated), .inDoubt),
    Case(
      .capacityAssessed, "level: partial, on: 2026-10-01", "level: partial, planned: 2027-02-01",
      .underWay(by: date("2027-02-01")), .inDoubt),
    Case(
      .capacityAssessed, "level: partial, on: 2026-10-01", "level: partial, planned: 2026-12-01",
      .missing(.overdue(date("2026-12-01"))), .inDoubt),
    Case(.shortfallClosed, "status: completed, finish: 2026-12-01", "status: ongoing", .underWay(by: nil), .inDoubt),
    Case(
      .shortfallClosed, "status: completed, finish: 2026-12-01", "finish: 2027-11-30",
      .underWay(by: date("2027-11-30")),
      .likely),
    Case(
      .shortfallClosed, "status: completed, finish: 2026-12-01", "finish: 2028-01-30",
      .underWay(by: date("2028-01-30")),
      .unlikely),
    Case(
      .shortfallClosed, "status: completed, finish: 2026-12-01", "status: ongoing, finish: 2026-12-01",
      .missing(.overdue(date("2026-12-01"))), .inDoubt),
    Case(
      .shortfallClosed, "status: completed, finish: 2026-12-01", "finish: 2026-12-01", .missing(.notStated), .inDoubt),
    Case(.shortfallClosed, "status: completed", "status: discontinued", .missing(.notStated), .inDoubt),
    Case(.shortfallClosed, "level: partial", "level: sufficient", .notNeeded(.noShortfall), .met),
    Case(.shortfallClosed, "level: partial, ", "", .cannotBeTold(.notStated), .inDoubt),
    Case(.jointWork, "    joint-work: [{ what: Patrols, finish: 2026-12-15 }]\n", "", .missing(.notStated), .likely),
    Case(.jointWork, "finish: 2026-12-15 }]", "finish: 2027-06-15 }]", .underWay(by: date("2027-06-15")), .likely),
    Case(.jointWork, "finish: 2026-12-15 }]", "finish: 2028-06-15 }]", .underWay(by: date("2028-06-15")), .inDoubt),
    // What they do only after it prepares nothing, and what they also do after it takes nothing away.
    Case(
      .jointWork, "finish: 2026-12-15 }]", "finish: 2026-12-15 }, { what: Visits, start: 2028-02, finish: 2028-06 }]",
      .met,
      .met),
    Case(
      .jointWork, "finish: 2026-12-15 }]", "start: 2027-06, finish: 2028-06-15 }]", .underWay(by: date("2027-06")),
      .likely),
    Case(.knowledge, "    knowledge: [Case files]\n", "", .missing(.notStated), .likely),
    Case(.protectedData, "Names of witnesses stay with the court", "unknown", .cannotBeTold(.notStated), .inDoubt),
    Case(
      .protectedData, "    protected-data: Names of witnesses stay with the court\n", "", .notNeeded(.noSensitiveData),
      .met),
    Case(.legalPower, ", legal-basis: Police Act", "", .cannotBeTold(.notStated), .inDoubt),
    Case(.legalPower, "Police Act", "{ law: act }", .underWay(by: date("2027-06-30")), .likely),
    Case(
      .legalPower, ", legal-basis: Police Act", ", legal-basis: { needed: false }", .notNeeded(.noPowerNeeded), .met),
    Case(
      .money, "amount: 100, status: committed", "amount: 40, status: committed", .missing(.firmMoney(percent: 40)),
      .inDoubt),
    Case(.money, "status: committed", "status: requested", .missing(.firmMoney(percent: 0)), .inDoubt),
    Case(.money, ", cost: { running: 100 }", "", .cannotBeTold(.money(.cost)), .inDoubt),
    // What is needed until the mission leaves says nothing of what it costs afterwards.
    Case(
      .money, "cost: { running: 100 }", "cost: { amount: 100, from: 2027-01-01, until: 2027-06-30 }",
      .cannotBeTold(.money(.costInPeriod)), .inDoubt),
    Case(.money, "disposition: hand-over", "disposition: complete", .notNeeded(.taskEnds), .met),
    Case(.benchmarks, "rating: met", "rating: off-track", .underWay(by: date("2027-06-30")), .likely),
    Case(
      .benchmarks, "target: 2027-06-30, rating: met", "target: 2026-06-30, rating: off-track",
      .missing(.overdue(date("2026-06-30"))), .inDoubt),
    Case(.benchmarks, "target: 2027-06-30, rating: met", "rating: off-track", .missing(.notStated), .inDoubt),
    Case(
      .benchmarks, "target: 2027-06-30, rating: met", "target: 2028-06-30, rating: off-track",
      .underWay(by: date("2028-06-30")), .unlikely),
    Case(.siteClearance, "environment: { check: 2026-11-01 }, ", "", .missing(.notStated), .likely),
    Case(.siteClearance, "check: 2026-11-01", "planned: 2027-11-01", .underWay(by: date("2027-11-01")), .likely),
    Case(.siteUse, "later-use: Academy, ", "", .missing(.notStated), .likely),
    Case(.siteSecured, ", secured-by: guards", "", .missing(.notStated), .inDoubt),
    Case(
      .counterpart, "name: Police, kind: national", "name: Police, kind: national, class: true", .missing(.onlyAClass),
      .inDoubt),
    Case(.counterpart, "    to: [police]\n", "", .missing(.notStated), .inDoubt),
    Case(.counterpart, "to: [police]", "to: [mission]", .missing(.handedToMission), .inDoubt),
    Case(.counterpart, "to: [police]", "from: police\n    to: [police]", .missing(.handedToItself), .inDoubt),
  ]) func oneEntryDecides(_ item: Case) throws {
    let (whole, lacking) = (try PreparedPlan.readiness(), try PreparedPlan.readiness(item.change))
    #expect(lacking[item.precondition]?.state == item.state)
    #expect(lacking.forecast == item.forecast, "\(lacking.reasons)")
    guard item.precondition != .counterpart else { return }
    let others = { (readiness: Readiness) in readiness.states.filter { $0.key != item.precondition } }
    #expect(others(lacking) == others(whole))
  }

  /// Money that is marked as needed says what something costs, alone and with other things.
  @Test(arguments: [
    ("for: [order], amount: 100", PreconditionState.met),
    ("for: [order], amount: 200", .missing(.firmMoney(percent: 50))),
    ("for: [order, other], amount: 200", .met), ("for: [other], amount: 100", .cannotBeTold(.money(.cost))),
  ])
  func whatIsNeededIsACost(need: String, state: PreconditionState) throws {
    let readiness = try PreparedPlan.readiness(
      (", cost: { running: 100 }", ""),
      ("tasks: {", "tasks: { other: { title: Other, lead: police, disposition: continue },"),
      (
        "allocations: {", "allocations: { want: { \(need), status: needed, from: 2028-01-01, until: 2028-12-31 },"
      ))
    #expect(readiness[.money]?.state == state)
  }

  /// An assessment is of those of whom it was made: of a receiver alone, where it stands with that, and never of a body that
  /// was set up later.
  @Test func anAssessmentIsOfThoseWhoWereThere() throws {
    let short = (
      "    actions: { units: { title: More units, owner: police, status: completed, finish: 2026-12-01 } }\n", ""
    )
    let own = try PreparedPlan.readiness(
      short, ("    capacity: { level: partial, on: 2026-10-01 }\n", ""),
      ("to: [police]", "to: [guards, { who: police, capacity: { level: partial, on: 2026-10-01 } }]"))
    #expect(own[.shortfallClosed]?.about.map(\.id) == ["police"])
    #expect(own[.capacityAssessed]?.about.map(\.id) == ["guards"])
    let later = try PreparedPlan.readiness(
      short, ("to: [police]", "to: [guards, police]"), ("kind: private }", "kind: private, since: 2026-11-15 }"))
    #expect(later[.shortfallClosed]?.about.map(\.id) == ["police"])
    #expect(later[.capacityAssessed]?.about.map(\.id) == ["guards"])
    let together = try PreparedPlan.readiness(short, ("to: [police]", "to: [guards, police]"))
    #expect(together[.shortfallClosed]?.about.isEmpty == true)
  }

  /// Of a receiver that is not named nothing else is asked: it would be the same fault told again.
  @Test func whatNobodyReceivesIsMissingOnce() throws {
    let readiness = try PreparedPlan.readiness(("    to: [police]\n", ""))
    #expect(readiness.reasons.map { "\($0)" }.count == 1)
    #expect(readiness[.capacityAssessed]?.state == .cannotBeTold(.noReceiver))
  }

  /// Who does it already was assessed by doing it, and needs no work side by side.
  @Test func whoDoesItAlreadyNeedsNoAssessment() throws {
    let readiness = try PreparedPlan.readiness(("on: 2026-10-01", "performs-already: true"))
    #expect(readiness[.capacityAssessed]?.state == .notNeeded(.performsAlready))
    #expect(readiness[.jointWork]?.state == .notNeeded(.performsAlready))
    #expect(readiness.forecast == .met)
  }

  /// The same precondition, later in the year: there is no time left for it.
  @Test(arguments: [
    (
      Precondition.shortfallClosed, "status: completed, finish: 2026-12-01", "status: ongoing", "2027-06-15",
      "2027-06-16"
    ),
    (.capacityAssessed, "level: partial, on: 2026-10-01", "level: partial", "2027-11-03", "2027-11-04"),
    (.money, "status: committed", "status: requested", "2027-09-16", "2027-09-17"),
    (.siteSecured, ", secured-by: guards", "", "2027-12-01", "2027-12-02"),
  ])
  func timeRunsOut(precondition: Precondition, found: String, replaced: String, inTime: String, tooLate: String) throws
  {
    for (day, suffices) in [(inTime, true), (tooLate, false)] {
      let readiness = try PreparedPlan.readiness((found, replaced), ("as-of: 2027-01-01", "as-of: \(day)"))
      #expect(readiness[precondition]?.timeSuffices == suffices, "\(day)")
      #expect(readiness[precondition]?.latestStart?.description == inTime)
      // That nobody has assessed the receiver is no finding.
      let isFinding = precondition != .capacityAssessed
      #expect(readiness.forecast == (suffices || !isFinding ? .inDoubt : .unlikely))
    }
  }

  /// A law that was due and is stalled is no law in time, whatever day was written for it.
  @Test func aStalledLawIsMissing() throws {
    let stalled = ("due: 2027-06-30", "due: 2026-06-30")
    let readiness = try PreparedPlan.readiness(("Police Act", "{ law: act }"), stalled)
    #expect(readiness[.legalPower]?.state == .missing(.overdue(Self.date("2026-06-30"))))
    #expect(readiness.forecast == .unlikely, "a law that is only drafted takes a year")
    let adopted = try PreparedPlan.readiness(
      ("Police Act", "{ law: act }"), stalled, ("stage: drafting", "stage: adopted"))
    #expect(adopted.forecast == .inDoubt)
  }

  /// A body that does not exist yet cannot be assessed, and it is asked when it does.
  @Test func aBodyIsNotAssessedBeforeItExists() throws {
    let readiness = try PreparedPlan.readiness(
      ("level: partial, on: 2026-10-01", "level: partial"), ("kind: national", "kind: national, since: 2027-06-01"))
    #expect(readiness[.capacityAssessed]?.state == .cannotBeTold(.notThereYet(Self.date("2027-06-01"))))
    #expect(readiness.forecast == .inDoubt)
    let late = try PreparedPlan.readiness(("kind: national", "kind: national, since: 2028-06-01"))
    #expect(late.forecast == .unlikely)
  }

  /// Each receiver is asked for itself, one that is named twice only once.
  @Test func whomItIsAboutIsSaid() throws {
    let two = try PreparedPlan.readiness(
      ("to: [police]", "to: [police, { who: guards, part: gates }]"), ("focal-point: Operations, ", ""))
    #expect(two[.focalPoint]?.about.map(\.id) == ["police"])
    let twice = try PreparedPlan.readiness(
      ("to: [police]", "to: [{ who: police, part: a }, { who: police, part: b }]"), ("focal-point: Operations, ", ""))
    #expect(twice[.focalPoint]?.about.isEmpty == true)
    #expect(twice[.focalPoint]?.state == .missing(.notStated))
  }
}
