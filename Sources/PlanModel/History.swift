import Diagnostics
import PlanFormat

// Dated series that tell how an entry stands: each is a change of the entry's own fields. What its fields say of the
// plan's own day has to agree with what the series says up to that day.

/// An entry whose standing its own dated series tells.
protocol HasHistory: PlanEntry {
  associatedtype Event: PlanEntry
  var history: ByDate<Event> { get }
  /// Whether a field of the entry tells the standing.
  var tellsStanding: Bool { get }
  /// Since when it stands as its fields tell, if they say it.
  var standsSince: PlanDate? { get }
  /// Whether an event tells how it stands at all.
  func bears(_ event: Event) -> Bool
  /// What the fields say that an event denies; nothing where they tell the same, or a later step on the same way.
  func denial(of event: Event) -> (String, at: Span)?
  /// Takes over what an event changes.
  mutating func follow(_ event: Event, on date: PlanDate)
}

extension HasHistory {
  /// Follows the events that are known: those after the day for which the fields speak. Whether the last one before it
  /// agrees with the fields is said; where it does not, what is dated holds.
  mutating func followHistory(by reader: inout Reader) {
    guard !history.isEmpty else { return }
    let told = tellsStanding ? standsSince ?? reader.viewpoint.planDay.map(PlanDate.init) : nil
    let isTold = { (date: PlanDate) in told.map { date.isKnown(on: $0.lastDay) } ?? false }
    let events = history.filter { bears($0.entry) }
    if let last = events.last(where: { isTold($0.date) }) { agree(with: last, &reader) }
    for (date, event) in events where !isTold(date) { follow(event, on: date) }
  }

  private mutating func agree(with last: (date: PlanDate, entry: Event), _ reader: inout Reader) {
    guard let (says, span) = denial(of: last.entry) else { return }
    reader.report(
      .disagreement, "\(says), but its history says otherwise on \(last.date)", at: span,
      notes: [.init("the history says it here", at: last.entry.span)],
      help: "correct one of the two; what is dated is used meanwhile")
    follow(last.entry, on: last.date)
  }

  /// After a change of a date, what the history tells of later days holds again.
  public mutating func review(afterChangeOn date: PlanDate, by reader: inout Reader) {
    if let same = history.last(where: { bears($0.entry) && $0.date == date }), let (says, span) = denial(of: same.entry)
    {
      reader.report(
        .disagreement, "\(says) by an update of \(date), but its history says otherwise on that day", at: span,
        notes: [.init("the history says it here", at: same.entry.span)], help: "correct one of the two")
    }
    for (later, event) in history where bears(event) && !later.isKnown(on: date.lastDay) { follow(event, on: later) }
  }
}

extension DiagnosticKind {
  public static let disagreement = DiagnosticKind(
    "disagreement", .error, "Two places of the plan say different things of one matter",
    explanation: """
      The fields of an entry say how it stands on the plan's own day. Its dated history and the updates that change it \
      have to agree with that as far as they reach up to that day; what they tell of later days changes it.
      """,
    example: (
      wrong: "status: open\nhistory: { 2027-02-11: closed }",
      right: "status: closed\nhistory: { 2027-02-11: closed }"
    ))
}

// MARK: - Sites

extension Site: HasHistory {
  var tellsStanding: Bool { status.value != nil }
  var standsSince: PlanDate? { nil }

  func bears(_ event: SiteEvent) -> Bool { event.event.value?.status != nil }

  func denial(of event: SiteEvent) -> (String, at: Span)? {
    guard let told = status.value, let then = event.event.value?.status, told.isLeft != then.isLeft else { return nil }
    return ("the site '\(id)' is said to be \(told.rawValue)", status.span)
  }

