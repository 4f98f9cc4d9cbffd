import Analysis
import Documents
import PlanFormat
import PlanModel

/// Draws along the critical path what drives what: from the end of a task or of a handover to the start of the one that waits for
/// it, where both stand on the page.
struct DrivingLinks {
  private let grid: PageGrid
  private let facts: PlanFacts
  private var entries: [Line: [Entry]] = [:]
  /// Of several lines of one handover, the first.
  private var places: [ScheduledItem.Kind: (line: Line, end: Double)] = [:]

  private struct Line: Hashable {
    let block: Int
    let line: Int
  }

  /// What begins somewhere in a line, and what it waits for.
  private struct Entry {
    let driver: ScheduledItem.Kind?
    let start: Double
  }

  init(_ timeline: Timeline, _ grid: PageGrid) {
    (self.grid, facts) = (grid, timeline.facts)
    for (block, lane) in timeline.lanes.enumerated() {
      var line = 0
      for row in lane.rows {
        defer { line += row.linesOnPage }
        if row.isCritical, let task = row.task, let position = facts.plan.tasks.position(of: task.header.symbol) {
          add(.task(position), at: Line(block: block, line: line))
        }
        for (index, track) in row.tracks.enumerated() where track.isCritical {
          guard let handover = row.handovers[index],
            let position = facts.plan.handovers.position(of: handover.header.symbol)
          else { continue }
          add(.handover(position), at: Line(block: block, line: row.tracks.count == 1 ? line : line + 1 + index))
        }
      }
    }
  }

  private mutating func add(_ kind: ScheduledItem.Kind, at line: Line) {
    guard places[kind] == nil, let item = facts.schedule.position(of: kind), let slot = facts.schedule[kind] else {
      return
    }
    let driver = facts.schedule.drivingTie(of: item)?.item.kind
    entries[line, default: []].append(Entry(driver: driver, start: grid.scale.x(slot.early.start)))
    places[kind] = (line, grid.scale.x(slot.early.finish + 1))
  }

  func shapes(_ placed: [Sheet.PlacedLine]) -> [Shape] {
    var middles: [Line: Double] = [:]
    for line in placed { middles[Line(block: line.block, line: line.line)] = line.top + line.place.middle }
    return placed.flatMap { placed -> [Shape] in
      let line = Line(block: placed.block, line: placed.line)
      return (entries[line] ?? []).flatMap { entry -> [Shape] in
        // What follows in the same line needs no arrow.
        guard let before = entry.driver.flatMap({ places[$0] }), before.line != line, let above = middles[before.line]
        else { return [] }
        return Self.arrow(
          from: Point(x: before.end, y: above), to: Point(x: entry.start, y: placed.top + placed.place.middle),
          bar: placed.place.bar)
      }
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
