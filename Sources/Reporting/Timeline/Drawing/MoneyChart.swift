import Documents
import PlanFormat

/// Money for tasks that go on, per quarter by how firm it is, and what of the need nothing covers. Above the bars stand the figures,
/// each row of them of one thing that its name tells.
struct MoneyChart {
  let money: MoneyOverTime
  let axis: Axis
  let words: TimelineWords
  let grid: PageGrid
  /// How the money was counted, told below.
  let note: String

  private static let titleHeight = 12.0
  private static let million = 1_000_000.0

  private var scale: TimeScale { axis.scale }

  /// In what the axis and all figures count.
  private var unit: Double { (money.quarters.map(\.height).max() ?? 0) >= Self.million ? Self.million : 1_000 }

  private var figures: MoneyFigureRows { MoneyFigureRows(money: money, scale: scale, words: words, unit: unit) }

  /// Where the bars end at the top.
  private var plotTop: Double { Self.titleHeight + figures.height }

  /// The chart by itself, with its years and how it was counted below.
  func panel(height: Double) -> Panel {
    var panel = plot(height: height)
    guard !money.isEmpty else { return panel }
    panel.append(axis.ruler(), after: 0.5)
    panel.append(paragraph(note, width: grid.width, maximum: 2, color: .muted), after: 1)
    return panel
  }

  /// Only what is drawn, for a page that has the years above it.
  func plot(height: Double) -> Panel {
    guard !money.isEmpty else {
      return Panel(
        height: 12,
        ChartTitle(title: words.money, grid: grid).shapes(height: 12)
          + [.label(words.noMoney, x: grid.labelLeft, baseline: 8.4, color: .muted)])
    }
    // A higher chart may have other numbers at its axis, a figure longer.
    let keys = keys(room: frame(to: height + Self.titleHeight).roomAtTheLeft - grid.labelLeft - 21)
    let lines = keys.reduce(0) { $0 + $1.lines.count }
    let bottom = max(height + Self.titleHeight, plotTop + Double(lines) * PageHeight.furtherLine + 2)
    let frame = frame(to: bottom)
    let values = frame.values
    var shapes = ChartTitle(title: words.money, note: words.unit(unit, money.currency), grid: grid).shapes(
      height: bottom)
    shapes += axis.ground(from: Self.titleHeight, to: bottom)
    shapes += frame.shapes
    shapes += axis.lines([.mandateEnd, .election], from: Self.titleHeight, to: bottom)
    shapes += unknown(bottom)
    shapes += money.quarters.flatMap { bar($0, values) }
    shapes += axis.lines([.asOf, .departure], from: Self.titleHeight, to: bottom)
    shapes += figures.shapes(from: Self.titleHeight, namesAt: grid.labelLeft + 4, to: frame.roomAtTheLeft)
    shapes += key(keys)
    shapes += cliff()
    return Panel(height: bottom, shapes)
  }

  private func frame(to bottom: Double) -> ChartFrame {
    let values = ValueScale(
      upTo: (money.quarters.map(\.height).max() ?? 0) / unit, smallestStep: TimelineWords.smallestTick, top: plotTop,
      bottom: bottom)
    return ChartFrame(scale: scale, values: values, text: words.tick)
  }

  /// Quarters of which the plan says nothing are not without need: that nothing is known is drawn.
  private func unknown(_ bottom: Double) -> [Shape] {
    let silent = money.quarters.split { !$0.isSilent }
    return silent.flatMap { run -> [Shape] in
      guard let first = run.first, let last = run.last else { return [] }
      let (left, right) = (scale.x(first.period.lowerBound), scale.x(last.period.upperBound + 1))
      let box = Box(
        x: left + 1, y: plotTop, width: max(right - left - 2, 0.4), height: bottom - plotTop)
      var shapes: [Shape] = [
        .rectangle(box, Self.unknown)
      ]
      if let text = TextMetrics.fitted(words.moneyNotKnown, toWidth: box.width - 6, size: TypeSize.small) {
        let width = TextMetrics.width(of: text, size: TypeSize.small)
        let y = (box.y + box.bottom) / 2
        shapes.append(
          .rectangle(
            Box(x: box.x + (box.width - width) / 2 - 2, y: y - 5.4, width: width + 4, height: 9), .fill(.white)))
        shapes.append(
          .label(text, x: box.x + box.width / 2, baseline: y + 1.6, size: TypeSize.small, color: .ink, anchor: .middle))
      }
      return [.group(Shape.Group(words.moneyNotKnown, shapes))]
    }
  }

