import Diagnostics
import PlanFormat

// Entries that begin and end: the end is not before the beginning. What the requirements compare (handovers, phases
// with their gates, liquidation) is theirs.

extension PlanTask {
  public mutating func review(by reader: inout Reader) {
    reader.expectOrder(start, finish)
    if let progress = actual.entry { reader.expectOrder(progress.start, progress.finish) }
  }
}

extension Phase {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(start, finish) }
}

extension Mandate {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension Ceiling {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension CapacityAction {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(start, finish) }
}

extension Allocation {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension FundingSource {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension Framework {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension Post {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(from, until) }
}

extension Consultation {
  public mutating func review(by reader: inout Reader) { reader.expectOrder(on, until) }
}

extension Reader {
  /// Tells of an end that lies before its beginning, however exactly both are known.
  fileprivate mutating func expectOrder(_ start: Fact<PlanDate>, _ finish: Fact<PlanDate>) {
    guard let first = start.value, let last = finish.value, last.latest < first.earliest else { return }
    report(
      .reversedDates, "this ends on \(last), before it begins", at: finish.span,
      notes: [.init("it begins here", at: start.span)], help: "correct one of the two dates")
  }
}

extension DiagnosticKind {
  static let reversedDates = DiagnosticKind(
    "reversed-dates", .error, "Something ends before it begins",
    explanation: "Both dates stand in the same entry, and no reading of them puts the end after the beginning.",
    example: (wrong: "start: 2027-06-01\nfinish: 2026-12-31", right: "start: 2027-06-01\nfinish: 2027-12-31"))
}
