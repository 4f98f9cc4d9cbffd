import Analysis
import Documents
import PlanFormat

/// Where a day lies across the page: the same in every figure, so that a date is one vertical line.
struct TimeScale: Equatable {
  /// What is narrower, and what lies closer together, cannot be told apart on paper; in points.
  static let leastWidth = 0.7

  /// Of places in their order, those that can be told apart.
  static func apart(_ places: [Double]) -> [Double] {
    places.reduce(into: []) { kept, place in
      if kept.last.map({ place - $0 >= leastWidth }) ?? true { kept.append(place) }
    }
  }

  let span: TimelineSpan
  let left: Double
  let right: Double

  /// The beginning of a day; days outside the span lie on its edge.
  func x(_ day: Day) -> Double {
    let days = Double(span.last - span.first + 1)
    return left + (right - left) * min(max(Double(day - span.first) / days, 0), 1)
  }

  /// The two ends of the moment at which a stretch begins or ends.
  func x(_ edge: Edge) -> ClosedRange<Double> { x(edge.earliest)...x(edge.latest) }

  /// The same after something that comes before it: an edge without a beginning can lie anywhere since then.
  func x(_ edge: Edge, after before: Edge?) -> ClosedRange<Double> {
    let range = x(edge)
    guard !edge.hasBeginning, let before else { return range }
    return min(x(before).upperBound, range.upperBound)...range.upperBound
  }

  /// Whether the beginning of a day can be seen.
  func shows(_ day: Day) -> Bool { span.first <= day && day <= span.last + 1 }

  var width: Double { right - left }

  /// Years that are wide enough to be named, with the x at which each begins in the picture.
  func years(atLeast width: Double) -> [(year: Int, left: Double, right: Double)] {
    let all = span.quarters.reduce(into: [(year: Int, first: Day)]()) { years, quarter in
      let year = quarter.civil.year
      if years.last?.year != year { years.append((year, quarter)) }
    }
    let edges = all.map { x($0.first) } + [right]
    let bounded = all.indices.map { (year: all[$0].year, left: edges[$0], right: edges[$0 + 1]) }
    guard let typical = bounded.map({ $0.right - $0.left }).max(), typical > 0 else { return [] }
    // A plan can span centuries: then only every second, fifth, tenth… year has a name.
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    guard let step = steps.first(where: { Double($0) * typical >= width }) else { return [] }
    return bounded.filter { $0.year % step == 0 && (step > 1 || $0.right - $0.left >= width) }
  }
}
