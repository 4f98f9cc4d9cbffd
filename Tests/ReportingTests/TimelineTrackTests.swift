import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// Who holds a task when, as the rows of a timeline say it.
@Suite("Who holds a task, from when to when")
struct TimelineTrackTests {
  private static let mission = """
    plan: { title: Plan, as-of: 2027-03-01 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, established: 2024-02-01, departure: 2027-12-31 }
    counterparts:
      cnp: { name: Police, kind: national }
      undp: { name: UNDP, kind: un, until: 2028-06-30 }
      women: { name: Network, kind: women }

    """

  /// The stretches of the first row in short: `mission 2026-01-01 to 2027-06-01 (Police)`; `?` for a date that isn't stated.
  private func stretches(_ text: String, asOf: String? = nil) throws -> [String] {
    let timeline = try #require(Timeline(planFacts(Self.mission + text, asOf: asOf), .english))
    let track = try #require(timeline.rows.first?.tracks.first)
    return track.stretches.map { stretch in
      let who =
        switch stretch.kind {
        case .leads(let side): "\(side)"
        case .handover(let from, let to): "\(from)+\(to.map { "\($0)" }.joined(separator: "+"))"
        case .receiver(let sides): sides.map { "\($0)" }.joined(separator: "+")
        case .nobody(.certain): "nobody"
        case .nobody(.possible): "perhaps nobody"
        case .nobody(.notStated): "nobody known"
        case .undated: "undated"
        }
      return "\(who) \(name(stretch.start)) to \(name(stretch.end))"
    }
  }

  private func name(_ edge: Edge) -> String {
    if edge == .open { return "…" }
    guard edge.isStated else { return "?" }
    return edge.earliest == edge.latest ? "\(edge.latest)" : "\(edge.earliest)/\(edge.latest)"
  }

  private let task =
    "tasks: { t: { title: T, lead: mission, disposition: hand-over, start: 2026-01-01, status: ongoing } }\n"

