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
  /// The field that dates what an event tells, where it gives another day for it.
  func misdating(of event: Event, on date: PlanDate) -> (key: String, says: String, at: Span)?
  /// Takes over the day of an event of which the fields tell already, where they give none.
  mutating func takeDate(of event: Event, on date: PlanDate)
  /// Takes over what an event changes.
  mutating func follow(_ event: Event, on date: PlanDate)
}

extension HasHistory {
  func misdating(of event: Event, on date: PlanDate) -> (key: String, says: String, at: Span)? { nil }
  mutating func takeDate(of event: Event, on date: PlanDate) {}

  /// Follows the events that are known: those after the day for which the fields speak. Whether the last one before it
  /// agrees with the fields is said; where it does not, what is dated holds.
  mutating func followHistory(by reader: inout Reader) {
    guard !history.isEmpty else { return }
    agreeOnDates(&reader)
    let told = tellsStanding ? standsSince ?? reader.viewpoint.planDay.map(PlanDate.init) : nil
    let isTold = { (date: PlanDate) in told.map { date.isKnown(on: $0.lastDay) } ?? false }
    let events = history.filter { bears($0.entry) }
    if let last = events.last(where: { isTold($0.date) }) { agree(with: last, &reader) }
    for (date, event) in events where isTold(date) { takeDate(of: event, on: date) }
    for (date, event) in events where !isTold(date) { follow(event, on: date) }
  }

  /// Tells of days that the fields and the history give differently for the same; of one key only, if it is named.
  private func agreeOnDates(_ reader: inout Reader, of key: String? = nil) {
    for (date, event) in history {
      guard let (dated, says, span) = misdating(of: event, on: date), key.map({ $0 == dated }) ?? true else { continue }
      reader.report(
        .disagreement, "\(says), but by its history on \(date)", at: span,
        notes: [.init("the history says it here", at: event.span)], help: "correct one of the two days")
    }
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
    for (key, changed) in header.changes where changed == date { agreeOnDates(&reader, of: key) }
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
