import PlanFormat
import PlanModel

/// Handovers that are done although the receiver was known to be able to do less than is needed, and of which nothing says that
/// this was made good: the people concerned live with it now.
func handedOverShort(_ facts: PlanFacts) -> [Gap] {
  facts.plan.handovers.enumerated().compactMap { position, handover in
    guard facts.standings.handovers[position].isFinished, let finish = handover.finish else { return nil }
    let short = facts.assessedReceivers(of: handover).first { receiver in
      guard let capacity = receiver.capacity.entry, capacity.fallsShort == true else { return false }
      // What was done before the day counts, and what was found short after it still is.
      return capacity.risk.value == nil
    }
    guard let short else { return nil }
    let actions = handover.actions.filter { ActionStanding($0) != .dropped }
    guard actions.isEmpty || actions.contains(where: { ActionStanding($0) != .done }) else { return nil }
    let function = facts.task(of: handover)?.function.value
    let areas = facts.areas(of: handover)
    return Gap(
      .handedOverShort(handover: position), at: short.span, touching: [handover.extent], function: function, in: areas,
      from: Edge.last(finish), size: Gap.Size(people: facts.population(of: areas)), harm: function?.harm ?? .transition,
      requirements: ["TR-14"])
  }
}

/// Handovers that are complete by the word of the giver alone: nobody has accepted them, nor looked at them since.
func unacceptedHandovers(_ facts: PlanFacts) -> [Gap] {
  let handovers = facts.plan.handovers.entries
  let declared = handovers.indices.filter { position in
    if case .declaredByGiver = facts.completion(ofHandoverAt: position) { true } else { false }
  }
  guard let first = declared.first else { return [] }
  let carried = declared.count { position in
    facts.assessedReceivers(of: handovers[position]).allSatisfy { $0.capacity.entry?.fallsShort == false }
  }
  return [
    Gap(
      .unaccepted(handovers: declared, carried: carried), at: handovers[first].header.nameSpan,
      touching: declared.map { handovers[$0].extent }, size: Gap.Size(count: declared.count), harm: .transition,
      requirements: ["TR-120"])
  ]
}
