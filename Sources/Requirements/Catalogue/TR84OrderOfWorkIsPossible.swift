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
      compared so that only what is certain counts; tasks without dates are left out, and what has happened stands.
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
  for circle in context.facts.schedule.circles {
    report(circle.map { (id: $0.item.id, link: $0.link) }, &order)
  }
  for conflict in context.facts.schedule.conflicts where conflict.isContradiction {
    let statement = context.facts.schedule.statement(of: conflict)
    order.breach(statement.message, at: statement.span, notes: statement.notes, help: statement.help)
  }
  let plan = context.plan
  for task in plan.tasks.entries {
    for dependency in task.after {
      if let before = plan.tasks[dependency.to] { check(task, after: before, by: dependency, &order) }
    }
  }
  for phase in plan.phases.entries {
    for reference in phase.after {
      guard let before = plan.phases[reference] else { continue }
      let dates = (from: before.finish, to: phase.start)
      check(dates, lag: nil, of: phase.id, ("starts", "finishes"), before.id, at: reference.span, &order)
    }
  }
  return order.verdict()
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
    case .outside(_, _, let isCertain): isCertain
    case .outOfOrder, .limit: false
    }
  }
}

private func check(
  _ task: PlanTask, after before: PlanTask, by tie: Predecessors<PlanTask>.Tie, _ order: inout Contradictions
) {
  let relation = tie.relation
  let theirs = relation.leaves == .start ? before.begun : before.done
  guard theirs.value != nil else { return }
  let ours = relation.reaches == .start ? task.intendedStart : task.intendedFinish
  let words = (relation.reaches == .start ? "starts" : "finishes", relation.leaves == .start ? "starts" : "finishes")
  check((theirs, ours), lag: relation.lag, of: task.id, words, before.id, at: tie.span, &order)
}

/// Whether a date comes before what it waits for; a written finish and a start on the same day can both be kept.
private func check(
  _ dates: (from: Fact<PlanDate>, to: Fact<PlanDate>), lag: Duration?, of id: String, _ words: (String, String),
  _ before: String, at link: Span, _ order: inout Contradictions
) {
  guard let from = dates.from.value, let to = dates.to.value, let first = from.firstDay else { return }
  let possible = first + (lag?.days(from: first) ?? 0)
  guard to.hasPassed(on: possible) else { return order.agree() }
  let later = from.day == nil ? "later" : "on \(possible) or later"
  let wait = lag.map { ", and it has to wait \($0) longer" } ?? ""
  order.breach(
    "'\(id)' \(words.0) \(to), before '\(before)', which it waits for, \(words.1)\(wait)", at: dates.to.span,
    notes: [.init("'\(before)' \(words.1) \(from)", at: dates.from.span), .init("it waits for it here", at: link)],
    help: "\(words.0 == "starts" ? "start" : "finish") it \(later), or remove the dependency")
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
