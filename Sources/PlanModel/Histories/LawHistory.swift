import Diagnostics
import PlanFormat

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
