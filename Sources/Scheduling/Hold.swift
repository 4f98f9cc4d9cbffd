/// What keeps an activity's dates from following its links.
enum Hold: UInt8 {
  case none

  /// A start or finish that must be kept.
  case prescribed

  /// The start has happened; links to the finish still move it.
  case started
  case finished

  /// Whether this end of the activity lies in the past, where nothing can move it.
  func hasHappened(_ end: Link.End) -> Bool {
    switch self {
    case .none, .prescribed: false
    case .started: end == .start
    case .finished: true
    }
  }

  /// Whether a link to this end of the activity can move it.
  func canMove(_ end: Link.End) -> Bool { self != .prescribed && !hasHappened(end) }
}

extension Activity {
  var hold: Hold {
    switch progress {
    case .started: .started
    case .finished: .finished
    case .notStarted: mustStart == nil && mustFinish == nil ? .none : .prescribed
    }
  }

  /// Days between start and finish: the duration, or the days between the two dates that must be kept.
  var span: Int {
    guard let mustStart, let mustFinish else { return duration }
    return max(0, mustFinish - mustStart)
  }

  /// The start that a start or a finish that must be kept comes to.
  var prescribedStart: Int? { mustStart ?? mustFinish.map { $0 - span } }
}