  private func bar(_ quarter: MoneyOverTime.Quarter, _ values: ValueScale) -> [Shape] {
    let (left, right) = (scale.x(quarter.period.lowerBound), scale.x(quarter.period.upperBound + 1))
    let inset = min(1.6, (right - left) * 0.1)
    var foot = 0.0
    var shapes: [Shape] = []
    func box(_ amount: Double, inset: Double) -> Box {
      let (lower, upper) = (values.y(foot / unit), values.y((foot + amount) / unit))
      return Box(x: left + inset, y: upper, width: max(right - left - 2 * inset, 0.4), height: lower - upper)
    }
    let amounts = quarter.amounts
    for kind in MoneyOverTime.Kind.allCases {
      guard let amount = amounts[kind]?.approximation else { continue }
      // What is promised stands before the need that it is for: it may cover it, and is no more money beside it.
      let isPromise = kind == .notFirm && amounts[.uncovered] != nil
      shapes.append(.rectangle(box(amount, inset: inset + (isPromise ? (right - left) * 0.2 : 0)), Self.style(kind)))
      if kind.isFirm { foot += amount }
    }
    return !shapes.isEmpty ? [.group(Shape.Group(words.quarter(quarter, money.currency), shapes))] : []
  }

  /// Where no need is known: it is not without need.
  static let unknown = Style(
    fill: .hatch(.rule, ground: .white, spacing: 4, line: 0.8), stroke: Stroke(.rule, width: 0.6, dashes: [2, 1.6]))

  static func style(_ kind: MoneyOverTime.Kind) -> Style {
    switch kind {
    // Light, so that it differs from the others in grey.
    case .mission: Style(fill: .solid(Color(0xB4BEC7)), stroke: Stroke(.muted, width: 0.7))
    case .assessed: .fill(.mission)
    case .voluntary: .fill(.voluntary)
    case .national: Style(fill: .stripes(.hostState, .white, width: 1.4), stroke: Stroke(.hostState, width: 0.5))
    case .notFirm: Style(fill: .solid(.white), stroke: Stroke(.muted, width: 0.7, dashes: [2, 1.5]))
    case .uncovered:
      Style(fill: .hatch(.alarm, ground: .white, spacing: 3.2, line: 0.8), stroke: Stroke(.alarm, width: 0.7))
    }
  }

  /// What the bars show and no row of figures names, and what of it lies before the axis and after it.
  private func keys(room: Double) -> [(kind: MoneyOverTime.Kind, lines: [String])] {
    let places = [money.before, money.after] + money.quarters.map(\.amounts)
    return MoneyOverTime.Kind.allCases.filter { kind in
      !figures.kinds.contains(kind) && places.contains { $0[kind] != nil }
    }
    .map { kind in
      let beyond = words.beyondAxis(
        before: money.before[kind].map { words.figure($0, in: unit) },
        after: money.after[kind].map { words.figure($0, in: unit) })
      let text = beyond.map { words.key(words.money(kind), beyond: $0) } ?? words.money(kind)
      return (kind, TextMetrics.wrapped(text, toWidth: room, maximum: 2, size: TypeSize.small))
    }
  }

  private func key(_ keys: [(kind: MoneyOverTime.Kind, lines: [String])]) -> [Shape] {
    var y = plotTop + 4
    var shapes: [Shape] = []
    for key in keys {
      shapes.append(.rectangle(Box(x: grid.labelLeft + 4, y: y - 4, width: 8, height: 6.4), Self.style(key.kind)))
      for line in key.lines {
        shapes.append(
          .label(
            line, x: grid.labelLeft + 15, baseline: y + 1.8, size: TypeSize.small,
            color: key.kind == .uncovered ? .alarm : .ink))
        y += PageHeight.furtherLine
      }
    }
    return shapes
  }

  /// The cliff in a sentence, above the plot on the side of the departure that has room.
  private func cliff() -> [Shape] {
    guard let departure = axis.calendar.departure, scale.shows(departure),
      let sentence = words.labelOfCliff(money)
    else { return [] }
    let x = scale.x(departure)
    let width = TextMetrics.width(of: sentence, size: TypeSize.text, weight: .bold)
    let fitsRight = x + 4 + width <= scale.right
    let start = fitsRight ? x + 4 : max(scale.left, scale.right - width - 0.5)
    let text = TextMetrics.truncated(sentence, toWidth: scale.right - start, size: TypeSize.text, weight: .bold)
    let pointer = Shape.line(from: Point(x: x, y: 2), to: Point(x: x, y: Self.titleHeight), Sign.stroke(of: .departure))
    return (fitsRight ? [pointer] : []) + [.label(text, x: start, baseline: 8.4, weight: .bold, color: .alarm)]
  }
}
