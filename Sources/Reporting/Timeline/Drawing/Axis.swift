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
    let names = scale.span.quarters.prefix(4).map { TextMetrics.width(of: words.quarter($0), size: TypeSize.small) }
    return count > 0 && scale.width / count >= max(Self.narrowestQuarter, (names.max() ?? 0) + 2)
  }

  /// The years, and below them the quarters where there is room.
  func ruler() -> Panel {
    var shapes = scale.years(atLeast: 22).map { year in
      Shape.label("\(year.year)", x: year.left + 2, baseline: 7.6, size: TypeSize.text, weight: .bold)
    }
    guard showsQuarters else { return Panel(height: 10, shapes) }
    for quarter in scale.span.quarters {
      let middle = (scale.x(quarter) + scale.x(quarter.adding(months: 3))) / 2
      shapes.append(
        .label(words.quarter(quarter), x: middle, baseline: 15.6, size: TypeSize.small, color: .muted, anchor: .middle))
    }
    return Panel(height: 18, shapes)
  }

  /// The names of the lines that run through the page, each beside its line: the departure and the day of the plan always, the
  /// others where they meet none of these, on two levels at most. Above them what a reader would look for and the axis leaves out.
  func flags() -> Panel {
    var levels: [[Flag]] = [[], []]
    for kind in [DateLine.Kind.departure, .asOf, .mandateEnd, .election] {
      for line in calendar.lines where line.kind == kind && !line.label.isEmpty && scale.shows(line.at) {
        let places = levels.indices.lazy.flatMap { level in
          [false, true].lazy.map { (level, Flag(line, x: scale.x(line.at), isLeft: $0)) }
        }
        let free = places.first { level, flag in
          flag.left >= scale.left && flag.right <= scale.right
            && !levels[level].contains { flag.left < $0.right + 3 && $0.left < flag.right + 3 }
        }
        if let (level, flag) = free {
          levels[level].append(flag)
        } else if kind == .departure || kind == .asOf {
          levels.append([Flag(line, x: scale.x(line.at), isLeft: scale.x(line.at) > (scale.left + scale.right) / 2)])
        }
      }
    }
    var panel = Panel()
    if let beyond = calendar.beyondAxis {
      let words = paragraph(beyond, width: scale.width, maximum: 2, weight: .bold)
      panel.append(Panel(height: words.height, words.moved(x: scale.left, y: 0)))
    }
    for level in levels where !level.isEmpty {
      panel.append(Panel(height: Flag.height, level.sorted { $0.left < $1.left }.flatMap(\.shapes)))
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

  static let height = 10.6

  init(_ line: DateLine, x: Double, isLeft: Bool) {
    (self.line, self.x, self.isLeft) = (line, x, isLeft)
    width = TextMetrics.width(of: line.label, size: Self.size(of: line), weight: Self.weight(of: line)) + 8
  }

  private static func isStrong(_ line: DateLine) -> Bool { line.kind == .departure || line.kind == .asOf }
  private static func size(of line: DateLine) -> Double { isStrong(line) ? TypeSize.text : TypeSize.small }
  private static func weight(of line: DateLine) -> FontWeight { isStrong(line) ? .bold : .regular }

  var left: Double { isLeft ? x - width : x }
  var right: Double { left + width }

  var shapes: [Shape] {
    let isAlarm = line.kind == .departure
    let plate = Shape.rectangle(Box(x: left, y: 0.3, width: width, height: 9.8), .fill(.alarm))
    let color: Color = isAlarm ? .white : line.kind == .asOf ? .ink : Sign.stroke(of: line.kind).color
    return (isAlarm ? [plate] : []) + [
      .label(
        line.label, x: isLeft ? x - 4 : x + 4, baseline: 7.8, size: Self.size(of: line), weight: Self.weight(of: line),
        color: color,
        anchor: isLeft ? .right : .left)
    ]
  }
}
