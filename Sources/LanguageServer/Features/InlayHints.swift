import Analysis
public import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// What is shown within a line without standing in the file.
public struct InlayHint: Sendable, Hashable {
  /// It has no length: the hint stands at it.
  public let place: Span
  public let label: String
  public let tooltip: String
}

extension OpenPlan {
  /// The dates that are computed for tasks and handovers in a stretch of a file, where they are not those that are written.
  public func inlayHints(in span: Span) -> [InlayHint] {
    let schedule = facts.schedule
    return schedule.items.indices.compactMap { index in
      let item = schedule.items[index]
      guard item.isNamed, let name = now(item.span), name.touches(span), let slot = schedule[index],
        slot.driver != .finished
      else { return nil }
      let computed = item.earlyDates(slot)
      let written = writtenDates(of: item.kind)
      guard computed.start != written.start || computed.finish != written.finish else { return nil }
      let dates =
        computed.start == computed.finish ? "\(computed.finish)" : "\(computed.start) → \(computed.finish)"
      return InlayHint(
        place: behindColon(name), label: "computed: \(dates)",
        tooltip:
          "The first days on which it can start and finish, by what it waits for. transition schedule --explain \(item.id) says why."
      )
    }
  }

  private func writtenDates(of kind: ScheduledItem.Kind) -> (start: PlanDate?, finish: PlanDate?) {
    let plan = content
    switch kind {
    case .task(let position), .wholeStart(let position):
      return (plan.tasks[position].start.value, plan.tasks[position].finish.value)
    case .handover(let position):
      let window = plan.handovers[position].window.entry
      return (window?.start.value, window?.finish.value)
    case .phase(let position), .phaseStart(let position), .gate(let position):
      return (plan.phases[position].start.value, plan.phases[position].finish.value)
    }
  }

  /// Behind the colon of a key.
  private func behindColon(_ name: Span) -> Span {
    let bytes = now.files[Int(name.file)].bytes
    let end = Int(name.end) < bytes.count && bytes[Int(name.end)] == colonSign ? name.end + 1 : name.end
    return Span(file: name.file, start: end, end: end)
  }
}
