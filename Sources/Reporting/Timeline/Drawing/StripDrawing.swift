import Documents
import PlanFormat

/// Draws the lines of the transition calendar, each date and period named on its line. What has no place there, or none for its name,
/// is named below them, so that whoever has only the page has every name.
struct StripDrawing {
  let grid: PageGrid
  let words: TimelineWords
  /// What is near this day matters most.
  private let middle: Day?
  /// Of all lines of the calendar.
  private let titles: [String]

  init(_ calendar: TransitionCalendar, grid: PageGrid, words: TimelineWords) {
    (self.grid, self.words, middle) = (grid, words, calendar.middle)
    titles = calendar.strips.map(\.title) + [words.furtherDates]
  }

  var scale: TimeScale { grid.scale }
  private static let baseline = 7.1

  /// Some lines of the calendar as they are drawn, and how many of their dates have no name all the same.
  struct Drawn {
    fileprivate(set) var panel = Panel()
    fileprivate(set) var unnamed = 0
  }

  func drawn(_ strips: [CalendarStrip]) -> Drawn {
    var layouts = layouts(of: strips)
    let further = FurtherDates(
      marked: layouts.indices.flatMap { line in layouts[line].unplaced.map { (line, $0) } },
      beyond: layouts.flatMap(\.beyond), width: grid.width - left,
      most: PageHeight.linesOfFurtherDates(width: grid.width), words: words, near: distance)
    var numbered: Set<Int> = []
    for line in layouts.indices {
      let numbers = further.entries.compactMap { entry in
        entry.line == line ? entry.number.map { (item: entry.item, number: $0) } : nil
      }
      numbered.formUnion(layouts[line].number(numbers))
    }
    var drawn = Drawn(
      panel: panel(of: layouts, numbered: further.entries.filter { $0.number.map(numbered.contains) ?? false }))
    let named = layouts.flatMap(\.rows).flatMap(\.entries).count { $0.isNamed } + further.entries.count
    drawn.unnamed = strips.reduce(0) { $0 + $1.items.count } - named
    let names = further.panel(left: left, numbered: numbered, title: title(words.furtherDates))
    if names.height > 0 { drawn.panel.append(names, after: Self.betweenStrips) }
    return drawn
  }

  /// Only what has its name on the lines: what later pages repeat.
  func lines(of strips: [CalendarStrip]) -> Panel { panel(of: layouts(of: strips), numbered: []) }

  private func panel(of layouts: [StripLayout], numbered: [FurtherDates.Entry]) -> Panel {
    var panel = Panel()
    for (line, layout) in layouts.enumerated() {
      let numbers = numbered.filter { $0.line == line }.map(\.item)
      let strip = self.panel(of: layout, bare: layout.unplaced.filter { !numbers.contains($0) })
      if strip.height > 0 { panel.append(strip, after: panel.height > 0 ? Self.betweenStrips : 0) }
    }
    return panel
  }

  private static let betweenStrips = 0.8

  func distance(_ item: CalendarItem) -> Int { middle.map { abs(item.day - $0) } ?? 0 }

  /// Where names can begin: behind the titles of the lines, wherever the names of rows do.
  var left: Double {
    let widest = titles.map { TextMetrics.width(of: $0, size: TypeSize.small) }.max() ?? 0
    return max(grid.labelLeft, min(Self.titleLeft + widest + 8, scale.left - 6))
  }

  private static let titleLeft = 3.0

  private func title(_ text: String) -> Shape {
    .label(
      TextMetrics.truncated(text, toWidth: left - Self.titleLeft - 6, size: TypeSize.small), x: Self.titleLeft,
      baseline: Self.baseline, size: TypeSize.small, color: .muted)
  }
}

// MARK: - Shapes

extension StripDrawing {
  private func panel(of layout: StripLayout, bare: [CalendarItem]) -> Panel {
    var shapes: [Shape] = []
    for (index, row) in layout.rows.enumerated() {
      let drawn = row.entries.map { entry in
        Shape.group(
          Shape.Group(
            words.told([entry.item]),
            (entry.isBand ? band(entry, isChevron: layout.strip.isPath) : [mark(entry.item)]) + name(of: entry)))
      }
      shapes += drawn.flatMap { [$0.moved(x: 0, y: Double(index) * PageHeight.strip)] }
    }
    let rows = layout.rows.count + (bare.isEmpty ? 0 : 1)
    guard rows > 0 else { return Panel() }
    let marks = clusters(of: bare).map { Shape.group(Shape.Group(words.told($0), [mark($0[0])])) }
    shapes += marks.map { $0.moved(x: 0, y: Double(layout.rows.count) * PageHeight.strip) }
    return Panel(height: Double(rows) * PageHeight.strip, shapes + [title(layout.strip.title)])
  }

  private func band(_ entry: StripRow.Entry, isChevron: Bool) -> [Shape] {
    let (from, to) = (entry.figure.lowerBound, entry.figure.upperBound)
    let height = PageHeight.strip - 0.8
    let style = Style(fill: .solid(isChevron ? .missionTint : .ground), stroke: Stroke(.rule, width: 0.4))
    guard isChevron else { return [.rectangle(Box(x: from, y: 0, width: to - from, height: height), style)] }
    let tip = min(StripLayout.tip, (to - from) / 2)
    let outline = [
      Point(x: from, y: 0), Point(x: to - tip, y: 0), Point(x: to, y: height / 2), Point(x: to - tip, y: height),
      Point(x: from, y: height), Point(x: from + tip, y: height / 2),
    ]
    return [.polygon(outline, style)]
  }

  private func mark(_ item: CalendarItem) -> Shape {
    .diamond(center: Point(x: scale.x(item.day), y: 4.6), radius: StripRow.radius, .fill(.muted))
  }

  private func name(of entry: StripRow.Entry) -> [Shape] {
    guard !entry.text.isEmpty else { return [] }
    let (x, anchor): (Double, TextLine.Anchor) =
      switch entry.place {
      case .inside: ((entry.figure.lowerBound + entry.figure.upperBound) / 2, .middle)
      case .right: (entry.figure.upperBound + StripRow.beforeName, .left)
      case .left: (entry.figure.lowerBound - StripRow.beforeName, .right)
      }
    return [
      .label(
        entry.text, x: x, baseline: Self.baseline, size: TypeSize.small, weight: entry.isNumbered ? .bold : .regular,
        anchor: anchor)
    ]
  }

  /// Dates without a name that lie too close together to be told apart share a mark.
  private func clusters(of items: [CalendarItem]) -> [[CalendarItem]] {
    items.sorted { $0.day < $1.day }.reduce(into: []) { clusters, item in
      if let last = clusters.last?.first, scale.x(item.day) - scale.x(last.day) < TimeScale.leastWidth {
        clusters[clusters.count - 1].append(item)
      } else {
        clusters.append([item])
      }
    }
  }
}
