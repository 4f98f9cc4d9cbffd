import Documents

/// A row of the transition calendar: periods as bands and dates as marks, each with its name, none of which meets another.
struct StripRow {
  /// Where a name stands: in its band, or beside the band or the mark.
  enum Place { case inside, right, left }

  struct Entry {
    let item: CalendarItem
    /// What is drawn of it itself.
    let figure: ClosedRange<Double>
    let isBand: Bool
    var place: Place
    var text: String
    /// The number by which it is named below the calendar, where it has no name of its own.
    var number: Int?

    var extent: ClosedRange<Double> {
      let width = TextMetrics.width(of: text, size: TypeSize.small, weight: isNumbered ? .bold : .regular)
      return StripRow.extent(figure, width, place)
    }

    var isNumbered: Bool { number != nil }
    var isNamed: Bool { !text.isEmpty && !isNumbered }
  }

  /// In their order across the page.
  private(set) var entries: [Entry] = []
  private let room: ClosedRange<Double>

  static let radius = 2.2
  /// Between a mark and its name, and between a name and what follows it.
  static let beforeName = 1.8
  static let apart = 4.0

  init(room: ClosedRange<Double>) { self.room = room }

  fileprivate static func extent(_ figure: ClosedRange<Double>, _ width: Double, _ place: Place) -> ClosedRange<Double>
  {
    switch place {
    case .inside: figure
    case .right: figure.lowerBound...figure.upperBound + beforeName + width
    case .left: figure.lowerBound - beforeName - width...figure.upperBound
    }
  }
}

// MARK: - Bands

extension StripRow {
  /// Puts periods that do not overlap on an empty row; tells which of them find no room for a name.
  mutating func place(_ bands: [(item: CalendarItem, figure: ClosedRange<Double>)], inset: Double) -> [CalendarItem] {
    var nameless: [CalendarItem] = []
    var end = room.lowerBound
    for (index, band) in bands.enumerated() {
      let next = index + 1 < bands.count ? bands[index + 1].figure.lowerBound : room.upperBound
      let name = band.item.title.oneLine
      let width = TextMetrics.width(of: name, size: TypeSize.small)
      let inside = band.figure.upperBound - band.figure.lowerBound - 2 * inset
      func fits(_ place: Place) -> Bool {
        let extent = Self.extent(band.figure, width, place)
        return extent.lowerBound >= end && extent.upperBound + Self.apart <= next
      }
      var entry = Entry(item: band.item, figure: band.figure, isBand: true, place: .inside, text: name)
      if width > inside {
        if fits(.right) {
          entry.place = .right
        } else if fits(.left) {
          entry.place = .left
        } else {
          entry.text = DateName.parts(of: name, toWidth: inside) ?? ""
          if entry.text.isEmpty { nameless.append(band.item) }
        }
      }
      entries.append(entry)
      end = entry.extent.upperBound + Self.apart
    }
    return nameless
  }
}

// MARK: - Marks

extension StripRow {
  /// A date that looks for a row: its mark, and what is to be written beside it.
  struct Candidate {
    let item: CalendarItem
    let x: Double
    let text: String
    let number: Int?

    fileprivate func entry(_ place: Place) -> Entry {
      Entry(
        item: item, figure: x - StripRow.radius...x + StripRow.radius, isBand: false, place: place, text: text,
        number: number)
    }
  }

  /// Takes as many of some dates as it has room for, and tells which stay over: what ends first comes first, so that no row could
  /// hold more.
  mutating func take(_ candidates: [Candidate]) -> [Candidate] {
    let bands = entries.map(\.extent)
    let choices = candidates.indices.flatMap { index in
      [Place.left, .right].map { (index: index, entry: candidates[index].entry($0)) }
    }.map { (index: $0.index, entry: $0.entry, extent: $0.entry.extent) }
      .filter { choice in
        room.lowerBound <= choice.extent.lowerBound && choice.extent.upperBound <= room.upperBound
          && bands.allSatisfy { !$0.widened(by: Self.apart).overlaps(choice.extent) }
      }
    var taken: Set<Int> = []
    var end = -Double.infinity
    for (index, entry, extent) in choices.sorted(by: {
      ($0.extent.upperBound, $0.index) < ($1.extent.upperBound, $1.index)
    })
    where extent.lowerBound >= end && taken.insert(index).inserted {
      entries.append(entry)
      end = extent.upperBound + Self.apart
    }
    entries.sort { $0.figure.lowerBound < $1.figure.lowerBound }
    return candidates.indices.filter { !taken.contains($0) }.map { candidates[$0] }
  }

  /// Once all have their place, names that are cut take what room the row has left, and names stand behind their marks where that
  /// costs no other its place.
  mutating func settle() {
    extendNames()
    turnNames()
    extendNames()
  }

  /// From the end of the row on, each name that stands before its mark goes behind it where it has room there.
  private mutating func turnNames() {
    for index in entries.indices.reversed() where entries[index].place == .left {
      var turned = entries[index]
      turned.place = .right
      if turned.extent.upperBound <= limit(after: index) { entries[index] = turned }
    }
  }

  private func limit(after index: Int) -> Double {
    index + 1 < entries.count ? entries[index + 1].extent.lowerBound - Self.apart : room.upperBound
  }

  private func limit(before index: Int) -> Double {
    index > 0 ? entries[index - 1].extent.upperBound + Self.apart : room.lowerBound
  }

  private mutating func extendNames() {
    for index in entries.indices where entries[index].isNamed && entries[index].place != .inside {
      let entry = entries[index]
      let space =
        entry.place == .right
        ? limit(after: index) - entry.figure.upperBound : entry.figure.lowerBound - limit(before: index)
      let longer = DateName.shortened(entry.item.title.oneLine, toWidth: space - Self.beforeName)
      if longer.count > entry.text.count { entries[index].text = longer }
    }
  }
}

extension ClosedRange<Double> {
  fileprivate func widened(by space: Double) -> ClosedRange { lowerBound - space...upperBound + space }
}
