import PlanFormat
import PlanModel

/// Receivers whose power waits for a law that is not in force, and is not due before they take over.
func receiversWithoutPower(_ facts: PlanFacts) -> [Gap] {
  let plan = facts.plan
  var laws: [Symbol: [Int]] = [:]
  for (position, law) in plan.laws.enumerated() where facts.standings.laws[position].isAwaited {
    for receiver in law.empowers { laws[receiver.symbol, default: []].append(position) }
  }
  for counterpart in plan.counterparts {
    guard let law = counterpart.legalBasis.entry?.law.value, let position = plan.laws.position(of: law.symbol),
      facts.standings.laws[position].isAwaited
    else { continue }
    var own = laws[counterpart.header.symbol] ?? []
    if !own.contains(position) { own.append(position) }
    laws[counterpart.header.symbol] = own
  }
  guard !laws.isEmpty else { return [] }
  return facts.stateReceivers { !facts.isFinished($0) && !facts.isUndone($0) }.compactMap { receiver in
    guard let awaited = laws[receiver.institution.header.symbol] else { return nil }
    let first = receiver.handovers.compactMap { $0.finish ?? facts.endOfGiversPresence(in: $0) }.firstInOrder
    // A law that is due in time, and whose day has not passed, may still come.
    let late = awaited.filter { position in
      if case .overdue = facts.standings.laws[position] { return true }
      guard let due = plan.laws[position].due.value, let first else { return true }
      return due.isSurely(after: first)
    }
    guard !late.isEmpty, let position = plan.counterparts.position(of: receiver.institution.header.symbol) else {
      return nil
    }
    let handovers = receiver.handovers.compactMap { plan.handovers.position(of: $0.header.symbol) }
    let functions = receiver.handovers.compactMap { facts.task(of: $0)?.function.value }
    return Gap(
      .powerless(receiver: position, laws: late, handovers: handovers), at: plan.laws[late[0]].header.nameSpan,
      touching: [receiver.institution.extent] + handovers.map { plan.handovers[$0].extent },
      function: functions.first, from: first.map(Edge.last), size: Gap.Size(count: handovers.count),
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

extension LawStanding {
  /// Whether it is not in force, and may still come.
  var isAwaited: Bool {
    switch self {
    case .inForce, .ended: false
    case .notKnown, .overdue, .pending: true
    }
  }
}
