import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let orderOfWorkIsPossible = Requirement(
    id: "TR-84", severity: .error, profile: .schedule,
    summary: "The plan's order of work is possible.",
    sources: [.resolution2594("PP9")],
    addressee: "none (the plan itself)", verb: "reaffirms",
    elements: [.d1],
    rationale: "Work that waits for itself never begins, and a date that comes before what it waits for is not kept.",
    evidence: """
      No tasks or phases wait for one another in a circle, no written date lies before what it waits for, no length \
      contradicts its dates, no part lies outside its whole, and nothing has a field that it cannot have. Dates are \
      compared so that only what is certain counts; tasks without dates are left out, and what has happened stands. No progress contradicts its status.
      """,
    mend: "Remove a dependency, or move a date.",
    example: (
      gap: """
      tasks:
        census: { title: Census, start: 2027-01, finish: 2027-03-31 }
        roll: { title: Electoral roll, start: 2027-03-30, after: [census] }
      """,
      met: """
      tasks:
        census: { title: Census, start: 2027-01, finish: 2027-03-31 }
        roll: { title: Electoral roll, start: 2027-04-01, after: [census] }
      """
    ),
    check: checkOrder)
}

private func checkOrder(_ context: Context) -> Verdict {
  var order = Contradictions()
  let schedule = context.facts.schedule
  for circle in schedule.circles {
    report(circle.map { (id: $0.item.id, link: $0.link) }, &order)
  }
  // Where both dates are written, they are told with both, and once.
  let compared = compareWrittenDates(context.plan, &order)
  for conflict in schedule.conflicts where conflict.isContradiction {
    let statement = schedule.statement(of: conflict)
    if case .finish = conflict, compared.contains(statement.span) { continue }
    order.breach(statement.message, at: statement.span, notes: statement.notes, help: statement.help)
  }
  return order.verdict()
}

/// Compares the written dates of what is tied, and gives the places of those that come too early.
private func compareWrittenDates(_ plan: Plan, _ order: inout Contradictions) -> Set<Span> {
  var early: Set<Span> = []
  for task in plan.tasks.entries {
    for dependency in task.after {
      guard let before = plan.tasks[dependency.to],
        let place = check(task, after: before, by: dependency, &order)
      else { continue }
      early.insert(place)
    }
  }
  for phase in plan.phases.entries {
    for reference in phase.after {
      guard let before = plan.phases[reference] else { continue }
      let dates = (from: before.finish, to: phase.start)
      if let place = check(dates, Relation(), of: phase.id, before.id, at: reference.span, &order) {
        early.insert(place)
      }
    }
  }
  return early
}

/// A circle, said at the place where its first member waits for the one before it.
private func report(_ circle: [(id: String, link: Span)], _ order: inout Contradictions) {
  guard let first = circle.first, let last = circle.last else { return }
  guard circle.count > 1 else {
    return order.breach("'\(first.id)' waits for itself", at: first.link, help: "remove it from what it waits for")
  }
  let others = circle.dropFirst().reversed()
  let chain = others.prefix(6).map { "'\($0.id)'" } + (others.count > 6 ? ["\(others.count - 6) more"] : [])
  let waits = zip(others, others.dropFirst() + [first]).prefix(6)
  order.breach(
    "'\(first.id)' waits for \(chain.joined(separator: ", which waits for ")), which waits for '\(first.id)'",
    at: last.link, notes: waits.map { .init("'\($0.id)' waits for '\($1.id)' here", at: $1.link) },
    help: "make one of them wait no longer")
}

extension ScheduleConflict {
  /// Limits that computed dates break are forecasts, a part that could still come within its whole too, and what has
  /// happened out of order stands: none of them contradicts the plan.
  fileprivate var isContradiction: Bool {
    switch self {
    case .tie, .prescribed, .notBefore, .tooLate, .gate, .length, .misplaced, .progress, .calendarWithoutWork: true
    case .outside(_, _, let isCertain), .finish(_, _, _, _, let isCertain): isCertain
    case .outOfOrder, .limit: false
    }
  }
}

private func check(
  _ task: PlanTask, after before: PlanTask, by tie: Predecessors<PlanTask>.Tie, _ order: inout Contradictions
) -> Span? {
  let relation = tie.relation
  let theirs = relation.leaves == .start ? before.begun : before.done
  let ours = relation.reaches == .start ? task.intendedStart : task.intendedFinish
  return check((theirs, ours), relation, of: task.id, before.id, at: tie.span, &order)
}

/// The place of a date that comes before what it waits for; a written finish and a start on the same day can both be kept.
private func check(
  _ dates: (from: Fact<PlanDate>, to: Fact<PlanDate>), _ relation: Relation, of id: String, _ before: String,
  at link: Span, _ order: inout Contradictions
) -> Span? {
  guard let from = dates.from.value, let to = dates.to.value, let first = from.firstDay else { return nil }
  let asked = first + (relation.lag?.days(from: first) ?? 0)
  // What finishes when something else starts, has its last day before it.
  let isHandedOn = relation.leaves == .start && relation.reaches == .finish && relation.lag == nil
  guard to.hasPassed(on: isHandedOn ? asked + -1 : asked) else {
    order.agree()
    return nil
  }
  // What starts when something else finishes, has its first day after it.
  let possible = relation.isFinishToStart ? asked + 1 : isHandedOn ? asked + -1 : asked
  let later = from.day == nil ? "later" : "on \(possible) or later"
  let wait = relation.lag.map { ", and it has to wait \($0) longer" } ?? ""
  order.breach(
    "'\(id)' \(relation.reaches.verb) \(to), before '\(before)', which it waits for, \(relation.leaves.verb)\(wait)",
    at: dates.to.span,
    notes: [
      .init("'\(before)' \(relation.leaves.verb) \(from)", at: dates.from.span),
      .init("it waits for it here", at: link),
    ],
    help: "\(relation.reaches) it \(later), or remove the dependency")
  return dates.to.span
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
