import Diagnostics
import PlanFormat

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
