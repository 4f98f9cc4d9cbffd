import PlanFormat
import PlanModel

/// The next thing to do for a handover.
public enum NextStep: Sendable {
  /// It has no day.
  case setDay
  /// Its day has passed: say whether it was kept, or set another one.
  case answerForDay(PlanDate)
  /// Giver and receiver are not there together: nothing else helps before they are.
  case bringTogether(HoldingGap)
  case see(to: PreconditionResult)
}

extension Readiness {
  /// What most needs somebody now: that giver and receiver are there together; its day, where it has none to prepare for; else of what is missing or not said first that
  /// without which the receiver cannot carry it, of that what is too late already, then what is missing, and of that what has to
  /// begin first. What has a day in time needs nobody.
  public var next: NextStep? {
    for reason in reasons {
      switch reason {
      case .overdue(let date), .dayPassed(let date): return .answerForDay(date)
      case .noDay: return .setDay
      case .notThereTogether(let gap): return .bringTogether(gap)
      default: continue
      }
    }
    let open = preconditions.filter { result in
      switch result.state {
      case .cannotBeTold(let question): question.isItsOwn
      case .missing, .underWay(nil): true
      case .underWay: result.timeSuffices == false
      case .met, .notNeeded: false
      }
    }
    return open.enumerated().min { $0.element.urgency($0.offset) < $1.element.urgency($1.offset) }
      .map { .see(to: $0.element) }
  }
}

extension PreconditionResult {
  fileprivate func urgency(_ place: Int) -> (Int, Int, Int, Day, Int) {
    // What is done without a day may as well not be done.
    let rank = state == .underWay(by: nil) ? PreconditionState.missing(.undated).rank : state.rank
    return (
      precondition.isDecisive ? 0 : 1, timeSuffices == false ? 0 : 1, rank, latestStart ?? .distantFuture, place
    )
  }
}
