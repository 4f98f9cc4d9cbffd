import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// Why an item has the dates that it has: one hop of the chain that leads to it.
public struct ScheduleReason: Sendable {
  public enum Cause: Sendable {
    /// It can begin at once, on the day of the plan.
    case nothing
    /// The plan writes its start, or the day before which it cannot start; with the closed times that lie between that
    /// day and its start, if it is not worked.
    case writtenStart(Fact<PlanDate>, closed: [String])
    /// The plan writes its finish, and no start, or the day before which it cannot finish.
    case writtenFinish(Fact<PlanDate>)
    /// The plan prescribes its start or its finish.
    case prescribed(ScheduleConflict.End, Span)
    /// It has begun, and what is left is done from the day of the plan on.
    case begun
    /// It has happened.
    case done
    /// The plan dates it before its own day, and nothing says that it has not happened.
    case takenAsKept
    /// The item before it in the chain; with the closed times that lie in between.
    case tie(Relation, Span, closed: [String])
    /// It waits for the item before it in the chain, so that no more time lies between the two than the tie allows.
    case mostBetween(Relation, Span)
    /// It comes as late as it can.
    case asLateAsPossible(Span)
    /// It is a part of what the item before it in the chain starts.
    case whole(Span)
    /// The item before it is the one of its parts that finishes last.
    case lastPart(Span)
    /// It belongs to the phase that the item before it starts.
    case phase(Span)
    /// The phase comes after the one before it in the chain, or after its gate.
    case phaseOrder(Span)
    /// A gate that is met, or that is not met and reviewed on a day.
    case gate(met: Bool)
  }

  public let item: Int
  public let cause: Cause
}

extension PlanSchedule {
  /// The chain of reasons that leads to an item's dates, from what holds the first one to the item itself.
  public func reasons(for item: Int) -> [ScheduleReason] {
    schedule.drivingChain(to: item).map { ScheduleReason(item: $0, cause: cause(of: $0)) }
  }

  private func cause(of item: Int) -> ScheduleReason.Cause {
    guard let slot = schedule[item] else { return .nothing }
    if case .gate(let phase) = items[item].kind { return .gate(met: plan.phases[phase].gate.entry?.met.value != nil) }
    switch slot.driver {
    case .networkStart:
      // Without dates it stands at the day of the plan, where it does not begin if it has begun.
      return switch progress(of: item) {
      case .ahead: .nothing
      case .begun: .begun
      case .finished: .done
      }
    case .startNoEarlierThan: return written(item, slot)
    case .finishNoEarlierThan:
      return .writtenFinish(constraints(of: item)?.finishNoEarlierThan ?? Fact())
    case .asLateAsPossible: return .asLateAsPossible(place(of: \.asLateAsPossible, items[item]))
    case .mustStart: return .prescribed(.start, place(of: \.mustStart, items[item]))
    case .mustFinish: return .prescribed(.finish, place(of: \.mustFinish, items[item]))
    case .started: return items[item].isTakenAsKept ? .takenAsKept : .begun
    case .finished: return items[item].isTakenAsKept ? .takenAsKept : .done
    case .part(let part): return .lastPart(place(ofPart: items[part]))
    case .link(let link) where roughLinks.contains(link) && slot.earlyStart == writtenMoment(of: item):
      return written(item, slot)
    case .link(let link): return cause(of: link, to: item, slot)
    }
  }

  private func written(_ item: Int, _ slot: Slot) -> ScheduleReason.Cause {
    let (date, isFinish) = writtenStart(of: items[item])
    if isFinish { return .writtenFinish(date) }
    // A milestone that nothing holds stands at the end of the day of the plan.
    if date.value == nil, let asOf, slot.earlyStart <= asOf.number + 1 { return .nothing }
    let calendar = schedule.network.activities[item].calendar
    guard let calendar, let first = date.value?.firstDay, first.number < slot.earlyStart else {
      return .writtenStart(date, closed: [])
    }
    return .writtenStart(date, closed: time.closed(from: first, to: Day(number: slot.earlyStart), in: calendar))
  }

  private func writtenMoment(of item: Int) -> Int? { schedule.network.activities[item].startNoEarlierThan }

  private func cause(of link: Int, to item: Int, _ slot: Slot) -> ScheduleReason.Cause {
    switch origins[link] {
    case .phase(let span): return .phase(span)
    case .whole(let span): return .whole(span)
    case .phaseOrder(let span): return .phaseOrder(span)
    case .written(let relation, let span):
      let tie = schedule.network.links[link]
      if tie.bound == .atMost { return .mostBetween(relation, span) }
      let calendar = tie.calendar ?? schedule.network.activities[item].calendar
      guard let calendar, let before = schedule[tie.from] else { return .tie(relation, span, closed: []) }
      let left = relation.leaves == .finish ? before.earlyFinish : before.earlyStart
      let reached = relation.reaches == .finish ? slot.earlyFinish : slot.earlyStart
      let closed = time.closed(from: Day(number: min(left, reached)), to: Day(number: max(left, reached)), in: calendar)
      return .tie(relation, span, closed: closed)
    }
  }

