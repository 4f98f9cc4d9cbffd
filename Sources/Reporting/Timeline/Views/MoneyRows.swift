import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The rows of the view of the money: first the times in which no firm money pays for what goes on, then the lines of the ledger's
/// table, use by use, since uses are never added up.
struct MoneyRows {
  let frame: SheetFrame
  private let uses: [(use: MoneyUse, rows: [HalfYearBars])]
  private let holes: [HoleDrawing]
  private let moreHoles: Int
  /// More of them nobody looks at one by one.
  private static let mostHoles = 40

  init(_ frame: SheetFrame, _ table: FundingTable?, _ holes: [MoneyHole]) {
    self.frame = frame
    // An operation that cannot come for want of money first.
    let ordered = holes.keeping(Self.mostHoles) { if case .beforeSuccessor = $0.kind { 0 } else { 1 } }
    self.holes = ordered.map { HoleDrawing(hole: $0, frame: frame) }
    moreHoles = holes.count - ordered.count
    guard let table else {
      uses = []
      return
    }
    let outside = Dictionary(
      frame.facts.fundingLines(in: frame.timeline.span.outsideOfHalfYears).map { ($0.group, $0.cells) }
    ) { first, _ in first }
    uses = MoneyUse.allCases.compactMap { use in
      let lines = table.lines.filter { line in
        guard line.group.use == use, case .function = line.group.part else { return false }
        return true
      }
      let bars = lines.map {
        HalfYearBars($0, isAlone: lines.count == 1, table, outside: outside[$0.group] ?? [], frame)
      }
      let largest = bars.map(\.largest).max() ?? 0
      // What goes on is there with nothing known of it; of the rest only what has money or needs it.
      let shown = bars.filter { $0.saysAnything || use == .continuing }
      return shown.isEmpty ? nil : (use, shown.map { $0.scaled(to: largest) })
    }
  }

  var isEmpty: Bool { uses.isEmpty && holes.isEmpty }

  var blocks: [PageBlock] {
    let title = frame.words.withoutFirmMoney
    let open =
      holes.isEmpty
      ? []
      : [
        PageBlock(
          title: title, lines: holes.map(\.line), leftOut: moreHoles > 0 ? [nil: moreHoles] : [:], told: title)
      ]
    return open
      + uses.map { use, rows in
        let title = frame.wording.sentence(frame.wording.use(use))
        return PageBlock(title: title, lines: rows.map(\.pageLine), told: title)
      }
  }

  var legend: Panel { legend(ofLinesAt: blocks.map { Array($0.lines.indices) }) }

  /// What the lines at some places of the blocks show and the key of the chart does not tell.
  func legend(ofLinesAt places: [[Int]]) -> Panel {
    let holes = self.holes.isEmpty ? [] : (places.first ?? []).map { self.holes[$0] }
    let bars = zip(uses, places.dropFirst(self.holes.isEmpty ? 0 : 1)).flatMap { use, places in
      places.map { use.rows[$0] }
    }
    let words = frame.words
    var legend = Legend()
    if !holes.isEmpty { legend.addBar(words.withoutFirmMoney, HoleDrawing.style) }
    let inChart = Set(frame.timeline.money.quarters.flatMap(\.amounts.keys))
    let kinds = Set(bars.flatMap(\.kinds)).union(holes.flatMap(\.kinds)).subtracting(inChart)
    for kind in MoneyOverTime.Kind.allCases where kinds.contains(kind) {
      legend.addBar(words.money(kind), MoneyChart.style(kind))
    }
    if bars.contains(where: \.hasUnknown) { legend.addBar(words.needNotStated, MoneyChart.unknown) }
    return legend.panel(width: frame.grid.width)
  }
}
