import PlanFormat
import PlanModel
import Scheduling

/// When a handover that is still ahead opens and is complete, where what it waits for, or what is left of it, puts it later than
/// its window is written.
///
/// The plan then says two things of one handover. Who holds something follows the later one, since nothing passes on before that
/// day; what only this day leaves to nobody is possible and not certain, since the written one denies it.
struct Postponement: Sendable {
  let opens: PlanDate?
  let finish: PlanDate
}

extension PlanSchedule {
  /// By the position of each handover that the schedule puts later than it is written. Days before which it cannot be, and may be
  /// long after, are none of its own.
  var postponements: [Int: Postponement] {
    var found: [Int: Postponement] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() {
      let kind = ScheduledItem.Kind.handover(position)
      guard HandoverStanding.state(of: handover, asOf: asOf) == .dated, let window = handover.window.entry,
        let written = window.finish.value, let slot = self[kind], !isOnlyNotBefore(kind),
        slot.early.finish > written.lastDay
      else { continue }
      let opens = window.start.value.map { slot.early.start > $0.lastDay ? PlanDate(slot.early.start) : $0 }
      found[position] = Postponement(opens: opens, finish: PlanDate(slot.early.finish))
    }
    return found
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

  /// When it was complete, else when it can be.
  func completion(of handover: Handover) -> PlanDate? { postponement(of: handover)?.finish ?? handover.finish }

  /// How surely somebody who goes on a day is gone before a handover is complete; nothing where that somebody is there.
  func isGone(_ leaving: PlanDate, before finish: PlanDate, of handover: Handover) -> GapCertainty? {
    let certainty = GapCertainty(leaving.ends(before: finish))
    guard certainty == .certain, postponement(of: handover) != nil, let written = handover.finish else {
      return certainty
    }
    return GapCertainty(leaving.ends(before: written)) == .certain ? .certain : .possible
  }
}

extension PlanFacts {
  /// From when to when a handover passes on what it passes on, by the schedule where that puts it later than it is written, and by
  /// how many days later it is complete then; nothing where it keeps what is written.
  public func postponed(_ handover: Handover) -> (opens: PlanDate?, finish: PlanDate, days: Int)? {
    guard let later = links.postponement(of: handover), let written = handover.finish else { return nil }
    return (later.opens, later.finish, later.finish.lastDay - written.lastDay)
  }
}
