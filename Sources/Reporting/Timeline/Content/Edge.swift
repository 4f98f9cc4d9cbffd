import PlanFormat

/// Where a stretch of time begins or ends, as exactly as the plan knows it: some moment between the beginnings of two days.
struct Edge: Equatable {
  let earliest: Day
  let latest: Day
  /// Whether the plan gives a date; otherwise the edge only closes the picture there.
  let isStated: Bool

  /// The beginning of a first day.
  static func first(_ date: PlanDate) -> Edge { Edge(date, shiftedBy: 0) }

  /// The end of a last day.
  static func last(_ date: PlanDate) -> Edge { Edge(date, shiftedBy: 1) }

  static func notStated(_ day: Day) -> Edge { Edge(earliest: day, latest: day, isStated: false) }

  /// Going on past every picture.
  static let open = Edge(earliest: .distantFuture, latest: .distantFuture, isStated: true)

  private init(earliest: Day, latest: Day, isStated: Bool) {
    (self.earliest, self.latest, self.isStated) = (earliest, latest, isStated)
  }

  /// What `about` and `by` leave open is drawn as half a month to both sides, and as a quarter before.
  private init(_ date: PlanDate, shiftedBy days: Int) {
    let slack = date.isApproximate ? 15 : 0
    let earliest = date.precision == .by ? date.latest.adding(months: -3) : date.earliest
    self.init(earliest: earliest + (days - slack), latest: date.latest + (days + slack), isStated: true)
  }

  /// The earlier of two.
  func limited(by other: Edge?) -> Edge {
    guard let other, other.latest < latest else { return self }
    return other
  }
}
