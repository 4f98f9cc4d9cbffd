import Documents

/// The head of a first page: the title, the finding in one sentence, and the figures that the reader takes away; beside each other
/// where the page is wide.
struct PageHead {
  /// That it is a draft, and of which day.
  var notice = ""
  /// Which question the page answers.
  var view = ""
  let title: String
  let finding: String
  let figures: [KeyFigure]
  let width: Double

  /// A page that is wider has title and figures side by side.
  private static let wide = 700.0
  private static let shareOfTitle = 0.42

  var panel: Panel {
    guard width >= Self.wide, !figures.isEmpty else {
      var panel = text(width: width)
      if !figures.isEmpty { panel.append(row(from: 0, width: width), after: 5) }
      return panel
    }
    let left = (width * Self.shareOfTitle).rounded()
    let text = text(width: left - 14)
    let row = row(from: left, width: width - left)
    return Panel(height: max(text.height, row.height), text.shapes + row.shapes)
  }

  private func text(width: Double) -> Panel {
    var panel = Panel()
    // The question and the draft notice share a line where both have room.
    let gap = 12.0
    let question = TextMetrics.width(of: view.oneLine, size: TypeSize.small, weight: .bold)
    let warning = TextMetrics.width(of: notice.oneLine, size: TypeSize.small, weight: .bold)
    if !view.isEmpty { panel.append(paragraph(view, width: width, maximum: 1, weight: .bold, color: .muted)) }
    if !notice.isEmpty {
      let fits = !view.isEmpty && question + gap + warning <= width
      let line = paragraph(notice, width: fits ? warning + 1 : width, maximum: 2, weight: .bold, color: .alarm)
      if fits { panel.append(shapes: line.moved(x: question + gap, y: 0)) } else { panel.append(line) }
    }
    panel.append(paragraph(title, width: width, maximum: 2, size: TypeSize.title, weight: .bold))
    if !finding.isEmpty {
      panel.append(paragraph(finding, width: width, maximum: 5, size: TypeSize.lane, color: .ink), after: 2)
    }
    return panel
  }

  private static let leastHeightOfFigures = 52.0
  /// What a number leaves out stands in its note, which is not cut short.
  private static let linesOfNote = 6

  /// As large as a figure can be in its column: a smaller one tells more than one that is cut.
  private func size(of figure: String, _ room: Double) -> Double {
    [TypeSize.figure, 12, 10.5, TypeSize.heading, TypeSize.lane].first {
      TextMetrics.width(of: figure, size: $0, weight: .bold) <= room
    } ?? TypeSize.lane
  }

  private func row(from left: Double, width: Double) -> Panel {
    let column = width / Double(figures.count)
    let room = column - 10
    func wrapped(_ text: [Inline], maximum: Int) -> [String] {
      TextMetrics.wrapped(text.plainText.oneLine, toWidth: room, maximum: maximum, size: TypeSize.small)
    }
    func labels(_ lines: [String], x: Double, _ y: Double) -> [Shape] {
      lines.enumerated().map { index, text in
        .label(
          text, x: x + 6, baseline: y + Double(index) * PageHeight.furtherLine, size: TypeSize.small, color: .muted)
      }
    }
    let cells = figures.map { figure in
      let label = wrapped(figure.label, maximum: 2)
      return (
        figure: figure, label: label, note: wrapped(figure.note, maximum: Self.linesOfNote),
        lower: Double(max(label.count, 1) - 1) * PageHeight.furtherLine
      )
    }
    let heights = cells.map { 32 + $0.lower + Double($0.note.count - 1) * PageHeight.furtherLine + 3 }
    let height = max(heights.max() ?? 0, Self.leastHeightOfFigures)
    return Panel(
      height: height,
      cells.enumerated().flatMap { index, cell -> [Shape] in
        let (figure, x) = (cell.figure, left + Double(index) * column)
        let rule = Shape.line(
          from: Point(x: x, y: 1), to: Point(x: x, y: height - 2),
          Stroke(figure.isAlarming ? .alarm : .rule, width: figure.isAlarming ? 1.6 : 0.7))
        let size = size(of: figure.value.plainText.oneLine, room)
        let value = TextMetrics.wrapped(
          figure.value.plainText.oneLine, toWidth: room, maximum: 1, size: size, weight: .bold)
        return [rule] + labels(cell.label, x: x, 7.4)
          + value.map {
            .label(
              $0, x: x + 6, baseline: 21.8 + cell.lower, size: size, weight: .bold,
              color: figure.isAlarming ? .alarm : .ink)
          } + labels(cell.note, x: x, 32 + cell.lower)
      })
  }
}

/// The head of a later page: the title, and behind it, or below, that it is a draft.
func laterHead(_ title: String, notice: String, width: Double) -> Panel {
  var panel = paragraph(title, width: width, maximum: 1, size: TypeSize.lane, weight: .bold)
  guard !notice.isEmpty else { return panel }
  let used = TextMetrics.width(of: title.oneLine, size: TypeSize.lane, weight: .bold) + 12
  let warning = TextMetrics.width(of: notice.oneLine, size: TypeSize.small, weight: .bold)
  let fits = used + warning <= width
  let line = paragraph(notice, width: fits ? warning + 1 : width, maximum: 2, weight: .bold, color: .alarm)
  if fits {
    panel.append(shapes: line.moved(x: used, y: (TypeSize.lane - TypeSize.small) * TextMetrics.ascent))
  } else {
    panel.append(line)
  }
  return panel
}

/// Lines of text as a part of a page.
func paragraph(
  _ text: String, width: Double, maximum: Int, size: Double = TypeSize.small, weight: FontWeight = .regular,
  color: Color = .ink
) -> Panel {
  let lines = TextMetrics.wrapped(text.oneLine, toWidth: width, maximum: maximum, size: size, weight: weight)
  let lineHeight = size * TextMetrics.lineHeight
  return Panel(
    height: Double(lines.count) * lineHeight,
    lines.enumerated().map { index, line in
      .label(
        line, x: 0, baseline: size * TextMetrics.ascent + Double(index) * lineHeight, size: size, weight: weight,
        color: color)
    })
}
