import Documents

/// The small signs of a timeline, drawn and not written, so that no font decides what they look like.
enum Sign {
  /// A standing by its shape: a tick, a ring, a half-filled ring, a triangle, a dash.
  static func status(_ status: Status, center: Point) -> [Shape] {
    let (x, y) = (center.x, center.y)
    let color = status.color
    switch status {
    case .done:
      let tick = [Point(x: x - 3, y: y), Point(x: x - 0.9, y: y + 2.4), Point(x: x + 3.2, y: y - 2.8)]
      return [.path(Path(through: tick, middleOfSign: center), Style(stroke: Stroke(color, width: 1.5)))]
    case .onTrack:
      return [.circle(center: center, radius: 2.5, Style(stroke: Stroke(color, width: 0.8)))]
    case .watch:
      let half = Path([
        .move(Point(x: x, y: y - 2.7)),
        .curve(Point(x: x + 3.6, y: y - 2.7), Point(x: x + 3.6, y: y + 2.7), to: Point(x: x, y: y + 2.7)), .close,
      ])
      return [
        .circle(center: center, radius: 2.7, Style(fill: .solid(.white), stroke: Stroke(color, width: 0.9))),
        .path(half, .fill(color)),
      ]
    case .atRisk:
      let triangle = [Point(x: x, y: y - 3.4), Point(x: x + 3.6, y: y + 2.8), Point(x: x - 3.6, y: y + 2.8)]
      return [.polygon(triangle, .fill(color))]
    case .unknown:
      return [.line(from: Point(x: x - 2.6, y: y), to: Point(x: x + 2.6, y: y), Stroke(color, width: 1.1))]
    }
  }

  static let milestoneRadius = 3.6

  static func milestone(_ kind: Milestone.Kind, center: Point, _ side: Side = .mission) -> Shape {
    let style =
      switch kind {
      case .plannedTransfer, .writtenTransfer: Style(fill: .solid(.white), stroke: Stroke(.ink, width: 0.9))
      case .transferred: Style(fill: .solid(.ink), stroke: Stroke(.white, width: 0.5))
      case .returned: Style(fill: .solid(.alarm), stroke: Stroke(.white, width: 0.5))
      case .moment: Style(fill: .solid(side == .notStated ? .alarm : side.color), stroke: Stroke(.white, width: 0.5))
      }
    // A moment of the work itself stands upright, what passes from one to another on its corner.
    if kind == .moment {
      return .polygon(
        [
          Point(x: center.x - 3, y: center.y - 3.2), Point(x: center.x + 3, y: center.y - 3.2),
          Point(x: center.x, y: center.y + 3.4),
        ], style)
    }
    // What is only written is smaller than what is to be.
    return .diamond(center: center, radius: kind == .writtenTransfer ? 2.2 : milestoneRadius, style)
  }

  /// Something goes on past the right edge.
  static func beyond(_ tip: Point, color: Color) -> Shape {
    .polyline(
      [Point(x: tip.x - 2.4, y: tip.y - 2.6), tip, Point(x: tip.x - 2.4, y: tip.y + 2.6)], Stroke(color, width: 1))
  }

  static func stroke(of kind: DateLine.Kind) -> Stroke {
    switch kind {
    case .asOf: Stroke(.ink, width: 0.9, dashes: [0.9, 1.8])
    case .departure: Stroke(.alarm, width: 1.2)
    case .mandateEnd: Stroke(.alarm, width: 0.6, dashes: [3, 2])
    case .election: Stroke(.civilSociety, width: 0.6, dashes: [5, 2, 1, 2])
    }
  }
}
