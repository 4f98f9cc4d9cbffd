import Documents
import Testing

@testable import Reporting

/// A narrow page says why a handover is in doubt as fully as a wide one.
struct ReadinessReasonTests {
  @Test(arguments: DrawnPlan.all.filter(\.isOfThePackage)) func reasonsAreWholeOnA4(plan: DrawnPlan) throws {
    let frame = try #require(
      sheetFrame(of: plan.facts, nil, TimelineRequest(.readiness, on: .a4Landscape), .english, nil))
    let finding = ReadinessFinding(finding: frame.finding)
    let column = ReadinessRows(frame, finding).columns.forecast
    let cut = timelineDrawings(of: plan.facts, TimelineRequest(.readiness, on: .a4Landscape)).flatMap(\.shapes)
      .flatMap(texts).filter { $0.position.x >= column.left && $0.text.hasSuffix("…") }
    // Three lines tell what most forecasts rest on.
    #expect(cut.count * 4 <= finding.ahead.count, "\(cut.map(\.text))")
  }

  private func texts(of shape: Documents.Shape) -> [TextLine] {
    switch shape {
    case .text(let line): [line]
    case .group(let group): group.shapes.flatMap(texts)
    case .rectangle, .circle, .path: []
    }
  }
}
