import PlanFormat

/// Where a stretch of time begins or ends, as exactly as the plan knows it: some moment between the beginnings of two days.
public struct Edge: Equatable, Sendable {
  /// The first moment; before all days where the date is `by` some day, and so has no beginning.
  public let earliest: Day
  public let latest: Day
  /// Whether the plan gives a date; otherwise the edge only says where it lies at the latest.
  public let isStated: Bool
  /// The date, as the plan gives it.
  public let date: PlanDate?
  /// Whether it is the end of the date, and not its beginning.
  public let isEnd: Bool

  /// The beginning of a first day.
  public static func first(_ date: PlanDate) -> Edge { Edge(date, isEnd: false) }

  /// The end of a last day.
  public static func last(_ date: PlanDate) -> Edge { Edge(date, isEnd: true) }

  public static func notStated(_ day: Day) -> Edge { Edge(earliest: day, latest: day, isStated: false) }

  /// Going on for good.
  public static let open = Edge(earliest: .distantFuture, latest: .distantFuture, isStated: true)

  private init(earliest: Day, latest: Day, isStated: Bool, date: PlanDate? = nil, isEnd: Bool = false) {
    (self.earliest, self.latest, self.isStated, self.date, self.isEnd) = (earliest, latest, isStated, date, isEnd)
  }

  /// What `about` leaves open is drawn as half a month to both sides: a slant that stands for no day.
  private init(_ date: PlanDate, isEnd: Bool) {
    let (shift, slack) = (isEnd ? 1 : 0, date.isApproximate ? 15 : 0)
    self.init(
      earliest: date.firstDay.map { $0 + (shift - slack) } ?? .distantPast, latest: date.lastDay + (shift + slack),
      isStated: true, date: date, isEnd: isEnd)
  }

  /// The day that begins at it, where the plan knows it to the day.
  public var firstDay: Day? { isStated && earliest == latest && latest < .distantFuture ? latest : nil }

  /// Whether there is a first moment at which it can be.
  public var hasBeginning: Bool { earliest > .distantPast }

  /// An end that is so rough that another edge may come first or last: where it comes last at its latest, as early as it can be,
  /// but not before a day.
  func asEarly(as other: Edge, notBefore day: Day?) -> Edge {
    guard hasBeginning, latest >= other.latest else { return self }
    let earliest = max(earliest, day ?? earliest)
    return earliest < other.latest ? .notStated(earliest) : self
  }

  /// The earlier of two.
  func limited(by other: Edge?) -> Edge {
    guard let other, other.latest < latest else { return self }
    return other
  }
}
