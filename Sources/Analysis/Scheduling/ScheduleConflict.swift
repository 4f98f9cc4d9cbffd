import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

/// Something that the plan asks of its dates and that cannot be, with both sides of it and the days between them.
public enum ScheduleConflict: Sendable {
  /// An item starts or finishes on a prescribed day, so many days before what it waits for lets it; the place is that of
  /// the tie.
  case tie(ScheduledItem, waitsFor: ScheduledItem, Relation, Span, days: Int)
  /// An item has started or finished so many days before what it waits for lets it, or although that has not begun and
  /// has no dates.
  case outOfOrder(ScheduledItem, before: ScheduledItem, Relation, Span, days: Int?)
  /// An item of which the plan writes the finish alone is to finish so many days before what it waits for lets it. That is
  /// certain where written dates hold what it waits for, and else a forecast.
  case finish(ScheduledItem, Fact<PlanDate>, waitsFor: ScheduledItem, days: Int, isCertain: Bool)
  /// An item must start or finish so many days before it can.
  case prescribed(ScheduledItem, End, Fact<PlanDate>, days: Int)
  /// An item that is prescribed or has begun starts or finishes so many days before the day before which it cannot.
  case notBefore(ScheduledItem, End, Fact<PlanDate>, days: Int)
  /// An item comes so many days later than the most that may lie between it and what it follows; the place is that of the
  /// tie.
  case tooLate(ScheduledItem, after: ScheduledItem, Relation, Span, days: Int)
  /// An item finishes so many days after a limit.
  case limit(ScheduledItem, ScheduleLimit, days: Int)
  /// A task or a phase has begun although the gate before that phase is not met.
  case gate(ScheduledItem, begun: Span, Phase)
  /// A task whose length and dates, or dates alone, contradict each other.
  case length(ScheduledItem, LengthContradiction)
  /// A part that lies outside its whole; a forecast where only the work that is left makes it run over.
  case outside(ScheduledItem, whole: ScheduledItem, isCertain: Bool)
  /// A part that waits for its whole, or a whole that waits for its own part.
  case ownPart(ScheduledItem, OwnPartTie)
  /// Something of which two written dates lie in another order than the tie between them asks.
  case written(ScheduledItem, WrittenOrder)
  /// A constraint that contradicts another one, or the written start.
  case contradictory(ScheduledItem, ContradictoryLimits)
  /// What has happened on another day than a constraint asks.
  case notKept(ScheduledItem, BrokenLimit)
  /// A status that contradicts the dates, on the day of the plan.
  case status(ScheduledItem, StatusContradiction)
  /// Tasks or handovers that are parts of one another in a circle.
  case parts(ScheduledItem, ConflictStatement)
  /// A field that something cannot have which is a summary, a hammock or a milestone.
  case misplaced(ScheduledItem, MisplacedField)
  /// What is said of the progress of something that has not begun, or of what is left of something that is over.
  case progress(ScheduledItem, ProgressContradiction)
  /// A calendar in which no day is worked.
  case calendarWithoutWork(WorkCalendar)

  public enum End: String, Sendable { case start, finish }

  /// What a conflict means for the plan. Those who tell of conflicts ask this, so that each is as grave wherever it is told.
  public enum Weight: String, Sendable {
    /// The plan contradicts itself.
    case contradiction
    /// It has happened all the same: its authors are asked whether it did.
    case happened
    /// The dates that are computed miss a limit, which they may still keep.
    case forecast
  }

  public var weight: Weight {
    switch self {
    case .outOfOrder, .notKept: .happened
    case .limit: .forecast
    case .outside(_, _, let isCertain), .finish(_, _, _, _, let isCertain): isCertain ? .contradiction : .forecast
    case .tie, .prescribed, .notBefore, .tooLate, .gate, .length, .ownPart, .written, .contradictory, .status, .parts,
      .misplaced, .progress, .calendarWithoutWork:
      .contradiction
    }
  }

