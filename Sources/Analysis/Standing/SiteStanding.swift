import PlanFormat
import PlanModel

/// How a site of the mission stands on the day of the plan.
public struct SiteStanding: Sendable {
  public enum State: String, CaseIterable, Sendable {
    case open, closing, closed, repurposed, looted, destroyed
    case handedOver = "handed-over"
    /// Left, and then taken by somebody to whom it was not handed over.
    case occupied
    /// It was to close on a day that has passed, or the mission has left since, and nothing says whether it did.
    case notKnown = "not-known"
    /// The plan doesn't say how it stands.
    case notStated = "not-stated"
  }

  public let state: State
  /// When it closed or was handed over, else when it is to.
  public let closing: PlanDate?
  /// Since when it is looted, destroyed or taken, where that is known.
  public let lost: PlanDate?
  /// Whether it was lost, and nobody is named who secures it.
  public let isLostAndUnsecured: Bool
  /// How many sites the entry stands for.
  public let count: Int

  /// Whether the mission has left it.
  public var isLeft: Bool { state.isLeft }

  public var isUnknown: Bool { state == .notKnown || state == .notStated }

  /// Whether anybody knows when the mission has left it, or will. Where nothing says whether a site closed on its day, nobody does.
  public var isClosingKnown: Bool { isLeft || closing != nil && state != .notKnown }

  /// How it stands in the words by which work is counted. Of a site that is open and has no day on which it closes nobody knows
  /// how it goes on; one that was lost and is secured has somebody who minds it.
  public var level: WorkStanding {
    if isLostAndUnsecured { return .atRisk }
    if isUnknown { return .unknown }
    switch state {
    case .looted, .destroyed, .occupied: return .watch
    case .closed, .handedOver, .repurposed: return .done
    case .open, .closing, .notKnown, .notStated: return closing == nil ? .unknown : .onTrack
    }
  }

  /// `end` is the last day of the mission there.
  init(_ site: Site, asOf: Day?, end: PlanDate?) {
    let loss = site.history.last { $0.entry.event.value?.isLoss == true }
    let state = Self.state(of: site, asOf: asOf, end: end)
    let isTaken = loss?.entry.event.value == .occupied && !site.isBack(after: loss?.date)
    self.state = isTaken ? .occupied : state
    let isLost = isTaken || state == .looted || state == .destroyed
    // An update that tells of the end dates it, where nothing else does.
    let changed = state.isLeft ? site.header.changes["status"] : nil
    // What was lost before anybody said that it closed has no closing.
    closing = site.closed.value ?? changed ?? (isLost ? nil : site.closes.value)
    lost = isLost ? loss?.date : nil
    isLostAndUnsecured = isLost && site.securedBy.value == nil
    count = site.number
  }

  private static func state(of site: Site, asOf: Day?, end: PlanDate?) -> State {
    switch site.status.value {
    case .closed: return .closed
    case .handedOver: return .handedOver
    case .repurposed: return .repurposed
    case .looted: return .looted
    case .destroyed: return .destroyed
    case .open, .closing, nil: break
    }
    if let closed = site.closed.value, !site.isReopened(after: closed) {
      return site.to.isEmpty ? .closed : .handedOver
    }
    // What was said of it while the mission was there does not hold once that has left.
    if let asOf, let closes = site.closes.value ?? (site.isOpen(after: end) ? nil : end), closes.hasPassed(on: asOf),
      site.closes.value != nil || site.status.value != nil
    {
      return .notKnown
    }
    switch site.status.value {
    case .open: return .open
    case .closing: return .closing
    default: return .notStated
    }
  }
}

extension Site {
  /// How many sites the entry stands for; a number that no mission reaches is cut.
  var number: Int { min(max(count.value?.whole ?? 1, 0), 100_000) }

  /// Whether an update has opened it again since it closed.
  fileprivate func isReopened(after closed: PlanDate) -> Bool {
    guard status.value == .open || status.value == .closing, let changed = header.changes["status"] else {
      return false
    }
    return changed.isSurely(after: closed)
  }

  /// Whether an update says after a day that it is open.
  fileprivate func isOpen(after day: PlanDate?) -> Bool {
    guard let day, let changed = header.changes["status"] else { return false }
    return changed.isSurely(after: day)
  }

  /// Whether the mission has it again since it was lost.
  fileprivate func isBack(after lost: PlanDate?) -> Bool {
    guard let lost else { return false }
    return history.contains { date, entry in
      date.isSurely(after: lost) && (entry.event.value == .opened || entry.event.value == .returned)
    }
  }
}

extension SiteEventKind {
  /// Whether the place, or what stands on it, was lost by it.
  fileprivate var isLoss: Bool { self == .looted || self == .destroyed || self == .occupied }
}

extension SiteStanding.State {
  fileprivate var isLeft: Bool {
    switch self {
    case .closed, .handedOver, .repurposed, .looted, .destroyed, .occupied: true
    case .open, .closing, .notKnown, .notStated: false
    }
  }
}
