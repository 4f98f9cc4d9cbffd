import Diagnostics
import PlanFormat
import PlanModel

/// Handovers ahead that will not be carried by their receivers from their day on, for all that the plan says, or that have no day
/// shortly before their giver leaves: one each. What
/// nobody holds, laws that are awaited, and money that is not there are gaps of their own; a handover that fails for them alone
/// is no second one.
func unreadyHandovers(_ facts: PlanFacts, _ told: ToldCauses) -> [Gap] {
  let functionsOfTheState = facts.functionsOfTheState
  return facts.plan.handovers.enumerated().compactMap { position, handover in
    guard let readiness = facts.standings.handovers[position].readiness,
      readiness.forecast == .unlikely || facts.isUndatedShortlyBefore(readiness)
    else { return nil }
    // That the two are not there together is told as what nobody holds, and that it is late with it.
    let isApart = readiness.deciding.contains { if case .notThereTogether = $0 { true } else { false } }
    let isItsOwn = { (reason: ForecastReason) in
      switch reason {
      case .notThereTogether, .lacks(.counterpart, _): false
      case .tooLate, .overdue: !isApart
      case .lacks(let precondition, let state): !told.tells(precondition, state, ofHandoverAt: position, facts)
      case .dayPassed, .noDay, .noDayOfPlan: true
      }
    }
    // Of what is only in doubt, that it has no day is what is told.
    let isUndated = readiness.forecast != .unlikely
    guard let first = isUndated ? .noDay : readiness.deciding.first(where: isItsOwn) else { return nil }
    let own = readiness.reasons.filter(isItsOwn)
    let reasons = isUndated ? [.noDay] + own.filter { $0 != .noDay } : own
    let function = facts.task(of: handover)?.function.value
    let unrecorded = readiness.preconditions.filter {
      $0.precondition.belongsToUnready($0.state) && $0.isLack && !told.tells($0, ofHandoverAt: position, facts)
    }
    let result = readiness.preconditions.first { result in
      if case .lacks(let precondition, _) = first { result.precondition == precondition } else { false }
    }
    return Gap(
      .unready(handover: position, reasons: reasons, unrecorded: unrecorded.map(\.precondition)),
      at: result?.span ?? handover.header.nameSpan,
      touching: [handover.extent] + unrecorded.map(\.span), function: function, in: facts.areas(of: handover),
      from: readiness.day.map(Edge.last),
      size: Gap.Size(people: facts.population(of: facts.areas(of: handover))),
      harm: facts.harm(ofUnready: handover, functionsOfTheState),
      requirements: ["TR-14", "TR-12", "TR-85"] + unrecorded.flatMap(\.precondition.requirements))
  }
}

extension PlanFacts {
  /// Whether it has no day, and its giver leaves soon: however little is known of its receiver, somebody has to set one.
  fileprivate func isUndatedShortlyBefore(_ readiness: Readiness) -> Bool {
    guard let asOf, let day = readiness.day, readiness.deciding.contains(.noDay) else { return false }
    return day.isShortNotice(on: asOf)
  }
}
