import Analysis
import PlanFormat
import PlanModel
import Testing

/// Plans that nobody means: what holds and what is missing in them is told, traps nothing, and gives no figure that cannot be.
struct HostilePlacesTests {
  private func kinds(_ facts: PlanFacts) -> [String] { Gaps(facts).all.map(\.kind.rawValue) }

  /// Who holds a task of the police on a day, and whether nobody does.
  private func held(_ facts: PlanFacts, on day: String) -> [String] {
    let spell = facts.coverageByFunction.first?.spells.last { $0.from.description <= day }
    return (spell?.holders.map { facts.counterpart($0.party)?.id ?? "mission" } ?? [])
      + (spell?[.certain].isEmpty == false ? ["nobody"] : [])
  }

  private func handedOver(_ fields: String) -> PlanFacts {
    scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national }, rc: { name: RC, kind: un, until: 2028-06-30 } }
      tasks: { t: { title: T, lead: mission, function: police, disposition: hand-over, start: 2026-01-01 } }
      handovers: { \(fields) }
      """, departure: "2027-12-31")
  }

  @Test func aHandoverToItselfPassesOnNothing() {
    let facts = handedOver("h: { task: t, from: rc, to: [rc], window: { start: 2027-03-01, finish: 2027-06-30 } }")
    #expect(held(facts, on: "2027-04-01") == ["rc"])
    #expect(held(facts, on: "2028-07-01") == ["nobody"])
  }

  @Test func theMissionCannotTakeOverFromItself() {
    let facts = handedOver("h: { task: t, to: [mission], window: { finish: 2027-06-30 } }")
    #expect(held(facts, on: "2027-07-01") == ["nobody"])
    #expect(kinds(facts).contains("vacuum"))
  }

  /// The first handover passes on what the second one passes back.
  @Test func twoThatPassATaskToAndFroEndWithTheLast() {
    let facts = handedOver(
      "h: { task: t, from: rc, to: [cnp], window: { finish: 2027-06-30 } }, i: { task: t, from: cnp, to: [rc], window: { finish: 2027-09-30 } }"
    )
    #expect(Set(held(facts, on: "2027-08-01")) == ["cnp"])
    #expect(Set(held(facts, on: "2027-11-01")) == ["rc"])
    #expect(held(facts, on: "2028-07-01") == ["nobody"])
  }

  /// Areas that lie in a circle, in themselves, or in one that is missing are places all the same; each is counted once.
  @Test func areasWithinThemselvesAreCountedOnce() throws {
    let facts = scheduled(
      """
      areas:
        a: { name: A, within: b, population: 100, people: { displaced: 5 } }
        b: { name: B, within: a, population: 40 }
        c: { name: C, within: c, population: 7, people: { displaced: 3 } }
      tasks: { t: { title: T, lead: mission, function: police, areas: [a, b, c, c] } }
      """, departure: "2027-12-31")
    let gap = try #require(Gaps(facts).all.first { $0.kind == .holderNotKnown })
    #expect(gap.size.people.map { $0.whole == 107 || $0.whole == 47 } == true)
    #expect(facts.coverageByArea.map(\.count).allSatisfy { $0 > 0 })
  }

  /// Of sites that share their ground each is told, and people beside them are counted once for their area.
  @Test func sitesOnTheSameGroundAreToldOneByOne() {
    let facts = scheduled(
      """
      areas: { north: { name: North }, port: { name: Port, within: north } }
      sites:
        a: { name: A, area: north, status: looted, people: { displaced: 10 } }
        b: { name: B, area: port, status: looted, people: { displaced: 20 } }
      """, departure: "2027-12-31")
    #expect(Gaps(facts).all.filter { $0.kind == .siteLost }.map(\.size.displaced?.whole) == [20, 10])
  }

  /// Numbers at the end of what can be counted add up to nothing rather than to something else.
  @Test func peopleBeyondCountingAreNoFigure() {
    let facts = scheduled(
      """
      areas:
        a: { name: A, population: 900000000000000, people: { displaced: 900000000000000 } }
        b: { name: B, population: 900000000000000, people: { displaced: 900000000000000 } }
      units: { u: { name: U, strength: 900000000000000 } }
      strength:
        ceilings: [{ from: 2025-01-01, military: 900000000000000 }, { from: 2026-01-01, military: 1 }, { from: 2027-06-01, military: 1 }]
      sites: { s: { name: S, count: 900000000000000, status: looted } }
      tasks: { t: { title: T, lead: mission, function: police, areas: [a, b] } }
      """, departure: "2027-12-31")
    let gaps = Gaps(facts).all
    let vacuum = gaps.first { $0.kind == .holderNotKnown }
    #expect(vacuum != nil && vacuum?.size.people == nil && vacuum?.size.displaced == nil)
    #expect(gaps.first { $0.kind == .siteLost }?.size.count == 100_000)
  }

  /// Very many areas, however they lie, with a handover in each: what nobody holds in them is told for each.
  @Test(arguments: ["", ", within: a#", ", within: root"])
  func manyAreasAreEachTold(within: String) {
    let count = 2_000
    let areas = (0..<count).map { index in
      "  a\(index): { name: A, population: 10, people: { displaced: 1 }"
        + (index > 0 ? within.replacing("#", with: "\(index - 1)") : "") + " }"
    }
    let tasks = (0..<count).map {
      "  t\($0): { title: T, lead: mission, function: police, areas: [a\($0)], disposition: hand-over }"
    }
    let handovers = (0..<count).map { "  h\($0): { task: t\($0), to: [cnp], window: { finish: 2027-10/2028-03 } }" }
    let facts = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      areas:
        root: { name: Root }
      \(areas.joined(separator: "\n"))
      tasks:
      \(tasks.joined(separator: "\n"))
      handovers:
      \(handovers.joined(separator: "\n"))
      """, departure: "2027-12-31")
    let told = Gaps(facts).all.filter { $0.kind == .vacuum }
    #expect(told.count == count)
    #expect(told.allSatisfy { $0.certainty == .possible && $0.size.displaced?.whole == 1 })
    #expect(facts.coverageByArea.count == count)
  }

  /// Very many handovers of one task, each of which passes it on in another area.
  @Test func manyHandoversOfOneTaskAreEachTold() {
    let count = 2_000
    let areas = (0..<count).map { "  a\($0): { name: A }" }.joined(separator: "\n")
    let handovers = (0..<count).map {
      "  h\($0): { task: t, areas: [a\($0)], to: [{ who: cnp, from: 2028-03-01 }], window: { finish: 2027-10-31 } }"
    }
    let facts = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national } }
      areas:
      \(areas)
      tasks: { t: { title: T, lead: mission, function: police, disposition: hand-over } }
      handovers:
      \(handovers.joined(separator: "\n"))
      """, departure: "2027-12-31")
    #expect(Gaps(facts).all.count { $0.kind == .vacuum } == count)
  }
}
