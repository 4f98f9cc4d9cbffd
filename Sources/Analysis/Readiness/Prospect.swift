import PlanFormat

/// Whether a precondition will be there by the day of its handover, as far as the plan lets anybody say it.
public enum Prospect: String, CaseIterable, Sendable {
  case there
  case inTime = "in-time"
  case tooLate = "too-late"
  /// It is not there, and nothing says whether there is time for it.
  case missing
  case notKnown = "not-known"
  case notNeeded = "not-needed"
}

extension PreconditionResult {
  public var prospect: Prospect {
    switch state {
    case .met: .there
    case .notNeeded: .notNeeded
    case .cannotBeTold: .notKnown
    case .underWay, .missing: timeSuffices.map { $0 ? .inTime : .tooLate } ?? .missing
    }
  }
}

extension PlanFacts {
  /// How many days are left until everything has to be there that a handover needs, negative once that day has passed.
  public func daysLeft(ofHandoverAt position: Int) -> Int? {
    guard let asOf, let day = standings.handovers[position].readiness?.day else { return nil }
    return day.lastDay - asOf
  }
}
