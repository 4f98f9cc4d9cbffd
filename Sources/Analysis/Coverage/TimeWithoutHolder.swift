import PlanFormat
import PlanModel

// What goes on after the mission, and where it breaks off.

/// A time in which nobody holds a part of a task.
public struct TimeWithoutHolder: Sendable {
  public let from: Day
  /// The day after the last; nothing where nobody comes any more.
  public let until: Day?
  public let isCertain: Bool
  /// The task, or the handover along which it passes on.
  public let subject: Strand.Subject
}

extension PlanFacts {
  /// Whether somebody other than the mission holds a task, or a part of it, once the mission has gone.
  public func isHeldAfterwards(_ task: PlanTask) -> Bool {
    let day = lastDeparture.map { $0.lastDay + 1 } ?? asOf ?? .distantPast
    return strands(of: task).contains { strand in
      strand.holds.contains { day < $0.end.latest && $0.parties.contains { $0 != .mission } }
    }
  }

  /// The times ahead, up to the day after the mission has gone, in which nobody holds a task along one of its handovers, and
  /// no presence that stays has its function either.
  public func timesWithoutHolder(of task: PlanTask) -> [TimeWithoutHolder] {
    guard let departure = lastDeparture else { return [] }
    // Of all strands the last ones.
    let presence = strands.all.suffix(plan.afterwards.entry?.presence.count ?? 0).filter {
      $0.function != nil && $0.function == task.function.value
    }
    let last = departure.lastDay + 2
    return strands(of: task).flatMap { strand -> [TimeWithoutHolder] in
      guard let begin = strand.holds.first?.start.latest else { return [] }
      var held = HeldTime()
      held.add(strand.holds)
      for other in presence { held.add(other.holds) }
      return held.openings(from: max(begin, asOf ?? begin), until: last).map { opening in
        let next = strand.holds.first { !$0.parties.isEmpty && $0.start.latest > opening.from }?.start.latest
        return TimeWithoutHolder(
          from: opening.from, until: next.flatMap { $0 < .distantFuture ? $0 : nil }, isCertain: opening.isCertain,
          subject: strand.subject)
      }
    }
  }
}
