import Analysis
import PlanFormat
import PlanModel
import Testing

/// How many people live where a gap is, and how many of them are in danger there.
struct PeopleTests {
  private func count(_ text: String?) -> Decimal? { text.flatMap { Decimal($0) } }

  @Test(arguments: [
    // What an area says holds for all in it; else what lies in it adds up.
    ("north", "300", "50"), ("port", nil, nil), ("south", "70", "8"), ("camps", "40", nil), ("far", nil, nil),
  ])
  func eachPlaceIsCountedOnce(area: String, displaced: String?, atRisk: String?) throws {
    let facts = scheduled(
      """
      areas:
        north: { name: North, people: { displaced: 300, at-risk: 50 } }
        port: { name: Port, within: north }
        south: { name: South }
        camps: { name: Camps, within: south, people: { displaced: 40 } }
        far: { name: Far }
      sites:
        a: { name: A, area: port, people: { displaced: 5 } }
        b: { name: B, area: camps, people: { displaced: 6, at-risk: 8 } }
        c: { name: C, area: south, people: { displaced: 30 } }
      """)
    let entry = try #require(facts.plan.areas.entries.first { $0.id == area })
    let reference = Reference<Area>(symbol: entry.header.symbol, id: area, span: entry.header.span)
    let people = facts.people(in: [reference])
    #expect(people.displaced == count(area == "port" ? "5" : displaced))
    #expect(people.atRisk == count(area == "camps" ? "8" : atRisk))
  }

  @Test func gapsAreAsLargeAsThosePeople() throws {
    let gaps = Gaps(
      scheduled(
        """
        areas: { north: { name: North, population: 9000, people: { displaced: 300, at-risk: 50 } } }
        tasks: { t: { title: T, lead: mission, function: police, areas: [north] } }
        sites: { s: { name: S, area: north, status: looted, people: { displaced: 20 } } }
        """, departure: "2027-12-31")
    ).all
    let vacuum = try #require(gaps.first { $0.kind == .holderNotKnown }?.size)
    #expect([vacuum.people, vacuum.displaced, vacuum.atRisk] == [count("9000"), count("300"), count("50")])
    #expect(gaps.first { $0.kind == .siteLost }?.size.displaced == count("20"))
  }

  /// People who are counted later are not there yet on an earlier day.
  @Test func aLaterCountIsNotKnownBefore() {
    let plan = "areas: { north: { name: North, people: { displaced: 300, on: 2027-03-01 } } }"
    #expect(scheduled(plan, asOf: "2027-03-01").plan.areas.entries.first?.people.entry != nil)
  }

  /// Two who take over one site are told, unless somebody leads, each takes a part, or one passes it on to the other.
  @Test(arguments: [
    ("", "s: { name: S, to: [cnp, rc] }", true),
    ("h: { sites: [s], to: [cnp] }, i: { sites: [s], to: [rc] }", "s: { name: S }", true),
    ("h: { sites: [s], to: [cnp] }", "s: { name: S, to: [rc] }", true),
    ("h: { sites: [s], to: [cnp] }, i: { sites: [s], to: [rc], status: failed }", "s: { name: S }", false),
    ("h: { sites: [s], to: [cnp] }, i: { sites: [s], from: cnp, to: [rc] }", "s: { name: S }", false),
    ("h: { sites: [s], to: [cnp] }", "s: { name: S, to: [cnp] }", false),
    ("", "s: { name: S, to: [{ who: cnp, part: hall }, { who: rc, part: yard }] }", false),
    ("", "s: { name: S, to: [{ who: cnp, holds: leads }, rc] }", false),
  ])
  func oneSiteForTwoIsTold(handovers: String, site: String, isTold: Bool) {
    let facts = scheduled(
      """
      counterparts: { cnp: { name: Police, kind: national }, rc: { name: RC, kind: un } }
      sites: { \(site) }
      handovers: { \(handovers) }
      """)
    #expect(Gaps(facts).all.contains { $0.kind == .siteContested } == isTold)
  }
}
