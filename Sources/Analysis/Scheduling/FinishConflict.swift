import PlanFormat
import PlanModel
import Scheduling

// What is to finish on a written day and has no written start has no date that a tie could move: the tie shows the day on
// which it can finish, and the plan the day on which it is to.

extension PlanSchedule {
  var finishConflicts: [ScheduleConflict] {
    items.indices.compactMap { item in
      guard isHeldByFinishAlone(item), let slot = schedule[item], let before = holder(of: item) else { return nil }
      let finish = writtenFinish(of: items[item])
      // A day that has passed is asked for as such.
      guard let last = finish.value?.lastDay, asOf.map({ $0 <= last }) ?? true else { return nil }
      let chain = schedule.drivingChain(to: item)
      guard let leeway = leeway(of: chain.dropLast()) else { return nil }
      let days = slot.early.finish - last - leeway
      guard days > 0 else { return nil }
      return .finish(
        items[item], finish, waitsFor: items[before], days: days,
        isCertain: chain.first.flatMap { schedule[$0]?.driver.isWritten } ?? false)
    }
  }

  private func isHeldByFinishAlone(_ item: Int) -> Bool {
    items[item].isNamed && items[item].writtenStart == nil && !items[item].isSummary && progress(of: item) == .ahead
  }

  private func writtenFinish(of item: ScheduledItem) -> Fact<PlanDate> {
    switch item.kind {
    case .task(let position): plan.tasks[position].finish
    case .handover(let position): plan.handovers[position].window.entry?.finish ?? Fact()
    case .phase(let position): plan.phases[position].finish
    case .phaseStart, .wholeStart, .gate: Fact()
    }
  }

  /// The first thing with dates that an item waits for, past what only passes on what it follows itself.
  private func holder(of item: Int) -> Int? {
    var (found, next): (Int?, Int) = (nil, item)
    while case .link(let link)? = schedule[next]?.driver {
      next = schedule.network.links[link].waitedFor
      found = next
      switch items[next].kind {
      case .task, .handover, .phase, .gate: if items[next].hasLength { return next }
      case .phaseStart, .wholeStart: continue
      }
    }
    return found
  }

  /// By how many days what leads to an item may be over sooner, since the plan writes its finish roughly and its last day is
  /// taken; nothing where it has no first day.
  private func leeway(of chain: some Sequence<Int>) -> Int? {
    var most = 0
    for hop in chain {
      guard let finish = items[hop].said.finish, finish.day == nil, schedule[hop]?.early.finish == finish.lastDay else {
        continue
      }
      guard let days = finish.possibleDays else { return nil }
      most = max(most, days - 1)
    }
    return most
  }
}

extension Driver {
  /// Whether a date of the plan decides, or what has happened, and not the work that is left from the day of the plan on.
  fileprivate var isWritten: Bool {
    switch self {
    case .startNoEarlierThan, .finishNoEarlierThan, .mustStart, .mustFinish, .finished: true
    case .networkStart, .asLateAsPossible, .started, .link, .part: false
    }
  }
}

// MARK: - What has happened before something without dates

extension PlanSchedule {
  /// What has begun or is over although what it waits for has not begun by its status, and has no dates to compare.
  var unbegunConflicts: [ScheduleConflict] {
    schedule.network.links.indices.compactMap { index in
      let link = schedule.network.links[index]
      guard case .written(let relation, let span) = origins[index], link.bound == .atLeast, !items[link.from].hasLength,
        isSaidAhead(link.from), !isUnread(link.from), !isUnread(link.to), relation.lag.map({ $0.count >= 0 }) ?? true,
        items[link.to].isNamed,
        hasHappened(relation.reaches, of: link.to)
      else { return nil }
      return .outOfOrder(items[link.to], before: items[link.from], relation, span, days: nil)
    }
  }

  private func hasHappened(_ end: Relation.End, of item: Int) -> Bool {
    switch progress(of: item) {
    case .ahead: false
    case .begun: end == .start
    case .finished: true
    }
  }

  private func isSaidAhead(_ item: Int) -> Bool {
    guard case .task(let position) = items[item].kind, plan.tasks[position].actual.entry?.start.value == nil else {
      return false
    }
    let status = plan.tasks[position].status.value
    return progress(of: item) == .ahead && (status == .planned || status == .blocked)
  }
}
