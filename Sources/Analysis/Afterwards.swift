import Diagnostics
import PlanFormat
import PlanModel

/// Somebody who holds a function once the mission has gone, and where the plan says so.
public struct LaterHolder: Sendable {
  public let who: Reference<Counterpart>
  public let span: Span
  public let sources: [Citation]
}

extension PlanFacts {
  /// Who holds a function after departure, for all that the plan says: the presence that remains, those who take over
  /// tasks of the function, those other than the mission who lead tasks that go on, and the owners of residual priorities.
  public func laterHolders(of function: Function) -> [LaterHolder] {
    var holders: [LaterHolder] = []
    var seen: Set<Symbol> = []
    func add(_ who: Reference<Counterpart>?, _ header: Header) {
      guard let who, !belongsToMission(who), seen.insert(who.symbol).inserted else { return }
      holders.append(LaterHolder(who: who, span: who.span, sources: header.sources))
    }
    for presence in plan.afterwards.entry?.presence.items ?? [] where presence.function.value == function {
      add(presence.who.value, presence.header)
    }
    for task in plan.tasks.entries where task.function.value == function && task.technical.value != true {
      for handover in handovers(of: task) where !isUndone(handover) {
        for receiver in handover.to { add(receiver.who.value, handover.header) }
      }
      if task.disposition.value == .continue { add(task.lead.value, task.header) }
    }
    for priority in plan.residualPriorities.entries where priority.function.value == function {
      add(priority.owner.value, priority.header)
    }
    return holders
  }
}
