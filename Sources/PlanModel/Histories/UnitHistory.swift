import Diagnostics
import PlanFormat

extension Unit: HasHistory {
  var tellsStanding: Bool { left.value != nil }
  var standsSince: PlanDate? { left.value }

  func bears(_ event: UnitEvent) -> Bool { event.event.value == .left || event.event.value == .arrived }

  func denial(of event: UnitEvent) -> (String, at: Span)? { nil }

  func misdating(of event: UnitEvent, on date: PlanDate) -> (key: String, says: String, at: Span)? {
    guard let told = left.value, event.event.value == .left, haveAllLeft(by: date), !told.touches(date) else {
      return nil
    }
    return ("left", "the unit '\(id)' left \(told)", left.span)
  }

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
