import Documents
import PlanFormat

/// Draws the lines of the transition calendar, each date and period named on its line. What finds no room for its name keeps its
/// mark, and the table of the calendar names all of them.
struct StripDrawing {
  let grid: PageGrid
  let words: TimelineWords

  private var scale: TimeScale { grid.scale }
  /// More rows than these for one strip would push the tasks off the page.
  private static let mostRows = 2
  private static let widestName = 150.0
  /// What a name must have of itself to tell anything, in points.
  private static let leastName = 34.0
  private static let baseline = 7.4

  func panel(of strips: [CalendarStrip]) -> Panel {
    var panel = Panel()
    for strip in strips { panel.append(self.panel(of: strip), after: panel.height > 0 ? 0.8 : 0) }
    return panel
  }

  /// How many of their dates have no name on their lines.
  func unnamed(of strips: [CalendarStrip]) -> Int {
    let named = panel(of: strips).shapes.count { shape in
      guard case .group(let group) = shape else { return false }
      return group.shapes.contains { if case .text = $0 { true } else { false } }
    }
    return strips.reduce(0) { $0 + $1.items.count } - named
  }

  private func panel(of strip: CalendarStrip) -> Panel {
    let visible = strip.items.filter(isVisible)
    let rows = StripRows(visible.filter(\.isPeriod), scale: scale, most: Self.mostRows)
    var shapes: [Shape] = []
    for (index, row) in rows.rows.enumerated() {
      let y = Double(index) * PageHeight.strip
      shapes += row.flatMap { period($0, isChevron: strip.isPath) }.map { $0.moved(x: 0, y: y) }
    }
    let marks = marks(of: visible.filter { !$0.isPeriod } + rows.short)
    shapes += marks.shapes.map { $0.moved(x: 0, y: Double(rows.rows.count) * PageHeight.strip) }
    let height = Double(rows.rows.count + marks.rows) * PageHeight.strip
    guard height > 0 else { return Panel() }
    let title = TextMetrics.truncated(strip.title, toWidth: scale.left - 12, size: TypeSize.small)
    return Panel(
      height: height, shapes + [.label(title, x: 3, baseline: Self.baseline, size: TypeSize.small, color: .muted)])
  }

  private func isVisible(_ item: CalendarItem) -> Bool {
    guard item.isMarked else { return false }
    return item.isPeriod
      ? item.drawn.upperBound >= scale.span.first && item.drawn.lowerBound <= scale.span.last
      : scale.span.contains(item.day)
  }

  private func period(_ item: CalendarItem, isChevron: Bool) -> [Shape] {
    let (from, to) = (scale.x(item.drawn.lowerBound), scale.x(item.drawn.upperBound + 1))
    let height = PageHeight.strip - 0.8
    let style = Style(fill: .solid(isChevron ? .missionTint : .ground), stroke: Stroke(.rule, width: 0.4))
    let tip = isChevron ? min(4, (to - from) / 2) : 0
    let outline = [
      Point(x: from, y: 0), Point(x: to - tip, y: 0), Point(x: to, y: height / 2), Point(x: to - tip, y: height),
      Point(x: from, y: height), Point(x: from + tip, y: height / 2),
    ]
    var shapes: [Shape] = [
      isChevron ? .polygon(outline, style) : .rectangle(Box(x: from, y: 0, width: to - from, height: height), style)
    ]
    if let text = TextMetrics.fitted(item.title.oneLine, toWidth: to - from - 2 * tip - 4, size: TypeSize.small) {
      shapes.append(.label(text, x: (from + to) / 2, baseline: Self.baseline, size: TypeSize.small, anchor: .middle))
    }
    return [.group(Shape.Group(words.told([item]), shapes))]
  }

  /// Single dates as marks with their names behind them, on as many rows as keep the names apart: what lies nearest ahead is
  /// named first, and each name has what room there is.
  private func marks(of items: [CalendarItem]) -> (shapes: [Shape], rows: Int) {
    guard !items.isEmpty else { return ([], 0) }
    let sorted = items.sorted { $0.day < $1.day }
    var ends = [Double](repeating: -.infinity, count: Self.mostRows)
    var placed: [(item: CalendarItem, row: Int)] = []
    for item in sorted {
      let x = scale.x(item.day)
      let name = min(TextMetrics.width(of: item.title.oneLine, size: TypeSize.small), Self.widestName)
      // The first row on which all of the name has room, else the one that is free the longest.
      let row = ends.indices.first { ends[$0] + 5 <= x } ?? ends.indices.min { ends[$0] < ends[$1] } ?? 0
      placed.append((item, row))
      ends[row] = max(ends[row], x + 5 + name)
    }
    let rows = (placed.map(\.row).max() ?? 0) + 1
    let shapes = (0..<rows).flatMap { row in
      named(clusters(of: placed.filter { $0.row == row }.map(\.item)), y: Double(row) * PageHeight.strip)
    }
    return (shapes, rows)
  }

  /// Dates of one row that lie too close together to be told apart share a mark.
  private func clusters(of items: [CalendarItem]) -> [[CalendarItem]] {
    items.reduce(into: []) { clusters, item in
      if let last = clusters.last?.first, scale.x(item.day) - scale.x(last.day) < TimeScale.leastWidth {
        clusters[clusters.count - 1].append(item)
      } else {
        clusters.append([item])
      }
    }
  }

  /// Each with as much of its name as there is room for before the next.
  private func named(_ clusters: [[CalendarItem]], y: Double) -> [Shape] {
    let places = clusters.map { scale.x($0[0].day) }
    return clusters.indices.map { index in
      let x = places[index]
      let next = index + 1 < places.count ? places[index + 1] - 3 : scale.right
      var marks: [Shape] = [.diamond(center: Point(x: x, y: y + 5), radius: 2.2, .fill(.muted))]
      let name = clusters[index][0].title.oneLine
      let room = min(next - x - 4, Self.widestName + 1)
      if room >= Self.leastName || TextMetrics.width(of: name, size: TypeSize.small) <= room,
        let text = TextMetrics.fitted(name, toWidth: room, size: TypeSize.small)
      {
        marks.append(.label(text, x: x + 4, baseline: y + Self.baseline, size: TypeSize.small))
      }
      return .group(Shape.Group(words.told(clusters[index]), marks))
    }
  }
}

/// Periods that overlap on rows of their own, each of which ends with its latest one.
private struct StripRows {
  private(set) var rows: [[CalendarItem]] = []
  /// What is too short to be seen as a stretch, or finds no row.
  private(set) var short: [CalendarItem] = []

  init(_ periods: [CalendarItem], scale: TimeScale, most: Int) {
    for period in periods {
      if scale.x(period.drawn.upperBound + 1) - scale.x(period.drawn.lowerBound) < TimeScale.leastWidth {
        short.append(period)
      } else if let row = rows.firstIndex(where: {
        $0.last.map { $0.drawn.upperBound < period.drawn.lowerBound } ?? true
      }) {
        rows[row].append(period)
      } else if rows.count < most {
        rows.append([period])
      } else {
        short.append(period)
      }
    }
  }
}