  /// The item whose dates cannot be.
  public var item: ScheduledItem? {
    switch self {
    case .tie(let item, _, _, _, _), .outOfOrder(let item, _, _, _, _), .prescribed(let item, _, _, _),
      .notBefore(let item, _, _, _), .tooLate(let item, _, _, _, _), .limit(let item, _, _), .gate(let item, _, _),
      .finish(let item, _, _, _, _), .length(let item, _), .outside(let item, _, _), .misplaced(let item, _),
      .progress(let item, _), .ownPart(let item, _), .written(let item, _), .contradictory(let item, _),
      .notKept(let item, _), .status(let item, _), .parts(let item, _):
      item
    case .calendarWithoutWork: nil
    }
  }
}

extension PlanSchedule {
  func conflict(_ conflict: Conflict) -> ScheduleConflict? {
    switch conflict {
    case .link(let link, let days): return self.conflict(along: link, days)
    case .mustStart(let item, let days):
      return constraints(of: item).map { .prescribed(items[item], .start, $0.mustStart, days: days) }
    case .mustFinish(let item, let days):
      guard let constraints = constraints(of: item), !constraints.isReversed else { return nil }
      return .prescribed(items[item], .finish, constraints.mustFinish, days: days)
    case .startNoLaterThan(let item, let days):
      return constraints(of: item).map { .prescribed(items[item], .start, $0.startNoLaterThan, days: days) }
    case .finishNoEarlierThan(let item, let days):
      return constraints(of: item).map { .notBefore(items[item], .finish, $0.finishNoEarlierThan, days: days) }
    case .startNoEarlierThan(let item, let days):
      guard let constraints = constraints(of: item), constraints.startNoEarlierThan.isWritten else { return nil }
      return .notBefore(items[item], .start, constraints.startNoEarlierThan, days: days)
    case .calendarWithoutWork(let calendar) where calendar < plan.workingCalendars.count:
      return .calendarWithoutWork(plan.workingCalendars[calendar])
    // Limits have their reasons; the rest cannot come from a plan, whose numbers reading keeps in range.
    case .finishNoLaterThan, .finishedBeforeStart, .startOutOfRange, .activityOutOfRange, .linkOutOfRange,
      .calendarWithoutWork:
      return nil
    }
  }

  private func conflict(along link: Int, _ days: Int) -> ScheduleConflict? {
    let tie = schedule.network.links[link]
    // What a date that could not be read would have said, nobody knows.
    guard !isUnread(tie.from), !isUnread(tie.to) else { return nil }
    guard let (relation, span, before) = writtenTie(along: link), items[before].hasLength,
      let item = self.item(items[tie.to].owner), item.hasLength || progress(of: tie.to) == .finished
    else { return nil }
    if tie.bound == .atMost { return .tooLate(item, after: items[before], relation, span, days: days) }
    guard schedule.network.activities[tie.to].progress == .notStarted else {
      // What began on the day on which the other thing was over, followed it.
      let isSuccession = relation == Relation() && days == 1
      return isSuccession ? nil : .outOfOrder(item, before: items[before], relation, span, days: days)
    }
    return .tie(item, waitsFor: items[before], relation, span, days: days)
  }

  /// The tie that the plan writes, and what is waited for, of a link; what a whole waits for is what its parts wait for.
  private func writtenTie(along link: Int) -> (Relation, Span, before: Int)? {
    var link = link
    while true {
      let before = schedule.network.links[link].from
      switch origins[link] {
      case .written(let relation, let span): return (relation, span, before)
      case .whole:
        guard case .link(let next)? = schedule[before]?.driver else { return nil }
        link = next
      case .phase, .phaseOrder: return nil
      }
    }
  }

  func constraints(of item: Int) -> Constraints? {
    switch items[item].kind {
    case .task(let position): plan.tasks[position].constraints.entry
    case .handover(let position): plan.handovers[position].constraints.entry
    case .phase, .phaseStart, .wholeStart, .gate: nil
    }
  }

  var limitConflicts: [ScheduleConflict] {
    let rough = items.roughFinishes(schedule)
    return items.indices.flatMap { item -> [ScheduleConflict] in
      guard let slot = self[item], slot.driver != .finished else { return [] }
      return items[item].limits.compactMap { limit in
        let days = slot.early.finish - limit.day
        guard days > 0, rough[item]?.mayKeep(limit) != true else { return nil }
        return .limit(items[item], limit, days: days)
      }
    }
  }
}
