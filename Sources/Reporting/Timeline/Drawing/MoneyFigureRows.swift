import Documents
import PlanFormat

/// The figures above the bars of the money, in the units of the axis: of each quarter in one row what is firm, in another what of
/// the need is not covered.
struct MoneyFigureRows {
  private struct Row {
    let name: String
    let color: Color
    /// What it counts where that is one kind of the bars.
    var kind: MoneyOverTime.Kind?
    /// Of each quarter; nothing where the plan says nothing of it.
    let texts: [String?]
  }

  private let rows: [Row]
  private let edges: [(left: Double, right: Double)]

  private static let rowHeight = 8.6

  init(money: MoneyOverTime, scale: TimeScale, words: TimelineWords, unit: Double) {
    edges = money.quarters.map { (scale.x($0.period.lowerBound), scale.x($0.period.upperBound + 1)) }
    let firm = Row(
      name: words.firmInAll, color: .ink,
      texts: money.quarters.map { $0.isSilent ? nil : words.figure($0.firm, in: unit) })
    let open = Row(
      name: words.money(.uncovered), color: .alarm, kind: .uncovered,
      texts: money.quarters.map { $0.open.map { words.figure($0, in: unit) } })
    let edges = edges
    // All figures of a row or none: a row with holes would tell of some quarters alone.
    rows = [firm, open].filter { row in
      row.texts.contains { $0 != nil }
        && zip(row.texts, edges).allSatisfy { text, edge in
          text.map { Self.width($0) <= edge.right - edge.left - 1 } ?? true
        }
    }
  }

  var height: Double { max(Double(rows.count) * Self.rowHeight, Self.rowHeight) + 0.4 }

  /// The kinds whose names stand beside their figures, and need no key.
  var kinds: [MoneyOverTime.Kind] { rows.compactMap(\.kind) }

  private static func width(_ text: String) -> Double {
    TextMetrics.width(of: text, size: TypeSize.small, weight: .bold)
  }

  /// On plates that hold lines off, with the name of each row at the left.
  func shapes(from top: Double, namesAt left: Double, to right: Double) -> [Shape] {
    rows.enumerated().flatMap { index, row -> [Shape] in
      let baseline = top + Double(index) * Self.rowHeight + 6.8
      let start = left + (row.kind == nil ? 0 : 11)
      let sign = row.kind.map {
        Shape.rectangle(Box(x: left, y: baseline - 5.8, width: 8, height: 6.4), MoneyChart.style($0))
      }
      let name = TextMetrics.truncated(row.name, toWidth: right - start, size: TypeSize.small, weight: .bold)
      let figures = zip(row.texts, edges).flatMap { text, edge -> [Shape] in
        guard let text else { return [] }
        let (middle, width) = ((edge.left + edge.right) / 2, Self.width(text))
        return [
          .rectangle(Box(x: middle - width / 2 - 0.4, y: baseline - 6, width: width + 0.8, height: 7.4), .fill(.white)),
          .label(
            text, x: middle, baseline: baseline, size: TypeSize.small, weight: .bold, color: row.color, anchor: .middle),
        ]
      }
      let label = Shape.label(
        name, x: start, baseline: baseline, size: TypeSize.small, weight: .bold, color: row.color)
      return [sign, label].compactMap(\.self) + figures
    }
  }
}
