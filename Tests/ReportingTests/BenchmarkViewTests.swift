import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

@Suite("Benchmarks and readiness as views of the timeline")
struct BenchmarkViewTests {
  private static let views = [TimelineView.benchmarks, .readiness]
  private static let languages = ["en", "fr", "es", "ru", "zh", "ar"]
  private static let papers = [Paper.a3Landscape, .a4Landscape, Paper(width: 210, height: 272, margin: 22)]

  /// The plans of the package, a large one, and one with every kind of indicator.
  private static var plans: [(name: String, facts: PlanFacts)] {
    DrawnPlan.all.filter {
      ["haiti-minujusth", "liberia-unmil", "no dates", "nothing at all", "Chinese"].contains($0.name)
    }
    .map { ($0.name, $0.facts) } + [("many", planFacts(measured(40) + handedOver)), ("kinds", planFacts(kinds))]
  }

  @Test("no text meets another or leaves its page, in any language on any paper", arguments: languages)
  func textsKeepClear(language: String) {
    let wording = Wording(language: language)
    for (name, facts) in Self.plans {
      for view in Self.views {
        for paper in Self.papers {
          for drawing in timelineDrawings(of: facts, TimelineRequest(view, on: paper), wording: wording) {
            expectClear(drawing, "\(name), \(view), \(language), paper of \(paper.width) mm", within: paper)
          }
        }
      }
    }
  }

  private func expectClear(_ drawing: Drawing, _ place: String, within paper: Paper) {
    #expect(drawing.size.height <= paper.printableSize.height)
    // A mirrored text ends where the page does, up to rounding.
    let page = Box(x: -0.01, y: 0, width: drawing.size.width + 0.02, height: drawing.size.height)
    let lines = drawing.textLines.map { (line: $0, box: TextMetrics.box(of: $0)) }
    for (index, (line, box)) in lines.enumerated() {
      if !page.contains(box) { Issue.record("'\(line.text)' leaves the page: \(place)") }
      if line.size < 7 { Issue.record("'\(line.text)' is too small: \(place)") }
      for (other, otherBox) in lines[(index + 1)...] where box.intersects(otherBox) {
        Issue.record("'\(line.text)' and '\(other.text)' meet: \(place)")
      }
    }
  }

  @Test("nothing is drawn where a plan has none of it, and a sentence says so", arguments: views)
  func sayThatThereIsNone(view: TimelineView) {
    let facts = planFacts("plan: { title: Nothing, as-of: 2027-01-01 }")
    let text = timelineDrawings(of: facts, TimelineRequest(view)).flatMap(\.textLines).map(\.text)
    let none = view == .benchmarks ? TimelineWords.english.noBenchmarks : TimelineWords.english.noHandoverAhead
    #expect(text.contains(none))
  }

  @Test("each indicator is named on a page, or counted among those that are not shown")
  func noIndicatorIsLost() throws {
    let facts = planFacts(Self.measured(1_000))
    for paper in Self.papers {
      let frame = try #require(sheetFrame(of: facts, nil, TimelineRequest(.benchmarks, on: paper), .english, nil))
      let content = TimelineView.benchmarks.content(frame, tracing: nil)
      let laid = SheetLayout(sheet: content.sheet, size: paper.printableSize).pages()
      let told = Set(
        facts.indicators.map { "\(TimelineWords.english.title(of: $0)): \(TimelineWords.english.verdict(on: $0))" })
      let shown = laid.pages.flatMap(\.shapes).count { shape in
        if case .group(let group) = shape { told.contains(group.title) } else { false }
      }
      #expect(shown > 0)
      #expect(shown + laid.leftOut.values.reduce(0, +) == 1_000)
    }
  }

