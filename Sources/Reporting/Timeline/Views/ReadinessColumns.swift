import Analysis
import Documents
import Languages

/// The columns of the readiness board: what is handed over to whom, a narrow one for each precondition that something needs, then
/// the day and the forecast.
struct ReadinessColumns {
  let name: WordColumn
  let receivers: WordColumn
  let day: WordColumn
  let forecast: WordColumn
  let preconditions: [Precondition]
  private let cellsLeft: Double
  private let pitch: Double
  private let width: Double

  private static let widestCell = 30.0
  /// Of the names of the other columns.
  private static let heightOfHeads = 19.0

  init(_ grid: PageGrid, _ preconditions: [Precondition]) {
    self.preconditions = preconditions
    width = grid.width
    let left = grid.labelLeft + 15
    let room = grid.width - left
    pitch = min(room * 0.33 / Double(max(preconditions.count, 1)), Self.widestCell)
    let cells = pitch * Double(preconditions.count)
    let rest = room - cells
    var edge = left
    func column(_ share: Double, after gap: Double = 0) -> WordColumn {
      defer { edge += rest * share }
      return WordColumn(left: edge + gap, width: rest * share - gap - 6)
    }
    name = column(0.29)
    receivers = column(0.17)
    cellsLeft = edge
    edge += cells
    day = column(0.14, after: 7)
    forecast = column(0.4)
  }

  func middle(_ index: Int) -> Double { cellsLeft + (Double(index) + 0.5) * pitch }

  func box(_ index: Int, height: Double) -> Box {
    Box(x: cellsLeft + Double(index) * pitch + 0.8, y: 1.2, width: pitch - 1.6, height: height - 2.4)
  }

  /// The names of the preconditions as two flights of stairs, each with a line down to its column: so that they are read as they
  /// stand, however narrow the columns are.
  func heads(_ words: TimelineWords) -> Panel {
    let half = (preconditions.count + 1) / 2
    let levels = Double(half)
    let height = levels * PageHeight.furtherLine + Self.heightOfHeads
    var shapes: [Shape] = []
    for (index, precondition) in preconditions.enumerated() {
      let isLeft = index < half
      let level = Double(isLeft ? index + 1 : preconditions.count - index)
      let x = middle(index)
      let baseline = height - Self.heightOfHeads - (level - 1) * PageHeight.furtherLine - 1.5
      let weight: FontWeight = precondition.isDecisive ? .bold : .regular
      let text = TextMetrics.truncated(
        words.name(of: precondition), toWidth: isLeft ? x - 4 : width - x - 4, size: TypeSize.small, weight: weight)
      shapes += [
        .line(from: Point(x: x, y: baseline - 5.5), to: Point(x: x, y: height), Stroke(.rule, width: 0.5)),
        .label(
          text, x: isLeft ? x - 2.5 : x + 2.5, baseline: baseline, size: TypeSize.small, weight: weight,
          anchor: isLeft ? .right : .left),
      ]
    }
    for (text, column) in [
      (words.whatIsHandedOver, name), (words.toWhom, receivers), (words.byWhen, day), (words.forecastAndWhy, forecast),
    ] {
      shapes += TextCell.head(text, over: column, in: height)
    }
    return Panel(height: height, shapes)
  }
}
