import Analysis
import Documents
import Languages
import PlanFormat

/// Figure II: the authorised strength as steps, the actual one as dots, and the sites that are open.
struct FigureTwo {
  let history: DrawdownHistory
  let axis: Axis
  let words: TimelineWords
  let width: Double

  private static let rowHeight = 21.0
  private static let colors: [Color] = [.mission, .countryTeam, .civilSociety, .hostState, .ink, .muted]

  /// As high as the names of the lines need.
  private var plotHeight: Double { max(96, 12 + Self.rowHeight * Double(history.series.count)) }

  private var scale: TimeScale { axis.scale }

  func panel() -> Panel {
    guard !history.series.isEmpty else { return withoutStrength() }
    let largest = history.series.map { $0.largest.approximation }.max() ?? 1
    let values = ValueScale(upTo: largest, smallestStep: 1, top: 6, bottom: plotHeight)
    var shapes = axis.ground(from: 2, to: plotHeight)
    let frame = ChartFrame(scale: scale, values: values) { words.wording.number(Int($0)) }
    shapes += frame.shapes
    shapes += axis.lines([.mandateEnd, .election, .asOf, .departure], from: 2, to: plotHeight)
    var board = LabelBoard(
      within: Box(x: scale.left, y: -2, width: scale.right - scale.left + 2, height: plotHeight + 3))
    for x in axis.strongLines { board.block(Box(x: x - 1.5, y: 0, width: 3, height: plotHeight)) }
    var names: [Shape] = []
    for (index, series) in history.series.enumerated() {
      let color = Self.colors[index % Self.colors.count]
      shapes.append(
        .group(Shape.Group(series.title, steps(series, values, color) + dots(series, values, color))))
      block(series, values, &board)
      names += name(series, index: index, color: color, room: frame.roomAtTheLeft - 4)
    }
    for (index, series) in history.series.enumerated() {
      label(series, values, Self.colors[index % Self.colors.count], &board)
    }
    var panel = Panel(height: plotHeight, shapes + board.shapes + names)
    panel.append(axis.ruler(), after: 1)
    if let sites = history.sites { panel.append(self.sites(sites), after: 3) }
    if !history.leftOut.isEmpty {
      panel.append(
        Panel(
          height: 10, [.label(words.notDrawn(history.leftOut), x: 4, baseline: 8, size: TypeSize.small, color: .muted)]),
        after: 2)
    }
    return panel
  }

  /// That there is no strength to draw, and the sites if there are some.
  private func withoutStrength() -> Panel {
    var panel = Panel()
    if history.hasStrength || history.sites == nil {
      let text = history.hasStrength ? words.noStrength : words.noSites
      panel = Panel(height: 16, [.label(text, x: 0, baseline: 10, color: .muted)])
    }
    guard let sites = history.sites else { return panel }
    panel.append(axis.ruler(), after: 1)
    panel.append(self.sites(sites), after: 3)
    return panel
  }

  private func steps(_ series: StrengthSeries, _ values: ValueScale, _ color: Color) -> [Shape] {
    var shapes: [Shape] = []
    var last: (x: Double, y: Double)?
    for (index, step) in series.ceilings.enumerated() {
      guard step.until > scale.span.first, step.from <= scale.span.last, let count = step.count else {
        last = nil
        continue
      }
      let (left, right) = (scale.x(step.from), scale.x(step.until))
      let y = values.y(count.approximation)
      shapes.append(
        .rectangle(Box(x: left, y: y, width: right - left, height: values.bottom - y), .fill(Self.wash(color))))
      var points = [Point(x: left, y: y), Point(x: right, y: y)]
      if let last, abs(last.x - left) < 1 { points.insert(Point(x: left, y: last.y), at: 0) }
      let isLast = index == series.ceilings.count - 1
      if isLast, step.until == history.end, scale.shows(step.until) { points.append(Point(x: right, y: values.bottom)) }
      shapes.append(.polyline(points, Stroke(color, width: 1.4)))
      last = (right, y)
    }
    // Washes go under all lines.
    return shapes.filter { if case .rectangle = $0 { true } else { false } }
      + shapes.filter { if case .rectangle = $0 { false } else { true } }
  }

  /// A tint so light that lines and texts stand on it.
  private static func wash(_ color: Color) -> Color {
    func mix(_ part: UInt8) -> UInt32 { UInt32(255 - (255 - Int(part)) / 12) }
    return Color(mix(color.red) << 16 | mix(color.green) << 8 | mix(color.blue))
  }

