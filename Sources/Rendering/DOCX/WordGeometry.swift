import Documents

/// One of the forms that Office knows.
func preset(_ name: String) -> Markup { .xml("a:prstGeom", ["prst": name], [.xml("a:avLst")]) }

/// A rectangle whose corners are rounded by a share of its shorter side.
func roundedRectangle(_ rounding: Double) -> Markup {
  let formula = "val \(Int((rounding * 100_000).rounded()))"
  return .xml(
    "a:prstGeom", ["prst": "roundRect"],
    [.xml("a:avLst", [:], [.xml("a:gd", ["name": "adj", "fmla": formula])])])
}

/// Whether the path is one straight line, and if so, whether it rises from left to right.
func straightLine(_ path: Path) -> Bool? {
  guard path.pieces.count == 2, case .move(let start) = path.pieces[0], case .line(let end) = path.pieces[1] else {
    return nil
  }
  return (end.x - start.x) * (end.y - start.y) < 0
}

extension WordShapeWriter {
  /// Any other path, in the units of its own box.
  func custom(_ path: Path, in box: Box, isFilled: Bool) -> Markup {
    func point(_ point: Point) -> Markup {
      .xml("a:pt", ["x": emus((point.x - box.x) * scale), "y": emus((point.y - box.y) * scale)])
    }
    let pieces = path.pieces.map { piece -> Markup in
      switch piece {
      case .move(let to): .xml("a:moveTo", [:], [point(to)])
      case .line(let to): .xml("a:lnTo", [:], [point(to)])
      case .curve(let first, let second, let to): .xml("a:cubicBezTo", [:], [point(first), point(second), point(to)])
      case .close: .xml("a:close")
      }
    }
    let (width, height) = (emus(box.width * scale), emus(box.height * scale))
    return .xml(
      "a:custGeom", [:],
      [
        .xml("a:avLst"), .xml("a:gdLst"), .xml("a:ahLst"), .xml("a:cxnLst"),
        .xml("a:rect", ["l": "0", "t": "0", "r": "r", "b": "b"]),
        .xml(
          "a:pathLst", [:],
          [
            .xml(
              "a:path",
              isFilled ? ["w": width, "h": height] : ["w": width, "h": height, "fill": "none"], pieces)
          ]),
      ])
  }
}

extension Path {
  /// What encloses all its points, those that pull its curves too; nothing for a path without points.
  var box: Box? {
    let points = pieces.flatMap { piece -> [Point] in
      switch piece {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return nil }
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }
}
