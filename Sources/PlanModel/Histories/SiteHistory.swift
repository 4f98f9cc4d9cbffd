import Diagnostics
import PlanFormat

extension Site: HasHistory {
  var tellsStanding: Bool { status.value != nil }
  var standsSince: PlanDate? { nil }

  func bears(_ event: SiteEvent) -> Bool { event.event.value?.status != nil }

  func denial(of event: SiteEvent) -> (String, at: Span)? {
    guard let told = status.value, let then = event.event.value?.status, told.isLeft != then.isLeft else { return nil }
    return ("the site '\(id)' is said to be \(told.rawValue)", status.span)
  }

  func misdating(of event: SiteEvent, on date: PlanDate) -> (key: String, says: String, at: Span)? {
    guard let told = closed.value, event.event.value == .closed, !told.touches(date) else { return nil }
    return ("closed", "the site '\(id)' closed \(told)", closed.span)
  }

  mutating func follow(_ event: SiteEvent, on date: PlanDate) {
    guard let then = event.event.value?.status else { return }
    if !(status.value?.isLeft == true && then == .closed) {
      status = Fact(then, at: event.event.span, from: event.header)
    }
    if then == .open { closed = Fact() }
    takeDate(of: event, on: date)
  }

  mutating func takeDate(of event: SiteEvent, on date: PlanDate) {
    guard event.event.value?.status?.isLeft == true, status.value?.isLeft == true, closed.value == nil else { return }
    closed = Fact(date, at: event.span, from: event.header)
  }

  public mutating func review(by reader: inout Reader) { followHistory(by: &reader) }
}

extension SiteStatus {
  /// Whether the mission is there no longer.
  public var isLeft: Bool {
    switch self {
    case .open, .closing: false
    case .closed, .repurposed, .looted, .destroyed, .handedOver: true
    }
  }
}

extension SiteEventKind {
  /// How a site stands since such an event; nothing where it stands as before.
  public var status: SiteStatus? {
    switch self {
    case .opened: .open
    case .closed, .returned: .closed
    case .handedOver: .handedOver
    case .repurposed: .repurposed
    case .looted: .looted
    case .destroyed: .destroyed
    case .reduced, .delayed, .occupied, .attacked, .inspected, .moved: nil
    }
  }
}
