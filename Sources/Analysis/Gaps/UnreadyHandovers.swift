import Diagnostics
import PlanFormat
import PlanModel

/// Handovers ahead that will not be carried by their receivers from their day on, for all that the plan says: one each. What
/// nobody holds, laws that are awaited, and money that is not there are gaps of their own; a handover that fails for them alone
/// is no second one.
func unreadyHandovers(_ facts: PlanFacts, _ told: ToldCauses) -> [Gap] {
  let functionsOfTheState = facts.functionsOfTheState
  return facts.plan.handovers.enumerated().compactMap { position, handover in
    guard let readiness = facts.standings.handovers[position].readiness, readiness.forecast == .unlikely else {
      return nil
    }
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
    guard let first = readiness.deciding.first(where: isItsOwn) else { return nil }
    let reasons = readiness.reasons.filter(isItsOwn)
    let function = facts.task(of: handover)?.function.value
    let result = readiness.preconditions.first { result in
      if case .lacks(let precondition, _) = first { result.precondition == precondition } else { false }
    }
    return Gap(
      .unready(handover: position, reasons: reasons), at: result?.span ?? handover.header.nameSpan,
      touching: [handover.extent], function: function, in: facts.areas(of: handover),
      from: readiness.day.map(Edge.last),
      size: Gap.Size(people: facts.population(of: facts.areas(of: handover))),
      harm: facts.harm(ofUnready: handover, functionsOfTheState), requirements: ["TR-14", "TR-12", "TR-85"])
  }
}

/// What handovers ahead lack: one gap for each thing, however many lack it.
func lacksOfHandovers(_ facts: PlanFacts, _ told: ToldCauses) -> [Gap] {
  let handovers = facts.plan.handovers.entries
  let readiness = facts.standings.handovers.map(\.readiness)
  let ahead = readiness.indices.filter { readiness[$0] != nil }
  func gap(_ precondition: Precondition, where isIncluded: (PreconditionState) -> Bool, _ reason: ([Int]) -> Gap.Reason)
    -> Gap?
  {
    var (places, lacking): ([Span], [Int]) = ([], [])
    for position in ahead {
      guard let result = readiness[position]?.preconditions.first(where: { $0.precondition == precondition }),
        result.isLack, isIncluded(result.state),
        !told.tells(precondition, result.state, ofHandoverAt: position, facts)
      else { continue }
      // The shortfall of a handover that is unlikely for it has been told.
      if precondition == .shortfallClosed, result.timeSuffices == false { continue }
      // Whether there is one is asked where the capacity is assessed.
      if precondition == .shortfallClosed, case .cannotBeTold = result.state { continue }
      places.append(result.span)
      lacking.append(position)
    }
    guard let first = places.first else { return nil }
    let days = lacking.compactMap { readiness[$0]?.day }
    return Gap(
      reason(lacking), at: first,
      touching: places + lacking.map { handovers[$0].extent }, from: days.firstInOrder.map(Edge.last),
      size: Gap.Size(count: lacking.count), harm: precondition.harm, requirements: precondition.requirements)
  }
  return Precondition.allCases.flatMap { precondition -> [Gap] in
    let all = { Gap.Reason.lacking(precondition, handovers: $0, of: ahead.count) }
    guard precondition == .money else { return [gap(precondition, where: { _ in true }, all)].compactMap(\.self) }
    // What something costs and nobody pays is another thing than what nobody knows the cost of.
    let isMissing = { (state: PreconditionState) in if case .missing = state { true } else { false } }
    return [
      gap(.money, where: { !isMissing($0) }, all),
      gap(.money, where: isMissing) { .notPaidFor(handovers: $0, of: ahead.count) },
    ].compactMap(\.self)
  }
}

extension PreconditionResult {
  /// Whether it is missing, or the plan does not say it, and it follows from nothing else that is missing.
  fileprivate var isLack: Bool {
    switch state {
    case .missing(.overdue): false
    case .underWay(nil): precondition != .jointWork
    // What comes only after the handover is not there for it; what the receiver cannot do without makes the handover unlikely.
    case .underWay: !precondition.isDecisive && timeSuffices == false
    case .missing: true
    // A body that does not exist yet cannot be assessed.
    case .cannotBeTold(.notThereYet): false
    case .cannotBeTold: !state.followsFromAnother
    case .met, .notNeeded: false
    }
  }
}

extension Precondition {
  /// What its absence does.
  fileprivate var harm: Harm {
    switch self {
    case .counterpart, .protectedData, .siteSecured, .money: .peace
    case .capacityAssessed, .shortfallClosed, .legalPower, .benchmarks: .transition
    case .jointWork, .siteUse, .siteClearance: .steering
    case .focalPoint, .knowledge: .paper
    }
  }

  /// The requirements that ask for it.
  fileprivate var requirements: [String] {
    switch self {
    case .counterpart: ["TR-10"]
    case .focalPoint: ["TR-11"]
    case .capacityAssessed: ["TR-13"]
    case .shortfallClosed: ["TR-14"]
    case .legalPower: ["TR-115"]
    case .money: ["TR-52", "TR-87"]
    case .benchmarks: ["TR-85"]
    case .siteClearance: ["TR-70"]
    case .siteSecured, .siteUse: ["TR-71"]
    case .knowledge, .protectedData: ["TR-72"]
    case .jointWork: []
    }
  }
}
