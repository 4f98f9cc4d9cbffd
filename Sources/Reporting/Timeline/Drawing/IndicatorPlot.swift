import Analysis
import Documents
import PlanFormat
import PlanModel

/// The course of an indicator on the time axis: where it began, its readings, and the target up to its day.
struct IndicatorPlot {
  let standing: IndicatorStanding
  let course: IndicatorCourse
  let axis: Axis
  let asOf: Day?
  let departure: PlanDate?

  private var scale: TimeScale { axis.scale }
  static let line = Stroke(.mission, width: 1.1)
  static let total = Stroke(.mission, width: 0.9, dashes: [0.8, 1.8])
  static let target = Stroke(.ink, width: 0.7, dashes: [3, 1.6])
  static let overdue = Stroke(.alarm, width: 2.2)

  func shapes(_ place: PageLine.Place) -> [Shape] {
    let height = Height(course, place)
    let marks = marks(height, place)
    guard !marks.isEmpty else { return unmeasured(place) + target(height, place, from: scale.left) }
    return target(height, place, from: marks[0].x) + links(marks) + marks.flatMap(dot)
      + (marks.allSatisfy(\.point.isBaseline) ? unmeasured(place, from: marks[0].x + 4) : [])
  }

  private struct Mark {
    let point: IndicatorCourse.Point
    let x: Double
    let ys: [Double]
    let isLast: Bool
  }

  /// What can be seen, and the last point before.
  private func marks(_ height: Height, _ place: PageLine.Place) -> [Mark] {
    let before = course.points.lastIndex { point in point.date.map { $0.lastDay < scale.span.first } ?? true } ?? 0
    return course.points.indices.compactMap { index in
      let point = course.points[index]
      guard index >= before, point.date.map({ scale.shows($0.lastDay) || index == before }) ?? true else { return nil }
      let ys = point.heights.map(height.y)
      return Mark(
        point: point, x: point.date.map { scale.x($0.lastDay) } ?? scale.left,
        ys: ys.isEmpty ? [place.middle] : ys, isLast: index == course.points.count - 1)
    }
  }

  private func links(_ marks: [Mark]) -> [Shape] {
    zip(marks, marks.dropFirst()).compactMap { first, second in
      guard first.ys.count == 1, second.ys.count == 1, !first.point.heights.isEmpty, !second.point.heights.isEmpty,
        second.x - first.x >= TimeScale.leastWidth
      else { return nil }
      let (start, end) = (Point(x: first.x, y: first.ys[0]), Point(x: second.x, y: second.ys[0]))
      switch second.point.link {
      case .comparable: return .line(from: start, to: end, Self.line)
      case .runsOn: return .line(from: start, to: end, Self.total)
      case .none: return nil
      }
    }
  }

  private func dot(_ mark: Mark) -> [Shape] {
    guard !mark.point.heights.isEmpty else { return [Self.words(center: Point(x: mark.x, y: mark.ys[0]))] }
    let dots = mark.ys.map { y -> Shape in
      let center = Point(x: mark.x, y: y)
      return mark.point.isBaseline ? Self.baseline(center: center) : Self.reading(center: center, isLast: mark.isLast)
    }
    guard let top = mark.ys.min(), let bottom = mark.ys.max(), bottom > top else { return dots }
    // Where sources disagree, what each of them says, held together.
    return [.line(from: Point(x: mark.x, y: top), to: Point(x: mark.x, y: bottom), Stroke(.mission, width: 0.6))] + dots
  }

  static func reading(center: Point, isLast: Bool = false) -> Shape {
    .circle(center: center, radius: isLast ? 2.3 : 1.5, .fill(.mission))
  }

  static func baseline(center: Point) -> Shape {
    .circle(center: center, radius: 1.9, Style(fill: .solid(.white), stroke: Stroke(.mission, width: 0.9)))
  }

  static func words(center: Point) -> Shape {
    .rectangle(
      Box(x: center.x - 1.8, y: center.y - 1.8, width: 3.6, height: 3.6),
      Style(fill: .solid(.white), stroke: Stroke(.mission, width: 0.9)))
  }

  static func unmeasured(_ box: Box) -> Shape {
    .rectangle(box, Style(fill: .hatch(.alarm, ground: .white, spacing: 3.4, line: 0.5)))
  }

  /// The time of which nothing is known.
  private func unmeasured(_ place: PageLine.Place, from start: Double? = nil) -> [Shape] {
    let (left, right) = (start ?? scale.left, asOf.map(scale.x) ?? scale.right)
    guard right - left >= TimeScale.leastWidth else { return [] }
    return [Self.unmeasured(Box(x: left, y: place.middle - 2.5, width: right - left, height: 5))]
  }

  /// The target as a line up to its day; from there on the time for which it has been missed.
  private func target(_ height: Height, _ place: PageLine.Place, from start: Double) -> [Shape] {
    guard let target = standing.target else { return [] }
    let y = course.target.map(height.y) ?? place.middle
    let due = standing.isJudgedAtDeparture ? departure : target.by.value
    let end = due.map { scale.x($0.lastDay + 1) } ?? scale.right
    var shapes: [Shape] = []
    if end - start >= TimeScale.leastWidth, course.target != nil {
      shapes.append(.line(from: Point(x: start, y: y), to: Point(x: end, y: y), Self.target))
    }
    guard let due else { return shapes }
    let isShown = due.lastDay >= scale.span.first && scale.shows(due.lastDay)
    if standing.level == .atRisk, let asOf, asOf > due.lastDay, scale.x(asOf) - end >= TimeScale.leastWidth {
      shapes.append(.line(from: Point(x: end, y: y), to: Point(x: scale.x(asOf), y: y), Self.overdue))
    }
    if isShown { shapes.append(Self.flag(Point(x: end, y: y), color: standing.level == .atRisk ? .alarm : .ink)) }
    return shapes
  }

  /// The day of a target.
  static func flag(_ point: Point, color: Color) -> Shape {
    .polygon(
      [
        Point(x: point.x, y: point.y - 3.2), Point(x: point.x + 2.4, y: point.y), Point(x: point.x, y: point.y + 3.2),
        Point(x: point.x - 2.4, y: point.y),
      ], Style(fill: .solid(.white), stroke: Stroke(color, width: 1.1)))
  }

  /// How high a value stands in its row.
  private struct Height {
    private let range: ClosedRange<Double>
    private let top: Double
    private let bottom: Double

    init(_ course: IndicatorCourse, _ place: PageLine.Place) {
      let values = course.points.flatMap(\.heights) + [course.target].compactMap(\.self)
      range = (values.min() ?? 0)...(values.max() ?? 0)
      (top, bottom) = (3.4, place.height - 3.4)
    }

    func y(_ value: Double) -> Double {
      let length = range.upperBound - range.lowerBound
      guard length > 0 else { return (top + bottom) / 2 }
      return bottom - (bottom - top) * (value - range.lowerBound) / length
    }
  }
}
