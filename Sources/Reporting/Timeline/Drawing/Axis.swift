import Documents
import PlanFormat

/// Years and quarters, the names of the days that matter, and the lines and grounds that they draw through a figure.
struct Axis {
  let scale: TimeScale
  let calendar: TransitionCalendar
  let words: TimelineWords

  private static let narrowestQuarter = 13.0

  private var showsQuarters: Bool {
    let count = Double(max(1, scale.span.quarters.count))
    return count > 0 && scale.width / count >= Self.narrowestQuarter
  }

  /// The years, and below them the quarters where there is room.
  func ruler() -> Panel {
    var shapes = scale.years(atLeast: 22).map { year in
      Shape.label("\(year.year)", x: year.left + 2, baseline: 8.4, size: TypeSize.lane, weight: .bold)
    }
    guard showsQuarters else { return Panel(height: 12, shapes) }
    for quarter in scale.span.quarters {
      let middle = (scale.x(quarter) + scale.x(quarter.adding(months: 3))) / 2
      shapes.append(
        .label(words.quarter(quarter), x: middle, baseline: 17.6, size: TypeSize.small, color: .muted, anchor: .middle))
    }
    return Panel(height: 21, shapes)
  }

  /// The names of the day of the plan and of the departure, each beside its line and away from the other; one above the other
  /// where they would meet.
  func flags() -> Panel {
    let lines = calendar.lines.filter { !$0.label.isEmpty && scale.shows($0.at) }.sorted { $0.at < $1.at }
    let flags = lines.enumerated().map { index, line in
      Flag(line, x: scale.x(line.at), isFirstOfSeveral: index == 0 && lines.count > 1, right: scale.right)
    }
    let meet = flags.indices.dropFirst().contains { flags[$0].left < flags[$0 - 1].right + 4 }
    var panel = Panel()
    for level in meet ? flags.map({ [$0] }) : [flags] where !level.isEmpty {
      panel.append(Panel(height: Flag.height, level.flatMap(\.shapes)))
    }
    return panel
  }

  /// What lies behind a figure: seasons, the time after the departure, the beginnings of years and quarters.
  func ground(from top: Double, to bottom: Double) -> [Shape] {
    var shapes: [Shape] = []
    for season in calendar.seasons {
      let (left, right) = (scale.x(season.day), scale.x(season.end.lastDay + 1))
      guard right - left >= TimeScale.leastWidth else { continue }
      shapes.append(.rectangle(Box(x: left, y: top, width: right - left, height: bottom - top), .fill(.ground)))
    }
    if let departure = calendar.departure, departure <= scale.span.last {
      let left = scale.x(departure)
      let box = Box(x: left, y: top, width: scale.right - left, height: bottom - top)
      shapes.append(.rectangle(box, Style(fill: .hatch(Color(0xDFE5EA), ground: .white, spacing: 5, line: 0.5))))
    }
    for quarter in scale.span.quarters where quarter.isFirstOfYear || showsQuarters {
      let x = scale.x(quarter)
      let stroke = quarter.isFirstOfYear ? Stroke(.rule, width: 0.7) : Stroke(Color(0xE6EBEF), width: 0.5)
      shapes.append(.line(from: Point(x: x, y: top), to: Point(x: x, y: bottom), stroke))
    }
    return shapes
  }

  /// The lines of the given kinds through a figure.
  func lines(_ kinds: [DateLine.Kind], from top: Double, to bottom: Double) -> [Shape] {
    kinds.flatMap { kind in
      let places = calendar.lines.filter { $0.kind == kind && scale.shows($0.at) }.map { scale.x($0.at) }
      return TimeScale.apart(places.sorted()).map { x in
        Shape.line(from: Point(x: x, y: top), to: Point(x: x, y: bottom), Sign.stroke(of: kind))
      }
    }
  }

  /// Where the strong lines run, which labels keep clear of.
  var strongLines: [Double] {
    calendar.lines.filter { ($0.kind == .asOf || $0.kind == .departure) && scale.shows($0.at) }.map { scale.x($0.at) }
  }
}

/// The name of a line, beside its upper end.
private struct Flag {
  let line: DateLine
  let x: Double
  let isLeft: Bool
  private let width: Double

  static let height = 13.0

  init(_ line: DateLine, x: Double, isFirstOfSeveral: Bool, right: Double) {
    (self.line, self.x) = (line, x)
    width = TextMetrics.width(of: line.label, size: TypeSize.text, weight: .bold) + 8
    isLeft = isFirstOfSeveral || x + width + 2 > right
  }

  var left: Double { isLeft ? x - width : x }
  var right: Double { left + width }

  var shapes: [Shape] {
    let isAlarm = line.kind == .departure
    let plate = Shape.rectangle(Box(x: left, y: 0.5, width: width, height: 11), .fill(.alarm))
    return (isAlarm ? [plate] : []) + [
      .label(
        line.label, x: isLeft ? x - 4 : x + 4, baseline: 8.8, weight: .bold, color: isAlarm ? .white : .ink,
        anchor: isLeft ? .right : .left)
    ]
  }
}
