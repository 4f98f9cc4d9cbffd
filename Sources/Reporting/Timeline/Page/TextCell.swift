import Documents

/// A column of words beside or before time.
struct WordColumn {
  let left: Double
  let width: Double
}

/// Words in a column of a row: lines that stand around its middle.
struct TextCell {
  private(set) var lines: [(text: String, weight: FontWeight, color: Color, direction: Direction)] = []
  private let column: WordColumn
  private let size: Double

  init(
    _ text: String, in column: WordColumn, maximum: Int = 2, size: Double = TypeSize.small,
    weight: FontWeight = .regular, color: Color = .ink
  ) {
    (self.column, self.size) = (column, size)
    append(text, maximum: maximum, weight: weight, color: color)
  }

  mutating func append(_ text: String, maximum: Int, weight: FontWeight = .regular, color: Color = .ink) {
    lines += TextMetrics.wrapped(text.oneLine, toWidth: column.width, maximum: maximum, size: size, weight: weight)
      // All lines run as the whole text does, whatever stands at their own beginning.
      .map { ($0, weight, color, text.firstDirection) }
  }

  func shapes(_ place: PageLine.Place) -> [Shape] { shapes(around: place.middle) }

  func shapes(around middle: Double) -> [Shape] {
    let first = middle - Double(lines.count - 1) * PageHeight.furtherLine / 2 + 2.6
    return lines.enumerated().map { index, line in
      .text(
        TextLine(
          line.text, at: Point(x: column.left, y: first + Double(index) * PageHeight.furtherLine), size: size,
          weight: line.weight, color: line.color, direction: line.direction))
    }
  }

  /// The name of a column, on its last lines where several columns have names.
  static func head(_ text: String, over column: WordColumn, in height: Double) -> [Shape] {
    let lines = TextMetrics.wrapped(text, toWidth: column.width, maximum: 2, size: TypeSize.small, weight: .bold)
    return lines.enumerated().map { index, line in
      .label(
        line, x: column.left,
        baseline: height - 2.4 - Double(lines.count - 1 - index) * PageHeight.furtherLine, size: TypeSize.small,
        weight: .bold, color: .muted)
    }
  }
}
