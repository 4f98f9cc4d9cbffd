import PlanFormat
import PlanModel

// Of whom it is known that they have too little for what they take over, and what was found of them.

extension PlanFacts {
  /// What a receiver that is known to have too little needs, what was found, and when.
  public func shortfall(ofHandoverAt position: Int) -> CapacityAssessment? {
    assessedReceivers(of: plan.handovers[position]).compactMap(\.capacity.entry)
      .first { $0.fallsShort == true && $0.required.value != nil && $0.assessed.value != nil }
  }

  /// Those of its receivers who are known to have too little: all where they were assessed together. What was found of one says
  /// nothing of the others.
  public func receiversFallingShort(ofHandoverAt position: Int) -> [Counterpart] {
    let handover = plan.handovers[position]
    let assessed = assessedReceivers(of: handover).filter { $0.capacity.entry?.fallsShort == true }
    guard !assessed.isEmpty else { return [] }
    let single = assessed.compactMap(\.single).compactMap { plan.counterparts[$0.who.value] }
    return single.isEmpty || single.count < assessed.count ? receivers(of: handover) : single
  }
}
