/// A relation between two activities: an end of the successor comes no earlier than `lag` days after an end of the
/// predecessor, or no later. The four kinds are those of the precedence diagramming method (Fondahl 1961; Moder, Phillips
/// and Davis 1983); with upper bounds they are generalised precedence relations (Elmaghraby and Kamburowski 1992).
public struct Link: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case finishToStart, startToStart, finishToFinish, startToFinish
  }

  /// Which side of the lag the link holds its ends on.
  public enum Bound: UInt8, Hashable, Sendable {
    case atLeast

    /// No more days than the lag has lie between the two ends. To keep it, the predecessor waits for its successor.
    case atMost
  }

  /// The predecessor, as a position in `Network.activities`.
  public var from: Int

  /// The successor, as a position in `Network.activities`.
  public var to: Int

  public var kind: Kind
  public var bound: Bound

  /// Days that pass between the two ends; negative for a lead.
  public var lag: Int

  /// The calendar whose working days the lag counts, as a position in `Network.calendars`; every day if nil.
  public var calendar: Int?

  public init(
    from: Int, to: Int, kind: Kind = .finishToStart, _ bound: Bound = .atLeast, lag: Int = 0, calendar: Int? = nil
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.bound = bound
    self.lag = lag
    self.calendar = calendar
  }
}

extension Link {
  public enum End: Sendable { case start, finish }

  /// Orders links by what they say rather than by where they stand, so that ties between them fall the same way
  /// whatever the order of a network's links.
  func precedes(_ other: Link) -> Bool {
    let left = (from, to, kind.rawValue, bound.rawValue, lag, calendar ?? -1)
    return left < (other.from, other.to, other.kind.rawValue, other.bound.rawValue, other.lag, other.calendar ?? -1)
  }

  /// Whether it lets its two ends come in one order only. A circle of such links is never kept, however little time its
  /// activities take; a lead, an upper bound and a link that leaves a start or reaches a finish may close one that is.
  var isStrict: Bool { kind == .finishToStart && bound == .atLeast && lag >= 0 }

  /// Whether the successor finishes when the predecessor starts, as a guard goes when the next one comes. No working time
  /// lies between the end of one working day and the beginning of the next, so it may finish before a weekend.
  var isHandInHand: Bool { kind == .startToFinish && bound == .atLeast && lag == 0 }

  /// The activity that it lets wait, and the one that is waited for: an upper bound lets its predecessor wait.
  public var waiting: Int { bound == .atLeast ? to : from }
  public var waitedFor: Int { bound == .atLeast ? from : to }
}

extension Link.Kind {
  /// The same relation seen from the successor.
  var reversed: Self {
    switch self {
    case .finishToStart: .startToFinish
    case .startToFinish: .finishToStart
    case .startToStart, .finishToFinish: self
    }
  }

  /// The end of the predecessor that the link leaves.
  public var leaves: Link.End {
    switch self {
    case .finishToStart, .finishToFinish: .finish
    case .startToStart, .startToFinish: .start
    }
  }

  /// The end of the successor that the link reaches.
  public var reaches: Link.End {
    switch self {
    case .finishToStart, .startToStart: .start
    case .finishToFinish, .startToFinish: .finish
    }
  }
}
