import PlanFormat
import PlanModel

/// Whether a handover that is still ahead will be carried by its receiver from its day on.
public enum Forecast: String, CaseIterable, Sendable {
  case met, likely
  case inDoubt = "in-doubt"
  case unlikely
  case cannotBeTold = "cannot-be-told"

  /// What it says, in one sentence.
  public var meaning: String {
    switch self {
    case .met: "Everything that it needs is there already."
    case .likely:
      "Everything without which the receiver cannot carry it is there or dated before the day, and there is time for the rest."
    case .inDoubt:
      "Something without which the receiver cannot carry it is missing or not known and can still be there by the day, or "
        + "something else that it needs cannot, or nobody has assessed the receiver."
    case .unlikely:
      "Something without which the receiver cannot carry it cannot be there in time, its day is missed, computed too late, or "
        + "not set half a year before the giver leaves though the receiver is assessed, or giver and receiver are not there "
        + "together by its day."
    case .cannotBeTold:
      "Nothing says by which day it is complete, or that day has passed without a word, or the plan has no day to look from."
    }
  }
}

/// Why a forecast is no better.
public enum ForecastReason: Sendable, Hashable {
  case lacks(Precondition, PreconditionState)
  /// It is to be complete on a day that has passed, and goes on.
  case overdue(PlanDate)
  /// That day has passed, and the plan has no word on it.
  case dayPassed(PlanDate)
  case noDay
  /// The plan has no day from which it is seen.
  case noDayOfPlan
  /// By the schedule it is complete so many days too late.
  case tooLate(days: Int)
  /// Giver or receiver is not there by its day.
  case notThereTogether(HoldingGap)
}

/// How a handover that is still ahead is prepared.
public struct Readiness: Sendable {
  /// Each precondition in the order of the list; none for what may be complete already.
  public let preconditions: [PreconditionResult]
  public let forecast: Forecast
  /// Why the forecast is no better; the first one decides.
  public let reasons: [ForecastReason]
  /// Those of them that make it what it is, each by itself.
  public let deciding: [ForecastReason]
  /// The day by which everything has to be there: its own, else the last one of whoever hands over.
  public let day: PlanDate?

  /// What was found of one of them.
  public subscript(precondition: Precondition) -> PreconditionResult? {
    preconditions.indices.first { preconditions[$0].precondition == precondition }.map { preconditions[$0] }
  }

  init(
    _ preconditions: [PreconditionResult], _ state: HandoverStanding.State, day: PlanDate?, planned: PlanDate?,
    gaps: [HoldingGap], daysTooLate: Int, asOf: Day?
  ) {
    (self.preconditions, self.day) = (preconditions, day)
    let others: [ForecastReason]
    (forecast, deciding, others) = Self.forecast(
      preconditions, state, day: day, planned: planned, gaps: gaps, daysTooLate: daysTooLate, asOf: asOf)
    reasons = deciding + others
  }

  private static func forecast(
    _ preconditions: [PreconditionResult], _ state: HandoverStanding.State, day: PlanDate?, planned: PlanDate?,
    gaps: [HoldingGap], daysTooLate: Int, asOf: Day?
  ) -> (Forecast, deciding: [ForecastReason], others: [ForecastReason]) {
    var unlikely: [ForecastReason] = []
    var inDoubt: [ForecastReason] = []
    if let planned {
      if state == .overdue {
        // Whoever is not there yet, or no more, cannot take it over now either. That it is not known to be complete is said already.
        let apart = gaps.first {
          $0.isOfPresence(by: asOf.map(PlanDate.init) ?? planned) && ($0.cause != .handoverUnfinished || $0.isCertain)
        }
        return (.unlikely, [apart.map(ForecastReason.notThereTogether), .overdue(planned)].compactMap(\.self), [])
      }
      if state == .notKnown { return (.cannotBeTold, [.dayPassed(planned)], []) }
    }
    guard let asOf else { return (.cannotBeTold, [.noDayOfPlan], []) }
    guard let day else { return (.cannotBeTold, [.noDay], []) }
    if let gap = gaps.first(where: { $0.isOfPresence(by: day) }) {
      if gap.isCertain { unlikely.append(.notThereTogether(gap)) } else { inDoubt.append(.notThereTogether(gap)) }
    }
    if daysTooLate > 0 { unlikely.append(.tooLate(days: daysTooLate)) }
    // That nobody has looked is no finding that the receiver cannot carry it.
    let isUnassessed = preconditions.contains { $0.precondition == .capacityAssessed && $0.state.isOpen }
    for result in preconditions where result.state.isOpen && !result.state.followsFromAnother {
      let reason = ForecastReason.lacks(result.precondition, result.state)
      let isOnItsWay = result.isOnItsWay
      if result.precondition.isDecisive {
        if result.timeSuffices == false, result.precondition != .capacityAssessed {
          unlikely.append(reason)
        } else if !isOnItsWay {
          inDoubt.append(reason)
        }
      } else if result.timeSuffices == false {
        inDoubt.append(reason)
      }
    }
    if planned == nil {
      // What has no day is prepared by nobody, and shortly before the giver leaves it is too late to begin.
      if day.isShortNotice(on: asOf), !isUnassessed {
        unlikely.append(.noDay)
      } else {
        inDoubt.append(.noDay)
      }
    }
    if !unlikely.isEmpty { return (.unlikely, unlikely, inDoubt) }
    if !inDoubt.isEmpty { return (.inDoubt, inDoubt, []) }
    return (preconditions.contains { $0.state.isOpen } ? .likely : .met, [], [])
  }
}

extension PreconditionResult {
  /// Whether it is meant to be there in time. Of an assessment that is still to be made nobody knows what it will find.
  fileprivate var isOnItsWay: Bool {
    guard precondition != .capacityAssessed, case .underWay(_?) = state else { return false }
    return timeSuffices != false
  }
}

extension HoldingGap {
  /// Whether giver and receiver are not there together when something passes from one to the other.
  fileprivate func isOfPresence(by day: PlanDate) -> Bool {
    switch cause {
    case .receiverNotThere, .handoverUnfinished, .leftEarlier: true
    case .receiverEnds: after?.isSurely(before: day) ?? false
    default: false
    }
  }
}
