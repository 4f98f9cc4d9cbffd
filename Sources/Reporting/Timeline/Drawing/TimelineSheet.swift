import Analysis
import Documents
import PlanFormat
import Requirements

/// The parts of a timeline's sheet, all of one width.
struct TimelineSheet {
  let timeline: Timeline
  let words: TimelineWords
  let width: Double
  private let axis: Axis
  private let finding: TimelineFinding

  /// Room for the names of tasks, and for arrows at the right.
  private static let labelShare = 0.255
  private static let rightMargin = 5.0

  init(_ timeline: Timeline, _ words: TimelineWords, width: Double) {
    (self.timeline, self.words, self.width) = (timeline, words, width)
    let scale = TimeScale(
      span: timeline.span, left: (width * Self.labelShare).rounded(), right: width - Self.rightMargin)
    axis = Axis(scale: scale, calendar: timeline.calendar, words: words)
    finding = TimelineFinding(timeline: timeline, words: words)
  }

  func figureOne(firstHeight: Double, height: Double) -> [Panel] {
    FigureOne(timeline: timeline, axis: axis, words: words, width: width).parts(
      firstHeight: firstHeight, height: height)
  }

  var figureTwo: Panel { FigureTwo(history: timeline.drawdown, axis: axis, words: words, width: width).panel() }

  /// With what could not be drawn told below.
  var figureThree: Panel {
    var panel = FigureThree(money: timeline.money, axis: axis, words: words, width: width).panel()
    if !timeline.money.isEmpty { panel.append(paragraph(finding.noteOnMoney, maximum: 3, color: .muted), after: 3) }
    return panel
  }

  /// `Figure I  Who leads, and when responsibility moves`, with the part where there are several.
  func heading(_ figure: Int, part: Int = 0, of parts: Int = 1) -> Panel {
    let number = words.number(ofFigure: figure)
    let x = TextMetrics.width(of: number, size: TypeSize.heading, weight: .bold) + 8
    let text = words.part(part + 1, of: parts, words.caption(ofFigure: figure, timeline.drawdown))
    return Panel(
      height: 17,
      [
        .label(number, x: 0, baseline: 10, size: TypeSize.heading, weight: .bold),
        .label(text, x: x, baseline: 10, size: TypeSize.heading, color: .muted),
      ])
  }

  /// Title, finding and key figures, for a picture that stands alone.
  var head: Panel {
    var head = Panel()
    head.append(
      paragraph(words.title(of: timeline.facts), maximum: 2, size: TypeSize.title, weight: .bold))
    head.append(paragraph(finding.sentence, maximum: 3, size: TypeSize.heading, color: .muted), after: 3)
    head.append(keyFigures, after: 7)
    return head
  }

  func foot(_ lookedAt: LookedAt?) -> Panel {
    var foot = Panel(height: 1, [.line(from: Point(x: 0, y: 0), to: Point(x: width, y: 0), Stroke(.rule))])
    foot.append(paragraph(words.origin(of: timeline.facts), maximum: 2, color: .muted), after: 2)
    if let lookedAt { foot.append(paragraph(words.scope(of: lookedAt), maximum: 2, color: .muted), after: 2) }
    return foot
  }

  private var keyFigures: Panel {
    let figures = finding.keyFigures
    let column = width / Double(max(figures.count, 1))
    var shapes: [Shape] = [
      .line(from: Point(x: 0, y: 0), to: Point(x: width, y: 0), Stroke(.rule)),
      .line(from: Point(x: 0, y: 43), to: Point(x: width, y: 43), Stroke(.rule)),
    ]
    for (index, figure) in figures.enumerated() {
      let left = Double(index) * column
      if index > 0 { shapes.append(.line(from: Point(x: left, y: 4), to: Point(x: left, y: 39), Stroke(.rule))) }
      let x = left + (index > 0 ? 8 : 0)
      let room = column - 12
      func line(_ text: [Inline], _ y: Double, _ size: Double, _ weight: FontWeight, _ color: Color) -> Shape {
        let text = TextMetrics.truncated(text.plainText.oneLine, toWidth: room, size: size, weight: weight)
        return .label(text, x: x, baseline: y, size: size, weight: weight, color: color)
      }
      shapes.append(line(figure.label, 11, TypeSize.text, .regular, .muted))
      shapes.append(line(figure.value, 27, TypeSize.figure, .bold, figure.isAlarming ? .alarm : .ink))
      if !figure.note.isEmpty { shapes.append(line(figure.note, 38, TypeSize.small, .regular, .muted)) }
    }
    return Panel(height: 44, shapes)
  }

  private func paragraph(
    _ text: String, maximum: Int, size: Double = TypeSize.small, weight: FontWeight = .regular, color: Color = .ink
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
}
