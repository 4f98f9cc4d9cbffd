import Documents
import Languages
import PlanFormat
import Testing

@testable import Reporting

@Suite("The scales of a timeline")
struct TimelineScaleTests {
  @Test("each label of a chart is the value of its line, up to more than the largest, and none meets the next")
  func labelsAreTheirValues() {
    let words = TimelineWords.english
    for height in [30.0, 42, 60, 96, 220] {
      for largest in [0.0, 0.3, 1, 2.5, 7, 9.9, 10, 24.8, 33, 99, 100.1, 434, 1_006, 4_811, 15_000, 1_234_567] {
        let scale = ValueScale(upTo: largest, smallestStep: TimelineWords.smallestTick, top: 10, bottom: 10 + height)
        #expect((scale.ticks.last ?? 0) >= largest)
        for tick in scale.ticks {
          let told = words.tick(tick).replacing(",", with: "")
          #expect(Double(told).map { abs($0 - tick) < 1e-9 } == true, "\(told) stands at \(tick)")
        }
        let places = scale.ticks.map(scale.y)
        for (lower, upper) in zip(places, places.dropFirst()) {
          #expect(
            lower - upper >= TypeSize.small * (TextMetrics.ascent + TextMetrics.descent) - 0.1,
            "\(largest) in \(height)")
        }
      }
    }
  }

  @Test("every bar lies within the axis, and no name reaches into it", arguments: DrawnPlan.all)
  func barsStayOnTheAxis(plan: DrawnPlan) throws {
    for paper in [Paper.a3Landscape, .a4Landscape] {
      for lanes in TimelineLanes.allCases {
        guard let frame = sheetFrame(of: plan.facts, nil, TimelineRequest(by: lanes, on: paper), .english, nil) else {
          continue
        }
        let told = Set(frame.timeline.rows.map { TimelineWords.english.told($0) })
        let layout = SheetLayout(
          sheet: TimelineView.calendar.content(frame, tracing: nil).sheet, size: paper.printableSize)
        for case .group(let group) in layout.pages().pages.flatMap(\.shapes) where told.contains(group.title) {
          for extent in group.shapes.compactMap(\.extent) {
            let isName = extent.upperBound <= frame.grid.scale.left + 0.1
            let isBar =
              extent.lowerBound >= frame.grid.scale.left - 4.5 && extent.upperBound <= frame.grid.scale.right + 5
            #expect(
              isName || isBar, "\(group.title): \(extent) of \(frame.grid.scale.left) to \(frame.grid.scale.right)")
          }
        }
      }
    }
  }
}

extension Documents.Shape {
  /// From where to where it reaches across the page; of texts as they are measured.
  fileprivate var extent: ClosedRange<Double>? {
    switch self {
    case .rectangle(let box, _, _): return box.x...max(box.x, box.right)
    case .circle(let center, let radius, _): return center.x - radius...center.x + radius
    case .text(let line):
      let box = TextMetrics.box(of: line)
      return box.x...box.right
    case .path(let path, _):
      let places = path.pieces.flatMap { piece -> [Double] in
        switch piece {
        case .move(let point), .line(let point): [point.x]
        case .curve(_, _, let end): [end.x]
        case .close: []
        }
      }
      return places.min().flatMap { least in places.max().map { least...$0 } }
    case .group(let group):
      let parts = group.shapes.compactMap(\.extent)
      return parts.map(\.lowerBound).min().flatMap { least in parts.map(\.upperBound).max().map { least...$0 } }
    }
  }
}
