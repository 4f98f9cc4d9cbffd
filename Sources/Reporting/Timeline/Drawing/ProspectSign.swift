import Analysis
import Documents

/// The signs of the readiness board: what cannot be there in time is the darkest, what is not known the next; what is there, and
/// what nobody needs, is quiet.
enum ProspectSign {
  static func shapes(_ prospect: Prospect, in box: Box) -> [Shape] {
    let center = Point(x: box.x + box.width / 2, y: box.y + box.height / 2)
    let arm = min(min(box.width, box.height) * 0.22, 3.6)
    switch prospect {
    case .there:
      let tick = [
        Point(x: center.x - arm, y: center.y), Point(x: center.x - arm * 0.3, y: center.y + arm * 0.8),
        Point(x: center.x + arm, y: center.y - arm),
      ]
      let sign = Path(through: tick, middleOfSign: center)
      return [.rectangle(box, .fill(.hostStateTint)), .path(sign, Style(stroke: Stroke(.hostState, width: 1.2)))]
    case .inTime:
      let ground = Style(fill: .solid(.white), stroke: Stroke(.rule, width: 0.6))
      return [.rectangle(box, ground)] + Sign.status(.watch, center: center)
    case .tooLate: return [.rectangle(box, .fill(.alarm))] + cross(center, arm, .white)
    case .missing:
      let ground = Style(fill: .solid(.alarmTint), stroke: Stroke(.alarm, width: 0.7, dashes: [2, 1.4]))
      return [.rectangle(box, ground)] + cross(center, arm, .alarm)
    case .notKnown:
      let ground = Style(
        fill: .hatch(.alarm, ground: .white, spacing: 3.2, line: 0.7), stroke: Stroke(.alarm, width: 0.6))
      return [.rectangle(box, ground)]
    case .notNeeded: return [.circle(center: center, radius: 0.9, .fill(.muted))]
    }
  }

  private static func cross(_ center: Point, _ arm: Double, _ color: Color) -> [Shape] {
    [-1.0, 1].map { side in
      .line(
        from: Point(x: center.x - arm, y: center.y - arm * side),
        to: Point(x: center.x + arm, y: center.y + arm * side),
        Stroke(color, width: 1.3))
    }
  }
}
