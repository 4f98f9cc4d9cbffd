import Documents

/// A short text on a plate in the middle of a bar, clear of the strong lines.
struct TextPlate {
  private let left: Double
  private let right: Double

  init(_ axis: Axis, from left: Double, to right: Double) {
    let edges = [left] + axis.strongLines.filter { $0 > left && $0 < right }.sorted() + [right]
    let widest = zip(edges, edges.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 } ?? (left, right)
    (self.left, self.right) = widest
  }

  /// The first of some texts that fits; nothing where none does.
  func shapes(_ texts: [String], at middle: Double, color: Color, weight: FontWeight, ground: Color = .white) -> [Shape]
  {
    let fitting = texts.lazy.map {
      (text: $0.oneLine, width: TextMetrics.width(of: $0.oneLine, size: TypeSize.small, weight: weight))
    }
    .first { !$0.text.isEmpty && $0.width <= right - left - 6 }
    guard let fitting else { return [] }
    let center = (left + right) / 2
    return [
      .rectangle(
        Box(x: center - fitting.width / 2 - 1.5, y: middle - 4.3, width: fitting.width + 3, height: 8.6), .fill(ground)),
      .label(
        fitting.text, x: center, baseline: fitting.text.baseline(around: middle), size: TypeSize.small, weight: weight,
        color: color,
        anchor: .middle),
    ]
  }
}
