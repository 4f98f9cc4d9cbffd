import Analysis
import Diagnostics
import Documents
import Foundation
import PlanReading
import Requirements
import Templates
import Testing

@testable import PlanFormat
@testable import Reporting

/// What one place of a report says of a thing, the others say as well, and what the plan is silent on no place tells as known.
struct ReportAgreementTests {
  private func report(_ sections: String, asOf: String = "2027-07-09", since: String? = nil) throws -> String {
    let now = try dossier(sections, asOf: asOf)
    guard let since else { return try Product.report.document(now).text }
    let earlier = try dossier(sections, asOf: since).facts
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(sections.utf8))])
    let compared = try #require(Dossier(now.facts, now.results, files: files, since: earlier))
    return try Product.report.document(compared).text
  }

  private let handovers = """
    counterparts:
      cnp: { name: Carana National Police, short-name: CNP, kind: national }
      court: { name: Court, short-name: Court, kind: national }
    tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over } }
    handovers:
      late: { task: order, title: Patrols, from: mission, to: [cnp], status: preparing, window: { finish: 2027-06-30 } }
      bare: { title: Trials, from: mission, to: [court], status: preparing }
    benchmarks:
      b:
        title: B
        indicators:
          i: { title: Cells, scale: number, better: higher, target: { is: 9, by: 2027-06-30 }, readings: { 2027-01-05: 4 } }

    """

  @Test func whatIsOverdueHasNoOtherForecastAndNoHolder() throws {
    let text = try report(handovers, since: "2027-05-01")
    #expect(text.contains("now overdue"))
    // The forecast of what is overdue is not told as a change of its own.
    let changes = try #require(text.split(separator: "\n").first { $0.hasPrefix("Fallen back:") })
    #expect(changes.components(separatedBy: "Patrols").count == 2)
    // Nor is it known to be held by its receiver when the mission has left.
    let later = try report(handovers, asOf: "2028-01-01")
    let row = try #require(later.split(separator: "\n").first { $0.hasPrefix("Patrols |") })
    #expect(row.contains("| – | CNP, 30 Jun 2027 |"))
  }

  @Test func theTableOfChangesAddsUpToWhatIsTold() throws {
    let text = try report(handovers, since: "2027-05-01")
    // An indicator that belongs to no task has no priority area.
    #expect(text.contains("\npolice | 1 |") && text.contains("\nno priority area named | 1 |"))
  }

  @Test func metBeforeIsOfTheDayThatIsComparedWith() throws {
    let plan = """
      benchmarks:
        b:
          title: B
          indicators:
            i: { title: I, scale: number, better: higher, target: { is: 3 }, readings: { 2026-12-01: 4 } }

      """
    #expect(try report(plan, since: "2027-05-01").contains("On 1 May 2027, 1 was met."))
    #expect(try report(plan).contains("On 9 January 2027, 1 was met."))
  }

  @Test(arguments: [
    // Over another length of time, or over one of which nothing is known, a reading cannot be compared.
    ("{ is: 50, data-to: 2027-06 }", true), ("{ is: 50, since: 2027-01 }", false), ("{ is: 5, since: 2027-01 }", false),
  ])
  func aWorseningDoesNotVanishFromLackOfAReadingToCompare(last: String, isTold: Bool) throws {
    let plan = """
      benchmarks:
        b:
          title: B
          indicators:
            i:
              title: Incidents
              scale: number
              better: lower
              baseline: { is: 24, since: 2026-01, on: 2026-06-30 }
              readings:
                2027-01-01: { is: 33, since: 2026-07 }
                2027-07-01: \(last)

      """
    #expect(try report(plan).contains("Worse than at the start when last compared") == isTold)
  }

  @Test func aPaceIsNotHeldAgainstADayThatHasPassed() throws {
    let plan = """
      benchmarks:
        b:
          title: B
          indicators:
            i:
              title: I
              scale: number
              better: higher
              target: { is: 100, by: 2027-06-30 }
              readings: { 2027-01-31: { is: 10, since: 2026-06-01 }, 2027-03-31: { is: 20, since: 2026-06-01 } }

      """
    #expect(try report(plan, asOf: "2027-06-30").contains("needed"))
    #expect(try !report(plan, asOf: "2027-07-01").contains(" a month, of"))
  }

  @Test func aDepartureThatHasPassedIsSaidToHave() throws {
    let isSaid = { (asOf: String) in
      try Product.report.document(try dossier("", asOf: asOf)).facts.contains {
        $0.value.plainText.contains("that day has passed")
      }
    }
    #expect(try !isSaid("2027-12-31"))
    #expect(try isSaid("2028-01-01"))
  }

  @Test func anAnswerStandsInItsColumn() throws {
    let plan = """
      shortfalls:
        a: { text: No judges, found: 2027-01-01, due: 2027-03-01, answered: 2027-02-01 }
        b: { text: No cells, found: 2027-01-01, due: 2027-03-01 }

      """
    let rows = try report(plan).split(separator: "\n")
    #expect(
      rows.contains {
        $0.hasPrefix("No judges |") && $0.contains("| answered 1 Feb 2027, in time, how is not recorded |")
          && $0.contains("| 1 Mar 2027 |")
      })
    #expect(
      rows.contains { $0.hasPrefix("No cells |") && $0.contains("| none |") && $0.contains("| 1 Mar 2027, overdue |") })
  }

  @Test func noHeadingIsEmpty() throws {
    let document = try Product.report.document(try dossier("tasks: { t: { title: Patrols, lead: mission } }\n"))
    for (block, next) in zip(document.blocks, document.blocks.dropFirst()) {
      guard case .heading(let level, let text, _) = block, case .heading(let following, _, _) = next else { continue }
      #expect(following > level, "\(text.plainText)")
    }
    #expect(document.text.contains("still needs a holder: 1 task that goes on"))
  }

  @Test func yesAndNoAreNotPrintedAsThePlanWritesThem() throws {
    let plan = """
      benchmarks:
        b:
          title: B
          indicators:
            i:
              title: I
              scale: yes-no
              better: higher
              readings: { 2027-05-01: { is: { either: [{ is: true }, { is: false }] } } }

      """
    let table = try #require(
      try Product.report.document(try dossier(plan)).tables.first { $0.caption.plainText.contains("Both figures") })
    let text = table.rows.map { $0.map(\.plainText).joined(separator: " | ") }.joined(separator: "\n")
    #expect(text.contains("yes; no") && !text.contains("true") && !text.contains("false"))
  }

  @Test func whatHasBegunIsAskedForNow() throws {
    for plan in packagePlans() {
      let dossier = try dossier(of: plan.files)
      for ask in Ask.first(20, dossier) {
        guard case .unready = ask.gap.reason else {
          guard let from = ask.gap.from?.date, from.hasPassed(on: dossier.asOf) else { continue }
          #expect(ask.by == nil, "\(plan.name): \(ask.what)")
          continue
        }
      }
    }
  }

  @Test func theFirstPageCountsWhatTheListBelowShows() throws {
    let count = 20
    let tasks = (1...count).map { "  t\($0): { title: Task \($0), lead: mission, disposition: hand-over }\n" }.joined()
    let lines = try report("tasks:\n" + tasks).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("7 more stand in the list below, and 7 are left out of it.") })
    #expect(lines.contains("Not shown: 7 more."))
  }
}
