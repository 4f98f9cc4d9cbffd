import Analysis
import Documents
import Languages
import PlanFormat

/// The authorised strength as steps, the actual one as dots, and the sites that are open.
struct StrengthChart {
  let history: DrawdownHistory
  let axis: Axis
  let words: TimelineWords
  let grid: PageGrid

  private static let rowHeight = 9.4
  private static let colors: [Color] = [.mission, .countryTeam, .civilSociety, .hostState, .ink, .muted]

  private var scale: TimeScale { axis.scale }

  /// The chart of the strength in so much height, or in as much as the names of its lines need, and the line of the sites.
  func panel(height: Double) -> Panel {
    var panel =
      history.series.isEmpty
      ? withoutStrength() : strength(max(height, 4 + Self.rowHeight * Double(history.series.count)))
    if let sites = history.sites {
      panel.append(
        SitesStrip(sites: sites, axis: axis, words: words, grid: grid).panel, after: panel.height > 0 ? 2 : 0)
    }
    return panel
  }

  private func strength(_ plotHeight: Double) -> Panel {
    let largest = history.series.map { $0.largest(in: scale.span).approximation }.max() ?? 1
    let values = ValueScale(upTo: largest, smallestStep: 1, top: 5, bottom: plotHeight)
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
      names += name(series, index: index, color: color, room: frame.roomAtTheLeft - grid.labelLeft - 4)
    }
    for (index, series) in history.series.enumerated() {
      label(series, values, Self.colors[index % Self.colors.count], &board)
    }
    let title = ChartTitle(title: words.strength, note: words.note(on: history.series), grid: grid)
    var panel = Panel(height: plotHeight, title.shapes(height: plotHeight) + shapes + board.shapes + names)
    if !history.leftOut.isEmpty {
      panel.append(
        Panel(
          height: 9,
          [.label(words.notDrawn(history.leftOut), x: scale.left, baseline: 7.4, size: TypeSize.small, color: .muted)]),
        after: 1)
    }
    return panel
  }

  /// That there is no strength to draw; of a mission without any, that there are no sites either.
  private func withoutStrength() -> Panel {
    guard history.hasStrength || history.sites == nil else { return Panel() }
    let title = history.hasStrength ? words.strength : words.openSites
    let text = history.hasStrength ? words.noStrength : words.noSites
    return Panel(
      height: 12,
      ChartTitle(title: title, grid: grid).shapes(height: 12) + [
        .label(text, x: grid.labelLeft, baseline: 8.4, color: .muted)
      ])
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
      if let unknown = unknown(after: step, isLast: isLast ? nil : series.ceilings[index + 1].from) {
        shapes.append(
          .line(from: Point(x: right, y: y), to: Point(x: unknown, y: y), Stroke(color, width: 1, dashes: [1.5, 2])))
      }
      last = (right, y)
    }
    // Washes go under all lines.
    return shapes.filter { if case .rectangle = $0 { true } else { false } }
      + shapes.filter { if case .rectangle = $0 { false } else { true } }
  }

  /// To where a ceiling that has run out is drawn on as not known: to the next one, or until the mission has gone.
  private func unknown(after step: StrengthSeries.Step, isLast next: Day?) -> Double? {
    guard let end = next ?? history.end, end > step.until, step.until < scale.span.last else { return nil }
    return scale.x(end)
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
    let title = TextMetrics.truncated(series.title, toWidth: room, size: TypeSize.text, weight: .bold)
    let baseline = 8.4 + Double(index) * Self.rowHeight
    let left = grid.labelLeft + 4
    let name = Shape.label(title, x: left, baseline: baseline, weight: .bold, color: color)
    guard let beyond = words.beyondAxis(series, scale.span) else { return [name] }
    let start = left + TextMetrics.width(of: title, size: TypeSize.text, weight: .bold) + 4
    let note = TextMetrics.truncated(beyond, toWidth: room - (start - left), size: TypeSize.small)
    return [name, .label(note, x: start, baseline: baseline, size: TypeSize.small, color: .muted)]
  }
}
