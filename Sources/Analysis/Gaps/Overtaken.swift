import PlanFormat
import PlanModel

extension Gap {
  /// Whether a later day lacks it for no other reason than that its own day has passed: what would have closed it is not told.
  /// It is asked of a gap that an earlier day had and the later one has not.
  public func isOvertaken(in later: PlanFacts) -> Bool {
    guard let asOf = later.asOf else { return false }
    let hasPassed = from.map { $0.latest <= asOf } ?? false
    return switch reason {
    case .crowded(let crowd, _):
      hasPassed && crowd.handovers.contains { !later.isFinished(later.plan.handovers[$0]) }
    case .lateLaws(let laws):
      laws.contains { later.isAwaited($0) && later.plan.laws[$0].due.value?.hasPassed(on: asOf) == true }
    case .lapsing(_, let laws): hasPassed && laws.contains(where: later.isAwaited)
    case .vacuum(_, let subjects, _): later.wereHeldByNobody(subjects, from: from)
    case .unpaid(let hole):
      later.moneyHoles.contains {
        $0.hasPassed(by: asOf) && $0.first == hole.first && !Set($0.purposes).isDisjoint(with: hole.purposes)
      }
    case .undatedElection(let calendar):
      hasPassed && !later.plan.calendar[calendar].hasDay
    case .sitesWithoutClosing(let sites):
      hasPassed && sites.map { later.standings.sites[$0] }.contains { !$0.isLeft && $0.closing == nil }
    case .unitsWithoutLeaving(let units): hasPassed && units.contains { later.standings.units[$0] == .undated }
    case .cliff, .steepDrawdown, .fastDrawdown, .badTiming: hasPassed
    default: false
    }
  }
}

extension PlanFacts {
  fileprivate func isAwaited(_ law: Int) -> Bool { standings.laws[law].isAwaited }
}

extension CalendarEntry {
  fileprivate var hasDay: Bool { on.value != nil || from.value != nil || until.value != nil }
}
