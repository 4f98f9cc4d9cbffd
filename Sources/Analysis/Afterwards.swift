import Diagnostics
import PlanFormat
import PlanModel

/// Somebody who holds a function once the mission has gone, and where the plan says so.
public struct LaterHolder: Sendable {
  public let who: Reference<Counterpart>
  public let span: Span
  public let sources: [Citation]
  /// Whether it is to hold it from the mission, and did not hold it all along.
  public fileprivate(set) var inherits: Bool
}

extension PlanFacts {
  /// Who holds a function after departure, for all that the plan says: the presence that remains, those who take over
  /// tasks of the function, those other than the mission who lead tasks that go on, and the owners of residual priorities.
  public func laterHolders(of function: Function) -> [LaterHolder] {
    var holders: [LaterHolder] = []
    var seen: [Symbol: Int] = [:]
    func add(_ who: Reference<Counterpart>?, _ header: Header, inherits: Bool = true) {
      guard let who, !belongsToMission(who) else { return }
      if let position = seen[who.symbol] {
        if inherits { holders[position].inherits = true }
        return
      }
      seen[who.symbol] = holders.count
      holders.append(LaterHolder(who: who, span: who.span, sources: header.sources, inherits: inherits))
    }
    for presence in plan.afterwards.entry?.presence.items ?? [] where presence.function.value == function {
      add(presence.who.value, presence.header)
    }
    for position in standings.tasksOfFunctions[function] ?? [] {
      let task = plan.tasks.entries[position]
      for handover in handovers(of: task) where !isUndone(handover) {
        for receiver in handover.to { add(receiver.who.value, handover.header) }
      }
      if task.disposition.value == .continue { add(task.lead.value, task.header, inherits: false) }
    }
    for priority in plan.residualPriorities.entries where priority.function.value == function {
      add(priority.owner.value, priority.header)
    }
    return holders
  }
}
