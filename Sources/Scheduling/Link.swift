/// A relation between two activities: an end of the successor comes no earlier than `lag` days after an end of the
/// predecessor. The four kinds are those of the precedence diagramming method (Fondahl 1961; Moder, Phillips and Davis
/// 1983).
public struct Link: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case finishToStart, startToStart, finishToFinish, startToFinish
  }

  /// The predecessor, as a position in `Network.activities`.
  public var from: Int

  /// The successor, as a position in `Network.activities`.
  public var to: Int

  public var kind: Kind

  /// Days that pass between the two ends; negative for a lead.
  public var lag: Int

  /// The calendar whose working days the lag counts, as a position in `Network.calendars`; every day if nil.
  public var calendar: Int?

  public init(from: Int, to: Int, kind: Kind = .finishToStart, lag: Int = 0, calendar: Int? = nil) {
    self.from = from
    self.to = to
    self.kind = kind
    self.lag = lag
    self.calendar = calendar
  }
}

extension Link {
  public enum End: Sendable { case start, finish }

  /// Orders links by what they say rather than by where they stand, so that ties between them fall the same way
  /// whatever the order of a network's links.
  func precedes(_ other: Link) -> Bool {
    let (left, right) = ((from, to, kind.rawValue, lag), (other.from, other.to, other.kind.rawValue, other.lag))
    return left == right ? calendar ?? -1 < other.calendar ?? -1 : left < right
  }
}

extension Link.Kind {
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
