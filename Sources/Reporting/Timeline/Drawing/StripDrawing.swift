import Documents
import PlanFormat

/// Draws the lines of the transition calendar. A date that its line has no room to name gets a number, which the list below the
/// figure explains.
struct StripDrawing {
  let scale: TimeScale
  let words: TimelineWords
  /// What the numbers stand for: several dates that lie close together share one.
  private(set) var numbered: [(number: Int, items: [CalendarItem])] = []
  /// What no line can show, for dates known to the year or outside the picture.
  private(set) var unmarked: [CalendarItem] = []

  static let rowHeight = 12.0
  /// More lines than these for one strip would push the tasks off the page.
  private static let maximumRows = 3

  init(_ scale: TimeScale, _ words: TimelineWords) {
    (self.scale, self.words) = (scale, words)
  }

  mutating func panel(of strips: [CalendarStrip]) -> Panel {
    var panel = Panel()
    for strip in strips { panel.append(self.panel(of: strip), after: 1.5) }
    return panel
  }

  private mutating func panel(of strip: CalendarStrip) -> Panel {
    let visible = strip.items.filter(isVisible)
    unmarked += strip.items.filter { !isVisible($0) }
    let (rows, overflow) = rows(of: visible.filter(\.isPeriod))
    unmarked += overflow
    var panel = Panel()
    for row in rows {
      panel.append(Panel(height: Self.rowHeight, row.flatMap { period($0, isChevron: strip.isPath) }), after: 1)
    }
    let dates = visible.filter { !$0.isPeriod }
    if !dates.isEmpty { panel.append(Panel(height: Self.rowHeight, marks(of: dates)), after: rows.isEmpty ? 0 : 1) }
    if panel.height > 0 {
      let title = TextMetrics.truncated(strip.title, toWidth: scale.left - 12, size: TypeSize.small)
      panel.append(shapes: [.label(title, x: 4, baseline: 8.6, size: TypeSize.small, color: .muted)])
    }
    return panel
  }

  private func isVisible(_ item: CalendarItem) -> Bool {
    guard item.isMarked else { return false }
    return item.isPeriod
      ? item.drawn.upperBound >= scale.span.first && item.drawn.lowerBound <= scale.span.last
      : scale.span.contains(item.day)
  }

  /// Periods that overlap go on different rows, each of which ends with its latest one. What is too short to be seen is
  /// left to the list.
  private func rows(of periods: [CalendarItem]) -> (rows: [[CalendarItem]], overflow: [CalendarItem]) {
    var rows: [[CalendarItem]] = []
    var overflow: [CalendarItem] = []
    for period in periods {
      if scale.x(period.drawn.upperBound + 1) - scale.x(period.drawn.lowerBound) < TimeScale.leastWidth {
        overflow.append(period)
      } else if let row = rows.firstIndex(where: { ends($0, before: period) }) {
        rows[row].append(period)
      } else if rows.count < Self.maximumRows {
        rows.append([period])
      } else {
        overflow.append(period)
      }
    }
    return (rows, overflow)
  }

  private func ends(_ row: [CalendarItem], before period: CalendarItem) -> Bool {
    row.last.map { $0.drawn.upperBound < period.drawn.lowerBound } ?? true
  }

  private mutating func period(_ item: CalendarItem, isChevron: Bool) -> [Shape] {
    let (from, to) = (scale.x(item.drawn.lowerBound), scale.x(item.drawn.upperBound + 1))
    let height = Self.rowHeight
    let style = Style(fill: .solid(isChevron ? .missionTint : .ground), stroke: Stroke(.white, width: 0.8))
    let tip = isChevron ? min(4, (to - from) / 2) : 0
    let outline = [
      Point(x: from, y: 0), Point(x: to - tip, y: 0), Point(x: to, y: height / 2), Point(x: to - tip, y: height),
      Point(x: from, y: height), Point(x: from + tip, y: height / 2),
    ]
    var shapes: [Shape] = [
      isChevron ? .polygon(outline, style) : .rectangle(Box(x: from, y: 0, width: to - from, height: height), style)
    ]
    let title = item.title.oneLine
    let room = to - from - 2 * tip - 5
    if let text = TextMetrics.fitted(title, toWidth: room, size: TypeSize.small), isTelling(text, of: title) {
      shapes.append(.label(text, x: (from + to) / 2, baseline: 8.6, size: TypeSize.small, anchor: .middle))
    } else if let number = number([item], room: to - from - 1) {
      shapes.append(
        .label(number, x: (from + to) / 2, baseline: 8.6, size: TypeSize.small, weight: .bold, anchor: .middle))
    }
    return [.group(Shape.Group(words.told([item]), shapes))]
  }

  /// A cut name must still tell what it stands for.
  private func isTelling(_ text: String, of title: String) -> Bool { text == title || text.count * 3 > title.count * 2 }

  /// Single dates with room for their name have it; the others have a number in their place, and those that lie too close
  /// together for numbers of their own share one.
  private mutating func marks(of items: [CalendarItem]) -> [Shape] {
    let digits = TextMetrics.width(of: "00", size: TypeSize.small, weight: .bold)
    let clusters = items.reduce(into: [[CalendarItem]]()) { clusters, item in
      if let last = clusters.last?.last, scale.x(item.day) - scale.x(last.day) < digits + 3 {
        clusters[clusters.count - 1].append(item)
      } else {
        clusters.append([item])
      }
    }
    var shapes: [Shape] = []
    for (index, cluster) in clusters.enumerated() {
      let places = cluster.map { scale.x($0.day) }
      let (first, last) = (places.first ?? 0, places.last ?? 0)
      let next = index + 1 < clusters.count ? scale.x(clusters[index + 1][0].day) - digits / 2 - 3 : scale.right
      let title = cluster.count == 1 ? cluster[0].title.oneLine : ""
      var marks: [Shape] = []
      if !title.isEmpty, TextMetrics.width(of: title, size: TypeSize.small) <= next - last - 4 {
        marks.append(.diamond(center: Point(x: last, y: 6), radius: 2.4, .fill(.muted)))
        marks.append(.label(title, x: last + 4, baseline: 8.6, size: TypeSize.small))
      } else {
        numbered.append((numbered.count + 1, cluster))
        marks += TimeScale.apart(places).map {
          .line(from: Point(x: $0, y: 9.4), to: Point(x: $0, y: Self.rowHeight), Stroke(.muted, width: 0.9))
        }
        let middle = min(max((first + last) / 2, scale.left + digits / 2), scale.right - digits / 2)
        marks.append(
          .label(
            "\(numbered.count)", x: middle, baseline: 7.6, size: TypeSize.small, weight: .bold, anchor: .middle))
      }
      shapes.append(.group(Shape.Group(words.told(cluster), marks)))
    }
    return shapes
  }

  /// The next number, if there is room for it.
  private mutating func number(_ items: [CalendarItem], room: Double) -> String? {
    let number = String(numbered.count + 1)
    guard TextMetrics.width(of: number, size: TypeSize.small, weight: .bold) <= room else {
      unmarked += items
      return nil
    }
    numbered.append((numbered.count + 1, items))
    return number
  }
}
