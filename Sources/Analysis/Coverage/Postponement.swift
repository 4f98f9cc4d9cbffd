import PlanFormat
import PlanModel
import Scheduling

/// When a handover that is not complete opens and can be complete, where what it waits for, or what is left of it, puts it later than
/// its window is written.
///
/// The plan then says two things of one handover. Who holds something follows the later one, since nothing passes on before that
/// day; what only this day leaves to nobody is possible and not certain, since the written one denies it. Once the written day has
/// passed and nothing calls the handover complete, that day is none any more.
struct Postponement: Sendable {
  let opens: PlanDate?
  /// Nothing where the written day has passed and the schedule puts no other one ahead: nobody knows it then.
  let finish: PlanDate?
}

extension PlanSchedule {
  /// By the position of each handover that the schedule puts later than it is written, or whose written day has passed without it. Days
  /// before which it cannot be, and may be long after, are none of its own.
  var postponements: [Int: Postponement] {
    var found: [Int: Postponement] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() {
      found[position] = postponement(of: handover, at: position)
    }
    return found
  }

  private func postponement(of handover: Handover, at position: Int) -> Postponement? {
    guard let window = handover.window.entry, let written = window.finish.value else { return nil }
    let passed: Day?
    switch HandoverStanding.state(of: handover, asOf: asOf) {
    case .dated: passed = nil
    case .overdue, .notKnown: passed = asOf
    case .complete, .failed, .returned, .undated: return nil
    }
    let kind = ScheduledItem.Kind.handover(position)
    // What may be done today at the earliest, since it is not done yet, has no day of its own.
    guard let slot = self[kind], !isOnlyNotBefore(kind), slot.early.finish > passed ?? written.lastDay else {
      return passed == nil ? nil : Postponement(opens: window.start.value, finish: nil)
    }
    let opens = window.start.value.map { slot.early.start > $0.lastDay ? PlanDate(slot.early.start) : $0 }
    return Postponement(opens: opens, finish: PlanDate(slot.early.finish))
  }
}

extension HandoverLinks {
  func postponement(of handover: Handover) -> Postponement? {
    handovers.position(of: handover.header.symbol).flatMap { postponements[$0] }
  }

  /// When it begins to pass on what it passes on.
  func opening(of handover: Handover) -> PlanDate? {
    postponement(of: handover)?.opens ?? handover.window.entry?.start.value
  }

  /// When it was complete, else when it can be; nothing where nobody knows.
  func completion(of handover: Handover) -> PlanDate? {
    if let later = postponement(of: handover) { later.finish } else { handover.finish }
  }

  /// How surely somebody who goes on a day is gone before a handover is complete; nothing where that somebody is there. Before one
  /// that is to be complete on no day that is known, only somebody who has gone already is.
  func isGone(_ leaving: PlanDate, before finish: PlanDate, of handover: Handover) -> GapCertainty? {
    guard let later = postponement(of: handover), let written = handover.finish else {
      return GapCertainty(leaving.ends(before: finish))
    }
    if let certainty = GapCertainty(leaving.ends(before: written)) { return certainty }
    let isGone =
      if let finish = later.finish { GapCertainty(leaving.ends(before: finish)) != nil } else { hasPassed(leaving) }
    return isGone ? .possible : nil
  }
}

extension PlanFacts {
  /// From when to when a handover passes on what it passes on, by the schedule where that puts it later than it is written, and by
  /// how many days later it is complete then; nothing where it keeps what is written.
  public func postponed(_ handover: Handover) -> (opens: PlanDate?, finish: PlanDate, days: Int)? {
    guard let later = links.postponement(of: handover), let finish = later.finish, let written = handover.finish else {
      return nil
    }
    return (later.opens, finish, finish.lastDay - written.lastDay)
  }
}
