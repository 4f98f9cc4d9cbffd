import Analysis
import Diagnostics
import Documents
import PlanFormat
import PlanModel
import Templates
import Testing

@testable import Reporting

/// A product of a very large plan stays one that people read, and says what it leaves out.
struct ManyRowsTests {
  /// A plan with so many of everything that the report has tables of.
  private static func plan(_ count: Int) -> String {
    var text = ""
    func section(_ name: String, _ entry: (Int) -> String) {
      text += "\(name):\n" + (0..<count).map { "  \(name.prefix(3))\($0): { \(entry($0)) }\n" }.joined()
    }
    section("tasks") { "title: Task \($0), lead: mission, disposition: hand-over, function: police" }
    section("handovers") { "task: tas\($0), status: \($0 % 2 == 0 ? "accepted" : "returned")" }
    section("sites") { "name: Site \($0), kind: base, status: \($0 == count - 1 ? "looted" : "open")" }
    section("units") { "name: Unit \($0), contributor: XCA, leaves: 2027-10-01" }
    section("decisions") { "title: Decision \($0), on: 2027-01-01" }
    section("laws") { "title: Law \($0), stage: draft, due: 2027-12-01" }
    section("assessments") { "title: Assessment \($0), planned: 2027-09-01" }
    section("benchmarks") { "title: Benchmark \($0), target: 2028-01-01" }
    section("phases") { "title: Phase \($0), start: 2027-08-01, finish: 2027-09-01" }
    text += "calendar:\n"
    for index in 0..<count { text += "  c\(index): { title: Day \(index), kind: council-meeting, on: 2027-09-01 }\n" }
    return text
  }

  @Test func tablesOfTheReportAreShortAndSayWhatTheyLeaveOut() throws {
    let document = try Product.report.document(try dossier(Self.plan(250)))
    var cut = 0
    for (block, next) in zip(document.blocks, document.blocks.dropFirst()) {
      // Shorter ones are lists of requirements, of which there are only so many.
      guard case .table(let table) = block, table.rows.count >= 100 else { continue }
      let caption = table.caption.plainText
      // Of requirements there are as many as the catalogue has, whatever the plan.
      if caption.hasPrefix("By ") { continue }
      #expect(table.rows.count == 100, "\(caption)")
      guard case .paragraph(let text) = next else {
        Issue.record("\(caption) does not say how many more there are")
        continue
      }
      #expect(text.plainText.hasPrefix("Not shown: "), "\(caption): \(text.plainText)")
      cut += 1
    }
    #expect(cut >= 8)
    #expect(document.text.contains("Site 249"), "what is lost is shown, wherever it stands")
    #expect(document.evidence.allSatisfy { $0.places.joined().filter { $0 == "," }.count < 100 })
    #expect(document.evidence.contains { $0.note == "and 150 more" })
  }

  /// Whatever list a template opens, it says what of it is left out, unless there can never be many.
  @Test func noListIsCutInSilence() throws {
    let few: Set = [
      "more-areas", "more-asks", "more-better", "more-classes", "more-elements", "more-findings", "more-forecasts",
      "more-functions", "more-groups", "more-heard", "more-list", "more-open", "more-ratings", "more-timeline",
      "more-unheard", "more-unknowns", "more-views", "more-worse",
    ]
    // Those that only the background note opens.
    let ofTheNote: Set = [
      "more-current", "more-lenders", "more-passed-first", "more-peacebuilding-fund", "more-planned", "more-uses",
    ]
    // What the plan's authors wrote in a place is a few paragraphs.
    let ofAuthors = Set(ReportPlace.allCases.map { "more-\($0.rawValue)" })
    let text = try Product.report.template().text
    for name in names(in: MonitoringReport.schema).subtracting(few).subtracting(ofTheNote).subtracting(ofAuthors)
    where name.hasPrefix("more-") {
      #expect(text.contains("{{#\(name)}}"), "\(name)")
    }
  }

  private func names(in schema: TemplateSchema) -> Set<String> {
    switch schema {
    case .text, .flag: []
    case .list(of: let element): names(in: element)
    case .record(let fields): fields.values.reduce(into: Set(fields.keys)) { $0.formUnion(names(in: $1)) }
    }
  }

