import Documents

/// The list of what the numbers in the calendar stand for, in columns.
struct CalendarKey {
  let strips: StripDrawing
  let words: TimelineWords

  private static let columns = 3
  private static let gap = 14.0
  private static let maximumLines = 15

  func panel(width: Double) -> Panel {
    let entries =
      strips.numbered.map { (mark: "\($0.number)", text: words.told($0.items)) }
      + strips.unmarked.map { (mark: "–", text: words.told([$0])) }
    guard !entries.isEmpty else { return Panel() }
    let columnWidth = (width - Double(Self.columns - 1) * Self.gap) / Double(Self.columns)
    let lineHeight = TypeSize.small * TextMetrics.lineHeight
    let blocks = entries.map { entry in
      (
        mark: entry.mark,
        lines: TextMetrics.wrapped(entry.text, toWidth: columnWidth - 14, maximum: 3, size: TypeSize.small)
      )
    }
    let total = blocks.reduce(0) { $0 + max(1, $1.lines.count) }
    let perColumn = min(Self.maximumLines, max(2, (total + Self.columns - 1) / Self.columns + 1))
    var shapes: [Shape] = [
      .label(words.calendarKey, x: 0, baseline: 8, size: TypeSize.text, weight: .bold)
    ]
    var column = 0
    var line = 0
    var tallest = 0
    for (index, block) in blocks.enumerated() {
      if line > 0, line + max(1, block.lines.count) > perColumn {
        column += 1
        line = 0
      }
      let x = Double(column) * (columnWidth + Self.gap)
      func baseline(_ number: Int) -> Double { 19 + Double(number) * lineHeight }
      let isLastPlace = column == Self.columns - 1 && line + max(1, block.lines.count) + 1 > perColumn
      if column >= Self.columns || (isLastPlace && index + 1 < blocks.count) {
        let last = Double(Self.columns - 1) * (columnWidth + Self.gap)
        let more = words.more(blocks.count - index)
        shapes.append(.label(more, x: last, baseline: baseline(tallest), size: TypeSize.small, color: .muted))
        tallest += 1
        break
      }
      shapes.append(.label(block.mark, x: x, baseline: baseline(line), size: TypeSize.small, weight: .bold))
      for text in block.lines {
        shapes.append(.label(text, x: x + 14, baseline: baseline(line), size: TypeSize.small))
        line += 1
      }
      if block.lines.isEmpty { line += 1 }
      tallest = max(tallest, line)
    }
    return Panel(height: 14 + Double(tallest) * lineHeight + 3, shapes)
  }
}
