import Documents

/// The columns of a page: the names of blocks, the names of rows, and time. In points.
struct PageGrid: Equatable {
  let width: Double
  /// Where the names of rows begin.
  let labelLeft: Double
  let scale: TimeScale

  /// Room for arrows at the right.
  private static let rightMargin = 5.0

  /// With so much room for columns of words at the right of time.
  init(width: Double, span: TimelineSpan, columns: Double = 0) {
    self.width = width
    labelLeft = min(max(width * 0.088, 62), 100).rounded()
    let labels = min(max(width * 0.235, 108), 268).rounded()
    scale = TimeScale(span: span, left: labelLeft + labels, right: width - Self.rightMargin - columns)
  }

  /// Where the name of a row stands, behind the sign of its standing.
  var nameLeft: Double { labelLeft + 15 }
  var widthOfName: Double { scale.left - nameLeft - 6 }
  var widthOfTitle: Double { labelLeft - 8 }
}

/// The heights of a page's parts, in points: the one place to change them.
enum PageHeight {
  /// From one row to the next: as much as the page has, within these.
  static let rows = 8.8...13.0
  /// A row's further lines of text.
  static let furtherLine = 8.6
  /// What a bar leaves free of its row, and what it is at most. The lowest bar holds a name with all its letters.
  static let aroundBar = 1.4
  static let tallestBar = 9.0
  /// Between two blocks.
  static let betweenBlocks = 1.6
  /// A line of a block's title.
  static let title = 8.6
  /// A row of the calendar.
  static let strip = 9.4
  /// How many rows the calendar has at most: more would push the tasks off the page. A narrow page needs more of them, and has more
  /// room where it is upright.
  static func rowsOfCalendar(width: Double) -> Int { width >= 900 ? 10 : width >= 600 ? 12 : 16 }
  /// How many lines the names of its further dates take at most, once they are as short as they can be.
  static func linesOfFurtherDates(width: Double) -> Int { width >= 600 ? 16 : 24 }
  /// What strength and money are drawn in.
  static let charts = 40.0...96.0
  /// A chart that stands above the rows which explain it: lower on a narrow page, which is low as well.
  static func lead(width: Double) -> Double { width >= 900 ? 170 : 104 }
  /// Between the parts of a page.
  static let gap = 4.0
}
