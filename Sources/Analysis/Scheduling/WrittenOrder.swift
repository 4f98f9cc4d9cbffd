import Diagnostics
import PlanFormat
import PlanModel

/// Two written dates of which the second lies before the first, which it waits for. Dates are compared so that only what is
/// certain counts.
public struct WrittenOrder: Sendable {
  let before: String
  let relation: Relation
  let from: Fact<PlanDate>
  let to: Fact<PlanDate>
  let tie: Span
  /// The first day on which the date could be kept.
  let possible: Day

  /// The date that comes too early.
  var span: Span { to.span }

  func statement(of item: ScheduledItem) -> ConflictStatement {
    let wait = relation.lag.map { ", and it has to wait \($0) longer" } ?? ""
    let later = from.value?.day == nil ? "later" : "on \(possible) or later"
    let (first, second) = (from.value.map { "\($0)" } ?? "", to.value.map { "\($0)" } ?? "")
    return ConflictStatement(
      message: "'\(item.id)' \(relation.reaches.verb) \(second), before '\(before)', which it waits for, "
        + "\(relation.leaves.verb)\(wait)", span: to.span,
      notes: [
        .init("'\(before)' \(relation.leaves.verb) \(first)", at: from.span), .init("it waits for it here", at: tie),
      ],
      help: "\(relation.reaches) it \(later), or remove the dependency")
  }
}

extension PlanSchedule {
  /// What stands in one circle is told as that.
  var writtenOrderConflicts: [ScheduleConflict] {
    var circles: [ScheduledItem.Kind: Int] = [:]
    for (number, tangle) in tangles.enumerated() { for member in tangle.members { circles[member.owner] = number } }
    func isCircular(_ item: ScheduledItem.Kind, _ other: ScheduledItem.Kind) -> Bool {
      item == other || circles[item].map { $0 == circles[other] } ?? false
    }
    var found: [ScheduleConflict] = []
    func compare(
      _ item: ScheduledItem.Kind, _ other: ScheduledItem.Kind, _ order: @autoclosure () -> WrittenOrder?
    ) {
      guard let waiting = self.item(item), self.item(other) != nil, !isCircular(item, other), let order = order() else {
        return
      }
      found.append(.written(waiting, order))
    }
    for (position, task) in plan.tasks.enumerated() {
      for tie in task.after {
        guard let before = plan.tasks.position(of: tie.to.symbol) else { continue }
        let other = plan.tasks[before]
        compare(
          .task(position), .task(before),
          WrittenOrder(
            from: tie.relation.leaves == .start ? other.begun : other.done,
            to: tie.relation.reaches == .start ? task.intendedStart : task.intendedFinish, tie.relation, other.id,
            at: tie.span))
      }
    }
    for (position, handover) in plan.handovers.enumerated() {
      // What has begun or is over, did so whatever its window says.
      guard let item = self.position(of: .handover(position)), progress(of: item) == .ahead,
        let window = handover.window.entry
      else { continue }
      for tie in handover.after {
        guard let before = plan.tasks.position(of: tie.to.symbol) else { continue }
        let other = plan.tasks[before]
        compare(
          .handover(position), .task(before),
          WrittenOrder(
            from: tie.relation.leaves == .start ? other.begun : other.done,
            to: tie.relation.reaches == .start ? window.start : window.finish, tie.relation, other.id, at: tie.span))
      }
    }
    for (position, phase) in plan.phases.enumerated() {
      for reference in phase.after {
        guard let before = plan.phases.position(of: reference.symbol) else { continue }
        let other = plan.phases[before]
        compare(
          .phase(position), .phase(before),
          WrittenOrder(from: other.finish, to: phase.start, Relation(), other.id, at: reference.span))
      }
    }
    return found
  }
}

extension WrittenOrder {
  /// Nothing where the dates can be kept; a written finish and a start on the same day can both be.
  fileprivate init?(from: Fact<PlanDate>, to: Fact<PlanDate>, _ relation: Relation, _ before: String, at tie: Span) {
    guard let first = from.value?.firstDay, let date = to.value else { return nil }
    let asked = first + (relation.lag?.days(from: first) ?? 0)
    // What finishes when something else starts, has its last day before it.
    let isHandedOn = relation.leaves == .start && relation.reaches == .finish && relation.lag == nil
    guard date.hasPassed(on: isHandedOn ? asked + -1 : asked) else { return nil }
    // What starts when something else finishes, has its first day after it.
    let possible = relation.isFinishToStart ? asked + 1 : isHandedOn ? asked + -1 : asked
    self.init(before: before, relation: relation, from: from, to: to, tie: tie, possible: possible)
  }
}

extension PlanTask {
  /// When it is meant to begin, unless it has.
  fileprivate var intendedStart: Fact<PlanDate> { actual.entry?.start.value == nil ? start : Fact() }

  /// When it is meant to be finished, unless it is.
  fileprivate var intendedFinish: Fact<PlanDate> { actual.entry?.finish.value == nil ? finish : Fact() }

  /// When it began, else when it is meant to.
  fileprivate var begun: Fact<PlanDate> {
    guard let progress = actual.entry, progress.start.value != nil else { return start }
    return progress.start
  }

  /// When it was finished, else when it is meant to be.
  fileprivate var done: Fact<PlanDate> {
    guard let progress = actual.entry, progress.finish.value != nil else { return finish }
    return progress.finish
  }
}
