import Documents

/// The head of a first page: the title, the finding in one sentence, and the figures that the reader takes away; beside each other
/// where the page is wide.
struct PageHead {
  /// That it is a draft, and of which day.
  var notice = ""
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
      if !figures.isEmpty { panel.append(Panel(height: Self.heightOfFigures, row(from: 0, width: width)), after: 5) }
      return panel
    }
    let left = (width * Self.shareOfTitle).rounded()
    let text = text(width: left - 14)
    let height = max(text.height, Self.heightOfFigures)
    return Panel(height: height, text.shapes + row(from: left, width: width - left))
  }

  private func text(width: Double) -> Panel {
    var panel = Panel()
    if !notice.isEmpty {
      panel.append(paragraph(notice, width: width, maximum: 2, weight: .bold, color: .alarm))
    }
    panel.append(paragraph(title, width: width, maximum: 2, size: TypeSize.title, weight: .bold))
    if !finding.isEmpty {
      panel.append(paragraph(finding, width: width, maximum: 5, size: TypeSize.lane, color: .ink), after: 2)
    }
    return panel
  }

  private static let heightOfFigures = 49.0

  private func row(from left: Double, width: Double) -> [Shape] {
    let column = width / Double(figures.count)
    return figures.enumerated().flatMap { index, figure -> [Shape] in
      let x = left + Double(index) * column
      let room = column - 10
      func lines(_ text: [Inline], _ y: Double, _ size: Double, _ weight: FontWeight, _ color: Color, maximum: Int)
        -> [Shape]
      {
        TextMetrics.wrapped(text.plainText.oneLine, toWidth: room, maximum: maximum, size: size, weight: weight)
          .enumerated().map { line, text in
            .label(
              text, x: x + 6, baseline: y + Double(line) * PageHeight.furtherLine, size: size, weight: weight,
              color: color)
          }
      }
      return [
        .line(
          from: Point(x: x, y: 1), to: Point(x: x, y: Self.heightOfFigures - 2),
          Stroke(figure.isAlarming ? .alarm : .rule, width: figure.isAlarming ? 1.6 : 0.7))
      ]
        + lines(figure.label, 8, TypeSize.text, .regular, .muted, maximum: 1)
        + lines(figure.value, 22.4, TypeSize.figure, .bold, figure.isAlarming ? .alarm : .ink, maximum: 1)
        + lines(figure.note, 32.6, TypeSize.small, .regular, .muted, maximum: 2)
    }
  }
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
