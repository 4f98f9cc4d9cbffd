import Diagnostics
import PlanFormat
import PlanModel

// What those whom a plan names have to do in it.

extension PlanFacts {
  /// Where each of some counterparts, by its symbol, is first given something to do: it leads or supports a task, gives
  /// or takes in a handover, gives money, or is named in the political process or in political engagement afterwards.
  public func assignments(of counterparts: [Counterpart]) -> [Symbol: Span] {
    var sought = Set(counterparts.map(\.header.symbol))
    var places: [Symbol: Span] = [:]
    /// Whoever was named last: the same lead often stands in one task after the other.
    var last: Symbol?
    func note(_ who: Reference<Counterpart>?) {
      guard let who, who.symbol != last else { return }
      last = who.symbol
      if sought.remove(who.symbol) != nil { places[who.symbol] = who.span }
    }
    let (tasks, handovers) = (plan.tasks.entries, plan.handovers.entries)
    // Most are found in the first few tasks and handovers, of which a plan can have thousands.
    for index in tasks.indices {
      if sought.isEmpty { return places }
      note(tasks[index].lead.value)
      for supporter in tasks[index].support { note(supporter) }
    }
    for index in handovers.indices {
      if sought.isEmpty { return places }
      note(handovers[index].from.value)
      for receiver in handovers[index].to { note(receiver.who.value) }
    }
    for source in plan.funding.entry?.sources.entries ?? [] { note(source.donor.value) }
    for actor in plan.strategy.entry?.political.entry?.actors.items ?? [] { note(actor.who.value) }
    for engagement in plan.afterwards.entry?.politicalEngagement.items ?? [] { note(engagement.who.value) }
    return places
  }

  /// The body in which the host State plans with the United Nations: one of kind 'joint', or another one in which both
  /// sit; of several, the one in which most of Government, mission and country team sit. Where the mission leaves the
  /// whole country, a body of a province does not count.
  public var jointBody: Body? {
    var best: (body: Body, parties: Int)?
    for body in plan.bodies where body.header.absence == nil && covers(body) {
      let state = body.everybody.contains { belongsToState($0.who.value) }
      let mission = body.everybody.contains { belongsToMission($0.who.value) }
      let team = body.everybody.contains { belongsToCountryTeam($0.who.value) }
      let parties = [state, mission, team].count { $0 }
      guard body.kind.value == .joint || state && (mission || team) else { continue }
      if parties > best?.parties ?? -1 { best = (body, parties) }
    }
    return best?.body
  }

  private func covers(_ body: Body) -> Bool {
    switch body.kind.value {
    case .dialogue, .other, nil: return false
    case .planning, .joint, .steering, .workingGroup, .taskForce: break
    }
    switch body.level.value {
    case .provincial, .local: return isPartialTransition
    case .headquarters, .national, nil: return true
    }
  }
}
