import Analysis
import Documents
import PlanFormat
import PlanModel

/// Draws along the critical path what drives what: from the end of a task to the start of the one that waits for it, where both
/// stand on the page.
struct DrivingLinks {
  private let grid: PageGrid
  /// Of a row by its block and line: the task that it waits for, and where it begins and ends.
  private var rows: [Int: [Int: Entry]] = [:]
  private var places: [Symbol: (block: Int, line: Int)] = [:]

  private struct Entry {
    let driver: Symbol?
    let start: Double
    let end: Double
  }

  init(_ timeline: Timeline, _ grid: PageGrid) {
    self.grid = grid
    let (facts, scale) = (timeline.facts, grid.scale)
    for (block, lane) in timeline.lanes.enumerated() {
      var line = 0
      for row in lane.rows {
        defer { line += row.linesOnPage }
        guard row.isCritical, let task = row.task, let slot = row.slot,
          let position = facts.plan.tasks.position(of: task.header.symbol)
        else { continue }
        var driver: Symbol?
        if let item = facts.schedule.position(of: .task(position)),
          case .task(let before)? = facts.schedule.drivingTie(of: item)?.item.kind
        {
          driver = facts.plan.tasks[before].header.symbol
        }
        rows[block, default: [:]][line] = Entry(
          driver: driver, start: scale.x(slot.early.start), end: scale.x(slot.early.finish + 1))
        places[task.header.symbol] = (block, line)
      }
    }
  }

  func shapes(_ placed: [Sheet.PlacedLine]) -> [Shape] {
    var middles: [Int: [Int: Double]] = [:]
    for line in placed { middles[line.block, default: [:]][line.line] = line.top + line.place.middle }
    return placed.flatMap { line -> [Shape] in
      guard let entry = rows[line.block]?[line.line], let driver = entry.driver, let from = places[driver],
        let above = middles[from.block]?[from.line], let before = rows[from.block]?[from.line]
      else { return [] }
      return Self.arrow(
        from: Point(x: before.end, y: above), to: Point(x: entry.start, y: line.top + line.place.middle),
        bar: line.place.bar)
    }
  }

  /// Down or up from the end of the one, and into the start of the other from above or below.
  private static func arrow(from start: Point, to end: Point, bar: Double) -> [Shape] {
    let isDown = end.y > start.y
    let tip = Point(x: max(end.x, start.x) + 1.5, y: end.y + (isDown ? -bar / 2 : bar / 2) + (isDown ? -0.8 : 0.8))
    let stroke = Stroke(.ink, width: 0.7)
    let back = isDown ? -2.6 : 2.6
    return [
      .polyline([Point(x: start.x, y: start.y), Point(x: tip.x, y: start.y), tip], stroke),
      .polygon(
        [tip, Point(x: tip.x - 1.6, y: tip.y + back), Point(x: tip.x + 1.6, y: tip.y + back)], .fill(.ink)),
    ]
  }
}
