import Analysis
import PlanFormat
import PlanModel
import Testing

/// What is told of one thing at several times agrees: the later word holds, a part is not the whole, and what is over is
/// over.
@Suite struct StandingInTimeTests {
  /// A unit has left once all of it has: neither a part that goes nor the end of its work is that.
  @Test func aUnitHasLeftOnceAllOfItHas() {
    let units = scheduled(
      """
      units:
        part: { name: A, strength: 100, history: { 2026-05-01: { event: left, strength: 40 }, 2026-06-01: moved } }
        ceased: { name: B, leaves: 2027-06-01, history: { 2026-05-01: ceased } }
        whole: { name: C, strength: 100, history: { 2026-05-01: { event: left, strength: 40 }, 2026-06-01: { event: left, strength: 60 } } }
      """
    ).standings.units
    guard case .undated = units[0], case .leaves = units[1], case .left(let day) = units[2] else {
      Issue.record("\(units)")
      return
    }
    #expect(day?.description == "2026-06-01")
  }

  @Test func aSiteThatWasOpenedAgainIsOpen() {
    let sites = scheduled(
      """
      sites:
        a: { name: A, closes: 2027-11-30, history: { 2026-03-20: closed, 2026-05-20: opened } }
        b: { name: B, status: closed, history: { 2026-03-20: closed } }
        c: { name: C, status: open, history: { 2026-05-15: occupied } }
        d: { name: D, status: looted, closes: 2026-05-01, history: { 2026-06-05: looted } }
      """
    ).standings.sites
    #expect(sites.map(\.state) == [.open, .closed, .occupied, .looted])
    #expect(sites.map { $0.closing?.description } == ["2027-11-30", "2026-03-20", nil, "2026-06-05"])
  }

  /// What came back and was then completed, or given up, is done; and what is done does not go on.
  @Test func whatIsCompletedIsDoneAndDoesNotGoOn() {
    let facts = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      tasks:
        a: { title: A, lead: mission, status: completed, disposition: hand-over, finish: 2026-06-15 }
        b: { title: B, lead: mission, status: ongoing, disposition: hand-over, finish: 2027-06-15 }
        c: { title: C, lead: mission, status: discontinued, disposition: continue }
      handovers:
        ha: { task: a, to: [cnp], status: returned, returned: { on: 2026-03-10, to: mission } }
        hb: { task: b, to: [cnp], status: returned, returned: { on: 2026-03-10, to: mission } }
      """, departure: "2027-12-31")
    #expect(facts.standings.tasks.map(\.level) == [.done, .atRisk, .done])
    #expect(facts.continuingTasks.map(\.id) == ["b"])
  }

  /// Work that the schedule moves behind what it waits for is not on track, and its phase goes on as long as it does.
  @Test func whatTheScheduleMovesLaterIsToBeWatched() {
    let facts = scheduled(
      """
      phases: { one: { title: One, start: 2026-01-01, finish: 2026-12-31 }, two: { title: Two, start: 2027-01-01, finish: 2027-12-31, after: [one] } }
      tasks:
        first: { title: First, lead: mission, phase: one, status: ongoing, disposition: complete, start: 2026-01-01, finish: 2027-10-31 }
        second: { title: Second, lead: mission, status: planned, disposition: complete, start: 2027-07-15, finish: 2027-08-15, after: [first] }
      """, departure: "2028-12-31")
    #expect(facts.standings.tasks.map(\.level) == [.atRisk, .watch])
    #expect(facts.standings.tasks[1].reasons.contains { if case .laterThanWritten = $0 { true } else { false } })
    #expect(facts.standings.phases == [.current, .ahead])
  }

  /// Money of a time outside the period of a need does not cover it, also where it runs on afterwards.
  @Test func moneyOutsideThePeriodOfANeedDoesNotCoverIt() throws {
    let facts = scheduled(
      """
      tasks:
        c: { title: C, lead: mission, status: ongoing, disposition: continue, cost: { running: 100, amount: 300, from: 2028-07-01, until: 2029-06-30 } }
      funding:
        sources: { gov: { name: Gov, kind: national-budget } }
        allocations: { x: { for: [c], funded-by: gov, amount: 100, status: committed, from: 2028-01, until: 2028-06 } }
      """, departure: "2027-12-31")
    let total = try #require(facts.ledger.yearAfterDeparture)
    #expect(total.secured == .zero && total.uncovered == total.need)
  }

  /// A change of a part by its id changes that part, and leaves the others.
  @Test func anUpdateChangesAPartByItsId() {
    let facts = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      tasks: { t: { title: T, lead: mission } }
      handovers: { h: { task: t, to: [cnp], actions: { equip: { title: Equip, finish: 2026-06-20 }, train: { title: Train } } } }
      updates: [{ on: 2026-06-25, about: [h], text: Equipped, set: { actions: { equip: { status: completed } } } }]
      """)
    let actions = facts.plan.handovers[0].actions
    #expect(actions.map(\.id) == ["equip", "train"])
    #expect(actions.map(\.status.value) == [.completed, nil])
  }
}
