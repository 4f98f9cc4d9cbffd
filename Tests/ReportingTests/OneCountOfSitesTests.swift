import Analysis
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// How many sites are open, closed, or perhaps still open is one count: that of the strands, which all views draw.
struct OneCountOfSitesTests {
  private static let plans = [
    """
    plan: { title: T, as-of: 2027-03-01 }
    mission: { name: M, established: 2020-01-01, departure: 2027-12-31 }
    areas: { north: { name: North } }
    counterparts: { police: { name: Police, kind: national } }
    sites:
      given: { name: Given, kind: camp, area: north, status: handed-over, closed: 2026-06-30 }
      taken: { name: Taken, kind: camp, area: north, status: handed-over, closed: 2026-06-30, to: [police] }
      shut: { name: Shut, kind: camp, status: closed, count: 3 }
      open: { name: Open, kind: camp, area: north, status: open, count: 4 }
      closing: { name: Closing, kind: camp, status: closing, to: [police] }
      dated: { name: Dated, kind: camp, status: open, closes: 2027-09-30 }
      rough: { name: Rough, kind: camp, status: open, closes: about 2027-09 }
      passed: { name: Passed, kind: office, area: north, status: open, closes: 2026-09-30 }
      silent: { name: Silent, kind: office }
      store: { name: Store, kind: office, status: open, housekeeping: true }
    units:
      first: { name: First, kind: infantry }
      second: { name: Second, kind: infantry, leaves: 2027-01-31 }
    """,
    """
    plan: { title: Left already, as-of: 2028-03-01 }
    mission: { name: M, established: 2020-01-01, departure: 2027-12-31 }
    sites:
      open: { name: Open, kind: camp, status: open }
      dated: { name: Dated, kind: camp, status: open, closes: 2027-09-30 }
    """,
    """
    plan: { title: No day and no departure }
    mission: { name: M }
    sites:
      open: { name: Open, kind: camp, status: open }
      silent: { name: Silent, kind: camp }
    """,
  ]

  private static let all = DrawnPlan.all.map(\.facts) + plans.map { planFacts($0) }

  @Test(arguments: all) func footprintAndCoverageCountTheSame(facts: PlanFacts) {
    guard let line = facts.coverageByFunction.first(where: { $0.subject == .sites }) else {
      #expect(facts.footprint.sites.isEmpty)
      return
    }
    #expect(line.count == Footprint.number(of: facts.footprint.sites))
    for step in facts.footprint.steps {
      let spell = line.spells.first { $0.from <= step.from && step.from < $0.until }
      #expect((spell?.holders.first { $0.party == .mission }?.count ?? 0) == step.count)
      #expect((spell?.perhaps ?? 0) == step.notKnown)
    }
  }

  @Test(arguments: all) func whatIsNotKnownIsDrawnSoInTheRows(facts: PlanFacts) throws {
    guard let frame = sheetFrame(of: facts, nil, TimelineRequest(.sites), .english, nil) else { return }
    let rows = SiteRows(frame)
    for (position, standing) in facts.standings.sites.enumerated() {
      let (row, end) = rows.site(at: position)
      let isKnown = !row.tracks.flatMap(\.stretches).contains { $0.kind == .undated(.mission) }
      let holds = facts.strands.all.first { $0.subject == .site(position) }?.holds ?? []
      #expect(
        holds.contains { $0.kind == .perhaps(.mission) } != standing.isClosingKnown || standing.isUnknown
          || standing.isLeft)
      let told = [end] + row.tracks.flatMap(\.stretches).map(\.label)
      if let words = rows.words.notKnown(of: standing) {
        #expect(told.contains(words) || isKnown)
      } else {
        #expect(isKnown || standing.isLeft)
      }
    }
  }

  @Test func allSitesAreOpenNotKnownOrLeftOnTheDay() throws {
    let facts = planFacts(Self.plans[0])
    let day = try #require(facts.asOf)
    let step = try #require(facts.footprint.steps.first { $0.from <= day && day < $0.until })
    #expect(step.count == 7, "four that are open, the one that is closing, dated and rough")
    #expect(step.notKnown == 2, "the one whose day has passed, and the silent one")
    let next = try #require(facts.footprint.steps.first { $0.from > day })
    #expect(next.count == 2 && next.notKnown == 7, "how long those stay that have no closing date")
    #expect(facts.footprint.withoutClosing == 7)
    #expect(Footprint.number(of: facts.footprint.left) == 5)
    let departure = try #require(facts.footprint.steps.first { $0.until > (facts.departure?.lastDay ?? day) + 1 })
    #expect(departure.count == 0)
  }

  @Test func viewsTellTheSameOfASiteWithoutAClosingDate() {
    let facts = planFacts(Self.plans[0])
    for view in [TimelineView.sites, .coverage, .areas] {
      let text = timelineDrawings(of: facts, TimelineRequest(view)).flatMap(\.textLines).map(\.text)
        .joined(separator: " ")
      #expect(text.contains("How long is not known"), "\(view)")
    }
    let calendar = timelineDrawings(of: facts, TimelineRequest(.calendar)).flatMap(\.textLines).map(\.text)
    #expect(calendar.contains { $0.hasPrefix("7 without a closing date") })
    #expect(calendar.contains("2–9"))
  }
}
