import Documents
import PlanFormat

/// Lays one line of the transition calendar on rows: periods as bands, then the dates in what room is left, on as many further rows as
/// their names need, within what the page grants.
struct StripLayout {
  private(set) var rows: [StripRow] = []
  /// What has a place in time, but finds none for its name.
  private(set) var unplaced: [CalendarItem] = []
  /// What has no place on the axis: what is not known to the month, and what lies beyond its ends.
  private(set) var beyond: [CalendarItem] = []
  let strip: CalendarStrip
  private let scale: TimeScale
  private let room: ClosedRange<Double>

  /// How wide the names of dates can be, the most generous first.
  static let widths = [420.0, 280, 200, 150, 110, 80, 60]
  /// Of one line not more dates are named than could be read.
  private static let mostDates = 60
  /// More rows of periods that overlap show less than their names do.
  private static let rowsOfBands = 2
  static let inset = 1.2
  static let tip = 4.0

  /// Tries some widths of names until all dates have their place, on so many rows at most.
  init(
    _ strip: CalendarStrip, scale: TimeScale, room: ClosedRange<Double>, near middle: (CalendarItem) -> Int,
    widths: ArraySlice<Double>, most: Int
  ) {
    (self.strip, self.scale, self.room) = (strip, scale, room)
    beyond = strip.items.filter { !Self.isVisible($0, scale) }
    var dates = addBands(
      strip.items.filter { Self.isVisible($0, scale) && $0.isPeriod }, most: min(most, Self.rowsOfBands))
    dates = (dates + strip.items.filter { Self.isVisible($0, scale) && !$0.isPeriod }).sorted { $0.day < $1.day }
    let named = dates.keeping(Self.mostDates, rank: middle)
    let bands = rows
    for width in widths {
      rows = bands
      unplaced = add(named, width: width, most: most)
      if unplaced.isEmpty { break }
    }
    for row in rows.indices { rows[row].settle() }
    if named.count < dates.count { unplaced += dates.filter { !named.contains($0) } }
  }

  private static func isVisible(_ item: CalendarItem, _ scale: TimeScale) -> Bool {
    guard item.isMarked else { return false }
    return item.isPeriod
      ? item.drawn.upperBound >= scale.span.first && item.drawn.lowerBound <= scale.span.last
      : scale.span.contains(item.day)
  }

  /// Periods that overlap on rows of their own. Those that are too short to be seen, find no row, or have no room for their name are
  /// dates like others.
  private mutating func addBands(_ periods: [CalendarItem], most: Int) -> [CalendarItem] {
    var bands: [[(item: CalendarItem, figure: ClosedRange<Double>)]] = []
    var others: [CalendarItem] = []
    for period in periods {
      let figure = scale.x(period.drawn.lowerBound)...scale.x(period.drawn.upperBound + 1)
      let free = bands.firstIndex { ($0.last?.item.drawn.upperBound).map { $0 < period.drawn.lowerBound } ?? true }
      if figure.upperBound - figure.lowerBound < TimeScale.leastWidth {
        others.append(period)
      } else if let free {
        bands[free].append((period, figure))
      } else if bands.count < most {
        bands.append([(period, figure)])
      } else {
        others.append(period)
      }
    }
    for bands in bands {
      var row = StripRow(room: room)
      others += row.place(bands, inset: Self.inset + (strip.isPath ? Self.tip : 0))
      if !row.entries.isEmpty { rows.append(row) }
    }
    return others
  }

  private mutating func add(_ dates: [CalendarItem], width: Double, most: Int) -> [CalendarItem] {
    let candidates = dates.map { date in
      StripRow.Candidate(
        item: date, x: scale.x(date.day), text: DateName.shortened(date.title.oneLine, toWidth: width), number: nil)
    }
    return add(candidates, most: most).map(\.item)
  }

  /// Puts dates on the rows there are, and on further ones; tells which find no place.
  private mutating func add(_ candidates: [StripRow.Candidate], most: Int) -> [StripRow.Candidate] {
    var open = candidates
    for row in rows.indices where !open.isEmpty { open = rows[row].take(open) }
    while !open.isEmpty, rows.count < most {
      var row = StripRow(room: room)
      let left = row.take(open)
      // Not even one has room on an empty row.
      guard left.count < open.count else { break }
      rows.append(row)
      open = left
    }
    return open
  }

  /// Marks some of what has no name here with the numbers by which it is named below the calendar, on one further row at most; tells
  /// which have their number.
  mutating func number(_ numbers: [(item: CalendarItem, number: Int)]) -> [Int] {
    let candidates = numbers.map { item, number in
      StripRow.Candidate(item: item, x: scale.x(item.day), text: "\(number)", number: number)
    }
    let without = Set(add(candidates, most: rows.count + 1).compactMap(\.number))
    return numbers.map(\.number).filter { !without.contains($0) }
  }
}
