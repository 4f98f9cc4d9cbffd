import Analysis
import Documents
import Foundation
import PlanFormat
import PlanModel
import Reporting
import Testing

@testable import TransitionKit

/// The monitoring report for a day after the departure, of what indicators measure, and of what nobody could know.
@Suite struct ReportDayAfterTests {
  private func check(_ day: String) throws -> PlanCheck {
    checkPlan(try planFiles("haiti-minujusth"), asOf: Day(day))
  }

  private func report(_ check: PlanCheck) throws -> PrintedText {
    PrintedText(markdown: try makeProduct(.report, of: check, as: .md, report: ReportForm(evidence: .none)).text)
  }

  /// Once the mission has left it is asked for nothing, and nothing is told as ahead of its departure.
  @Test func afterTheDepartureTheMissionIsAskedForNothing() throws {
    let after = try check("2019-11-15")
    #expect(after.facts.hasLeft)
    #expect(try !check("2019-10-15").facts.hasLeft, "on its last day it is still there")
    let text = try report(after)
    #expect(!text.text.contains("once the mission leaves"))
    #expect(text.text.contains("15 handovers were due by 15 October 2019 and are not known to be complete"))
    let asked = text.rows(with: "Of whom", "What", "By", "Otherwise").compactMap { $0["Of whom"] }
    #expect(!asked.isEmpty && !asked.contains("MINUJUSTH"))
    for row in text.rows(with: "Function", "Now", "Owner") { #expect(row["Owner"] != "MINUJUSTH") }
    for outlook in after.facts.outlooks(rankedBy: after.gaps) {
      guard case .handover(let position) = outlook.subject else { continue }
      #expect((outlook.verdict == .overdue) == (after.facts.standings.handovers[position].state == .overdue))
    }
  }

  /// A finding that rests on an indicator is that of its last reading on the day.
  @Test(arguments: [("2019-07-09", "8 of the 13 units", true), ("2019-11-15", "13 of 13", false)])
  func aLaterReadingTakesThePlaceOfAFinding(day: String, found: String, isShort: Bool) throws {
    let check = try check(day)
    let handover = try #require(check.plan.handovers.first { $0.id == "public-order-in-the-last-three-departments" })
    let capacity = try #require(check.facts.assessedReceivers(of: handover).first?.capacity.entry)
    #expect(capacity.assessed.value?.plain == found)
    #expect(capacity.fallsShort == isShort)
    #expect(try report(check).text.contains(found))
  }

  /// What only documents of later days tell is no next step, and nobody is held to it.
  @Test func whatOnlyLaterDocumentsTellIsNotExpected() throws {
    let text = try report(try check("2019-07-09")).text
    for later in ["Council discusses Haiti", "Last debate on the mission", "First regional office of the inspectorate"]
    {
      #expect(!text.contains(later), "\(later)")
    }
    #expect(try report(try check("2019-07-09")).text.contains("BINUH begins"))
  }

  /// What was never assessed is in doubt at most for that, and readings are as late as their data.
  @Test func whatWasNeverAssessedIsNotUnlikely() throws {
    let check = try check("2019-07-09")
    for outlook in check.facts.outlooks(rankedBy: check.gaps) where outlook.verdict == .unlikely {
      guard case .handover(let position) = outlook.subject else { continue }
      let readiness = try #require(check.facts.standings.handovers[position].readiness)
      for reason in readiness.deciding {
        if case .lacks(.capacityAssessed, _) = reason { Issue.record("\(outlook.subject)") }
      }
    }
    #expect(try report(check).text.contains("The latest is of 9 July 2019."))
  }

  /// A request or what is awaited is told to States and organs, and nothing as an order.
  @Test(arguments: planNames) func nobodyIsOrdered(name: String) throws {
    let text = PrintedText(
      markdown: try makeProduct(
        .report, of: checkPlan(try planFiles(name)), as: .md, report: ReportForm(evidence: .none)
      )
      .text
    ).text
    for order in ["Bring into force", "Pay:", "Find firm money", "pass the law"] { #expect(!text.contains(order)) }
  }

  /// The hole of the headline has a line of its own, and money of unknown firmness is named.
  @Test func theHoleOfTheHeadlineHasALine() throws {
    let text = try report(try check("2019-07-09"))
    let holes = text.rows(with: "For", "From", "To", "Days", "Needed meanwhile")
    #expect(holes.first?["For"] == "BINUH")
    #expect(text.text.contains("US$ 13 million"))
  }

  @Test func partiesSpeakInTheirOwnWords() throws {
    let plan = """
      plan: { title: A plan, as-of: 2027-07-09 }
      counterparts: { state: { name: Government, kind: national } }
      pbc:
        comments:
          - { by: state, asked: 2027-06-01, on: 2027-06-20, text: We are ready }
          - { group: civil-society, asked: 2027-06-02 }
          - { group: women, asked: 2027-08-02 }

      """
    let rows = try report(checkPlan(oneFile(plan))).rows(with: "Party", "Asked", "Answered", "Comment")
    #expect(rows.map { $0["Comment"] } == ["We are ready", "none recorded"], "what is asked later is not known")
  }
}
