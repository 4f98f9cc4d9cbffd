import Analysis
import Documents
import PlanFormat

/// Draws who holds a task as bars: an upright edge is a day, a slanted one a date known to the month or the year, a torn one a
/// date that the plan doesn't state. An edge that lies by some day is open to the left: it slants from where the bar before it
/// begins.
struct StretchDrawing {
  let scale: TimeScale
  /// The bar's upper edge and height.
  let top: Double
  let height: Double
  /// Whether the row has nothing else, so that the stretch shares its edges with no other.
  let isAlone: Bool
  private var bottom: Double { top + height }

  /// The moments between which a stretch begins, and those between which it ends.
  private typealias Ends = (left: ClosedRange<Double>, right: ClosedRange<Double>)

  /// The shapes of a stretch that follows another one, if one comes before it.
  func shapes(of stretch: Stretch, after before: Stretch?) -> [Shape] {
    let ends = (left: scale.x(stretch.start, after: before?.start), right: scale.x(stretch.end, after: stretch.start))
    guard let outline = outline(of: stretch, ends) else { return [] }
    switch stretch.kind {
    case .leads(let side): return [.polygon(outline, BarStyle.leads(side))]
    case .handover(let from, let to): return [.polygon(outline, BarStyle.handover(from: from, to: to))]
    case .receiver(let sides): return tints(of: sides, in: stretch, ends)
    case .nobody(let certainty): return [.polygon(outline, BarStyle.nobody(certainty))]
    case .undated(let side): return [.polygon(outline, BarStyle.undated(side))]
    }
  }

  /// The tint of one who took over, between the lines that tell the sides apart. Of several the tints lie one above the other.
  private func tints(of sides: [Side], in stretch: Stretch, _ ends: Ends) -> [Shape] {
    let sides = sides.isEmpty ? [.notStated] : sides
    let part = height / Double(sides.count)
    let tints = sides.enumerated().compactMap { index, side -> Shape? in
      let upper = top + part * Double(index)
      return outline(of: stretch, ends, between: upper, and: upper + part).map { .polygon($0, BarStyle.tint(of: side)) }
    }
    let (left, right) = (ends.left.lowerBound, ends.right.lowerBound)
    guard !tints.isEmpty, right > left else { return tints }
    return tints + BarStyle.edges(of: sides, from: left, to: right, top: top, bottom: bottom)
  }

  private func outline(of stretch: Stretch, _ ends: Ends) -> [Point]? {
    outline(of: stretch, ends, between: top, and: bottom)
  }

  /// Nothing where the stretch lies outside the picture. Neighbours share their edge: at the earliest moment only the foot of
  /// the bar has changed hands, at the latest all of it.
  private func outline(of stretch: Stretch, _ ends: Ends, between upper: Double, and lower: Double) -> [Point]? {
    guard stretch.end.latest > scale.span.first, stretch.start.earliest <= scale.span.last else { return nil }
    let left = ends.left
    let right = widened(ends.right, from: left)
    guard right.upperBound > left.lowerBound else { return nil }
    if isAlone, left.upperBound > right.lowerBound {
      return tent(left.lowerBound, right.upperBound, upper: upper, lower: lower)
    }
    func slanted(_ range: ClosedRange<Double>, at y: Double) -> Double {
      let share = (bottom - y) / height
      return range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
    let leftTop = min(slanted(left, at: upper), slanted(right, at: upper))
    let rightFoot = max(slanted(right, at: lower), slanted(left, at: lower))
    var points: [Point] = []
    points += edge(stretch.start, Point(x: slanted(left, at: lower), y: lower), Point(x: leftTop, y: upper), inward: 1)
    points += edge(
      stretch.end, Point(x: slanted(right, at: upper), y: upper), Point(x: rightFoot, y: lower), inward: -1)
    return points
  }

  /// Something that began and ended some time within a month or a year.
  private func tent(_ left: Double, _ right: Double, upper: Double, lower: Double) -> [Point] {
    func half(_ y: Double) -> Double { (right - left) / 2 * (y - top) / height }
    let middle = (left + right) / 2
    return [
      Point(x: middle - half(lower), y: lower), Point(x: middle - half(upper), y: upper),
      Point(x: middle + half(upper), y: upper), Point(x: middle + half(lower), y: lower),
    ]
  }

  /// What lasts a day or two must be seen all the same.
  private func widened(_ right: ClosedRange<Double>, from left: ClosedRange<Double>) -> ClosedRange<Double> {
    let missing = left.lowerBound + 1.6 - right.upperBound
    return missing > 0 ? right.lowerBound + missing...right.upperBound + missing : right
  }

  /// The points along an edge; torn where the plan states no date.
  private func edge(_ edge: Edge, _ first: Point, _ last: Point, inward: Double) -> [Point] {
    guard !edge.isStated else { return [first, last] }
    let teeth = 4
    return (0...teeth).map { tooth in
      let share = Double(tooth) / Double(teeth)
      let bite = tooth % 2 == 0 ? 0 : 2.2 * inward
      return Point(x: first.x + (last.x - first.x) * share + bite, y: first.y + (last.y - first.y) * share)
    }
  }
}
