import Analysis
import Documents
import Languages
import PlanFormat

/// One line of a lane: a task, or one of the handovers of a task that has several.
struct RowLine {
  /// Only the line that names the task has a sign.
  let status: Status?
  let title: [String]
  let titleX: Double
  let isBold: Bool
  let isMuted: Bool
  let track: (Track, of: Row)?
  let tooltip: String

  private static let lineHeight = 9.0

  var height: Double { max(Double(title.count) * Self.lineHeight + 4.2, 13) }

  /// The lines of a row: several where the task has several handovers.
  static func lines(of row: Row, labelWidth: Double, _ words: TimelineWords) -> [RowLine] {
    let x = 15 + Double(row.indent) * 8
    let isBold = row.level == .atRisk
    let isSingle = row.tracks.count == 1
    let first = RowLine(
      status: row.level.status,
      title: wrapped(row.title, width: labelWidth - x - 8, isBold ? .bold : .regular), titleX: x, isBold: isBold,
      isMuted: false, track: isSingle ? row.tracks.first.map { ($0, of: row) } : nil,
      tooltip: words.told(row))
    guard !isSingle else { return [first] }
    return [first]
      + row.tracks.map { track in
        RowLine(
          status: nil, title: wrapped(track.title, width: labelWidth - x - 16, .regular), titleX: x + 8, isBold: false,
          isMuted: true, track: (track, of: row), tooltip: track.title.oneLine)
      }
      + (row.moreTracks > 0 ? [RowLine(note: words.moreHandovers(row.moreTracks))] : [])
  }

  /// What is not drawn, in words.
  init(note: String) {
    self.init(
      status: nil, title: [note], titleX: 15, isBold: false, isMuted: true, track: nil, tooltip: note)
  }

  private init(
    status: Status?, title: [String], titleX: Double, isBold: Bool, isMuted: Bool, track: (Track, of: Row)?,
    tooltip: String
  ) {
    (self.status, self.title, self.titleX, self.isBold) = (status, title, titleX, isBold)
    (self.isMuted, self.track, self.tooltip) = (isMuted, track, tooltip)
  }

  private static func wrapped(_ text: String, width: Double, _ weight: FontWeight) -> [String] {
    TextMetrics.wrapped(text.oneLine, toWidth: width, maximum: 2, size: TypeSize.text, weight: weight)
  }

  func panel(_ axis: Axis, _ words: TimelineWords) -> Panel {
    let middle = height / 2
    var shapes: [Shape] = []
    if let status { shapes += Sign.status(status, center: Point(x: 7, y: middle)) }
    let firstBaseline = middle - Double(title.count) * Self.lineHeight / 2 + 6.9
    for (index, line) in title.enumerated() {
      shapes.append(
        .label(
          line, x: titleX, baseline: firstBaseline + Double(index) * Self.lineHeight, weight: isBold ? .bold : .regular,
          color: isMuted ? .muted : .ink))
    }
    if let (track, row) = track {
      shapes += TrackDrawing(track: track, row: row, axis: axis, words: words).shapes(middle: middle)
    }
    return Panel(height: height, [.group(Shape.Group(tooltip, shapes))])
  }
}