  @Test func aTimelineDrawsWhatNeedsMostAttention() throws {
    let text = PlanWriter.plan(seed: 9, titles: ["Public order", "Prison security"], tasks: 1_500)
    let timeline = try #require(Timeline(planFacts(text), .english))
    let lines = timeline.rows.reduce(0) { $0 + ($1.tracks.count > 1 ? $1.tracks.count + 1 : 1) }
    #expect((400...500).contains(lines))
    let tasks = timeline.facts.plan.tasks.count
    #expect(timeline.rows.count + timeline.lanes.reduce(0) { $0 + $1.more } == tasks)
    let left = timeline.lanes.flatMap(\.leftOut).reduce(into: [WorkStanding: Int]()) {
      $0[$1.key, default: 0] += $1.value
    }
    #expect(timeline.rows.contains { $0.level == .atRisk })
    if left[.atRisk] != nil { #expect(timeline.rows.allSatisfy { $0.level == .atRisk }) }
    // What no page has room for either is counted below the rows: all of it together.
    let frame = try #require(sheetFrame(of: timeline.facts, nil, TimelineRequest(), .english, nil))
    let content = TimelineView.calendar.content(frame, tracing: nil)
    let laid = SheetLayout(sheet: content.sheet, size: Paper.a3Landscape.printableSize).pages()
    let texts = laid.pages.flatMap(\.shapes).compactMap { if case .text(let line) = $0 { line.text } else { nil } }
    #expect(texts.contains(TimelineWords.english.notShown(laid.leftOut)))
    #expect(laid.leftOut.values.reduce(0, +) >= timeline.lanes.reduce(0) { $0 + $1.more })
    #expect(laid.pages.count <= 12)
  }

  /// What weighs most is drawn, wherever it stands, before the lines are counted.
  @Test func whatNobodyHoldsIsDrawnBeforeWhatThePlanIsSilentAbout() throws {
    let plan =
      "plan: { title: P, as-of: 2027-01-01 }\nmission: { name: M, departure: 2027-12-31 }\n"
      + "counterparts: { cnp: { name: CNP, kind: national } }\ntasks:\n"
      + (0...600).map { "  t\($0): { title: Task \($0), lead: mission }\n" }.joined()
      + "handovers: { h: { task: t600, to: [cnp], status: failed } }\n"
    let timeline = try #require(Timeline(planFacts(plan), .english))
    #expect(timeline.rows.contains { $0.title == "Task 600" && $0.weight == .grave })
    #expect(timeline.rows.count { $0.weight > .grave } > 400)
    #expect(timeline.rows.count + timeline.lanes.reduce(0) { $0 + $1.more } == 601)
  }

  @Test func aTaskWithVeryManyHandoversIsDrawnWithSomeOfThem() throws {
    let plan =
      "plan: { title: P, as-of: 2027-01-01 }\nmission: { name: M, departure: 2027-12-31 }\n"
      + "tasks: { t: { title: T, lead: mission } }\ncounterparts: { cnp: { name: CNP, kind: national } }\nhandovers:\n"
      + (0..<50).map { "  h\($0): { task: t, to: [cnp]\($0 == 49 ? ", status: failed" : ", status: accepted") }\n" }
      .joined()
    let row = try #require(Timeline(planFacts(plan), .english)?.rows.first)
    #expect(row.tracks.count == 20 && row.moreTracks == 30)
    #expect(row.handovers.last??.id == "h49")
  }

  @Test func aCalendarOfVeryManyDatesStaysOneThatPeopleRead() throws {
    let day = try #require(Day(year: 2026, month: 1, day: 1))
    let plan =
      "plan: { title: P, as-of: 2027-01-01 }\nmission: { name: M, departure: 2027-12-31 }\ncalendar:\n"
      + (0..<5_000).map { "  c\($0): { title: Event \($0), kind: election, on: \(day + $0 % 900) }\n" }.joined()
      + "phases:\n" + (0..<900).map { "  p\($0): { title: P, start: \(day + $0), finish: \(day + $0) }\n" }.joined()
    let facts = planFacts(plan)
    let document = timelineDocument(of: facts, tracing: Tracing(facts.plan, SourceFiles([])))
    let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let calendar = try #require(tables.last)
    #expect(calendar.rows.count == 301)
    #expect(calendar.rows.last?.first?.plainText == "and 5,600 more in the plan")
    // Those nearest to the day of the plan are kept.
    #expect(calendar.rows.contains { $0.first?.plainText.contains("1 Jan 2027") == true })
    // As many have their names on the page as it carries, by a number where there is no room at the mark; the rest is counted.
    let frame = try #require(sheetFrame(of: facts, nil, TimelineRequest(), .english, nil))
    let drawn = StripDrawing(frame.timeline.calendar, grid: frame.grid, words: .english)
      .drawn(frame.timeline.calendar.strips)
    #expect((1...5_870).contains(drawn.unnamed))
    let numbers = drawn.panel.shapes.flatMap { shape -> [TextLine] in
      switch shape {
      case .text(let line): [line]
      case .group(let group): group.shapes.compactMap { if case .text(let line) = $0 { line } else { nil } }
      default: []
      }
    }.filter { $0.weight == .bold && Int($0.text) != nil }.map(\.text)
    #expect(!numbers.isEmpty)
    for number in Set(numbers) { #expect(numbers.count { $0 == number } == 2, "number \(number)") }
    let drawings = timelineDrawings(of: facts)
    #expect(drawings.reduce(0) { $0 + $1.shapes.count } < 6_000)
  }
}
