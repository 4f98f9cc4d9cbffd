import Analysis
import Documents

/// The lanes of a timeline as blocks of a page: a row for each task, and below it one for each of its handovers where it has
/// several.
struct LaneBlocks {
  let grid: PageGrid
  let axis: Axis
  let words: TimelineWords

  func blocks(_ lanes: [Lane]) -> [PageBlock] {
    lanes.map { lane in
      PageBlock(
        title: lane.title, lines: lane.rows.flatMap(lines),
        leftOut: lane.leftOut.reduce(into: [:]) { $0[$1.key] = $1.value },
        told: words.told(lane))
    }
  }

  private func lines(of row: Row) -> [PageLine] {
    let indent = Double(row.indent) * 7
    let isBold = row.level == .atRisk || row.holder.gap != nil
    let name = RowName(
      row.title, at: grid.nameLeft + indent,
      width: grid.widthOfName - indent - widthOfSlippage(in: row),
      isBold: isBold)
    let single = row.tracks.count == 1 ? row.tracks.first : nil
    let first = PageLine(
      begins: true, rank: row.rank, weight: row.weight, standing: row.level, lines: name.lines.count
    ) { place in
      var shapes = Sign.status(row.level.status, center: Point(x: grid.labelLeft + 6, y: place.middle))
      shapes += name.shapes(place, color: .ink) + slippage(of: row, place)
      if let single { shapes += track(single, of: row, place) }
      return [.group(Shape.Group(words.told(row), shapes))]
    }
    guard single == nil else { return [first] }
    var lines = [first]
    lines += row.tracks.map { track in
      let name = RowName(track.title, at: grid.nameLeft + indent + 7, width: grid.widthOfName - indent - 7)
      return PageLine(begins: false, rank: row.rank, standing: nil, lines: name.lines.count) { place in
        [
          .group(
            Shape.Group(track.title.oneLine, name.shapes(place, color: .muted) + self.track(track, of: row, place)))
        ]
      }
    }
    if row.moreTracks > 0 {
      let name = RowName(
        words.moreHandovers(row.moreTracks), at: grid.nameLeft + indent + 7, width: grid.widthOfName - indent - 7)
      lines.append(
        PageLine(begins: false, rank: row.rank, standing: nil, lines: 1) { name.shapes($0, color: .muted) })
    }
    return lines
  }

  /// With the space before it; nothing where nothing moved.
  private func widthOfSlippage(in row: Row) -> Double {
    row.slippage.map { TextMetrics.width(of: words.slippage($0), size: TypeSize.small, weight: .bold) + 8 } ?? 0
  }

  /// By how much it ends later than the latest baseline had it, at the end of its name.
  private func slippage(of row: Row, _ place: PageLine.Place) -> [Shape] {
    guard let days = row.slippage else { return [] }
    let text = words.slippage(days)
    return [
      .label(
        text, x: grid.scale.left - 4, baseline: place.middle + 2.5, size: TypeSize.small,
        weight: .bold,
        color: days > 0 ? .alarm : .muted, anchor: .right)
    ]
  }

  private func track(_ track: Track, of row: Row, _ place: PageLine.Place) -> [Shape] {
    TrackDrawing(track: track, row: row, axis: axis, words: words, place: place).shapes
  }
}

/// The name of a row, in up to two lines.
struct RowName {
  let lines: [String]
  /// Below the name, in small letters.
  let notes: [String]
  private let x: Double
  private let isBold: Bool

  init(_ text: String, at x: Double, width: Double, isBold: Bool = false, note: String = "") {
    (self.x, self.isBold) = (x, isBold)
    lines = TextMetrics.wrapped(
      text.oneLine, toWidth: width, maximum: 2, size: TypeSize.text, weight: isBold ? .bold : .regular)
    notes = TextMetrics.wrapped(note.oneLine, toWidth: width, maximum: 2, size: TypeSize.small)
  }

  var height: Int { lines.count + notes.count }

  func shapes(_ place: PageLine.Place, color: Color) -> [Shape] {
    let first = place.middle - Double(height - 1) * PageHeight.furtherLine / 2 + 2.7
    func baseline(_ line: Int) -> Double { first + Double(line) * PageHeight.furtherLine }
    return lines.enumerated().map { index, line in
      .label(line, x: x, baseline: baseline(index), weight: isBold ? .bold : .regular, color: color)
    }
      + notes.enumerated().map { index, note in
        .label(note, x: x, baseline: baseline(lines.count + index), size: TypeSize.small, color: .muted)
      }
  }
}
