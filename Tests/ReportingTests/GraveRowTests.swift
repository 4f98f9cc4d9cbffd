import Analysis
import Documents
import PlanFormat
import Testing

@testable import Reporting

/// What weighs most is on the pages, however many they become.
struct GraveRowTests {
  private static let papers = [Paper.a3Landscape, .a4Landscape]

  /// Rows that weigh most and are left out although there could be a further page.
  @Test(arguments: DrawnPlan.all) func noGraveRowIsRolledUp(plan: DrawnPlan) throws {
    for paper in Self.papers {
      for view in TimelineView.allCases {
        let request = TimelineRequest(view, on: paper)
        guard let frame = sheetFrame(of: plan.facts, nil, request, .english, nil) else { continue }
        let sheet = view.content(frame, tracing: nil).sheet
        let laid = SheetLayout(sheet: sheet, size: paper.printableSize).pages()
        guard laid.pages.count < SheetLayout.mostPages else { continue }
        var light = sheet
        light.blocks = sheet.blocks.map { block in
          PageBlock(
            title: block.title, lines: block.lines.filter { $0.weight > .grave }, leftOut: block.leftOut,
            told: block.told)
        }
        // No more is left out than there is that weighs less.
        let most = light.blocks.reduce(0) { $0 + $1.lines.count { $0.begins } + $1.leftOut.values.reduce(0, +) }
        #expect(laid.leftOut.values.reduce(0, +) <= most, "\(view) on \(paper.width)")
        if laid.leftOut[.atRisk] != nil { Issue.record("at risk, and left out of \(view)") }
      }
    }
  }

  @Test func closureIsRolledUpBeforeSubstance() {
    #expect(RowWeight(.onTrack) < RowWeight(.onTrack, isTechnical: true))
    #expect(RowWeight(.watch, isTechnical: true) < RowWeight(.done))
    #expect(RowWeight(.atRisk, isTechnical: true) == .grave)
  }
}
