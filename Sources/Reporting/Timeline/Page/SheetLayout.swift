import Analysis
import Documents

/// Lays a sheet on pages: on as few as carry what weighs most, each with legend and axis. Where rows exceed what those pages can
/// carry, the ones that weigh least are rolled up and counted in their block's title; what is left is spread over the height.
struct SheetLayout {
  let sheet: Sheet
  let size: Size
  /// The heights of what stands above the rows of the first page and of the later ones, which every row asks for.
  private var tops = (first: 0.0, later: 0.0)

  init(sheet: Sheet, size: Size) {
    (self.sheet, self.size) = (sheet, size)
    tops = (upper(0, of: 1).height, upper(1, of: 2).height)
  }

  /// The share of the rows that need attention for which no further page is begun: they are rolled up sooner, unless they are
  /// grave.
  private static let rolledUp = 0.22
  /// More pages than these nobody lays side by side.
  static let mostPages = 12
  private static let pitches = stride(from: PageHeight.rows.upperBound, through: PageHeight.rows.lowerBound, by: -0.3)

  /// The pages, and how many rows of each standing stand on none of them.
  func pages() -> (pages: [Panel], leftOut: [WorkStanding?: Int]) {
    let tight = PageHeight.rows.lowerBound
    let all = Rows(sheet.blocks)
    let ranked = all.ranked
    let heavy = all.count(notBelow: .technical)
    let most = max(1, Int((Double(heavy) * (1 - Self.rolledUp)).rounded(.up)))
    let least = heavy == 0 ? ranked.count : max(most, all.count(notBelow: .grave))
    // On as few pages as carry the ones that weigh most, and then as many rows as these pages carry.
    let needed = count(all.keeping(ranked.prefix(least)), tight)
    let pages = min(needed, Self.mostPages)
    var (low, high) = (needed == pages ? max(least, 1) : 1, ranked.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if count(all.keeping(ranked.prefix(middle)), tight) <= pages { low = middle } else { high = middle - 1 }
    }
    let rows = all.keeping(ranked.prefix(low))
    let pitch = Self.pitches.first { count(rows, $0) <= pages } ?? tight
    let laid = lay(rows, pitch)
    let drawn = laid.enumerated().map { index, parts in
      page(index, of: laid.count, parts, rows, pitch, isLast: index == laid.count - 1)
    }
    return (drawn, rows.leftOut)
  }

  private func count(_ rows: Rows, _ pitch: Double) -> Int { lay(rows, pitch).count }

  /// The rows of a block that stand on one page.
  private struct Part {
    let block: Int
    var lines: Range<Int>
    let isContinued: Bool
    var height: Double
  }

  private func lay(_ rows: Rows, _ pitch: Double) -> [[Part]] {
    var pages: [[Part]] = [[]]
    var used = 0.0
    func room() -> Double { size.height - top(of: pages.count - 1) - used }
    func turn() {
      guard !(pages.last?.isEmpty ?? true) else { return }
      pages.append([])
      used = 0
    }
    for (index, block) in rows.blocks.enumerated() where !block.lines.isEmpty {
      var part = Part(block: index, lines: 0..<0, isContinued: false, height: 0)
      let first = leastHeight(of: block, isContinued: false)
      func least() -> Double { part.isContinued ? leastHeight(of: block, isContinued: true) : first }
      func close() {
        guard part.height > 0 else { return }
        part.height = max(part.height, least())
        pages[pages.count - 1].append(part)
        used += part.height + PageHeight.betweenBlocks
      }
      for (position, line) in block.lines.enumerated() {
        let height = line.height(at: pitch)
        let needed = part.height == 0 ? max(height, least()) : height
        if room() - part.height < needed {
          let wasBegun = part.height > 0
          close()
          turn()
          part = Part(block: index, lines: position..<position, isContinued: wasBegun || part.isContinued, height: 0)
        }
        part.lines = part.lines.lowerBound..<position + 1
        part.height += height
      }
      close()
    }
    let closing = closing(PageHeight.charts.lowerBound, rows).height
    if room() < closing { turn() }
    return pages
  }

  /// A block is at least as high as its title.
  private func leastHeight(of block: Rows.Block, isContinued: Bool) -> Double {
    Double(title(of: block, isContinued: isContinued).count) * PageHeight.title + 0.8
  }

