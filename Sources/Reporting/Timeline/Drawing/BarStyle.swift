import Analysis
import Documents

/// What bars look like: the one place for it, which bars and legend ask. What nobody holds, or nobody is known to, is the loudest
/// on the page; the sides are told apart by their lines too, so that they are in grey.
enum BarStyle {
  /// One who leads alone. Where the plan does not say who, the bar warns.
  static func leads(_ side: Side) -> Style {
    side == .notStated ? unknown : .fill(side.color)
  }

  static func handover(from: Side, to: [Side]) -> Style {
    let ground = to.first.map { $0 == .notStated ? Color.alarmTint : $0.tint } ?? .white
    return Style(
      fill: .stripes(from == .notStated ? .alarm : from.color, ground, width: 2.4),
      stroke: Stroke(from == .notStated ? .alarm : from.color, width: 0.5))
  }

  /// The surer it is that nobody holds it, the stronger: full, hatched on a tint, hatched on white.
  static func nobody(_ certainty: GapCertainty) -> Style {
    switch certainty {
    case .certain: Style(fill: .solid(.alarm), stroke: Stroke(.alarm, width: 0.8))
    case .possible:
      Style(
        fill: .hatch(.alarm, ground: .alarmTint, spacing: 2.6, line: 1),
        stroke: Stroke(.alarm, width: 0.8, dashes: [3, 1.4]))
    case .notStated:
      Style(fill: .hatch(.alarm, ground: .white, spacing: 3.4, line: 0.9), stroke: Stroke(.alarm, width: 0.8))
    }
  }

  /// The lead that the plan does not state: strokes few and broad, which in grey too are not the dense thin
  /// lines of what nobody holds.
  private static let unknown = Style(fill: broadHatch, stroke: Stroke(.alarm, width: 0.7))
  private static let broadHatch = Fill.hatch(.alarm, ground: .white, spacing: 9, line: 2.4)

  static func undated(_ side: Side) -> Style {
    side == .notStated
      ? Style(
        fill: broadHatch,
        stroke: Stroke(.alarm, width: 0.7, dashes: [2, 1.6]))
      : Style(fill: .solid(side.tint), stroke: Stroke(side.color, width: 0.6, dashes: [2, 1.6]))
  }

  static func tint(of side: Side) -> Style { side == .notStated ? unknown : .fill(side.tint) }

  /// Along the edges of a receiver's bar, clear of the name in it: the host State one line at the foot, the United Nations one above as well, others a dashed one. Of
  /// several, each its own share of the foot in turn.
  static func edges(of sides: [Side], from left: Double, to right: Double, top: Double, bottom: Double) -> [Shape] {
    let dash = 9.0
    return sides.enumerated().flatMap { index, side -> [Shape] in
      let start = min(left + dash * Double(index), right)
      let turns = sides.count == 1 ? [] : [dash, dash * Double(sides.count - 1)]
      func line(_ y: Double, _ dashes: [Double]) -> Shape {
        .line(from: Point(x: start, y: y), to: Point(x: right, y: y), Stroke(side.color, width: 0.8, dashes: dashes))
      }
      switch side {
      case .unitedNations: return [line(bottom, turns), line(top, turns)]
      case .others where sides.count == 1: return [line(bottom, [2.4, 1.6])]
      default: return [line(bottom, turns)]
      }
    }
  }

  /// The letters in a bar, and the plate behind them where the bar is patterned.
  static func letters(in kind: Stretch.Kind) -> (color: Color, weight: FontWeight, plate: Color?)? {
    switch kind {
    case .leads(let side): side == .notStated ? (.alarm, .bold, .white) : (.white, .regular, nil)
    case .handover: nil
    case .receiver(let sides):
      sides == [.notStated] ? (.alarm, .bold, .white) : (sides.count == 1 ? sides[0].color : .ink, .regular, nil)
    case .nobody(.certain): (.white, .bold, nil)
    case .nobody(.possible): (.alarm, .bold, .alarmTint)
    case .nobody(.notStated): (.alarm, .bold, .white)
    case .undated(.notStated): (.alarm, .bold, .white)
    case .undated(let side): (side.color, .regular, nil)
    }
  }
}
