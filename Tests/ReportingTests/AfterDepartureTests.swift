import Analysis
import Documents
import Languages
import PlanModel
import Testing

@testable import PlanFormat
@testable import Reporting

/// What was so on an earlier day is not told as what is so: neither of money, nor of a mandate or a site, nor of a change.
struct AfterDepartureTests {
  private func haiti(_ day: String) throws -> Dossier {
    let files = try #require(packagePlans().first { $0.name.contains("haiti") }).files
    return try dossier(of: files, asOf: day)
  }

  @Test func theNextDecisionStandsOnTop() throws {
    let points = Advice(try haiti("2019-03-01")).text.points
    #expect(points[0].contains("considering whether to extend the mandate of MINUJUSTH, which ends on 15 April 2019"))
    let background = try Product.background.document(try haiti("2019-03-01")).text
    #expect(
      background.contains(
        "Point 1: The mandate ends on 15 April 2019, before the departure planned for 15 October 2019"))
    // Where the mandate runs to the departure there is nothing to extend.
    for day in ["2019-07-09", "2019-11-15"] {
      #expect(!Advice(try haiti(day)).text.points.contains { $0.contains("whether to extend") }, "\(day)")
    }
  }

  @Test func daysThatHavePassedAreNotToldAsAhead() throws {
    #expect(Advice(try haiti("2019-07-09")).text.points[0].contains("is to be financed from 16 October 2019 on"))
    #expect(
      Advice(try haiti("2019-11-15")).text.points[0].contains(
        "has been financed since 16 October 2019 and is to be from now on"))
  }

  @Test func theMandateThatEndedAndWhatFollowsAreNamed() throws {
    let cover = Cover(try haiti("2019-11-15"))
    #expect(cover.mandate == nil)
    #expect(cover.endedMandate?.mandate.resolution.value?.plain == "S/RES/2466 (2019)")
    #expect(cover.endedMandate?.successor?.id == "binuh")
    #expect(Cover(try haiti("2019-07-09")).endedMandate == nil)
  }

  @Test(arguments: [("2027-12-31", SiteStanding.State.open), ("2028-01-01", .notKnown)])
  func aSiteIsNotKnownToBeOpenOnceTheMissionHasLeft(day: String, state: SiteStanding.State) throws {
    let plan = """
      sites: { camp: { name: Camp, status: open }, other: { name: Other, status: closed, closed: 2027-03-01 } }

      """
    let standings = try dossier(plan, asOf: day).facts.standings.sites
    #expect(standings.map(\.state) == [state, .closed])
  }

  @Test func whatIsNoLongerKnownIsNeitherWorseNorBetter() throws {
    let plan = "sites: { camp: { name: Camp, status: open } }\n"
    let (before, now) = (try dossier(plan, asOf: "2027-10-01").facts, try dossier(plan, asOf: "2028-02-01").facts)
    let changes = try #require(PlanChanges(from: before, to: now))
    #expect(changes.all.map(\.kind) == [.notKnown])
    let report = ReportChanges(changes, isOfAnotherText: false)
    #expect(report.worse(.english).isEmpty && report.better(.english).isEmpty)
  }

  /// The first page counts all that is worse, also what it has no line for.
  @Test func theFirstPageAddsUp() throws {
    let files = try #require(packagePlans().first { $0.name.contains("haiti") }).files
    let (now, earlier) = (try haiti("2019-11-15"), try haiti("2019-07-09"))
    let compared = try #require(Dossier(now.facts, now.results, files: files, since: earlier.facts))
    let changes = try #require(PlanChanges(from: earlier.facts, to: now.facts))
    let text = try Product.report.document(compared).text
    let paragraph = try #require(text.split(separator: "\n").first { $0.contains("Since 9 July 2019, worse: ") })
    let worse = try #require(paragraph.split(separator: "Better:").first)
    // Each line names one and counts the others.
    let lines = worse.count { $0 == "(" }
    let others = worse.matches(of: /and (\d+) more/).compactMap { Int($0.1) }.reduce(0, +)
    let rest = worse.firstMatch(of: /; (\d+) more/).flatMap { Int($0.1) } ?? 0
    #expect(
      lines + others + rest == changes.all.count { [.fallenBack, .slipped, .left].contains($0.kind) }, "\(paragraph)")
  }

  /// The report, its annex and the advice count the same handovers; what the advice leaves out it says.
  @Test func whoseReceiversAreNotAssessedIsCountedOnce() throws {
    for day in ["2019-03-01", "2019-07-09", "2019-11-15"] {
      let dossier = try haiti(day)
      let text = try Product.report.document(dossier).text
      let count = dossier.facts.unassessedHandovers.count
      #expect(text.contains("what the receivers of \(count) of "), "\(day)")
      #expect(text.contains(", \(count) have receivers still to be assessed"), "\(day)")
      for point in Advice(dossier).points {
        guard case .capacity(let handovers) = point.subject else { continue }
        let words = Advice(dossier).text.points.joined()
        #expect((handovers.count == count) != words.contains("receiving institutions that exist already"), "\(day)")
      }
    }
  }

  @Test func nothingIsUnknownOfWhatIsKnown() throws {
    let text = try Product.report.document(
      try dossier(
        """
        counterparts: { cnp: { name: Police, kind: national } }
        tasks: { order: { title: Order, lead: mission, disposition: hand-over, function: police, cost: { running: 9000 } } }

        """)
    ).text
    #expect(!text.contains("no cost of what goes on") && !text.contains("the cost of 0 of"))
    #expect(!text.contains("Not known:;") && !text.contains("Not known: ;"))
  }

  /// Figures on which sources disagree have their currency or their unit, and a target is told as one.
  @Test func disputedFiguresAreMeasured() throws {
    let files = try #require(packagePlans().first { $0.name.contains("liberia") }).files
    let text = try Product.report.document(try dossier(of: files)).text
    #expect(text.contains("Money committed to the security transition plan, target | 38,000,000 US dollars"))
    #expect(text.contains("Cost of the security transition plan, amount | US$ 38"))
  }
}