  @Test("the mission leads until the window opens, both share the window, then the receiver holds it")
  func window() throws {
    let found = try stretches(
      task
        + "handovers: { h: { task: t, to: [cnp], status: agreed, window: { start: 2027-06-01, finish: 2027-09-30 } } }")
    #expect(
      found == [
        "mission 2026-01-01 to 2027-06-01", "mission+state 2027-06-01 to 2027-10-01", "state 2027-10-01 to …",
      ])
  }

  @Test("after the mission has left, a handover that isn't complete leaves a task with nobody")
  func windowAfterDeparture() throws {
    let found = try stretches(
      task
        + "handovers: { h: { task: t, to: [cnp], status: agreed, window: { start: 2027-06-01, finish: 2028-03-31 } } }")
    #expect(
      found == [
        "mission 2026-01-01 to 2027-06-01", "mission+state 2027-06-01 to 2028-01-01",
        "nobody 2028-01-01 to 2028-04-01", "state 2028-04-01 to …",
      ])
  }

  @Test("a task that goes on without a receiver is held by nobody from the departure on")
  func noReceiver() throws {
    #expect(try stretches(task) == ["mission 2026-01-01 to 2028-01-01", "nobody known 2028-01-01 to …"])
    let empty = try stretches(task + "handovers: { h: { task: t, to: [], window: { finish: 2027-06-30 } } }")
    #expect(empty == ["mission 2026-01-01 to 2027-07-01", "nobody 2027-07-01 to …"])
  }

  @Test("a receiver that comes later, or ceases to be, leaves gaps")
  func receiversOfLimitedPresence() throws {
    let found = try stretches(
      task + "handovers: { h: { task: t, to: [{ who: undp, from: 2027-08-01 }], window: { finish: 2027-06-30 } } }")
    #expect(
      found == [
        "mission 2026-01-01 to 2027-07-01", "nobody 2027-07-01 to 2027-08-01", "unitedNations 2027-08-01 to 2028-07-01",
        "nobody 2028-07-01 to …",
      ])
  }

  @Test("what is known to the month only begins somewhere in that month")
  func months() throws {
    let found = try stretches(
      task + "handovers: { h: { task: t, to: [cnp], status: agreed, window: { start: 2027-06, finish: 2027-09 } } }")
    #expect(found[1] == "mission+state 2027-06-01/2027-06-30 to 2027-09-02/2027-10-01")
  }

  @Test("no date is made up")
  func undated() throws {
    let nothing = "tasks: { t: { title: T, lead: mission, disposition: hand-over } }\n"
    #expect(try stretches(nothing) == ["undated ? to 2028-01-01", "nobody known 2028-01-01 to …"])
    let handover = try stretches(nothing + "handovers: { h: { task: t, to: [women] } }")
    #expect(handover == ["undated ? to 2028-01-01", "others ? to …"])
    let open = try stretches("tasks: { t: { title: T, lead: cnp, start: 2026-05-01 } }")
    #expect(open == ["state 2026-05-01 to …"])
    let ends = try stretches("tasks: { t: { title: T, lead: undp, start: 2026-05-01 } }")
    #expect(ends == ["unitedNations 2026-05-01 to 2028-07-01", "nobody 2028-07-01 to …"])
  }

  @Test("a handover whose window has closed without being complete goes on, nobody knows until when")
  func overdue() throws {
    let text =
      task
      + "handovers: { h: { task: t, to: [cnp], status: joint, window: { start: 2026-06-01, finish: 2026-09-30 } } }"
    #expect(try stretches(text)[1...] == ["mission+state 2026-06-01 to 2028-01-01", "state ? to …"])
    let row = try #require(Timeline(planFacts(Self.mission + text), .english)?.rows.first)
    #expect(row.level == .atRisk)
    #expect(Wording.english.reason(row.reasons) == "was to be handed over on 30 September 2026")
  }

  @Test("what comes back is the mission's again, and then nobody's")
  func returned() throws {
    let found = try stretches(
      task
        + """
        handovers:
          h: { task: t, to: [cnp], status: returned, transferred: 2026-06-30, returned: { on: 2026-11-01, to: mission } }
        """)
    #expect(
      found == [
        "mission 2026-01-01 to 2026-07-01", "state 2026-07-01 to 2026-11-01", "mission 2026-11-01 to 2028-01-01",
        "nobody 2028-01-01 to …",
      ])
  }

  @Test("a look back to a day before the transfer shows it as planned")
  func lookingBack() throws {
    let text =
      task + """
        handovers:
          h: { task: t, to: [cnp], status: transferred, transferred: 2027-02-01, window: { finish: 2027-02 } }
        """
    func kind(_ asOf: String?) throws -> Milestone.Kind? {
      let timeline = try #require(Timeline(planFacts(Self.mission + text, asOf: asOf), .english))
      return timeline.rows.first?.tracks.first?.milestones.first?.kind
    }
    #expect(try kind(nil) == .transferred)
    #expect(try kind("2026-12-01") == .plannedTransfer)
  }

  @Test("a part of a task goes where the whole goes")
  func parts() throws {
    let plan = """
      tasks:
        p: { title: Part, lead: mission, disposition: hand-over, within: t, function: police }
        t: { title: Whole, lead: mission, disposition: hand-over, start: 2026-01-01, function: justice }
      handovers: { h: { task: t, to: [cnp], window: { finish: 2027-06-30 } } }
      """
    #expect(try stretches(plan) == ["undated ? to 2028-01-01", "state ? to …"])
  }
}

@Suite("What part of time a timeline shows")
struct TimelineSpanTests {
  private func span(_ text: String, asOf: String? = nil) -> String? {
    TimelineSpan(planFacts(text, asOf: asOf)).map { "\($0.first) to \($0.last)" }
  }

