import Documents

/// The lines of a chart's values, with their numbers at the left.
struct ChartFrame {
  let scale: TimeScale
  let values: ValueScale
  let text: (Double) -> String

  private static let widestNumber = 44.0

  private var numbers: [String] {
    values.ticks.map { TextMetrics.truncated(text($0), toWidth: Self.widestNumber, size: TypeSize.small) }
  }

  /// From the left edge of the page to the numbers.
  var roomAtTheLeft: Double {
    scale.left - 8 - (numbers.map { TextMetrics.width(of: $0, size: TypeSize.small) }.max() ?? 0)
  }

  var shapes: [Shape] {
    zip(values.ticks, numbers).flatMap { tick, number -> [Shape] in
      let y = values.y(tick)
      let stroke = tick == 0 ? Stroke(.muted, width: 0.8) : Stroke(.rule, width: 0.4)
      return [
        .line(from: Point(x: scale.left, y: y), to: Point(x: scale.right, y: y), stroke),
        .label(number, x: scale.left - 4, baseline: y + 2.5, size: TypeSize.small, color: .muted, anchor: .right),
      ]
    }
  }
}

/// The title of a chart at the left edge of the page, with what is to be known of how it is drawn.
struct ChartTitle {
  let title: String
  var note = ""
  let grid: PageGrid

  func shapes(height: Double) -> [Shape] {
    var shapes: [Shape] = [.rectangle(Box(x: 0, y: 0, width: grid.labelLeft - 3, height: height), .fill(.ground))]
    var baseline = 8.4
    func add(_ text: String, _ weight: FontWeight, _ color: Color, size: Double, maximum: Int) {
      let free = Int((height - baseline) / PageHeight.title) + 1
      guard !text.isEmpty, free > 0 else { return }
      let lines = TextMetrics.wrapped(
        text.oneLine, toWidth: grid.widthOfTitle, maximum: min(maximum, free), size: size, weight: weight)
      for line in lines {
        shapes.append(.label(line, x: 3, baseline: baseline, size: size, weight: weight, color: color))
        baseline += PageHeight.title
      }
    }
    add(title, .bold, .ink, size: TypeSize.text, maximum: 3)
    add(note, .regular, .muted, size: TypeSize.small, maximum: 5)
    return shapes
  }
}
