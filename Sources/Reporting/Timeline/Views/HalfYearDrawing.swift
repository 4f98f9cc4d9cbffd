import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// What the half-years of a line look like.

extension HalfYearBars {
  /// The times of which no need is known, in one piece each.
  func unknown(_ place: PageLine.Place) -> [Shape] {
    halves.split { $0.cell.need != nil }.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return .rectangle(
        Box(x: first.left + 0.6, y: 0.8, width: max(last.right - first.left - 1.2, 0.4), height: place.height - 1.6),
        MoneyChart.unknown)
    }
  }

  func bars(_ cell: FundingCell, _ left: Double, _ right: Double, _ place: PageLine.Place) -> [Shape] {
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

  func text(_ cell: FundingCell, _ left: Double, _ right: Double, _ place: PageLine.Place) -> [Shape] {
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
  func texts(ofSilence place: PageLine.Place) -> [Shape] {
    halves.split { $0.cell.need != nil || !$0.cell.isEmpty }.flatMap { run -> [Shape] in
      guard let first = run.first, let last = run.last else { return [] }
      return plate([frame.words.moneyNotKnown], first.left, last.right, place, .muted, .regular)
    }
  }

  /// The first text that fits, in the widest piece between the strong lines.
  func plate(
    _ texts: [String], _ left: Double, _ right: Double, _ place: PageLine.Place, _ color: Color, _ weight: FontWeight
  ) -> [Shape] {
    TextPlate(frame.axis, from: left, to: right).shapes(texts, at: place.middle, color: color, weight: weight)
  }
}
