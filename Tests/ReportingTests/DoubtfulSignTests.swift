import Analysis
import Diagnostics
import Documents
import Testing

@testable import Reporting

/// A sign says what the words beside it say.
struct DoubtfulSignTests {
  private static let doubts = ["hardly", "unlikely", "in doubt", "Missed", "missed", "Lapsed", "Fallen back"]

  /// What a row says of how it stands, in the tables of all views and in what is drawn.
  @Test(arguments: DrawnPlan.all) func nothingThatIsInDoubtIsOnTrack(plan: DrawnPlan) throws {
    for view in TimelineView.allCases {
      let request = TimelineRequest(view)
      let document = timelineDocument(of: plan.facts, request, tracing: Tracing(plan.facts.plan, SourceFiles([])))
      for case .table(let table) in document.blocks {
        for cell in table.rows.joined() where cell.contains(where: \.isOnTrack) {
          expectNoDoubt(cell.plainText, in: view)
        }
      }
      guard let frame = sheetFrame(of: plan.facts, nil, request, .english, nil) else { continue }
      for line in view.content(frame, tracing: nil).sheet.blocks.flatMap(\.lines) where line.standing == .onTrack {
        for case .group(let group) in line.draw(PageLine.Place(height: 20)) { expectNoDoubt(group.told, in: view) }
      }
    }
  }

  private func expectNoDoubt(_ text: String, in view: TimelineView) {
    for doubt in Self.doubts where text.contains(doubt) { Issue.record("on track in \(view): \(text)") }
  }

  /// What will hardly be met by the departure is to be watched, whatever its source or its last step says, and is not rolled up.
  @Test func whatWillHardlyBeMetIsWatchedAndShown() throws {
    let facts = planFacts(
      """
      plan: { title: P, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      benchmarks:
        b:
          title: Police
          indicators:
            "1": { title: Slow, scale: number, better: higher, baseline: { on: 2026-01-01, is: 1 }, target: { by: 2027-12-01, is: 90 }, readings: { 2027-01-01: { is: 2 }, 2027-06-01: { is: 3 } } }
      """)
    #expect(facts.indicators.map(\.level) == [.watch])
    let frame = try #require(sheetFrame(of: facts, nil, TimelineRequest(.benchmarks), .english, nil))
    let lines = TimelineView.benchmarks.content(frame, tracing: nil).sheet.blocks.flatMap(\.lines)
    #expect(lines.map(\.weight) == [.grave])
  }

  /// The figure of what is at risk, with what its note tells besides, is the number of signs on all pages and of rows rolled up.
  @Test(arguments: DrawnPlan.all) func theFigureCountsTheSigns(plan: DrawnPlan) throws {
    for lanes in TimelineLanes.allCases {
      guard let frame = sheetFrame(of: plan.facts, nil, TimelineRequest(by: lanes), .english, nil) else { continue }
      let blocks = TimelineView.calendar.content(frame, tracing: nil).sheet.blocks
      let signs = blocks.reduce(0) { sum, block in
        sum + block.lines.count { $0.standing == .atRisk } + (block.leftOut[.atRisk] ?? 0)
      }
      let figure = frame.finding.keyFigures[2]
      let besides = figure.note.plainText.split(separator: "at risk besides:").dropFirst().joined()
      let told = ([figure.value.plainText] + besides.split { !$0.isNumber }.map(String.init)).compactMap { Int($0) }
      #expect(told.reduce(0, +) == signs, "\(lanes): \(figure.note.plainText)")
    }
  }

  /// Of several handovers of a task one is done, and one is not.
  @Test func whatIsDoneCarriesTheSignOfDone() throws {
    let facts = planFacts(
      """
      plan: { title: P, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { cnp: { name: Police, kind: national } }
      tasks: { t: { title: Patrols, lead: mission, disposition: hand-over, function: police } }
      handovers:
        a: { title: North, task: t, to: [cnp], status: transferred, transferred: 2027-01-01 }
        b: { title: South, task: t, to: [cnp], status: failed }
      """)
    let document = timelineDocument(of: facts, TimelineRequest(), tracing: Tracing(facts.plan, SourceFiles([])))
    var standings: [String] = []
    for case .table(let table) in document.blocks {
      for row in table.rows where row.count > 2 && row[0].plainText.contains("Patrols") {
        standings.append(row[2].plainText)
      }
    }
    #expect(standings.count == 3)
    #expect(standings.count { $0.contains("Done") } == 1, "\(standings)")
    #expect(standings.dropFirst().contains { $0.contains("Done") })
  }

  /// What still needs doing for peace and has no owner is told beside the tasks that nobody holds.
  @Test func theFigureOfHoldersTellsPrioritiesWithoutOwner() throws {
    let facts = planFacts(
      """
      plan: { title: P, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      residual-priorities: { a: { title: Land }, b: { title: Reconciliation } }
      """)
    let frame = try #require(sheetFrame(of: facts, nil, TimelineRequest(), .english, nil))
    #expect(frame.finding.keyFigures[3].note.plainText.hasSuffix("; priorities for peace without an owner: 2"))
  }
}

extension Inline {
  fileprivate var isOnTrack: Bool { if case .status(.onTrack, _) = self { true } else { false } }
}

extension Documents.Shape.Group {
  /// All that it says, without its name.
  fileprivate var told: String {
    shapes.map { shape in
      switch shape {
      case .text(let line): line.text
      case .group(let group): group.told
      default: ""
      }
    }.joined(separator: " ")
  }
}
