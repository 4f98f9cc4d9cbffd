import Analysis
import PlanFormat
import PlanModel
import Scheduling

/// The days of what is still to come: when handovers that are not complete are to be, and when milestones are reached.
struct OpenDates {
  private(set) var handovers: [Day] = []
  private(set) var milestones: [Day] = []
  var all: [Day] { handovers + milestones }

  init(_ facts: PlanFacts) {
    for (handover, standing) in zip(facts.plan.handovers.entries, facts.standings.handovers)
    where !standing.isFinished && !standing.isUndone {
      let finish = facts.postponed(handover)?.finish ?? handover.window.entry?.finish.value
      handovers += [finish?.lastDay].compactMap(\.self)
    }
    let slots = TaskSlots(facts)
    for (task, standing) in zip(facts.plan.tasks.entries, facts.standings.tasks)
    where task.isMilestone && standing.level != .done {
      milestones += [facts.moment(of: task, slots[task])?.lastDay].compactMap(\.self)
    }
  }
}

extension PlanTask {
  /// Whether it is a moment that others wait for, and takes no time.
  var isMilestone: Bool { duration.value?.count == 0 }
}

extension PlanFacts {
  /// The day of what takes no time, by the schedule where the plan does not give it.
  func moment(of task: PlanTask, _ slot: Slot?) -> PlanDate? {
    let dates = standing(of: task)?.dates
    return dates?.foreseenFinish ?? dates?.foreseenStart ?? slot.map { PlanDate(Day(number: $0.earlyFinish - 1)) }
  }
}
