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
