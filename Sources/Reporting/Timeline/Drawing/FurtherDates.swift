import Documents
import PlanFormat

/// The dates that have no name on the lines of the calendar, named below them in their order: with a number those whose mark has one.
struct FurtherDates {
  struct Entry {
    let item: CalendarItem
    /// On which line of the calendar its mark stands, if it has a place there.
    let line: Int?
    var number: Int?
    fileprivate let text: String
  }

  private(set) var entries: [Entry] = []
  private let width: Double

  /// How wide a title can be, the most generous first.
  private static let widths = [260.0, 180, 130, 90, 60]
  /// More names in a row nobody reads.
  private static let mostNames = 60
  /// How many lines there are where names can be cut for it.
  private static let lines = 5
  private static let apart = 12.0

  init(
    marked: [(line: Int, item: CalendarItem)], beyond: [CalendarItem], width: Double, most: Int,
    words: TimelineWords, near middle: (CalendarItem) -> Int
  ) {
    self.width = width
    let all = (marked.map { (line: Int?.some($0.line), item: $0.item) } + beyond.map { (nil, $0) })
      .sorted { middle($0.item) < middle($1.item) }.prefix(Self.mostNames)
    for title in Self.widths {
      entries = Self.entries(all, title, words)
      if places.lines <= Self.lines { return }
    }
    for count in (0..<all.count).reversed() where places.lines > most {
      entries = Self.entries(all.prefix(count), Self.widths[Self.widths.count - 1], words)
    }
  }

  private static func entries(
    _ dates: ArraySlice<(line: Int?, item: CalendarItem)>, _ width: Double, _ words: TimelineWords
  ) -> [Entry] {
    var number = 0
    return dates.sorted { $0.item.day < $1.item.day }.map { line, item in
      if line != nil { number += 1 }
      return Entry(
        item: item, line: line, number: line == nil ? nil : number,
        text: words.told(item, as: DateName.shortened(item.title.oneLine, toWidth: width)))
    }
  }

  /// Where the entries stand, each on one line whole.
  private var places: (at: [(x: Double, line: Int)], lines: Int) {
    var (x, line) = (0.0, 0)
    let at = entries.map { entry in
      let needed = Self.width(of: entry)
      if x > 0, x + needed > width { (x, line) = (0, line + 1) }
      defer { x += needed + Self.apart }
      return (x, line)
    }
    return (at, entries.isEmpty ? 0 : line + 1)
  }

  private static func width(ofNumber number: Int?) -> Double {
    number.map { TextMetrics.width(of: "\($0)", size: TypeSize.small, weight: .bold) + 3 } ?? 0
  }

  private static func width(of entry: Entry) -> Double {
    width(ofNumber: entry.number) + TextMetrics.width(of: entry.text, size: TypeSize.small)
  }

  /// With the numbers that stand at a mark, and no others.
  func panel(left: Double, numbered: Set<Int>, title: Shape) -> Panel {
    let places = places
    guard places.lines > 0 else { return Panel() }
    let shapes = zip(entries, places.at).flatMap { entry, place -> [Shape] in
      let (x, baseline) = (left + place.x, 7.1 + Double(place.line) * PageHeight.furtherLine)
      let number = entry.number.flatMap { numbered.contains($0) ? $0 : nil }
      return (number.map { [.label("\($0)", x: x, baseline: baseline, size: TypeSize.small, weight: .bold)] } ?? [])
        + [
          .label(
            entry.text, x: x + Self.width(ofNumber: number), baseline: baseline, size: TypeSize.small, color: .muted)
        ]
    }
    return Panel(height: Double(places.lines) * PageHeight.furtherLine + 1.2, [title] + shapes)
  }
}
