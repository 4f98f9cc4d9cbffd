/// What keeps an activity's dates from following its links.
enum Hold: UInt8 {
  case none

  /// A start or finish that must be kept.
  case prescribed

  /// The start has happened; links to the finish still move it.
  case started
  case finished

  /// The dates are those of its parts.
  case hammock

  /// Whether this end of the activity lies in the past, where nothing can move it.
  func hasHappened(_ end: Link.End) -> Bool {
    switch self {
    case .none, .prescribed, .hammock: false
    case .started: end == .start
    case .finished: true
    }
  }

  /// Whether a link to this end of the activity can move it.
  func canMove(_ end: Link.End) -> Bool { self != .prescribed && self != .hammock && !hasHappened(end) }
}

extension Activity {
  var hold: Hold {
    switch progress {
    case .started: .started
    case .finished: .finished
    case .notStarted: mustStart == nil && mustFinish == nil ? .none : .prescribed
    }
  }

  /// From a start to a finish that must be kept; where one of them is free, the duration leads to it.
  func prescribed(counting count: DayCount) -> Range<Int>? {
    switch (mustStart, mustFinish) {
    case (let start?, let finish?): start..<max(start, finish)
    case (let start?, nil): start..<count.moment(duration, after: start)
    case (nil, let finish?): count.moment(duration, before: finish)..<finish
    case (nil, nil): nil
    }
  }
}
