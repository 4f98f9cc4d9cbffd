import Analysis
import Documents

/// Lays a sheet on pages: on as few as carry what weighs most, each with legend and axis. Where rows exceed what those pages can
/// carry, the ones that weigh least are rolled up and counted; what is left is spread over the height. How a page is then drawn stands
/// in `SheetDrawing`.
struct SheetLayout {
  let sheet: Sheet
  let size: Size
  /// The heights of what stands above the rows of the first page and of the later ones, which every row asks for.
  private(set) var tops = (first: 0.0, later: 0.0)

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
    let all = SheetRows(sheet.blocks)
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

  private func count(_ rows: SheetRows, _ pitch: Double) -> Int { lay(rows, pitch).count }

  /// The rows of a block that stand on one page.
  struct Part {
    let block: Int
    var lines: Range<Int>
    let isContinued: Bool
    var height: Double
  }

  private func lay(_ rows: SheetRows, _ pitch: Double) -> [[Part]] {
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
  private func leastHeight(of block: SheetRows.Block, isContinued: Bool) -> Double {
    Double(title(of: block, isContinued: isContinued).count) * PageHeight.title + 0.8
  }

  func title(of block: SheetRows.Block, isContinued: Bool) -> [String] {
    let title = sheet.blocks[block.index].title.oneLine
    return TextMetrics.wrapped(
      isContinued ? sheet.words.continued(title) : title, toWidth: sheet.grid.widthOfTitle,
      maximum: sheet.blocks[block.index].linesOfTitle, size: TypeSize.text, weight: .bold)
  }

  func note(of block: SheetRows.Block) -> [String] {
    let notes = [sheet.blocks[block.index].note, block.leftOut.isEmpty ? "" : sheet.words.rolledUp(block.leftOut)]
    return notes.filter { !$0.isEmpty }.flatMap {
      TextMetrics.wrapped($0, toWidth: sheet.grid.widthOfTitle, maximum: 2, size: TypeSize.small)
    }
  }
}
