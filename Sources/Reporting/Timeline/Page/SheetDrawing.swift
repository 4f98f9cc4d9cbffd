import Documents

// How a page of a sheet is drawn: what stands above its rows, the rows on their ground, and below the last ones what ends the sheet.

extension SheetLayout {
  /// The height of what stands above the rows.
  func top(of page: Int) -> Double { page == 0 ? tops.first : tops.later }

  func upper(_ page: Int, of pages: Int, showing rows: SheetRows? = nil) -> Panel {
    var panel = page == 0 ? sheet.head : sheet.laterHead(page, pages)
    func add(_ part: Panel, after gap: Double) {
      if part.height > 0 { panel.append(part, after: panel.height > 0 ? gap : 0) }
    }
    let shown = rows.map { $0.blocks.map(\.positions) }
    add(shown.flatMap { sheet.legendOfShown?($0) } ?? sheet.legend, after: PageHeight.gap)
    add(page == 0 ? sheet.calendar : sheet.laterCalendar, after: PageHeight.gap)
    if let axis = sheet.axis {
      add(axis.flags(), after: 2)
      let ruler = axis.ruler()
      let height = max(ruler.height, sheet.heads.height)
      let shapes = [ruler, sheet.heads].flatMap { $0.moved(x: 0, y: height - $0.height) }
      add(Panel(height: height, shapes), after: 0.5)
    } else {
      add(sheet.heads, after: PageHeight.gap)
    }
    if page == 0 { add(sheet.lead, after: 0) }
    return panel
  }

  /// What ends the last page: charts, and where it all comes from.
  func closing(_ height: Double, _ rows: SheetRows) -> Panel {
    var panel = Panel()
    let leftOut = rows.leftOut
    if !leftOut.isEmpty {
      panel.append(
        paragraph(sheet.words.notShown(leftOut), width: sheet.grid.width, maximum: 1, weight: .bold), after: 1)
    }
    for chart in sheet.charts { panel.append(chart(height), after: PageHeight.gap) }
    if sheet.foot.height > 0 { panel.append(sheet.foot, after: PageHeight.gap) }
    return panel
  }

  func page(_ index: Int, of count: Int, _ parts: [Part], _ rows: SheetRows, _ pitch: Double, isLast: Bool) -> Panel {
    var page = upper(index, of: count, showing: rows)
    var body = Panel()
    var placed: [Sheet.PlacedLine] = []
    for part in parts {
      let block = rows.blocks[part.block]
      placed += append(part, block, pitch, to: &body)
    }
    if parts.isEmpty, sheet.blocks.isEmpty, let text = sheet.emptyText {
      body.append(Panel(height: 20, [.label(text, x: sheet.grid.scale.left + 4, baseline: 13, color: .muted)]))
    }
    let foot = body.height
    if foot > 0, let axis = sheet.axis {
      var ground = axis.ground(from: 0, to: foot)
      ground += axis.lines([.mandateEnd, .election, .asOf, .departure], from: 0, to: foot)
      body.insertBehind(ground)
    }
    body.append(shapes: sheet.overlay(placed))
    page.append(body)
    guard isLast else { return page }
    let free = size.height - page.height - closing(PageHeight.charts.lowerBound, rows).height
    let charts = Double(max(sheet.charts.count, 1))
    let height = min(PageHeight.charts.lowerBound + max(0, free) / charts, PageHeight.charts.upperBound)
    page.append(closing(height, rows))
    return page
  }

  private func append(_ part: Part, _ block: SheetRows.Block, _ pitch: Double, to body: inout Panel) -> [Sheet
    .PlacedLine]
  {
    let top = body.height
    var shapes: [Shape] = [
      .rectangle(Box(x: 0, y: 0.4, width: sheet.grid.labelLeft - 3, height: part.height - 0.8), .fill(.ground)),
      .line(
        from: Point(x: 0, y: -PageHeight.betweenBlocks / 2),
        to: Point(x: sheet.grid.width, y: -PageHeight.betweenBlocks / 2), Stroke(.rule, width: 0.4)),
    ]
    var baseline = 7.8
    for line in title(of: block, isContinued: part.isContinued) {
      shapes.append(.label(line, x: 3, baseline: baseline, weight: .bold))
      baseline += PageHeight.title
    }
    // Notes and the count of what is rolled up stand where the rows leave room; that of all rows stands below them.
    for line in part.isContinued ? [] : note(of: block) where baseline < part.height - 1 {
      shapes.append(.label(line, x: 3, baseline: baseline, size: TypeSize.small, color: .muted))
      baseline += PageHeight.title
    }
    var all: [Shape] = [.group(Shape.Group(sheet.blocks[block.index].told, shapes))]
    var placed: [Sheet.PlacedLine] = []
    var y = 0.0
    for position in part.lines {
      let line = block.lines[position]
      let place = PageLine.Place(height: line.height(at: pitch))
      all += line.draw(place).map { $0.moved(x: 0, y: y) }
      placed.append(Sheet.PlacedLine(block: block.index, line: block.positions[position], top: top + y, place: place))
      y += place.height
    }
    body.append(Panel(height: part.height + PageHeight.betweenBlocks, all))
    return placed
  }
}
