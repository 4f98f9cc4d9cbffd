import Analysis
import Documents
import PlanFormat
import Scheduling

/// Draws one track: its bars, the lines that cross them, its milestones, and the names in the bars.
struct TrackDrawing {
  let track: Track
  let row: Row
  let axis: Axis
  let words: TimelineWords
  let place: PageLine.Place

  private var scale: TimeScale { axis.scale }
  private var middle: Double { place.middle }
  private var top: Double { middle - place.bar / 2 }
  private var bottom: Double { middle + place.bar / 2 }

  var shapes: [Shape] {
    let bars = StretchDrawing(scale: scale, top: top, height: place.bar, isAlone: track.stretches.count == 1)
    var shapes = zip(track.stretches, [nil] + track.stretches).flatMap { bars.shapes(of: $0, after: $1) }
    shapes += ghost + float + critical
    shapes += axis.lines([.asOf, .departure], from: top, to: bottom)
    let milestones = milestones
    shapes += milestones.map { Sign.milestone($0.kind, center: Point(x: $0.x, y: middle), $0.side) }
    return shapes + labels(avoiding: milestones.map(\.x)) + (plate?.shapes ?? [])
  }

  /// What begins on no stated day.
  private var plate: EndPlate? {
    guard let later = track.later else { return nil }
    guard case .nobody(let certainty) = later.kind else {
      return EndPlate(
        [later.label], EndPlate.Look(style: .fill(.white), color: .ink, weight: .regular), on: scale, place)
    }
    return EndPlate(
      [words.fromUnknownDay(words.nobody(certainty, why: later.label)), words.fromUnknownDay(words.nobody(certainty))],
      EndPlate.Look(nobody: certainty), on: scale, place)
  }

  private var milestones: [(kind: Milestone.Kind, side: Side, x: Double)] {
    track.milestones.map { (kind: $0.kind, side: $0.side, day: $0.date.lastDay + 1) }.filter { scale.shows($0.day) }
      .map { (kind: $0.kind, side: $0.side, x: scale.x($0.day)) }
  }

  /// When it was to be, by the latest baseline, as a thin bar at the foot of the row.
  private var ghost: [Shape] {
    guard let was = track.baseline, let finish = was.finish else { return [] }
    let start = was.start.map { scale.x($0.firstDay ?? $0.lastDay) } ?? scale.x(finish.lastDay + 1) - 6
    let end = scale.x(finish.lastDay + 1)
    guard end > start, scale.shows(finish.lastDay + 1) else { return [] }
    return [
      .rectangle(
        Box(x: start, y: bottom - 1.5, width: end - start, height: 1.8),
        Style(fill: .solid(.white), stroke: Stroke(.ink, width: 0.5)))
    ]
  }
}

// MARK: - The network of tasks

extension TrackDrawing {
  private var critical: [Shape] {
    let window = track.isCritical ? track.window.flatMap(extent) : nil
    return [row.isCritical ? extentOfLead : nil, window].compactMap(\.self).map { extent in
      Legend.outline(
        x: extent.lowerBound - 0.6, y: top - 0.6, width: extent.upperBound - extent.lowerBound + 1.2,
        height: place.bar + 1.2)
    }
  }

  private var float: [Shape] {
    guard let slot = row.slot, !row.isCritical, slot.totalFloat > 0, let extent = extentOfLead else { return [] }
    let end = scale.x(Day(number: slot.lateFinish))
    guard end > extent.upperBound + 1 else { return [] }
    return Legend.tail(from: extent.upperBound, to: end, y: bottom - 0.4)
  }

  private var extentOfLead: ClosedRange<Double>? {
    track.stretches.first.flatMap(extent)
  }

  private func extent(of stretch: Stretch) -> ClosedRange<Double>? {
    let (left, right) = (scale.x(stretch.start.earliest), scale.x(stretch.end.latest))
    return right > left ? left...right : nil
  }
}

// MARK: - Names