  private func title(of block: Rows.Block, isContinued: Bool) -> [String] {
    let title = sheet.blocks[block.index].title.oneLine
    return TextMetrics.wrapped(
      isContinued ? sheet.words.continued(title) : title, toWidth: sheet.grid.widthOfTitle,
      maximum: sheet.blocks[block.index].linesOfTitle, size: TypeSize.text, weight: .bold)
  }

  private func note(of block: Rows.Block) -> [String] {
    let notes = [sheet.blocks[block.index].note, block.leftOut.isEmpty ? "" : sheet.words.rolledUp(block.leftOut)]
    return notes.filter { !$0.isEmpty }.flatMap {
      TextMetrics.wrapped($0, toWidth: sheet.grid.widthOfTitle, maximum: 2, size: TypeSize.small)
    }
  }
}

// MARK: - Drawing a page

extension SheetLayout {
  /// The height of what stands above the rows.
  private func top(of page: Int) -> Double { page == 0 ? tops.first : tops.later }

  private func upper(_ page: Int, of pages: Int, showing rows: Rows? = nil) -> Panel {
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
  private func closing(_ height: Double, _ rows: Rows) -> Panel {
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

  private func page(_ index: Int, of count: Int, _ parts: [Part], _ rows: Rows, _ pitch: Double, isLast: Bool) -> Panel
  {
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

  private func append(_ part: Part, _ block: Rows.Block, _ pitch: Double, to body: inout Panel) -> [Sheet.PlacedLine] {
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

/// The rows of a sheet's blocks that are shown.
private struct Rows {
  struct Block {
    let index: Int
    let lines: [PageLine]
    /// Which of the block's lines they are.
    let positions: [Int]
    /// What is rolled up, by standing.
    let leftOut: [WorkStanding?: Int]
  }

  let blocks: [Block]
  private let source: [PageBlock]
  /// Of each row with its parts: its block and its lines.
  private let rows: [(block: Int, lines: Range<Int>)]

  init(_ source: [PageBlock]) {
    self.source = source
    blocks = source.indices.map { index in
      Block(
        index: index, lines: source[index].lines, positions: Array(source[index].lines.indices),
        leftOut: source[index].leftOut)
    }
    var rows: [(block: Int, lines: Range<Int>)] = []
    for (index, block) in source.enumerated() {
      for (position, line) in block.lines.enumerated() {
        if line.begins || position == 0 {
          rows.append((index, position..<position + 1))
        } else if let last = rows.last {
          rows[rows.count - 1].lines = last.lines.lowerBound..<position + 1
        }
      }
    }
    self.rows = rows
  }

  private init(_ blocks: [Block], of other: Rows) { (self.blocks, source, rows) = (blocks, other.source, other.rows) }

  /// The rows, those first that weigh most.
  var ranked: [Int] {
    let ranks = rows.indices.map { (first(of: $0).weight, first(of: $0).rank) }
    return rows.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
  }

  /// What is shown nowhere, of all blocks.
  var leftOut: [WorkStanding?: Int] { blocks.reduce(into: [:]) { $0.merge($1.leftOut, uniquingKeysWith: +) } }

  /// How many weigh so much or more.
  func count(notBelow weight: RowWeight) -> Int { rows.indices.count { first(of: $0).weight <= weight } }

  private func first(of row: Int) -> PageLine { source[rows[row].block].lines[rows[row].lines.lowerBound] }

  /// Only these rows, in the order of the sheet. A block of which nothing is shown has its title and the count.
  func keeping(_ kept: ArraySlice<Int>) -> Rows {
    let shown = Set(kept)
    var lines: [Int: [Int]] = [:]
    var leftOut: [Int: [WorkStanding?: Int]] = [:]
    for row in rows.indices {
      let (block, range) = rows[row]
      if shown.contains(row) {
        lines[block, default: []] += range
      } else {
        let standing = source[block].lines[range.lowerBound].standing
        leftOut[block, default: [:]][standing, default: 0] += 1
      }
    }
    return Rows(
      source.indices.map { index in
        let positions = lines[index] ?? []
        return Block(
          index: index, lines: positions.map { source[index].lines[$0] }, positions: positions,
          leftOut: source[index].leftOut.merging(leftOut[index] ?? [:], uniquingKeysWith: +))
      }, of: self)
  }
}