  /// The closed times that an item's own work is interrupted by.
  public func closedTimes(within item: Int) -> [String] {
    // Where no day is worked, every day counts.
    guard let slot = self[item], let calendar = schedule.network.activities[item].calendar,
      time.calendars[calendar].hasWork
    else { return [] }
    let start = schedule.network.activities[item].progress == .notStarted ? slot.earlyStart : schedule.network.start
    return time.closed(from: Day(number: max(start, slot.earlyStart)), to: Day(number: slot.earlyFinish), in: calendar)
  }

  /// The length of an item's work, or what is left of it, in days; with whether only working days count.
  public func work(of item: Int) -> (days: Int, isWorkingDays: Bool) {
    let activity = schedule.network.activities[item]
    return (activity.duration, activity.calendar.map { time.calendars[$0].hasWork } ?? false)
  }

  /// What the plan writes as the day from which on an item can start, or as its finish, from which that follows.
  private func writtenStart(of item: ScheduledItem) -> (date: Fact<PlanDate>, isFinish: Bool) {
    switch item.kind {
    case .task(let position):
      let task = plan.tasks[position]
      return first(task.constraints.entry, task.start, task.finish)
    case .wholeStart(let position):
      return first(plan.tasks[position].constraints.entry, plan.tasks[position].start, Fact())
    case .handover(let position):
      let handover = plan.handovers[position]
      let window = handover.window.entry
      return first(handover.constraints.entry, window?.start ?? Fact(), window?.finish ?? Fact())
    case .phase(let position), .phaseStart(let position): return (plan.phases[position].start, false)
    case .gate(let position): return (plan.phases[position].gate.entry?.review ?? Fact(), false)
    }
  }

  /// Of the constraint and the written start the later one; where there is no start, it follows from the finish.
  private func first(
    _ constraints: Constraints?, _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>
  ) -> (date: Fact<PlanDate>, isFinish: Bool) {
    if let constraint = constraints?.startNoEarlierThan, let day = constraint.value?.firstDay,
      start.value?.firstDay.map({ $0 < day }) ?? true
    {
      return (constraint, false)
    }
    return start.value == nil && finish.value != nil ? (finish, true) : (start, false)
  }

  private func place<Value>(of path: KeyPath<Constraints, Fact<Value>>, _ item: ScheduledItem) -> Span {
    switch item.kind {
    case .task(let position): plan.tasks[position].constraints.entry?[keyPath: path].span ?? item.span
    case .handover(let position): plan.handovers[position].constraints.entry?[keyPath: path].span ?? item.span
    case .phase, .phaseStart, .wholeStart, .gate: item.span
    }
  }
}

/// Why an item can be no later than it can: what its late dates rest on.
public enum LatestReason: Sendable {
  /// The last item of the plan finishes then.
  case endOfPlan
  /// A limit of its own.
  case limit(ScheduleLimit)
  /// The day after which it cannot start.
  case latestStart(Fact<PlanDate>)
  /// A prescribed date of its own.
  case prescribed
  /// Another item that waits for it would be too late.
  case successor(Int, Span)
  /// It is a part of another item.
  case whole(Int)
  /// It has the room that the part has which has least.
  case part(Int)
}

extension PlanSchedule {
  /// Of a summary, the part that can slip least, unless it is the summary's own limit that does not let it.
  private func partWithLeastRoom(of item: Int) -> Int? {
    guard let hammock = schedule.network.hammocks.first(where: { $0.activity == item }) else { return nil }
    let parts = hammock.parts.filter { schedule[$0].map { $0.driver != .finished } ?? false }
    let least = parts.min { schedule[$0]?.totalFloat ?? 0 < schedule[$1]?.totalFloat ?? 0 }
    guard let least, let limit = schedule[least]?.limit, limit != .hammock(item) else { return nil }
    return least
  }

  /// The chain of reasons why an item can be no later, from the item on to what gives way no more.
  public func latestReasons(for item: Int) -> [(item: Int, reason: LatestReason)] {
    var chain: [(item: Int, reason: LatestReason)] = []
    var next: Int? = item
    var seen: Set<Int> = []
    while let current = next, let slot = schedule[current], seen.insert(current).inserted {
      next = nil
      if chain.isEmpty, let part = partWithLeastRoom(of: current) {
        chain.append((current, .part(part)))
        next = part
        continue
      }
      switch slot.limit {
      case .networkFinish: chain.append((current, .endOfPlan))
      case .prescribed: chain.append((current, .prescribed))
      case .own:
        chain.append((current, ownLimit(of: current, slot)))
      case .link(let link):
        let waiting = schedule.network.links[link].waiting
        next = waiting
        // What waits there are the parts of the whole, which come next.
        if case .wholeStart = items[waiting].kind { continue }
        chain.append((current, .successor(waiting, origins[link].span)))
      case .hammock(let whole):
        next = whole
        chain.append((current, .whole(whole)))
      }
    }
    return chain
  }

  /// The one of its own limits that its late dates keep.
  private func ownLimit(of item: Int, _ slot: Slot) -> LatestReason {
    let limit = items[item].limits.min { $0.day < $1.day }
    let constraints = constraints(of: item)
    if let latest = constraints?.startNoLaterThan, latest.value != nil, constraints?.mustStart.value == nil,
      limit.map({ $0.day > slot.late.finish }) ?? true
    {
      return .latestStart(latest)
    }
    return limit.map(LatestReason.limit) ?? .prescribed
  }
}
