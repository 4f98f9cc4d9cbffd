import Analysis
import Diagnostics
import Documents
import Foundation
import PlanFormat
import PlanModel
import Reporting
import Templates
import Testing

@testable import TransitionKit

/// The form of the monitoring report: a first page that stands alone, a body that is read, and what is left out of both.
@Suite struct ReportFormTests {
  /// The report with its parts, as a reader has it.
  private struct Read {
    let text: String
    let lines: [String]

    init(_ check: PlanCheck, _ form: ReportForm = ReportForm()) throws {
      text = try makeProduct(.report, of: check, as: .md, report: form).text
      lines = text.components(separatedBy: "\n")
    }

    /// From a heading to the next one of its level, without marks of evidence.
    func section(_ number: Int) -> String {
      let starts = lines.indices.filter { lines[$0].hasPrefix("## ") } + [lines.count]
      return PrintedText(markdown: lines[starts[number]..<starts[number + 1]].joined(separator: "\n")).text
    }

    static func words(_ text: String) -> Int {
      text.split { $0 == " " || $0 == "\n" || $0 == "|" }.count { $0.contains { $0.isLetter || $0.isNumber } }
    }
  }

  private func check(_ name: String) throws -> PlanCheck { checkPlan(try planFiles(name)) }

  private func earlier(_ name: String, _ day: String) throws -> PlanCheck {
    checkPlan(try planFiles(name), asOf: Day(day))
  }

  @Test(arguments: planNames) func theFirstPageIsAPage(name: String) throws {
    let check = try check(name)
    #expect(Read.words(try Read(check).section(0)) <= 350)
    let since = try #require(check.facts.asOf?.adding(months: -4))
    let compared = try Read(check, ReportForm(earlier: checkPlan(try planFiles(name), asOf: since)))
    #expect(Read.words(compared.section(0)) <= 350)
  }

