import Documents

// How many rows the lines of the calendar have, and how much of its names.

extension StripDrawing {
  /// The most generous of the layouts that the page has room for; where none names everything, the one that names most.
  func layouts(of strips: [CalendarStrip]) -> [StripLayout] {
    let rows = PageHeight.rowsOfCalendar(width: grid.width)
    var best: [StripLayout] = []
    var fewest = Int.max
    for (widths, most) in Self.attempts {
      let layouts = strips.map { strip in
        StripLayout(
          strip, scale: scale, room: left...grid.width, near: distance, widths: StripLayout.widths[widths...],
          most: most)
      }
      guard layouts.reduce(0, { $0 + $1.rows.count }) <= rows || most == Self.fewestRows else { continue }
      let unplaced = layouts.reduce(0) { $0 + $1.unplaced.count }
      if unplaced < fewest { (best, fewest) = (layouts, unplaced) }
      if unplaced == 0 { break }
    }
    return best
  }

  private static let fewestRows = 2
  /// From which width of names on, and how many rows a line can have.
  private static let attempts: [(widths: Int, most: Int)] = [
    (0, 6), (1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6), (6, 5), (6, 4), (6, 3), (6, fewestRows),
  ]
}
