import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import PlanReading
import Requirements
import Templates
import Testing

@testable import Reporting

/// Every number on how things stand that two products tell is the same number: what is printed is compared, not what it
/// is printed from.
@Suite struct SameNumberTests {
  static let plans: [(name: String, files: SourceFiles)] = packagePlans() + small + generated

  private static let heading = """
    plan: { title: Plan, as-of: 2027-07-09 }
    mission: { name: Mission, short-name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts: { cnp: { name: Police, kind: national }, undp: { name: UNDP, kind: un } }

    """

  private static var small: [(String, SourceFiles)] {
    [
      (
        "futures not known",
        """
        tasks:
          a: { title: A, function: police, lead: mission, status: ongoing, disposition: { unknown: not said }, finish: 2027-12-31 }
          b: { title: B, function: police, lead: mission, status: ongoing, disposition: undecided, finish: 2027-12-31 }
          c: { title: C, function: justice, lead: mission, status: ongoing, finish: 2027-12-31 }
        """
      ),
      (
        "dates passed without a word",
        """
        tasks:
          a: { title: A, function: police, lead: mission, disposition: complete, finish: 2026-06 }
          b: { title: B, function: police, lead: mission, disposition: hand-over, status: ongoing, finish: 2026-06 }
        handovers: { b: { task: b, to: [cnp], window: { finish: 2027-02-01 } } }
        sites: { camp: { name: Camp, status: open, closes: 2027-06-01, count: 3 }, gone: { name: Gone, closed: 2027-01-01 } }
        units: { fpu: { name: Unit, leaves: 2027-06-08 } }
        laws: { law: { title: Law, due: 2027-05 } }
        """
      ),
      (
        "finished and undone handovers",
        """
        tasks:
          a: { title: A, function: police, lead: mission, status: handed-over }
          b: { title: B, function: police, lead: mission, disposition: hand-over }
          c: { title: C, function: justice, lead: undp, status: ongoing, technical: true, disposition: hand-over }
        handovers:
          a: { task: a, to: [cnp], status: accepted, transferred: 2009-05-14 }
          b: { task: b, to: [cnp], status: returned }
          c: { task: c, from: undp, to: [], status: transferred }
          d: { title: Assets, to: [cnp], status: failed }
        """
      ),
      (
        "looted sites",
        """
        sites:
          a: { name: A, status: looted, closed: 2027-01-01, history: { 2027-02-01: { event: looted } } }
          b: { name: B, status: looted, secured-by: cnp }
          c: { name: C }
        """
      ),
    ].map { ($0.0, file(heading + $0.1 + "\n")) }
  }

  private static var generated: [(String, SourceFiles)] {
    (1...6).map { ("generated \($0)", file(PlanWriter.plan(seed: $0, titles: ["One", "Two"], tasks: 25))) }
  }

  private static func file(_ text: String) -> SourceFiles {
    SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
  }

  @Test(arguments: plans.map(\.name))
  func reportBriefTimelineAndCheckTellTheSame(name: String) throws {
    let plan = try #require(Self.plans.first { $0.name == name })
    let dossier = try dossier(of: plan.files)
    let standings = dossier.facts.standings
    let report = try Product.report.document(dossier)
    let brief = try Product.background.document(dossier).text
    let timeline = try #require(Timeline(dossier.facts, .english))
    let finding = TimelineFinding(timeline: timeline, words: .english)
    let counts = standings.taskCounts

    // The summary of the report, and what the timeline tells those who can't see it.
    let summary = report.tables.first { $0.caption.plainText.contains("Where the work stands") }
    let row = summary?.rows.first { $0.first?.plainText == "Substantive tasks" }
    if counts.total > 0 {
      let order: [WorkStanding] = [.done, .onTrack, .watch, .atRisk, .unknown]
      #expect(row?.dropFirst().map(\.number) == [counts.total] + order.map { counts[$0].count })
      #expect(
        finding.description(ofFigure: 0).contains(
          "\(counts[.done].count) are done, \(counts[.onTrack].count) on track, \(counts[.watch].count) to watch, "
            + "\(counts[.atRisk].count) at risk, \(counts[.unknown].count) not known"))
    }
    #expect(finding.keyFigures[2].value.plainText == "\(counts[.atRisk].count)")
    // A lane and a priority area.
    for level in WorkStanding.allCases {
      #expect(
        timeline.lanes.filter { lane in lane.rows.contains { $0.task != nil } }.reduce(0) { $0 + $1.count(level) }
          == counts[level].count)
    }

    // What it finds is the verdict of the report.
    if let verdict = Verdict(dossier.facts, dossier.gaps, .english).sentence {
      #expect(finding.sentence == "\(verdict)." && report.text.contains(verdict))
    }

    // Handovers.
    let complete = standings.handovers.count { $0.state == .complete }
    if !standings.handovers.isEmpty {
      #expect(finding.keyFigures[1].value.plainText == "\(complete) of \(standings.handovers.count)")
      #expect(
        brief.contains(
          "Handovers | \(complete == 0 ? "none" : "\(complete)") of \(standings.handovers.count) completed"))
      let told = report.tables.first { $0.caption.plainText.hasPrefix("Handovers on") }?.rows.first
      #expect(
        told?.prefix(2).map(\.plainText) == ["\(standings.handovers.count)", complete == 0 ? "–" : "\(complete)"])
    }

    // Who holds what afterwards: the headline of the timeline, report, brief, and the requirement that asks for it.
    let open = standings.holders.withoutHolder.count
    let surest = GapCertainty.allCases.lazy.map { standings.holders[$0].count }.first { $0 > 0 } ?? 0
    #expect(finding.keyFigures[3].value.plainText == "\(surest)")
    for text in [report.text, brief] {
      #expect(text.contains("Nobody is known to hold \(open) substantive") == (open > 0), "\(open)")
    }

    // Sites, and days that have passed.
    let footprint = dossier.facts.footprint
    let counted = zip(dossier.plan.sites.entries, standings.sites).filter { $0.0.housekeeping.value != true }.map(\.1)
    let (left, all) = (counted.filter(\.isLeft).reduce(0) { $0 + $1.count }, counted.reduce(0) { $0 + $1.count })
    #expect(Footprint.number(of: footprint.left) == left)
    if all > 0, !brief.isEmpty {
      #expect(
        brief.contains("\(left == 0 ? "none" : "\(left)") of \(all) site\(all == 1 ? "" : "s") closed or handed over"))
      // Where nothing is said of some of them, that none was is not known either.
      let none = footprint.notKnown.isEmpty ? "none was" : "none is known to have been"
      #expect(
        report.text.contains("\(left == 0 ? none : "\(left) \(left == 1 ? "was" : "were")") closed or handed over"))
    }
    let asked = dossier.results.first { $0.requirement.id == "TR-121" }?.findings.filter {
      $0.message.contains("nothing says whether")
    }
    #expect(asked?.count == standings.passedDates.count)
    let passed = SitesSection(dossier).passed.count
    #expect(passed == standings.passedDates.filter { !$0.isWork }.count)

    // A stretch that nobody holds is drawn where the standing says so, and nowhere else.
    for row in timeline.rows where row.level != .done {
      let isDrawn = row.tracks.contains { $0.gap != nil }
      if row.holder.gap?.isCertain == true { #expect(isDrawn, "\(row.title)") }
      if isDrawn { #expect(row.holder.gap != nil, "\(row.title)") }
    }
  }
}

extension [Inline] {
  fileprivate var number: Int? { Int(plainText.filter(\.isNumber)) }
}