  @Test(arguments: planNames) func theBodyIsRead(name: String) throws {
    let check = try check(name)
    // A dash in a cell is no word, and the cover is none of the body.
    let body = try Read(check, ReportForm(annexes: [], evidence: .none))
    let start = try #require(body.text.range(of: "## I.")).lowerBound
    #expect(Read.words(String(body.text[start...])) <= 3_500)
    let whole = try Read(check, ReportForm(evidence: .none))
    #expect(Read.words(whole.text) <= 8_500)
    let since = try #require(check.facts.asOf?.adding(months: -4))
    let earlier = checkPlan(try planFiles(name), asOf: since)
    let compared = try Read(check, ReportForm(annexes: [], evidence: .none, earlier: earlier)).text
    let words = Read.words(String(compared[try #require(compared.range(of: "## I.")).lowerBound...]))
    #expect(words <= 3_500)
  }

  @Test(arguments: planNames) func theVerdictBeginsWithWhatWeighsMost(name: String) throws {
    let check = try check(name)
    let first = try #require(Read(check).lines.first { $0.hasPrefix("1\\. **") })
    #expect(!first.contains(" completed") && !first.contains(" done"))
    #expect(first.contains { $0.isNumber }, "a count or a date")
  }

  @Test func functionsStandWorstFirstAndNothingIsOnTrackWithoutCapacity() throws {
    let check = try check("haiti-minujusth")
    let outlooks = check.facts.outlooks(rankedBy: check.gaps)
    #expect(outlooks.map(\.verdict.rank) == outlooks.map(\.verdict.rank).sorted())
    for outlook in outlooks {
      guard case .handover(let position) = outlook.subject else { continue }
      let capacity = check.facts.standings.handovers[position].readiness?.preconditions
        .first { $0.precondition == .capacityAssessed }
      if capacity?.state.isOpen == true { #expect(outlook.verdict != .likely && outlook.verdict != .met) }
      if case .cannotBeTold? = outlook.money { #expect(outlook.verdict != .likely && outlook.verdict != .met) }
    }
    let page = try Read(check).section(0)
    #expect(!page.contains("On track") && !page.contains("likely |\n"))
    let rows = PrintedText(page).rows(with: "Function", "Now", "Ready")
    #expect((1...8).contains(rows.count))
    for row in rows { #expect(row["Owner"]?.isEmpty == false) }
    #expect(page.contains("8 of the 13 units"))
    #expect(PrintedText(page).rows(with: "Who", "What", "By", "Otherwise").count <= 5)
  }

  /// The seven that stand worse than at the start, and no total that runs on among them.
  @Test func whatIsWorseThanAtTheStartIsSaidSo() throws {
    let check = try check("haiti-minujusth")
    let worse = check.facts.indicators.filter { $0.sinceBaseline == .worse }.map(\.number)
    #expect(worse == ["1.8", "4.2", "4.6", "4.7", "5.2", "5.3", "6.5"])
    let read = try Read(check)
    #expect(read.section(0).contains("7 indicators stand worse than at the start"))
    #expect(check.facts.indicators.filter { $0.pace != nil }.map(\.number) == ["1.7", "1.9", "1.10"])
  }

  @Test(arguments: planNames) func codesAndFilesStayOutOfTheBody(name: String) throws {
    let check = try check(name)
    for form in [ReportForm(), ReportForm(evidence: .full)] {
      let text = try Read(check, form).text
      #expect(!text.contains("TR-"))
      for file in check.files.files { #expect(!text.contains(file.name), "\(file.name)") }
    }
    let page = try makeProduct(.report, of: check, as: .html, report: ReportForm(evidence: .full)).text
    #expect(page.contains("handovers.yaml:"), "in HTML full evidence leads to lines")
    #expect(!(try makeProduct(.report, of: check, as: .html).text).contains("handovers.yaml:"))
    #expect(!(try Read(check, ReportForm(evidence: .none)).text).contains("#evidence-"))
  }

  @Test(arguments: planNames) func aSentenceOrARowHasOneMarkAtMost(name: String) throws {
    for line in try Read(try check(name)).lines {
      // A mark stands behind the stop of its sentence; here it is put before it.
      let text = line.replacing(/\[\\\[[0-9]+\\\]\]\(#evidence-[0-9]+\)/, with: "§").replacing(/([.!?])§/) {
        "§\($0.output.1)"
      }
      let parts = line.hasPrefix("|") ? [text[...]] : text.split(separator: /[.!?] (?=[A-Z])/)
      for part in parts { #expect(part.count { $0 == "§" } <= 1, "\(part)") }
    }
  }

  @Test func conformityIsALineUnlessItIsAskedFor() throws {
    let check = try check("haiti-minujusth")
    let usual = try Read(check).text
    #expect(usual.contains("requirements on transitions were looked at"))
    #expect(!usual.contains("Addressee and verb"))
    #expect(try Read(check, ReportForm(annexes: [.conformity])).text.contains("Addressee and verb"))
  }

  /// The table has a row for each requirement that the paragraph counts, but for those that it says to leave to the check.
  @Test(arguments: planNames) func conformityCountsWhatItLists(name: String) throws {
    let text = try Read(try check(name), ReportForm(annexes: [.conformity])).text
    let counted = try #require(text.firstMatch(of: /, (\d+) not evidenced/).flatMap { Int($0.1) })
    let caption = try #require(text.firstMatch(of: /Not evidenced in the plan(?:, without (\d+) on scheduling)?/))
    let table = text[caption.range.upperBound...].split(separator: "\n").dropFirst().drop { !$0.hasPrefix("| ---") }
    let rows = table.dropFirst().prefix { $0.hasPrefix("|") }.count
    #expect(rows + (caption.1.flatMap { Int($0) } ?? 0) == counted)
  }

  /// What each annex but the reference list of details has, beside the body.
  @Test(arguments: planNames) func withAnnexesItIsStillRead(name: String) throws {
    let annexes = Set(ReportAnnex.allCases).subtracting([.details])
    let whole = try Read(try check(name), ReportForm(annexes: annexes, evidence: .none))
    #expect(Read.words(whole.text) <= 8_500)
  }

  /// What was given up or set anew stays to be read, with its day and its decision.
  @Test func whatWasDroppedOrChangedStaysStruck() throws {
    let files = oneFile(Self.changedPlan)
    let text = try Read(checkPlan(files)).text
    #expect(text.contains("| ~~Posts are open~~ (dropped: 1 Mar 2027; decision: Fewer posts; reason: no money) |"))
    #expect(text.contains("~~90, 30 Jun 2027~~ (changed: 1 Mar 2027; Fewer posts)"))
    let page = try makeProduct(.report, of: checkPlan(files), as: .html).text
    #expect(page.contains("<s>Posts are open</s>"))
    #expect(page.contains("id=\"benchmark-posts\"") && page.contains("id=\"indicator-patrols\""))
  }

  private static let changedPlan = """
    plan: { title: A plan, as-of: 2027-07-09 }
    mission: { name: Mission, short-name: UNM, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    tasks: { order: { title: Public order, function: police, lead: mission, disposition: hand-over } }
    counterparts: { cnp: { name: National Police, short-name: CNP, kind: national } }
    handovers: { order: { task: order, to: [cnp], window: { finish: 2027-12-31 } } }
    decisions:
      fewer: { title: Fewer posts, on: 2027-03-01, by: [cnp] }
    benchmarks:
      order:
        title: Streets are safe
        indicators:
          patrols:
            title: Patrols a week
            target: { is: 60, by: 2027-12-01 }
            earlier-targets: [{ is: 90, by: 2027-06-30, replaced: 2027-03-01, decision: fewer, reason: no fuel }]
      posts: { title: Posts are open, dropped: { on: 2027-03-01, decision: fewer, reason: no money } }

    """

  /// What a shortfall leads to stands beside it, and those without an owner are counted on the first page.
  @Test func aShortfallHasItsConsequenceAndItsOwner() throws {
    let read = try Read(try check("haiti-minujusth"))
    let rows = PrintedText(markdown: read.text).rows(with: "Shortfall", "What follows, from when", "Owner")
    for words in ["No progress on the Criminal Code", "Targets of April 2019 were missed"] {
      let row = try #require(rows.first { $0["Shortfall"]?.hasPrefix(words) == true })
      #expect(row["What follows, from when"] == "Nobody knows what is still aimed at (Apr 2019)")
    }
    #expect(read.section(0).contains("11 benchmarks and 3 shortfalls"))
    #expect(PrintedText(markdown: read.text).rows(with: "Indicator", "Answers for it", "Days past").count == 13)
  }

  @Test func whatTheDataRestOnIsSaid() throws {
    let read = try Read(try check("haiti-minujusth"))
    for words in [
      "as reported by 9 July 2019", "findings on receivers on page one: 1 from a joint or outside assessment",
      "Not asked for comments on the draft, as recorded: the Government", "No refusal is recorded",
      "Next review: Last 90-day report, with strategic benchmarks for the successor (Oct 2019); what it decides: not stated",
      "by age, none; by neither, 5", "People in danger where the mission leaves: not counted",
    ] { #expect(read.text.contains(words), "\(words)") }
  }

  /// A party has 200 words of its own; nobody else shortens them.
  @Test func aCommentThatIsTooLongIsTold() throws {
    let comment = Array(repeating: "word", count: 201).joined(separator: " ")
    let check = checkPlan(
      oneFile(
        """
        plan: { title: A plan, as-of: 2027-07-09 }
        mission: { name: Mission, short-name: UNM, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
        counterparts: { cnp: { name: National Police, short-name: CNP, kind: national } }
        pbc: { comments: [{ by: cnp, asked: 2027-06-01, on: 2027-06-09, text: \(comment) }] }

        """))
    let product = try makeProduct(.report, of: check, as: .md)
    #expect(product.warnings.contains { $0.contains("the comment of CNP has 201 words") })
    #expect(product.text.contains("as recorded: the United Nations system, civil society and women"))
  }

  /// What the Secretary-General recommends is no decision, and what follows the mission has no name before it is decided.
  @Test func anEarlierDayKnowsNoLaterDecision() throws {
    let read = try Read(try earlier("haiti-minujusth", "2019-03-01"), .everything)
    #expect(
      read.text.contains("Liquidation in a period of its own after 15 October 2019 (recommendation: Secretary-General)")
    )
    #expect(read.text.contains("MINUJUSTH; to a successor not yet decided"))
    for row in PrintedText(markdown: read.text).rows(with: "Handover", "To") {
      #expect(row["To"]?.contains("BINUH") != true, "\(row)")
    }
    let later = try Read(try check("haiti-minujusth"), .everything)
    #expect(later.text.contains("(decision: Security Council)") && later.text.contains("BINUH and UNCT"))
  }

  @Test func withoutAnEarlierDayNoChangeIsTold() throws {
    let read = try Read(try check("haiti-minujusth"))
    #expect(read.section(0).contains("No earlier report is given"))
    #expect(read.section(2).contains("No earlier day is given"))
  }

  @Test func whatChangedSinceAnEarlierDayIsTold() throws {
    let form = ReportForm(earlier: try earlier("haiti-minujusth", "2019-03-01"))
    let read = try Read(try check("haiti-minujusth"), form)
    #expect(read.section(0).contains("Since 1 March 2019, worse:"))
    #expect(read.section(2).contains("Public order in the North"))
  }

  /// Both products of both days differ by what the changes say: an entry without a change stands as it stood.
  @Test(arguments: [("haiti-minujusth", "2019-03-01"), ("liberia-unmil", "2017-09-01")])
  func changesAreAllThereIs(name: String, day: String) throws {
    let (before, now) = (try earlier(name, day).facts, try check(name).facts)
    let changes = try #require(PlanChanges(from: before, to: now))
    let changed = Set(changes.all.filter { $0.section == .handovers }.map(\.id))
    for (position, handover) in now.plan.handovers.enumerated() {
      let old = try #require(before.plan.handovers.firstIndex { $0.id == handover.id })
      let (was, stands) = (before.standings.handovers[old], now.standings.handovers[position])
      let isOther =
        was.state != stands.state
        || (was.readiness != nil && stands.readiness != nil && was.readiness?.forecast != stands.readiness?.forecast)
      #expect(isOther == changed.contains(handover.id), "\(handover.id)")
    }
    let verdicts = Dictionary(
      before.indicators.map { ($0.number, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    let other = now.indicators.filter { verdicts[$0.number] != $0.verdict }.count
    let ofIndicators = changes.all.filter { if case .indicator = $0.step { true } else { false } }
    #expect(ofIndicators.count == other)
    #expect(ofIndicators.allSatisfy { $0.function != nil }, "each has the area of the tasks that name its benchmark")
    #expect(PlanChanges(from: now, to: now)?.all.isEmpty == true)
  }

  @Test func aPlanOfFiveLinesMakesAReport() throws {
    let check = checkPlan(
      oneFile(
        """
        plan: { title: A plan, as-of: 2027-07-09 }
        mission: { name: Mission, short-name: UNM, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
        tasks: { order: { title: Public order, function: police, lead: mission, disposition: hand-over } }
        counterparts: { cnp: { name: National Police, short-name: CNP, kind: national } }
        handovers: { order: { task: order, to: [cnp], window: { finish: 2027-12-31 } } }

        """))
    let read = try Read(check)
    #expect(read.section(0).contains("| Public order | UNM | CNP, 31 Dec 2027 | not assessed | ◐ in doubt |"))
    #expect(read.section(0).contains("too thin to judge"))
    #expect(read.section(0).contains("What the one open handover costs"))
    #expect(try makeProduct(.report, of: check, as: .md).words < 1_500)
    #expect(!read.text.contains("‹"), "a text that is missing")
  }

  @Test(arguments: planNames) func noTextIsMissing(name: String) throws {
    #expect(!(try Read(try check(name), .everything).text).contains("‹"))
  }
}
