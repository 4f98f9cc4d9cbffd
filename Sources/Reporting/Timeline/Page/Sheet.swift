import Analysis
import Documents

/// What a view shows, before it is laid on pages: parts of one width, on one time axis where it has one.
struct Sheet {
  let grid: PageGrid
  /// Nothing where the rows are not on a time axis.
  var axis: Axis?
  /// Title, finding and key figures of the first page.
  var head: Panel
  /// The head of the later ones: of which page of how many.
  var laterHead: (_ page: Int, _ pages: Int) -> Panel
  var legend = Panel()
  /// The same of the lines that pages have room for: of each block those at these places.
  var legendOfShown: (([[Int]]) -> Panel)?
  /// The transition calendar on the first page, and what of it the later ones repeat.
  var calendar = Panel()
  var laterCalendar = Panel()
  /// What stands above the rows of the first page, on the same axis: the chart that the rows explain.
  var lead = Panel()
  /// The names of columns right above the rows; of columns beside time, on the lines of the years.
  var heads = Panel()
  var blocks: [PageBlock] = []
  /// Below the rows, kept together: charts that are drawn at a height.
  var charts: [(Double) -> Panel] = []
  var foot = Panel()
  let words: TimelineWords
  /// What stands in place of rows where there are none.
  var emptyText: String?
  /// What is drawn over the rows of a page once their places are known: of each row its upper edge and its place.
  var overlay: ([PlacedLine]) -> [Shape] = { _ in [] }

  /// A row on its page: which of the sheet's rows, and where.
  struct PlacedLine {
    let block: Int
    let line: Int
    let top: Double
    let place: PageLine.Place
  }
}
