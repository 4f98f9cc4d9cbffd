import Diagnostics
import PlanFormat
import PlanModel

/// Why a date of a task or a handover cannot be right on the day of the plan.
public struct DateFault: Sendable {
  /// `was to finish 2027-05 and goes on`.
  public let text: String
  public let span: Span
}

extension PlanSchedule {
  /// What cannot be right about the dates of an item on the day of the plan.
  func dateFault(of item: ScheduledItem, _ progress: ScheduledWork.Progress) -> DateFault? {
    guard let asOf else { return nil }
    switch item.kind {
    case .task(let position):
      let task = plan.tasks.entries[position]
      let actual = task.actual.entry
      return happenedLater(task.header)
        ?? statusContradiction(of: item).map { DateFault(text: $0.fault, span: $0.span) }
        ?? progressContradiction(of: item).map { DateFault(text: $0.fault, span: $0.span) }
        ?? unconfirmed(item, task.start, task.finish, at: task.finish.isWritten ? task.finish.span : task.start.span)
        ?? passed(task.start, task.finish, progress, isSaid: task.status.value != nil || actual != nil, asOf)
    case .handover(let position):
      let handover = plan.handovers.entries[position]
      let window = handover.window.entry
      return happenedLater(handover.header)
        ?? unconfirmed(
          item, window?.start ?? Fact(), window?.finish ?? Fact(), at: handover.window.span ?? item.span)
        ?? passed(
          window?.start ?? Fact(), window?.finish ?? Fact(), progress, isSaid: handover.status.value != nil, asOf)
    case .phase(let position):
      let phase = plan.phases.entries[position]
      return statusContradiction(of: item).map { DateFault(text: $0.fault, span: $0.span) }
        ?? passed(
          phase.start, phase.status.value == .planned || phase.status.value == .current ? phase.finish : Fact(),
          phase.progress, isSaid: true, asOf)
    case .phaseStart, .wholeStart, .gate: return nil
    }
  }

  /// The phases of which the plan says how they stand, and what cannot be right about their dates on its day.
  public var statedPhases: [(item: ScheduledItem, fault: DateFault?)] {
    items.compactMap { item in
      guard case .phase(let position) = item.kind, plan.phases[position].status.value != nil else { return nil }
      return (item, dateFault(of: item, plan.phases[position].progress))
    }
  }

  /// What the plan tells as having happened after its own day.
  private func happenedLater(_ header: Header) -> DateFault? {
    plan.hindsight.ahead(in: header).first.map { told in
      DateFault(text: "tells of \(told.date), after the day of the plan, as of what has happened", span: told.span)
    }
  }

  private func unconfirmed(
    _ item: ScheduledItem, _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>, at span: Span
  ) -> DateFault? {
    guard item.isTakenAsKept, StandingReason.unanswered(start: start.value, finish: finish.value, on: asOf) != nil
    else { return nil }
    return DateFault(text: Self.unconfirmedText, span: span)
  }

  private static let unconfirmedText = "lies before the day of the plan, which does not say how far it has come"

  private func passed(
    _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>, _ progress: ScheduledWork.Progress, isSaid: Bool, _ asOf: Day
  ) -> DateFault? {
    func fault(_ date: Fact<PlanDate>, _ text: (PlanDate) -> String) -> DateFault? {
      guard let day = date.value, day.hasPassed(on: asOf) else { return nil }
      guard isSaid else { return DateFault(text: Self.unconfirmedText, span: date.span) }
      return DateFault(text: text(day), span: date.span)
    }
    return switch progress {
    case .finished: nil
    case .begun: fault(finish) { "was to finish \($0) and goes on" }
    case .ahead:
      fault(start) { "was to start \($0) and has not begun" }
        ?? fault(finish) { "was to finish \($0) and has not begun" }
    }
  }
}
