import PlanFormat
import PlanModel

/// Receivers whose power waits for a law that is not in force by the day on which they take over, or was not on the day on which
/// they did: one gap for each law and receiver, with all that it takes over.
func receiversWithoutPower(_ facts: PlanFacts) -> [Gap] {
  let plan = facts.plan
  return facts.stateReceivers { facts.needsPower($0) && !facts.isUndone($0) }.compactMap { receiver in
    let institution = receiver.institution
    guard case .law(let law) = facts.legalPower(of: institution), facts.standing(of: law) != .inForce,
      let lawPosition = plan.laws.position(of: law.header.symbol),
      let position = plan.counterparts.position(of: institution.header.symbol)
    else { return nil }
    let without = receiver.handovers.filter { handover in
      facts.isFinished(handover) || !facts.isMeantToBeInForce(law, by: facts.links.lastDay(of: handover))
    }
    guard !without.isEmpty else { return nil }
    let handovers = without.compactMap { plan.handovers.position(of: $0.header.symbol) }
    let functions = without.compactMap { facts.task(of: $0)?.function.value }
    return Gap(
      .powerless(receiver: position, laws: [lawPosition], handovers: handovers), at: law.header.nameSpan,
      touching: [institution.extent, law.extent] + handovers.map { plan.handovers[$0].extent },
      function: functions.first, from: without.compactMap(facts.links.lastDay).firstInOrder.map(Edge.last),
      size: Gap.Size(count: handovers.count),
      harm: (functions.map(\.harm).min() ?? .peace) == .lives ? .peace : .transition, requirements: ["TR-115"])
  }
}

/// A parliament that ends with laws before it that the transition waits for.
func lapsingParliaments(_ facts: PlanFacts) -> [Gap] {
  let plan = facts.plan
  let pending = plan.laws.indices.filter { position in
    switch plan.laws[position].stage.value {
    case .drafting, .government, .parliament, .oneChamber: facts.standings.laws[position].isAwaited
    default: false
    }
  }
  guard !pending.isEmpty else { return [] }
  return plan.calendar.enumerated().compactMap { position, entry in
    guard entry.kind.value == .parliament, let end = entry.until.value ?? entry.on.value, facts.isAhead(end) else {
      return nil
    }
    return Gap(
      .lapsing(calendar: position, laws: pending), at: entry.header.nameSpan,
      touching: pending.map { plan.laws[$0].extent }, from: Edge.first(end), size: Gap.Size(count: pending.count),
      harm: .peace)
  }
}

extension PlanFacts {
  /// Whether a law that is not in force yet is meant to be by a day, and its own day has not passed.
  fileprivate func isMeantToBeInForce(_ law: Law, by day: PlanDate?) -> Bool {
    guard standing(of: law) == .pending, let due = law.due.value else { return false }
    return day.map { !due.isSurely(after: $0) } ?? true
  }
}

extension LawStanding {
  /// Whether it is not in force, and may still come.
  var isAwaited: Bool {
    switch self {
    case .inForce, .ended: false
    case .notKnown, .overdue, .pending: true
    }
  }
}
