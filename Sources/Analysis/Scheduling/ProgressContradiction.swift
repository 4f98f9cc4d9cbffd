import Diagnostics
import PlanFormat
import PlanModel

/// Progress that does not go with whether something has begun.
public struct ProgressContradiction: Sendable {
  /// Whether the plan says that it is over; otherwise, nothing says that it has begun.
  public let isOver: Bool
  public let span: Span
}

extension PlanSchedule {
  /// A plan that is looked at from a day before its own does not know what it says of beginnings.
  var progressConflicts: [ScheduleConflict] {
    guard let asOf, plan.viewpoint.planDay.map({ $0 <= asOf }) ?? true else { return [] }
    return items.compactMap { item in
      guard case .task(let position) = item.kind, let actual = plan.tasks[position].actual.entry else { return nil }
      let hasPart = actual.done.value.map { $0 > .zero } ?? false
      let isLeft = actual.remaining.value.map { $0.count > 0 } ?? false
      switch plan.tasks[position].status.value {
      case .completed, .handedOver:
        return isLeft ? .progress(item, .init(isOver: true, span: actual.remaining.span)) : nil
      case .ongoing, .discontinued: return nil
      case .planned, .blocked, nil:
        guard hasPart || isLeft, actual.start.value == nil, actual.finish.value == nil else { return nil }
        return .progress(item, .init(isOver: false, span: hasPart ? actual.done.span : actual.remaining.span))
      }
    }
  }
}
