import Analysis
import Documents
import Testing

@testable import Reporting

/// Signs mean the same in every direction of writing, and patterns in grey.
@Suite struct SignFormTests {
  private func path(_ shapes: [Documents.Shape]) -> [Point] {
    shapes.flatMap { shape -> [Point] in
      guard case .path(let path, let style) = shape, style.fill == nil else { return [] }
      return path.pieces.compactMap { piece in
        switch piece {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
    }
  }

  @Test func aTickIsNotTurned() throws {
    let ticks = [
      Sign.status(.done, center: Point(x: 20, y: 10)),
      ProspectSign.shapes(.there, in: Box(x: 10, y: 5, width: 20, height: 10)),
    ]
    for tick in ticks {
      let moved = tick.map { $0.moved(x: 5, y: 3) }
      var drawing = Drawing(title: "", description: "", size: Size(width: 100, height: 50))
      drawing.shapes = moved
      let (before, after) = (path(moved), path(drawing.mirrored.shapes))
      let (first, last) = (try #require(before.first), try #require(before.last))
      for (point, turned) in zip(before, after) {
        // Its middle, 25, is then as far from the other edge.
        let shift = turned.x - point.x
        #expect(abs(shift - 50) < 0.001 && turned.y == point.y)
      }
      // The long stroke goes up to the right.
      #expect(last.x > first.x && last.y < first.y)
    }
  }

  /// What nobody holds, and who it is that is not stated, are drawn apart also without colour: by how dense their lines are.
  @Test func unknownsAreToldApartInGrey() {
    let unknowns = [
      BarStyle.nobody(.possible), BarStyle.nobody(.notStated), BarStyle.leads(.notStated),
    ].compactMap { style -> Double? in
      if case .hatch(_, _, let spacing, _)? = style.fill { spacing } else { nil }
    }
    #expect(unknowns.count == 3)
    #expect(unknowns[2] >= 2 * max(unknowns[0], unknowns[1]))
  }
}
