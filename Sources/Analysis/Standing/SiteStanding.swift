import PlanFormat
import PlanModel

/// How a site of the mission stands on the day of the plan.
public struct SiteStanding: Sendable {
  public enum State: String, CaseIterable, Sendable {
    case open, closing, closed, repurposed, looted, destroyed
    case handedOver = "handed-over"
    /// It was to close on a day that has passed, and nothing says whether it did.
    case notKnown = "not-known"
    /// The plan doesn't say how it stands.
    case notStated = "not-stated"
  }

  public let state: State
  /// When it closed or was handed over, else when it is to.
  public let closing: PlanDate?
  /// Since when it is looted or taken, where that is known.
  public let lost: PlanDate?
  /// Whether it was lost, and nobody is named who secures it.
  public let isLostAndUnsecured: Bool
  /// How many sites the entry stands for.
  public let count: Int

  /// Whether the mission has left it.
  public var isLeft: Bool {
    switch state {
    case .closed, .handedOver, .repurposed, .looted, .destroyed: true
    case .open, .closing, .notKnown, .notStated: false
    }
  }

  public var isUnknown: Bool { state == .notKnown || state == .notStated }

  init(_ site: Site, asOf: Day?) {
    let leaving = site.history.last { State(leaving: $0.entry.event.value) != nil }
    let loss = site.history.last { Self.isLoss($0.entry.event.value) }
    let state = Self.state(of: site, lastEvent: leaving?.entry.event.value, asOf: asOf)
    self.state = state
    let isLost = state == .looted || state == .handedOver && Self.isLoss(site.history.last?.entry.event.value)
    let left = site.history.first { $0.entry.event.value == .closed || $0.entry.event.value == .handedOver }
    closing = site.closed.value ?? left?.date ?? site.closes.value
    lost = isLost ? loss?.date : nil
    isLostAndUnsecured = isLost && site.securedBy.value == nil
    count = min(max(site.count.value?.whole ?? 1, 0), 100_000)
  }

  /// Whether an event takes a site from those to whom it was left.
  private static func isLoss(_ event: SiteEventKind?) -> Bool { event == .looted || event == .occupied }

  private static func state(of site: Site, lastEvent: SiteEventKind?, asOf: Day?) -> State {
    switch site.status.value {
    case .closed: return .closed
    case .handedOver: return .handedOver
    case .repurposed: return .repurposed
    case .looted: return .looted
    case .destroyed: return .destroyed
    case .open, .closing, nil: break
    }
    if let last = State(leaving: lastEvent) { return last }
    if site.closed.value != nil { return site.to.isEmpty ? .closed : .handedOver }
    if let closes = site.closes.value, let asOf, closes.hasPassed(on: asOf) { return .notKnown }
    switch site.status.value {
    case .open: return .open
    case .closing: return .closing
    default: return .notStated
    }
  }
}

extension SiteStanding.State {
  /// What an event makes of a site that the mission leaves; nothing for events after which it goes on.
  fileprivate init?(leaving event: SiteEventKind?) {
    switch event {
    case .closed, .returned: self = .closed
    case .handedOver: self = .handedOver
    case .repurposed: self = .repurposed
    case .looted: self = .looted
    case .destroyed: self = .destroyed
    default: return nil
    }
  }
}
