import Diagnostics
import PlanFormat
import PlanModel

/// Handovers ahead that will not be carried by their receivers from their day on, for all that the plan says: one each. What
/// nobody holds, and laws that are awaited, are gaps of their own.
func unreadyHandovers(_ facts: PlanFacts) -> [Gap] {
  let functionsOfTheState = facts.functionsOfTheState
  return facts.plan.handovers.enumerated().compactMap { position, handover in
    guard let readiness = facts.standings.handovers[position].readiness, readiness.forecast == .unlikely else {
      return nil
    }
    // That the two are not there together is told as what nobody holds, and that it is too late with it.
    let isApart = readiness.reasons.contains { if case .notThereTogether = $0 { true } else { false } }
    let reasons = readiness.reasons.filter { reason in
      if case .tooLate = reason, isApart { false } else { reason.isOfReadiness }
    }
    guard let first = reasons.first else { return nil }
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
func lacksOfHandovers(_ facts: PlanFacts) -> [Gap] {
  let handovers = facts.plan.handovers.entries
  let readiness = facts.standings.handovers.map(\.readiness)
  let ahead = readiness.indices.filter { readiness[$0] != nil }
  return Precondition.allCases.compactMap { precondition in
    var (places, lacking): ([Span], [Int]) = ([], [])
    for position in ahead {
      guard let result = readiness[position]?.preconditions.first(where: { $0.precondition == precondition }),
        result.state.isLack(of: precondition)
      else { continue }
      // The shortfall of a handover that is unlikely for it has been told.
      if precondition == .shortfallClosed, result.timeSuffices == false { continue }
      places.append(result.span)
      lacking.append(position)
    }
    guard let first = places.first else { return nil }
    let days = lacking.compactMap { readiness[$0]?.day }
    return Gap(
      .lacking(precondition, handovers: lacking, of: ahead.count), at: first,
      touching: places + lacking.map { handovers[$0].extent }, from: days.firstInOrder.map(Edge.last),
      size: Gap.Size(count: lacking.count), harm: precondition.harm, requirements: precondition.requirements)
  }
}

extension ForecastReason {
  /// Whether it comes of how the handover is prepared, and of nothing that is a gap of its own.
  fileprivate var isOfReadiness: Bool {
    switch self {
    case .notThereTogether, .lacks(.counterpart, _): false
    case .lacks(.legalPower, .missing(.overdue)): false
    default: true
    }
  }
}

extension PreconditionState {
  /// Whether it is missing, or the plan does not say it, and it follows from nothing else that is missing.
  fileprivate func isLack(of precondition: Precondition) -> Bool {
    switch self {
    case .missing(.overdue): false
    // Who takes over is told as what nobody holds, unless somebody is named who cannot.
    case .missing(.onlyAClass), .missing(.handedToItself): true
    case .missing where precondition == .counterpart, .cannotBeTold where precondition == .counterpart: false
    case .underWay(nil): precondition != .jointWork
    case .missing: true
    // A body that does not exist yet cannot be assessed.
    case .cannotBeTold(.notThereYet): false
    case .cannotBeTold: !followsFromAnother
    case .met, .notNeeded, .underWay: false
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
    case .money: ["TR-52"]
    case .benchmarks: ["TR-85"]
    case .siteClearance: ["TR-124"]
    case .siteSecured: ["TR-71"]
    case .jointWork, .knowledge, .protectedData, .siteUse: []
    }
  }
}