  mutating func follow(_ event: SiteEvent, on date: PlanDate) {
    guard let then = event.event.value?.status else { return }
    if !(status.value?.isLeft == true && then == .closed) {
      status = Fact(then, at: event.event.span, from: event.header)
    }
    if then.isLeft, closed.value == nil { closed = Fact(date, at: event.span, from: event.header) }
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

// MARK: - Units

extension Unit: HasHistory {
  var tellsStanding: Bool { left.value != nil }
  var standsSince: PlanDate? { left.value }

  func bears(_ event: UnitEvent) -> Bool { event.event.value == .left || event.event.value == .arrived }

  func denial(of event: UnitEvent) -> (String, at: Span)? { nil }

  mutating func follow(_ event: UnitEvent, on date: PlanDate) {
    switch event.event.value {
    case .left where left.value == nil && haveAllLeft(by: date):
      left = Fact(date, at: event.span, from: event.header)
    case .arrived where arrived.value == nil: arrived = Fact(date, at: event.span, from: event.header)
    case .left, .arrived, .moved, .ceased, nil: break
    }
  }

  /// Whether everybody has left by a date: a unit can leave in parts, each with its number.
  private func haveAllLeft(by date: PlanDate) -> Bool {
    let departures = history.filter { $0.entry.event.value == .left && !$0.date.isSurely(after: date) }
    let parts = departures.compactMap(\.entry.strength.value)
    guard parts.count == departures.count, let whole = strength.value else { return true }
    return parts.reduce(.zero) { $0.adding($1) ?? $0 } >= whole
  }

  public mutating func review(by reader: inout Reader) { followHistory(by: &reader) }
}

// MARK: - Laws

extension Law: HasHistory {
  var tellsStanding: Bool { stage.value != nil }
  var standsSince: PlanDate? { nil }

  func bears(_ event: LawEvent) -> Bool { event.stage.value != nil }

  func denial(of event: LawEvent) -> (String, at: Span)? {
    guard let told = stage.value, let then = event.stage.value, told.isBehind(then) else { return nil }
    return ("the law '\(id)' is said to be at the stage '\(told.rawValue)'", stage.span)
  }

  mutating func follow(_ event: LawEvent, on date: PlanDate) {
    if event.stage.value != nil { stage = event.stage.citing(event.header) }
  }

  public mutating func review(by reader: inout Reader) { followHistory(by: &reader) }
}

extension LawStage {
  /// Whether a law that has come as far as another stage cannot stand at this one any more.
  fileprivate func isBehind(_ other: LawStage) -> Bool {
    guard let step, let then = other.step else { return other.step == nil && self != other }
    return step < then
  }

  /// The steps on the way; nothing for what ends it.
  private var step: Int? {
    switch self {
    case .drafting: 0
    case .government: 1
    case .parliament: 2
    case .oneChamber: 3
    case .adopted: 4
    case .promulgated: 5
    case .inForce: 6
    case .rejected, .withdrawn: nil
    }
  }
}

// MARK: - Money

extension Allocation: HasHistory {
  var tellsStanding: Bool { status.value != nil }
  var standsSince: PlanDate? { on.value }

  func bears(_ event: MoneyEvent) -> Bool { event.status.value != nil }

  func denial(of event: MoneyEvent) -> (String, at: Span)? {
    guard let told = status.value, let then = event.status.value else { return nil }
    if told.isBehind(then) { return ("the money '\(id)' is said to be \(told.rawValue)", status.span) }
    guard told == then, let amount = amount.value, let other = event.amount.value, amount != other else { return nil }
    return ("the money '\(id)' is said to be \(amount)", self.amount.span)
  }

  mutating func follow(_ event: MoneyEvent, on date: PlanDate) {
    status = event.status.citing(event.header)
    on = Fact(date, at: event.span, from: event.header)
    if event.amount.isWritten { amount = event.amount.citing(event.header) }
    if event.unpaid.isWritten { unpaid = event.unpaid.citing(event.header) }
  }
}

extension MoneyStatus {
  fileprivate func isBehind(_ other: MoneyStatus) -> Bool {
    let order = MoneyStatus.allCases
    return order.firstIndex(of: self) ?? 0 < order.firstIndex(of: other) ?? 0
  }
}
