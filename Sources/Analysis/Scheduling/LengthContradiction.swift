import Diagnostics
import PlanFormat
import PlanModel

/// A length that does not lie between the two dates that something has, or dates in the wrong order.
public struct LengthContradiction: Sendable {
  public let start: Fact<PlanDate>
  public let finish: Fact<PlanDate>
  /// The length, with the days that it counts from the start to the finish; nothing where they are in the wrong order.
  public let length: (written: Fact<Duration>, daysBetween: Int)?
}

extension Constraints {
  /// Whether it must finish before it must start.
  var isReversed: Bool {
    guard let start = mustStart.value, let finish = mustFinish.value else { return false }
    return finish.isSurely(before: start)
  }
}

extension PlanSchedule {
  var lengthConflicts: [ScheduleConflict] {
    items.indices.flatMap { item -> [ScheduleConflict] in
      guard case .task(let position) = items[item].kind else { return [] }
      let task = plan.tasks[position]
      var found: [LengthContradiction] = []
      if let contradiction = contradiction(task.start, task.finish, task) { found.append(contradiction) }
      if let constraints = task.constraints.entry {
        if constraints.isReversed {
          found.append(LengthContradiction(start: constraints.mustStart, finish: constraints.mustFinish, length: nil))
        } else if let contradiction = contradiction(constraints.mustStart, constraints.mustFinish, task) {
          found.append(contradiction)
        }
      }
      return found.map { .length(items[item], $0) }
    }
  }

  private func contradiction(
    _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>, _ task: PlanTask
  ) -> LengthContradiction? {
    guard let from = start.value, let to = finish.value, let duration = task.duration.value,
      let first = from.firstDay, !to.isSurely(before: from)
    else { return nil }
    let length = time.length(duration, from: first, in: time.calendar(task.workingCalendar.value))
    // A milestone lies on one day.
    let isMilestone = length.days == 0
    func days(_ first: Day, _ last: Day) -> Int {
      isMilestone ? last - first : time.count(by: length, from: first, to: last + 1)
    }
    let least = to.firstDay.map { days(from.lastDay, $0) } ?? 0
    let most = days(first, to.lastDay)
    let tolerance = isMilestone ? 0 : duration.unit.tolerance
    guard length.days < least - tolerance || (length.days > most + tolerance) else { return nil }
    // A reader counts both days.
    let between = (length.days < least ? least : most) + (isMilestone ? 1 : 0)
    return LengthContradiction(start: start, finish: finish, length: (task.duration, between))
  }
}

extension Duration.Unit {
  /// The days by which a length in such units may miss what it means: nobody who writes two months counts them.
  fileprivate var tolerance: Int {
    switch self {
    case .day, .workingDay: 0
    case .week: 3
    case .month: 15
    case .year: 182
    }
  }
}
