import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// A line of the ledger's table as a row: in each half-year what is firm, above it what of the need is open, before it what is
/// promised. Where no need is known that is drawn, and not nought.
struct HalfYearBars {
  let line: FundingTable.Line
  let frame: SheetFrame
  let title: String
  /// What is firm before the time that is drawn and after it, in words; nothing where nothing is.
  private let beyond: String?
  let halves: [(left: Double, right: Double, cell: FundingCell)]
  var scale = 1.0

  init(
    _ line: FundingTable.Line, isAlone: Bool, _ table: FundingTable, outside: [FundingCell], _ frame: SheetFrame
  ) {
    (self.line, self.frame) = (line, frame)
    let function: Function? = if case .function(let function) = line.group.part { function } else { nil }
    title = function.map(frame.words.function) ?? (isAlone ? frame.words.inAll : frame.words.noSingleFunction)
    let firm = outside.map(\.firmInAll).map { $0.isZero ? nil : frame.words.firm($0, table.currency) }
    beyond = firm.count == 2 ? frame.words.beyondAxis(before: firm[0], after: firm[1]) : nil
    let time = frame.grid.scale
    let cells = Dictionary(zip(table.span.halves, line.cells)) { first, _ in first }
    let all = sequence(first: HalfYear(of: time.span.first)) { half in
      half.period.upperBound < time.span.last ? half.adding(1) : nil
    }
    halves = all.compactMap { half in
      let (left, right) = (time.x(half.period.lowerBound), time.x(half.period.upperBound + 1))
      return right - left >= TimeScale.leastWidth ? (left, right, cells[half] ?? FundingCell()) : nil
    }
  }

  /// With bars as high as the row for so much money.
  func scaled(to largest: Double) -> HalfYearBars {
    var bars = self
    bars.scale = max(largest, 1)
    return bars
  }

  func amounts(_ cell: FundingCell) -> [(kind: MoneyOverTime.Kind, amount: Double)] {
    let amounts = cell.amounts(for: line.group.use)
    return MoneyOverTime.Kind.allCases.compactMap { kind in amounts[kind].map { (kind, $0.approximation) } }
  }

  var kinds: [MoneyOverTime.Kind] { halves.flatMap { amounts($0.cell).map(\.kind) } }
  var hasFigures: Bool { halves.contains { !$0.cell.isEmpty } }
  var hasUnknown: Bool { halves.contains { $0.cell.need == nil } }
  /// Whether there is anything to tell of it.
  var saysAnything: Bool { hasFigures || beyond != nil }
  private var isOpen: Bool { halves.contains { !($0.cell.open?.isZero ?? true) } }

  /// The highest bar.
  var largest: Double {
    let heights = halves.map { half in
      let amounts = amounts(half.cell)
      let firm = amounts.filter(\.kind.isFirm).reduce(0) { $0 + $1.amount }
      return firm + (amounts.filter { !$0.kind.isFirm }.map(\.amount).max() ?? 0)
    }
    return heights.max() ?? 0
  }

  private var note: String {
    let notes = frame.words.notes(
      uncosted: line.uncosted.count, uncounted: line.uncounted.count, leftOut: line.leftOut.count,
      parts: line.inEqualParts.count)
    return [beyond ?? "", notes].filter { !$0.isEmpty }.joined(separator: frame.wording("lists.semicolon"))
  }

  var pageLine: PageLine {
    let left = frame.grid.labelLeft + 4
    let isTold = hasFigures
    let name = RowName(
      title, at: left, width: frame.grid.scale.left - left - 6, isBold: isOpen, note: isTold ? note : "")
    let isLight = line.group.use != .continuing
    return PageLine(
      begins: true, rank: isLight ? (isOpen ? 4 : 5) : isOpen ? 1 : isTold ? 2 : 3,
      weight: isOpen ? .grave : isLight ? .light : .ordinary, standing: nil,
      lines: isTold ? max(name.height, 2) : name.height
    ) { place in
      let lines = frame.axis.lines([.asOf, .departure], from: 1, to: place.height - 1)
      let shapes = unknown(place) + halves.flatMap { bars($0.cell, $0.left, $0.right, place) } + lines
      let texts = isTold ? halves.flatMap { text($0.cell, $0.left, $0.right, place) } + texts(ofSilence: place) : []
      let silence =
        isTold
        ? []
        : plate(
          [frame.words.silence(note), note, frame.words.moneyNotKnown], frame.grid.scale.left, frame.grid.scale.right,
          place,
          .muted, .regular)
      return [.group(Shape.Group(title, name.shapes(place, color: .ink) + shapes + texts + silence))]
    }
  }
}
