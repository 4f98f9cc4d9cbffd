import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// A line of the ledger's table as a row: in each half-year what is firm, above it what of the need is open, before it what is
/// promised. Where no need is known that is drawn, and not nought.
struct HalfYearBars {
  private let line: FundingTable.Line
  private let frame: SheetFrame
  private let title: String
  private let halves: [(left: Double, right: Double, cell: FundingCell)]
  private var scale = 1.0

  init(_ line: FundingTable.Line, isAlone: Bool, _ table: FundingTable, _ frame: SheetFrame) {
    (self.line, self.frame) = (line, frame)
    let function: Function? = if case .function(let function) = line.group.part { function } else { nil }
    title = function.map(frame.words.function) ?? (isAlone ? frame.words.inAll : frame.words.noSingleFunction)
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

  private func amounts(_ cell: FundingCell) -> [(kind: MoneyOverTime.Kind, amount: Double)] {
    var amounts: [MoneyOverTime.Kind: Double] = [:]
    for (source, sum) in cell.firm {
      amounts[MoneyOverTime.Kind(firmFrom: source, for: line.group.use), default: 0] += sum.height
    }
    amounts[.uncovered] = cell.open?.height
    amounts[.notFirm] = cell.pledged.height + cell.requested.height
    return MoneyOverTime.Kind.allCases.compactMap { kind in
      amounts[kind].flatMap { $0 > 0 ? (kind, $0) : nil }
    }
  }

  var kinds: [MoneyOverTime.Kind] { halves.flatMap { amounts($0.cell).map(\.kind) } }
  var hasFigures: Bool { halves.contains { !$0.cell.isEmpty } }
  var hasUnknown: Bool { halves.contains { $0.cell.need == nil } }
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
    frame.words.notes(
      uncosted: line.uncosted.count, uncounted: line.uncounted.count, leftOut: line.leftOut.count,
      parts: line.inEqualParts.count)
  }

  var pageLine: PageLine {
    let left = frame.grid.labelLeft + 4
    let isTold = hasFigures
    let name = RowName(
      title, at: left, width: frame.grid.scale.left - left - 6, isBold: isOpen, note: isTold ? note : "")
    let isLight = line.group.use != .continuing
    return PageLine(
      begins: true, rank: isLight ? (isOpen ? 4 : 5) : isOpen ? 1 : isTold ? 2 : 3, isLight: isLight, standing: nil,
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

// MARK: - Drawing

extension HalfYearBars {
  /// The times of which no need is known, in one piece each.
  private func unknown(_ place: PageLine.Place) -> [Shape] {
    halves.split { $0.cell.need != nil }.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return .rectangle(
        Box(x: first.left + 0.6, y: 0.8, width: max(last.right - first.left - 1.2, 0.4), height: place.height - 1.6),
        MoneyChart.unknown)
    }
  }

  private func bars(_ cell: FundingCell, _ left: Double, _ right: Double, _ place: PageLine.Place) -> [Shape] {
    let (foot, room) = (place.height - 1.2, place.height - 2.4)
    var used = 0.0
    let inset = min(1.6, (right - left) * 0.1)
    return amounts(cell).map { kind, amount in
      let height = min(self.height(of: amount, place), max(room - used, 1.1))
      let isPromise = kind == .notFirm && !(cell.open?.isZero ?? true)
      let side = inset + (isPromise ? (right - left) * 0.2 : 0)
      let box = Box(
        x: left + side, y: foot - used - height, width: max(right - left - 2 * side, 0.4), height: height)
      if kind.isFirm { used += height }
      return .rectangle(box, MoneyChart.style(kind))
    }
  }

  private static let lineOfText = 9.6

  private func height(of amount: Double, _ place: PageLine.Place) -> Double {
    // However little it is, it is seen.
    max(amount / scale * (place.height - 2.4), 1.1)
  }

  private func heightOfBars(_ cell: FundingCell, _ place: PageLine.Place) -> Double {
    let amounts = amounts(cell)
    let firm = amounts.filter(\.kind.isFirm).reduce(0) { $0 + height(of: $1.amount, place) }
    let above = amounts.filter { !$0.kind.isFirm }.map { height(of: $0.amount, place) }.max() ?? 0
    return min(firm + above, place.height - 2.4)
  }

  private func text(_ cell: FundingCell, _ left: Double, _ right: Double, _ place: PageLine.Place) -> [Shape] {
    let currency = frame.timeline.money.currency
    let isOpen = !(cell.open?.isZero ?? true)
    // Above a low bar, else within it.
    let bar = heightOfBars(cell, place)
    let free = place.height - 1.2 - bar
    let middle = free >= Self.lineOfText ? free / 2 : bar >= Self.lineOfText ? free + bar / 2 : place.middle
    return TextPlate(frame.axis, from: left, to: right).shapes(
      frame.words.amounts(cell, currency), at: middle, color: isOpen ? .alarm : .ink,
      weight: isOpen ? .bold : .regular)
  }

  /// Where neither a need nor money is known.
  private func texts(ofSilence place: PageLine.Place) -> [Shape] {
    halves.split { $0.cell.need != nil || !$0.cell.isEmpty }.flatMap { run -> [Shape] in
      guard let first = run.first, let last = run.last else { return [] }
      return plate([frame.words.moneyNotKnown], first.left, last.right, place, .muted, .regular)
    }
  }

  /// The first text that fits, in the widest piece between the strong lines.
  private func plate(
    _ texts: [String], _ left: Double, _ right: Double, _ place: PageLine.Place, _ color: Color, _ weight: FontWeight
  ) -> [Shape] {
    TextPlate(frame.axis, from: left, to: right).shapes(texts, at: place.middle, color: color, weight: weight)
  }
}

/// A short text on a plate in the middle of a bar, clear of the strong lines.
struct TextPlate {
  private let left: Double
  private let right: Double

  init(_ axis: Axis, from left: Double, to right: Double) {
    let edges = [left] + axis.strongLines.filter { $0 > left && $0 < right }.sorted() + [right]
    let widest = zip(edges, edges.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 } ?? (left, right)
    (self.left, self.right) = widest
  }

  /// The first of some texts that fits; nothing where none does.
  func shapes(_ texts: [String], at middle: Double, color: Color, weight: FontWeight, ground: Color = .white) -> [Shape]
  {
    let fitting = texts.lazy.map {
      (text: $0.oneLine, width: TextMetrics.width(of: $0.oneLine, size: TypeSize.small, weight: weight))
    }
    .first { !$0.text.isEmpty && $0.width <= right - left - 6 }
    guard let fitting else { return [] }
    let center = (left + right) / 2
    return [
      .rectangle(
        Box(x: center - fitting.width / 2 - 1.5, y: middle - 4.3, width: fitting.width + 3, height: 8.6), .fill(ground)),
      .label(
        fitting.text, x: center, baseline: middle + 2.5, size: TypeSize.small, weight: weight, color: color,
        anchor: .middle),
    ]
  }
}

extension MoneySum {
  /// For drawing only; what is too much to add is as high as can be.
  fileprivate var height: Double { (amount ?? Decimal(tenThousandths: .max)).approximation }
}