  private func dots(_ series: StrengthSeries, _ values: ValueScale, _ color: Color) -> [Shape] {
    func dot(_ day: Day, _ count: Decimal, _ style: Style) -> Shape? {
      guard scale.span.contains(day) else { return nil }
      return .circle(center: Point(x: scale.x(day), y: values.y(count.approximation)), radius: 2.3, style)
    }
    let actual = series.actual.compactMap {
      dot($0.day, $0.count, Style(fill: .solid(color), stroke: Stroke(.white, width: 0.6)))
    }
    let planned = series.planned.compactMap {
      dot($0.day, $0.count, Style(fill: .solid(.white), stroke: Stroke(color, width: 1)))
    }
    return actual + planned
  }

  /// Keeps texts off the lines and the dots.
  private func block(_ series: StrengthSeries, _ values: ValueScale, _ board: inout LabelBoard) {
    for step in series.ceilings {
      guard let count = step.count, step.until > scale.span.first, step.from <= scale.span.last else { continue }
      let (left, right) = (scale.x(step.from), scale.x(step.until))
      board.block(Box(x: left, y: values.y(count.approximation) - 0.6, width: right - left, height: 1.2))
    }
    for point in series.actual + series.planned where scale.span.contains(point.day) {
      let (x, y) = (scale.x(point.day), values.y(point.count.approximation))
      board.block(Box(x: x - 2.6, y: y - 2.6, width: 5.2, height: 5.2))
    }
  }

  private func label(_ series: StrengthSeries, _ values: ValueScale, _ color: Color, _ board: inout LabelBoard) {
    var last: Decimal?
    for step in series.ceilings where step.until > scale.span.first && step.from <= scale.span.last {
      let x = scale.x(step.from) + 3
      if let count = step.count, count != last {
        let y = values.y(count.approximation)
        let line = TextLine(
          words.wording.number(count), at: .init(x: 0, y: 0), size: TypeSize.text, weight: .bold, color: color)
        board.place(line, at: [Point(x: x, y: y - 2.4), Point(x: x, y: y + 8), Point(x: x + 24, y: y - 2.4)])
      } else if step.count == nil, !step.note.isEmpty {
        let line = TextLine(step.note, at: .init(x: 0, y: 0), size: TypeSize.small, color: color)
        let y = values.y((last ?? .zero).approximation)
        board.place(line, at: [0, 10, 20, 30].map { Point(x: x, y: y + 6 + $0) })
      }
      last = step.count ?? last
    }
    for point in series.actual + series.planned where scale.span.contains(point.day) {
      let (x, y) = (scale.x(point.day), values.y(point.count.approximation))
      let line = TextLine(
        words.wording.number(point.count), at: .init(x: 0, y: 0), size: TypeSize.small, color: color, anchor: .middle)
      board.place(
        line,
        at: [
          Point(x: x, y: y + 9.5), Point(x: x, y: y - 4.5), Point(x: x + 12, y: y + 3), Point(x: x - 12, y: y + 3),
        ])
    }
  }

  private func name(_ series: StrengthSeries, index: Int, color: Color, room: Double) -> [Shape] {
    let baseline = 12 + Double(index) * Self.rowHeight
    let title = TextMetrics.truncated(series.title, toWidth: room, size: TypeSize.text, weight: .bold)
    let note = TextMetrics.truncated(words.note(on: series), toWidth: room, size: TypeSize.small)
    return [
      .label(title, x: 4, baseline: baseline, weight: .bold, color: color),
      .label(note, x: 4, baseline: baseline + 8.6, size: TypeSize.small, color: .muted),
    ]
  }

  private func sites(_ sites: Footprint) -> Panel {
    let height = 12.0
    var shapes: [Shape] = [.label(words.openSites, x: 4, baseline: 8.8, weight: .bold)]
    for step in sites.steps where step.until > scale.span.first && step.from <= scale.span.last {
      let (left, right) = (scale.x(step.from), scale.x(step.until))
      guard right - left > 0.5 else { continue }
      shapes.append(
        .rectangle(
          Box(x: left, y: 0, width: right - left, height: height),
          Style(fill: .solid(.ground), stroke: Stroke(.white, width: 0.8))))
      let text = words.wording.number(step.count)
      if TextMetrics.width(of: text, size: TypeSize.text, weight: .bold) + 3 <= right - left {
        shapes.append(.label(text, x: (left + right) / 2, baseline: 8.8, weight: .bold, anchor: .middle))
      }
    }
    if sites.withoutClosing > 0, let end = sites.steps.last?.until, scale.shows(end) {
      let x = scale.x(end) + 5
      if let text = TextMetrics.fitted(
        words.sitesWithoutClosing(sites.withoutClosing), toWidth: scale.right - x, size: TypeSize.small)
      {
        shapes.append(.label(text, x: x, baseline: 8.6, size: TypeSize.small, color: .muted))
      }
    }
    return Panel(height: height, shapes)
  }
}
