import Analysis
import PlanFormat
import Testing

/// What is ahead is forecast; what is over is not.
@Suite struct ForecastTests {
  private func standing(_ changes: (String, String)...) throws -> HandoverStanding {
    try #require(PreparedPlan.facts(changes).standings.handovers.first)
  }

  /// By which day a handover is complete, in place of its window.
  @Test(arguments: [
    ("window: { start: 2027-03-01, finish: 2027-12-15 }", Forecast.met, WorkStanding.onTrack),
    ("window: { start: 2027-03-01, finish: 2028-02-15 }", .unlikely, .atRisk),
    ("window: { start: 2026-03-01, finish: 2026-12-15 }", .unlikely, .atRisk),
    ("window: { start: 2027-03-01 }", .inDoubt, .watch),
    ("areas: []", .inDoubt, .watch),
  ])
  func theDayDecides(window: String, forecast: Forecast, level: WorkStanding) throws {
    let standing = try standing(("window: { start: 2027-03-01, finish: 2027-12-15 }", window))
    #expect(standing.readiness?.forecast == forecast)
    #expect(standing.level == level)
  }

  /// A month in which the mission leaves is not after it: of one that has days after it nobody can tell.
  @Test func theMonthOfTheDepartureIsNotTooLate() throws {
    let standing = try standing(
      ("finish: 2027-12-15 }", "finish: 2027-12 }"), ("departure: 2027-12-31", "departure: 2027-12-30"))
    #expect(standing.readiness?.forecast == .inDoubt && standing.level == .watch, "\(standing.reasons)")
  }

  /// Where giver and receiver are not there together, nothing else comes before that, also of what is late already.
  @Test(arguments: [
    ("to: [police]", "to: [{ who: police, from: 2028-03-01 }]", HoldingGap.Cause.receiverNotThere),
    ("kind: national,", "kind: national, until: 2027-06-30,", .receiverEnds),
    ("finish: 2027-12-15 }", "finish: 2028-02-15 }", .handoverUnfinished),
  ])
  func whoIsNotThereIsBroughtForwardFirst(found: String, replaced: String, cause: HoldingGap.Cause) throws {
    let lacking = ("level: partial, on: 2026-10-01", "level: partial")
    let late = ("start: 2027-03-01, finish: 2027-12-15 }", "start: 2026-03-01, finish: 2026-12-15 }")
    for changes in [[(found, replaced), lacking], [(found, replaced), lacking, late]] {
      // What ends only later, or is to be complete after the departure, is no such thing in both.
      if cause != .receiverNotThere, changes.count == 3 { continue }
      let facts = PreparedPlan.facts(changes)
      guard case .bringTogether(let gap) = facts.standings.handovers.first?.readiness?.next else {
        Issue.record("\(String(describing: facts.standings.handovers.first?.readiness))")
        continue
      }
      #expect(gap.cause == cause)
      #expect(!Gaps(facts).all.contains { $0.kind == .handoverUnready })
    }
  }

  @Test func withoutAWordOrADayNobodyCanTell() throws {
    let window = (
      "window: { start: 2027-03-01, finish: 2027-12-15 }", "window: { start: 2026-03-01, finish: 2026-12-15 }"
    )
    let silent = try standing(window, ("    status: preparing\n", ""))
    #expect(silent.readiness?.forecast == .cannotBeTold && silent.level == .unknown)
    let undated = try standing((window.0, "areas: []"), (", departure: 2027-12-31", ""))
    #expect(undated.readiness?.forecast == .cannotBeTold && undated.level == .unknown)
    let timeless = try standing(("as-of: 2027-01-01", "as-of: unknown"))
    #expect(timeless.readiness?.forecast == .cannotBeTold && timeless.level == .unknown)
  }

  /// Nothing of what is over is judged as ahead: neither what is complete, nor what failed or came back.
  @Test(
    arguments: [
      ("status: transferred\n    transferred: 2026-12-01", Completion.declaredByGiver(PlanDate("2026-12-01")), false),
      ("status: accepted\n    accepted: { on: 2026-12-10 }", .accepted(PlanDate("2026-12-10")), true),
      ("status: failed", nil, false), ("status: returned", nil, false),
    ] as [(String, Completion?, Bool)])
  func whatIsOverIsNotForecast(status: String, completion: Completion?, isAccepted: Bool) throws {
    let facts = PreparedPlan.facts([("status: preparing", status)])
    let standing = try #require(facts.standings.handovers.first)
    #expect(standing.readiness == nil && standing.isAccepted == isAccepted)
    #expect(facts.completion(ofHandoverAt: 0) == completion)
  }

  @Test func aLaterLookIsAThirdThing() {
    let facts = PreparedPlan.facts([
      ("status: preparing", "status: accepted\n    accepted: { on: 2026-11-10 }"),
      ("secured-by: guards }", "secured-by: guards, history: { 2026-12-20: inspected } }"),
    ])
    #expect(facts.completion(ofHandoverAt: 0) == PlanDate("2026-12-20").map(Completion.checked))
  }

  /// A task stands no better than the handover that passes it on is forecast.
  @Test(arguments: [
    ("status: completed, finish: 2026-12-01", "finish: 2027-11-30", WorkStanding.onTrack),
    ("status: committed", "status: requested", .watch),
    ("status: completed, finish: 2026-12-01", "finish: 2028-02-01", .atRisk),
    ("window: { start: 2027-03-01, finish: 2027-12-15 }", "window: { finish: 2026-12-15 }\n    title: H", .atRisk),
  ])
  func aTaskStandsAsItsHandoverIsForecast(found: String, replaced: String, level: WorkStanding) throws {
    let facts = PreparedPlan.facts([(found, replaced)])
    #expect(facts.standings.tasks.first?.level == level, "\(facts.standings.tasks.first?.reasons ?? [])")
  }

  /// A day that is computed too late for what the plan asks of it.
  @Test func whatIsComputedTooLateIsUnlikely() throws {
    let standing = try standing(
      ("tasks: { order:", "tasks: { census: { title: Census, start: 2027-06-01, finish: 2028-03-01 }, order:"),
      ("    status: preparing\n", "    status: preparing\n    after: { census: finish }\n"))
    #expect(standing.readiness?.forecast == .unlikely)
    #expect(standing.readiness?.reasons.contains { if case .tooLate = $0 { true } else { false } } == true)
  }

  @Test func theNextThingIsWhatMostNeedsSomebody() throws {
    func next(_ changes: (String, String)...) throws -> String {
      let readiness = try #require(PreparedPlan.facts(changes).standings.handovers.first?.readiness)
      return switch readiness.next {
      case .see(let result): result.precondition.rawValue
      case .setDay: "day"
      case .answerForDay(let date): "\(date)"
      case .bringTogether: "together"
      case nil: "nothing"
      }
    }
    #expect(try next() == "nothing")
    #expect(try next(("    knowledge: [Case files]\n", "")) == "knowledge")
    #expect(try next(("    knowledge: [Case files]\n", ""), ("status: committed", "status: requested")) == "money")
    #expect(
      try next(("status: completed, finish: 2026-12-01", "status: ongoing"), ("status: committed", "status: requested"))
        == "shortfall-closed")
    #expect(try next(("window: { start: 2027-03-01, finish: 2027-12-15 }", "areas: []")) == "day")
    #expect(
      try next(("window: { start: 2027-03-01, finish: 2027-12-15 }", "window: { finish: 2026-12-15 }")) == "2026-12-15")
  }
}