  @Test("what was missed stands in bold with the days past, what is not known says so")
  func missedTargetsAreLoudest() throws {
    let facts = planFacts(Self.kinds)
    let lines = timelineDrawings(of: facts, TimelineRequest(.benchmarks)).flatMap(\.textLines)
    func line(_ text: String) throws -> TextLine { try #require(lines.first { $0.text.contains(text) }) }
    #expect(try line("Missed by its day").weight == .bold)
    #expect(try line("days past its date").color == .alarm)
    #expect(try line("Never measured").weight == .regular)
    #expect(lines.contains { $0.text == TimelineWords.english.noReading })
    #expect(lines.contains { $0.text.contains("a month") })
    #expect(lines.contains { $0.text == TimelineWords.english.noIndicator })
  }

  @Test("the board stands in the order of the forecasts, and counts what is not there")
  func boardCountsWhatIsNotThere() throws {
    let facts = planFacts(Self.head + Self.handedOver)
    let frame = try #require(sheetFrame(of: facts, nil, TimelineRequest(.readiness), .english, nil))
    let finding = ReadinessFinding(finding: frame.finding)
    #expect(finding.ahead.count == facts.standings.handovers.count { $0.readiness != nil })
    #expect(finding.ahead.map(\.verdict.rank) == finding.ahead.map(\.verdict.rank).sorted())
    let sums = ReadinessRows(frame, finding).sums.shapes.compactMap { shape in
      if case .text(let line) = shape { Int(line.text) } else { nil }
    }
    let open = Precondition.allCases.compactMap { precondition -> Int? in
      let results = facts.standings.handovers.compactMap { $0.readiness?[precondition] }
      guard results.contains(where: { $0.prospect != .notNeeded }) else { return nil }
      return results.count { $0.state.isOpen }
    }
    #expect(sums == open)
  }
}

extension BenchmarkViewTests {
  private static let head = """
    plan: { title: "A plan", as-of: 2027-07-09 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, established: 2024-02-01, departure: 2027-12-31 }

    """

  /// So many indicators of all standings.
  fileprivate static func measured(_ count: Int) -> String {
    var text = head + "benchmarks:\n"
    for index in 0..<count {
      if index % 10 == 0 {
        text +=
          "  b\(index):\n    title: \"The national police keep public order in all provinces \(index)\"\n    indicators:\n"
      }
      let by = index % 3 == 0 ? "2027-04" : "2027-10"
      text += """
              "\(index / 10 + 1).\(index % 10)":
                title: "Districts with a police unit of their own and the means to run it, as counted \(index)"
                scale: ratio
                better: higher
                baseline: { on: 2026-01-15, is: 6 of 13 }
                target: { by: \(by), is: 13 of 13 }
                readings: { 2026-07-15: { is: \(index % 13) of 13 }, 2027-05-15: { is: \((index * 7) % 14) of 13 } }

        """
    }
    return text
  }

  fileprivate static let kinds =
    head + """
      benchmarks:
        b:
          title: A benchmark of all kinds
          target: 2027-04
          indicators:
            "1": { title: Missed by its day, scale: number, better: higher, baseline: { on: 2026-01-01, is: 1 }, target: { by: 2027-01, is: 9 }, readings: { 2026-06-01: { is: 2 }, 2027-06-01: { is: 3 } } }
            "2": { title: Never measured, scale: number, better: higher, target: { by: 2027-12, is: 9 } }
            "3": { title: Told in words, scale: words, target: { by: 2027-12, is: all }, readings: { 2027-01-01: { text: some } } }
            "4": { title: A running total, scale: number, better: higher, target: { by: 2027-12-31, is: 900 }, readings: { 2026-12-31: { is: 100, since: 2026-01-01 }, 2027-06-30: { is: 300, since: 2026-01-01 } } }
            "5": { title: Sources disagree, scale: number, better: higher, target: { by: 2027-12, is: 9 }, readings: { 2027-01-01: { is: { either: [3, 5] } } } }
        empty: { title: A benchmark that nothing measures }
        gone: { title: A benchmark that was given up, dropped: 2027-01-01 }

      """

  fileprivate static var handedOver: String {
    """
    counterparts:
      cnp: { name: National police, short-name: CNP, kind: national }
      office: { name: Office that follows, kind: un }
    tasks:
      a: { title: Public order, lead: mission, function: police, disposition: hand-over }
      b: { title: Human rights reporting in all provinces, lead: mission, function: human-rights, disposition: hand-over }
      c: { title: Prisons, lead: mission, function: corrections, disposition: hand-over }
    handovers:
      ha: { task: a, to: [cnp], status: preparing, window: { start: 2027-06, finish: 2027-12-15 }, capacity: { level: partial, on: 2027-05-15 } }
      hb: { task: b, to: [office], status: agreed, window: { finish: 2027-12-15 } }
      hc: { task: c, to: [cnp] }

    """
  }
}
