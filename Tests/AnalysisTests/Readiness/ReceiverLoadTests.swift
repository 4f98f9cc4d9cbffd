import Analysis
import PlanFormat
import PlanModel
import Testing

/// What comes to whom, when, and how much at once.
@Suite struct ReceiverLoadTests {
  private func facts(_ handovers: String, more: String = "") -> PlanFacts {
    scheduled(
      """
      counterparts:
        police: { name: Police, kind: national }
        prisons: { name: Prison service, kind: national, legal-basis: { law: prison-law } }
        undp: { name: UNDP, kind: un }
      laws: { prison-law: { title: Prison law, stage: parliament, due: 2028-03-01 } }
      tasks:
        order: { title: Order, function: police, lead: mission, disposition: hand-over }
        cells: { title: Cells, function: corrections, lead: mission, disposition: hand-over }
        vote: { title: Vote, function: elections, lead: mission, disposition: hand-over }
      \(more)
      handovers:
      \(handovers)
      """, departure: "2027-12-31")
  }

  @Test func handoversAreCountedByReceiverAndQuarter() throws {
    let facts = facts(
      """
        a: { task: order, to: [police], window: { finish: 2027-03-31 }, capacity: { level: low, on: 2026-11-01 } }
        b: { task: vote, to: [{ who: police, part: a }, { who: police, part: b }, undp], window: { finish: 2027-04-01 } }
        c: { task: cells, to: [police], window: { finish: 2027-06-30 }, capacity: { level: sufficient, on: 2026-11-01 } }
        done: { task: cells, to: [undp], status: transferred, transferred: 2026-06-30 }
        undated: { task: cells, to: [undp] }
      """)
    let loads = facts.receiverLoads
    #expect(loads.map { facts.plan.counterparts[$0.receiver].id } == ["police", "undp"])
    let police = try #require(loads.first)
    #expect(police.quarters.map(\.quarter.description) == ["2027-Q1", "2027-Q2"])
    #expect(police.quarters.map(\.handovers) == [[0], [1, 2]])
    #expect(police.quarters.map { [$0.sufficient, $0.short, $0.notKnown] } == [[0, 1, 0], [1, 0, 1]])
    #expect(police.quarters[1].functions == [.elections, .corrections])
    // What has no day comes by the day on which the mission leaves; what is complete is no load.
    #expect(loads[1].quarters.map(\.handovers) == [[1], [4]])
  }

  @Test func whatComesLaterThanWhatIsTakenOverIsFound() throws {
    let facts = facts(
      """
        cells: { task: cells, to: [prisons], window: { finish: 2027-06-30 } }
        vote: { task: vote, to: [police], window: { finish: 2027-06-30 }, running-cost: { amount: 5, year: "2028" } }
        order: { task: order, to: [undp], window: { finish: 2027-11-30 } }
        on: { task: order, from: undp, to: [police], window: { finish: 2027-09-30 } }
      """, more: "calendar: { poll: { title: Election, kind: election, on: 2027-10-10 } }")
    let found = facts.receiverLoads.flatMap(\.dependencies)
    #expect(found.map(\.handover) == [1, 1, 3, 0])
    #expect(
      found.map { dependency in
        switch dependency.cause {
        case .election(let position, let on): "election \(position) \(on.map { "\($0)" } ?? "")"
        case .budgetYear(let year, let from): "year \(year) \(from)"
        case .handover(let position, let finish): "handover \(position) \(finish)"
        case .law(let position, let due): "law \(position) \(due)"
        }
      } == ["election 0 2027-10-10", "year 2028 2028-01-01", "handover 2 2027-11-30", "law 0 2028-03-01"])
    // In time, nothing of this is late.
    let later = self.facts(
      """
        cells: { task: cells, to: [prisons], window: { finish: 2028-06-30 } }
        vote: { task: vote, to: [police], window: { finish: 2027-12-31 }, running-cost: { amount: 5, year: "2028" } }
      """, more: "calendar: { poll: { title: Election, kind: election, on: 2027-10-10 } }")
    #expect(later.receiverLoads.flatMap(\.dependencies).isEmpty)
  }

  @Test func manyHandoversOnOneDayAreACrowd() throws {
    let facts = facts(
      """
        a: { task: order, to: [police, undp], window: { start: 2027-10-01, finish: 2027-12-31 } }
        b: { task: cells, to: [police], window: { start: 2027-01-01, finish: 2027-12-31 } }
        c: { task: vote, to: [undp], window: { start: 2027-12-01, finish: 2027-12-31 } }
        d: { task: vote, to: [undp], window: { finish: 2027-05-01 } }
        e: { task: vote, to: [undp], window: { finish: 2027-05-09 } }
        f: { task: vote, to: [police], window: { finish: 2027-05-14 } }
        g: { task: vote, to: [police], window: { finish: 2027-05-15 } }
        h: { task: vote, to: [police], status: accepted, accepted: { on: 2027-05-15 }, window: { finish: 2027-12-31 } }
      """)
    let day = try #require(facts.crowdedDays.first)
    #expect(facts.crowdedDays.count == 1 && day.isOneDay && day.handovers == [0, 1, 2])
    #expect(day.receivers.map { [$0.receiver, $0.count] } == [[0, 2], [2, 2]])
    #expect(day.short.map { [$0.count, $0.weeks] } == [2, 13])
    let fortnight = try #require(facts.crowdedFortnights.first)
    #expect(facts.crowdedFortnights.count == 1 && fortnight.handovers == [3, 4, 5])
    #expect("\(fortnight.first) \(fortnight.last)" == "2027-05-01 2027-05-14")
  }

  /// What makes no sense makes no figure either.
  @Test(arguments: [
    "from: undp, to: [undp]", "to: [mission]", "to: []", "to: [{ who: unknown }]",
    "from: mission, to: [mission, mission]",
  ])
  func whoCannotTakeOverBearsNothing(parties: String) {
    let facts = facts("  a: { task: order, \(parties), window: { finish: 2027-12-15 } }")
    #expect(facts.receiverLoads.isEmpty)
    #expect(facts.standings.handovers.first?.readiness?.forecast == .inDoubt)
  }
}