extension TrackDrawing {
  private func labels(avoiding milestones: [Double]) -> [Shape] {
    guard track.stretches.contains(where: isVisible) else { return outside }
    return track.stretches.flatMap { stretch -> [Shape] in
      guard let style = BarStyle.letters(in: stretch.kind), isVisible(stretch), !stretch.label.isEmpty else {
        return []
      }
      let left = max(scale.x(stretch.start.latest), scale.left) + (stretch.start.isStated ? 4 : 5.5)
      let end = scale.x(stretch.end, after: stretch.start)
      // A slant over the whole bar leaves half of its length at the height of the name.
      let room = stretch.end.hasBeginning ? end.lowerBound : (end.lowerBound + end.upperBound) / 2
      let right = min(room, plate?.left ?? scale.right) - (stretch.end == .open ? 2 : 4)
      guard let (left, fitted) = place(stretch, left, right, milestones, style.weight) else { return [] }
      let width = TextMetrics.width(of: fitted, size: TypeSize.small, weight: style.weight)
      let plate: [Shape] =
        style.plate.map {
          [.rectangle(Box(x: left - 1.5, y: top + 0.4, width: width + 3, height: place.bar - 0.8), .fill($0))]
        }
        ?? []
      return plate + [
        .label(
          fitted, x: left, baseline: fitted.baseline(around: middle), size: TypeSize.small, weight: style.weight,
          color: style.color)
      ]
    } + beyond
  }

  /// Names keep clear of milestones and of the strong lines: the first text that fits whole, in the first gap that holds it,
  /// else as much of a name as the widest gap holds.
  private func place(
    _ stretch: Stretch, _ left: Double, _ right: Double, _ milestones: [Double], _ weight: FontWeight
  ) -> (x: Double, text: String)? {
    let gaps = gaps(left, right, milestones)
    for text in texts(of: stretch) {
      let width = TextMetrics.width(of: text, size: TypeSize.small, weight: weight)
      if let gap = gaps.first(where: { $0.to - $0.from >= width }) { return (gap.from, text) }
    }
    // Of a name something is known by its beginning; of why nobody holds it nothing.
    if case .nobody = stretch.kind { return nil }
    guard let widest = gaps.max(by: { $0.to - $0.from < $1.to - $1.from }) else { return nil }
    return TextMetrics.fitted(
      stretch.label.oneLine, toWidth: widest.to - widest.from, size: TypeSize.small, weight: weight
    )
    .map { (widest.from, $0) }
  }

  private func gaps(_ left: Double, _ right: Double, _ milestones: [Double]) -> [(from: Double, to: Double)] {
    let blocks = (milestones.map { $0 - 5.5...$0 + 5.5 } + axis.strongLines.map { $0 - 2.5...$0 + 2.5 })
      .filter { $0.upperBound > left && $0.lowerBound < right }.sorted { $0.lowerBound < $1.lowerBound }
    var gaps: [(from: Double, to: Double)] = []
    var from = left
    for block in blocks {
      if block.lowerBound > from { gaps.append((from, block.lowerBound)) }
      from = max(from, block.upperBound)
    }
    if right > from { gaps.append((from, right)) }
    return gaps
  }

  /// What can stand in a bar, the longest first.
  private func texts(of stretch: Stretch) -> [String] {
    let label = stretch.label.oneLine
    guard case .nobody(let certainty) = stretch.kind else { return [label] }
    return [words.nobody(certainty, why: label), words.nobody(certainty)]
  }

  private func isVisible(_ stretch: Stretch) -> Bool {
    stretch.end.latest > scale.span.first && stretch.start.earliest <= scale.span.last
  }

  /// An arrow where something with a known end goes on past the picture.
  private var beyond: [Shape] {
    guard let last = track.stretches.last(where: isVisible), last.end != .open, last.end.isStated,
      (last.end.hasBeginning ? last.end.earliest : last.end.latest) > scale.span.last + 1
    else { return [] }
    return [Sign.beyond(Point(x: scale.right + 3.6, y: middle), color: .ink)]
  }

  /// Where all of it lies later or earlier than the picture, the row says when.
  private var outside: [Shape] {
    guard let first = track.stretches.first, let last = track.stretches.last else { return [] }
    let isLater = first.start.earliest > scale.span.last
    guard !isLater || track.later == nil else { return [] }
    guard let date = isLater ? first.start.date : last.end.date else { return [] }
    let text = isLater ? words.from(date) : words.until(date)
    return [
      .label(
        text, x: isLater ? scale.right - 3 : scale.left + 3, baseline: text.baseline(around: middle),
        size: TypeSize.small, color: .muted,
        anchor: isLater ? .right : .left)
    ]
  }
}
