import Diagnostics
import PlanFormat
import PlanModel

// What has begun although the gate before it is not met.

extension PlanSchedule {
  var gateConflicts: [ScheduleConflict] {
    items.indices.compactMap { item in
      if case .phase(let position) = items[item].kind { return gateConflict(of: position, items[item]) }
      guard case .task(let position) = items[item].kind else { return nil }
      let task = plan.tasks[position]
      guard let phase = task.phase.value.flatMap({ plan.phases.position(of: $0.symbol) }),
        let start = self.position(of: .phaseStart(phase)), let closed = openGate(before: start),
        let begun = task.begun
      else { return nil }
      return .gate(items[item], begun: begun, closed)
    }
  }

  /// Of a phase that has begun by its status; what has begun in it, has with it.
  private func gateConflict(of position: Int, _ item: ScheduledItem) -> ScheduleConflict? {
    let phase = plan.phases[position]
    guard phase.progress != .ahead else { return nil }
    let before = phase.after.compactMap { plan.phases[$0] }
    let closed = before.first { $0.gate.entry.map { $0.met.value == nil } ?? false && !$0.isDropped }
    return closed.map { .gate(item, begun: phase.status.span, $0) }
  }
}

extension PlanTask {
  /// Where the plan says that the task has begun.
  fileprivate var begun: Span? {
    if let start = actual.entry?.start, start.value != nil { return start.span }
    switch status.value {
    case .ongoing, .completed, .handedOver: return status.span
    default: return nil
    }
  }
}
