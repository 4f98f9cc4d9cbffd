import PlanFormat
import PlanModel

extension PlanFacts {
  /// Money that the mission's assessed budget gives for work, and that ends with nothing after it, or only after some days, as far
  /// as no hole tells it: each with the work that is left open.
  public var assessedEnds: [EndOfMoney] {
    var told: [Int: Set<Purpose>] = [:]
    for hole in moneyHoles {
      switch hole.kind {
      case .between(let before, _), .after(let before): told[before, default: []].formUnion(hole.purposes)
      case .beforeSuccessor: break
      }
    }
    return endsOfMoney(tolerance: 0, months: Ledger.horizon).compactMap { money in
      guard money.isMissionMoney, let end = money.end else { return nil }
      let open = money.activities.filter { activity in
        activity.sequel.isOpen(after: end, on: asOf ?? .distantPast)
          && told[money.entry.position]?.contains(activity.purpose) != true
      }
      return open.isEmpty ? nil : EndOfMoney(entry: money.entry, end: end, isMissionMoney: true, activities: open)
    }
  }
}

extension PlanTask {
  /// Whether it is the mission's own support or closure.
  var servesTheMission: Bool { technical.value == true || function.value?.servesTheMission == true }

  /// Whether the plan says that it does not go on.
  var isMeantToEnd: Bool { disposition.value == .complete || disposition.value == .discontinue }
}
