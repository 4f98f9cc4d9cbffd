import Analysis
import Documents

extension Sign {
  /// How a value stands against an earlier one: up, down, level; crossed out where the two cannot be compared.
  static func trend(_ comparison: Comparison, center: Point) -> [Shape] {
    let (x, y) = (center.x, center.y)
    func level(_ color: Color) -> [Shape] {
      [-1.3, 1.3].map { step in
        .line(from: Point(x: x - 2.6, y: y + step), to: Point(x: x + 2.6, y: y + step), Stroke(color, width: 0.9))
      }
    }
    switch comparison {
    case .better:
      return [
        .line(from: Point(x: x, y: y + 3.2), to: Point(x: x, y: y - 3), Stroke(.hostState, width: 0.9)),
        .polyline(
          [Point(x: x - 2.4, y: y - 0.4), Point(x: x, y: y - 3), Point(x: x + 2.4, y: y - 0.4)],
          Stroke(.hostState, width: 0.9)),
      ]
    case .same: return level(.muted)
    case .worse:
      return [
        .line(from: Point(x: x, y: y - 3.2), to: Point(x: x, y: y), Stroke(.alarm, width: 1.6)),
        .polygon(
          [Point(x: x, y: y + 3.4), Point(x: x + 3.2, y: y - 0.6), Point(x: x - 3.2, y: y - 0.6)], .fill(.alarm)),
      ]
    case .incomparable:
      return level(.muted) + [
        .line(from: Point(x: x - 2, y: y + 3.2), to: Point(x: x + 2, y: y - 3.2), Stroke(.muted, width: 0.9))
      ]
    }
  }
}
