import Diagnostics

/// The day from which a plan is looked at, beside the day that it describes.
///
/// What is read of a plan is what was known, and what held, on the day that it is looked at.
public struct Viewpoint: Sendable {
  /// The day that is looked at; nothing where neither the plan nor the call names one: then everything counts as known.
  public let day: Day?
  /// The day that the plan itself describes.
  public let planDay: Day?

  public init(day: Day? = nil, planDay: Day? = nil) {
    self.day = day ?? planDay
    self.planDay = planDay
  }

  /// Whether something of a date is known. A rough date is once its period has begun.
  public func knows(_ date: PlanDate) -> Bool { day.map(date.isKnown(on:)) ?? true }

  /// Whether the plan is looked at from before its own day, on which its undated standings hold.
  public var looksBack: Bool {
    guard let day, let planDay else { return false }
    return day < planDay
  }
}

/// How something stands by a field that carries no date: it holds on the plan's own day, and is not known before.
public struct UndatedStanding: Sendable {
  /// What kind of entry it is in, its id if it has one, and the field.
  public let noun: String
  public let id: String
  public let key: String
  public let span: Span
}

/// Something that the plan tells as having happened, or as known, after the day that it describes.
public struct ToldAhead: Sendable {
  /// What kind of entry it is in, and the id of the entry or of the one that it is a part of, if one of them has one.
  public let noun: String
  public let id: String
  /// The field that dates what has happened; nothing where the date is that of the whole entry.
  public let key: String?
  public let date: PlanDate
  public let span: Span
}

/// What reading noticed of time, for those who tell it.
public struct Hindsight: Sendable {
  /// Standings without a date that are left out, since the plan is looked at from before its own day.
  public internal(set) var undated: [UndatedStanding] = []
  /// What lies after the plan's own day and is no dated change; in the order of the places once all is read.
  public internal(set) var ahead: [ToldAhead] = []

  public init() {}

  /// What an entry tells ahead of the plan's own day.
  public func ahead(in header: Header) -> [ToldAhead] {
    guard !ahead.isEmpty else { return [] }
    return ahead[firstPosition(in: header.span)...].prefix { header.span.contains($0.span) }.map(\.self)
  }

  /// Searched by halves: every task and handover asks.
  private func firstPosition(in span: Span) -> Int {
    var (low, high) = (0, ahead.count)
    while low < high {
      let middle = (low + high) / 2
      let place = ahead[middle].span
      if (place.file, place.start) < (span.file, span.start) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, with what is told ahead in the order of the places.
  public func inReadingOrder() -> Hindsight {
    var hindsight = self
    hindsight.ahead.sort { $0.span < $1.span }
    return hindsight
  }
}
