import PlanFormat
import PlanModel

extension PlanFacts {
  /// The peace operations that follow the mission: they hold something that it leaves, and do not end with it. Other operations of
  /// the region may receive equipment; one that follows holds work. One that only later documents tell of nobody knows yet.
  public var successors: [Counterpart] { positionsOfSuccessors.map { plan.counterparts[$0] } }

  var positionsOfSuccessors: [Int] {
    guard let departure = departure?.lastDay, departure < .distantFuture else { return [] }
    let holders = Set(continuingTasks.flatMap { holdersAfterwards(of: .task($0)) })
      .union((plan.afterwards.entry?.presence.items ?? []).map { plan.party($0.who.value) })
    return plan.counterparts.entries.indices.filter { position in
      let counterpart = plan.counterparts[position]
      return HolderKind(counterpart) == .successor && holders.contains(.counterpart(position))
        && !isToldLater(counterpart) && counterpart.until.value.map { $0.isSurely(after: departure) } ?? true
    }
  }
}
