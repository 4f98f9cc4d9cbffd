import Analysis
import Documents

/// What begins on a day that the plan does not give has no place on the axis: it stands on a plate at the right end of its row.
struct EndPlate {
  let left: Double
  let shapes: [Shape]

  /// How a plate looks: itself, its letters, and the ground of the letters where it is patterned.
  struct Look {
    let style: Style
    let color: Color
    var weight = FontWeight.bold
    var ground: Color?
  }

  /// With the first of some texts that takes no more than its share of the row, else as much of the last one as does.
  init?(_ texts: [String], _ look: Look, on scale: TimeScale, _ place: PageLine.Place) {
    let room = scale.width * Self.share
    let fitting = texts.lazy.map(\.oneLine).first {
      TextMetrics.width(of: $0, size: TypeSize.small, weight: look.weight) <= room
    }
    let last = texts.last ?? ""
    guard
      let text = fitting
        ?? TextMetrics.fitted(last.oneLine, toWidth: room, size: TypeSize.small, weight: look.weight)
    else { return nil }
    let width = TextMetrics.width(of: text, size: TypeSize.small, weight: look.weight)
    let top = place.middle - place.bar / 2
    let left = scale.right - width - 8
    var shapes: [Shape] = [.rectangle(Box(x: left, y: top, width: width + 8, height: place.bar), look.style)]
    if let ground = look.ground {
      let letters = Box(x: left + 2.5, y: top + 0.6, width: width + 3, height: place.bar - 1.2)
      shapes.append(.rectangle(letters, .fill(ground)))
    }
    shapes.append(
      .label(
        text, x: left + 4, baseline: text.baseline(around: place.middle), size: TypeSize.small, weight: look.weight,
        color: look.color))
    (self.left, self.shapes) = (left, shapes)
  }

  private static let share = 0.45
}

extension EndPlate.Look {
  /// As the bar of what nobody holds as surely as this.
  init(nobody certainty: GapCertainty) {
    let letters = BarStyle.letters(in: .nobody(certainty)) ?? (.alarm, .bold, .white)
    self.init(
      style: BarStyle.nobody(certainty), color: letters.color, weight: letters.weight, ground: letters.plate)
  }
}
