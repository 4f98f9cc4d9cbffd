import Diagnostics
import PlanFormat

// Entries that begin and end: the end is not before the beginning. What the requirements compare (phases with their gates,
// liquidation) is theirs.

/// An entry with a start and a finish.
protocol StartsAndFinishes: PlanEntry {
  var start: Fact<PlanDate> { get }
  var finish: Fact<PlanDate> { get }
}

/// An entry that holds from a date until another.
protocol HoldsFromUntil: PlanEntry {
  var from: Fact<PlanDate> { get }
  var until: Fact<PlanDate> { get }
}

/// A measurement that adds up from one date, or goes up to another.
protocol MeasuredOverTime: PlanEntry {
  var since: Fact<PlanDate> { get }
  var dataTo: Fact<PlanDate> { get }
}

extension StartsAndFinishes {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(start, finish) }
}

extension HoldsFromUntil {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension MeasuredOverTime {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(since, dataTo) }
}

extension BaselineDates: StartsAndFinishes {}
extension Phase: StartsAndFinishes {}
extension CapacityAction: StartsAndFinishes {}
extension JointWork: StartsAndFinishes {}
extension Window: StartsAndFinishes {}
extension Mandate: HoldsFromUntil {}
extension FundingSource: HoldsFromUntil {}
extension Framework: HoldsFromUntil {}
extension Post: HoldsFromUntil {}
extension CalendarEntry: HoldsFromUntil {}
extension Presence: HoldsFromUntil {}
extension Leadership: HoldsFromUntil {}
extension Baseline: MeasuredOverTime {}
extension Reading: MeasuredOverTime {}

extension Waiver {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(on, until) }
}

extension Ceiling {
  public mutating func review(by reader: inout Reader) {
    reader.expectOrder(from, until)
    reviewTotals(by: &reader)
  }
}

extension Headcount {
  public mutating func review(by reader: inout Reader) { reviewTotals(by: &reader) }
}

extension DepartedPersonnel {
  public mutating func review(by reader: inout Reader) { reviewTotals(by: &reader) }
}

extension Allocation {
  public mutating func review(by reader: inout Reader) {
    reader.expectOrder(from, until)
    followHistory(by: &reader)
  }
}

extension Progress {
  public mutating func review(by reader: inout Reader) {
    reader.expectOrder(start, finish)
    if let found = on.value, let start = start.value, found.isSurely(before: start) {
      reader.report(
        .reversedDates, "this was found on \(found), before the task began", at: on.span,
        notes: [.init("it began here", at: self.start.span)], help: "correct one of the two dates")
    }
    guard let share = done.value, share < .zero || share > .hundred else { return }
    reader.report(
      .outOfRange, "expected a share from 0 to 100, found '\(share)'", at: done.span,
      help: "write what is done in per cent of the whole task")
  }
}

extension PlanTask {
  public func review(by reader: inout Reader) {
    reader.expectOrder(start, finish)
    guard let actual = actual.entry, let share = actual.done.value, share >= .zero, share <= .hundred else { return }
    // What is finished needs no forecast.
    guard !actual.on.isWritten, actual.finish.value == nil else { return }
    switch status.value {
    case .completed, .handedOver, .discontinued: return
    case .planned, .ongoing, .blocked, nil: break
    }
    reader.report(
      .undatedShare, "this says that \(share) per cent are done, and not on which day", at: actual.done.span,
      help: share >= .hundred
        ? "write when it was finished beside it: { finish: 2027-01-31 }"
        : "write the day on which that was found beside it: { done: \(share), on: 2027-01-31 }")
  }
}

extension Reader {
  /// Tells of an end that lies before its beginning, however exactly both are known.
  fileprivate mutating func expectOrder(_ start: Fact<PlanDate>, _ finish: Fact<PlanDate>) {
    guard let first = start.value, let last = finish.value, last.isSurely(before: first) else { return }
    report(
      .reversedDates, "this ends on \(last), before it begins", at: finish.span,
      notes: [.init("it begins here", at: start.span)], help: "correct one of the two dates")
  }
}

extension DiagnosticKind {
  static let undatedShare = DiagnosticKind(
    "undated-share", .advice, "A share that is done has no day",
    explanation: """
      How far a task has come tells when it can be finished only together with the day on which it had come so far. \
      Without it, the schedule leaves the share aside and takes the task's dates as they are written; of what is done \
      altogether, nothing is left on the day of the plan.
      """,
    example: (
      wrong: "actual: { start: 2027-02-01, done: 25 }", right: "actual: { start: 2027-02-01, done: 25, on: 2027-02-20 }"
    ))
  static let reversedDates = DiagnosticKind(
    "reversed-dates", .error, "Something ends before it begins",
    explanation: "Both dates stand in the same entry, and no reading of them puts the end after the beginning.",
    example: (wrong: "start: 2027-06-01\nfinish: 2026-12-31", right: "start: 2027-06-01\nfinish: 2027-12-31"))
}