  @Test("from the beginning of the transition to some months after the last thing that happens, in whole quarters")
  func wholeQuarters() {
    let plan = """
      plan: { title: P, as-of: 2019-07-09 }
      mission: { name: M, established: 2017-10-16, departure: 2019-10-15 }
      tasks: { late: { title: T, start: 2025, finish: 2031 } }
      """
    #expect(span(plan) == "2017-10-01 to 2020-06-30")
    // A handover after the departure is followed, within reason.
    let handed =
      plan
      + "\nhandovers: { h: { title: H, to: [], window: { finish: 2020-06-30 } }, x: { title: X, to: [], window: { finish: 2030 } } }"
    #expect(span(handed) == "2017-10-01 to 2021-03-31")
  }

  @Test("what lies years before doesn't squash the picture")
  func longMissions() {
    let plan = """
      plan: { title: P, as-of: 2023-07-09 }
      mission: { name: M, established: 1999-11-30, departure: 2024-12-31 }
      """
    #expect(span(plan) == "2020-07-01 to 2025-09-30")
  }

  @Test("days at the end of the calendar end it", arguments: ["9999-12-31", "0001-01-01"])
  func extremes(day: String) {
    let plan = """
      plan: { title: P, as-of: \(day) }
      mission: { name: M, departure: \(day) }
      """
    #expect(!timelineDrawings(of: planFacts(plan)).isEmpty)
    #expect(!timelineDrawings(of: planFacts(plan, asOf: "2019-01-01")).isEmpty)
  }

  @Test("without any date there is none")
  func nothing() {
    #expect(span("plan: { title: P }") == nil)
  }
}

@Suite("The money of a timeline")
struct TimelineMoneyTests {
  private func money(_ funding: String) throws -> MoneyOverTime {
    let facts = planFacts(
      """
      plan: { title: P, as-of: 2027-03-01, currency: USD }
      mission: { name: M, departure: 2027-12-31 }
      tasks: { t: { title: T, lead: mission, disposition: hand-over }, u: { title: U, lead: mission } }

      """ + funding)
    return MoneyOverTime(facts, try #require(TimelineSpan(facts)), .english)
  }

  @Test("an amount is spread evenly over its period, and nothing of it is lost")
  func evenly() throws {
    let money = try money(
      """
      funding:
        sources: { a: { name: A, kind: assessed } }
        allocations: { x: { funded-by: a, for: [t], amount: 36500, status: committed, from: 2027-01-01, until: 2027-12-31 } }
      """)
    let amounts = money.quarters.compactMap { $0.amounts[.assessed] }
    #expect(amounts == [9_000, 9_100, 9_200, 9_200].compactMap { Decimal($0) })
    #expect(money.atDeparture?.before == Decimal(36_500) && money.atDeparture?.after == .zero)
  }

  @Test("money for one thing doesn't cover the need of another")
  func purposes() throws {
    let money = try money(
      """
      funding:
        sources: { a: { name: A, kind: pooled } }
        allocations:
          need: { funded-by: a, for: [t], amount: 36600, status: needed, from: 2028-01-01, until: 2028-12-31 }
          firm: { funded-by: a, for: [u], amount: 36600, status: committed, from: 2028-01-01, until: 2028-12-31 }
      """)
    #expect(money.needs == ["T"])
    #expect(money.quarters.first { $0.period.lowerBound == Day("2028-01-01") }?.amounts[.uncovered] == Decimal(9_100))
  }

  @Test("what says no period, no amount or no currency is told, not drawn")
  func leftOut() throws {
    let money = try money(
      """
      funding:
        sources: { a: { name: A, kind: pooled } }
        allocations:
          undated: { funded-by: a, for: [t], amount: 100, status: committed }
          bare: { funded-by: a, for: [t], status: pledged, from: 2027-01-01, until: 2027-12-31 }
          gourdes: { funded-by: a, for: [t], amount: 5, currency: HTG, status: committed, from: 2027-01-01, until: 2027-12-31 }
          dollars: { funded-by: a, for: [t], amount: 5, currency: unknown, status: committed, from: 2027-01-01, until: 2027-12-31 }
      """)
    #expect(money.isEmpty)
    #expect(money.undated == 1)
    #expect(money.withoutAmount == 1)
    #expect(money.withoutRate == 2)
    #expect(money.ofOtherUse == 0)
  }
}
