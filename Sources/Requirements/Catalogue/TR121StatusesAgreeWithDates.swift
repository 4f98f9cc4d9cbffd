import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let statusesAgreeWithDates = Requirement(
    id: "TR-121", severity: .error, profile: .integrity,
    summary: "The plan's statuses agree with its dates as of the day it describes.",
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d1)],
    rationale: "A reader who finds one thing done in the future believes none of the other statuses.",
    evidence: """
      Nothing that is completed, transferred, closed or paid carries a date after the day of the plan, and nothing that \
      is under way is to start later. Asked is whether \
      what was handed over is still performed by the giver alone. A closing, a departure, a law, a task, a handover or what prepares it whose day has passed without \
      a word is asked for, and so is a date of a task or a phase that was to be known by now. Readings, histories and dated updates are facts of their own \
      day and contradict nothing.
      """,
    mend: "Correct the status or the date.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { title: Census, status: completed, finish: 2027-09 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { title: Census, status: completed, finish: 2027-06 }
      """
    ),
    check: .judge(checkStatuses))
}

private func checkStatuses(_ context: Context) -> Verdict {
  guard let asOf = context.asOf else { return .cannotTell("the day that the plan describes") }
  let plan = context.plan
  var statuses = Statuses(asOf: asOf)
  for told in plan.hindsight.ahead { statuses.add(told, planDay: plan.viewpoint.planDay ?? asOf) }
  statuses.add(context.facts.schedule)
  for handover in plan.handovers.entries {
    statuses.check(handover)
    if context.facts.isFinished(handover), let task = context.facts.task(of: handover) {
      statuses.checkGiver(of: handover, task, in: context.facts)
    }
  }
  for site in plan.sites.entries { statuses.check(site) }
  for passed in context.facts.standings.passedDates { statuses.ask(passed) }
  for task in plan.tasks.entries {
    statuses.ask(task.start)
    statuses.ask(task.finish)
    statuses.ask(task.duration)
  }
  for phase in plan.phases.entries {
    statuses.ask(phase.start)
    statuses.ask(phase.finish)
  }
  return statuses.contradictions.verdict()
}

/// Compares what has happened with the day that is looked at. A status that an update gives is dated by the update.
private struct Statuses {
  let asOf: Day
  var contradictions = Contradictions()

  /// What has happened after the plan's own day contradicts it; an entry that is known only later is left out until then.
  mutating func add(_ told: ToldAhead, planDay: Day) {
    let statement = told.statement(planDay: planDay)
    if told.key != nil {
      contradictions.breach(statement.message, at: statement.span, help: statement.help)
    } else {
      contradictions.question(statement.message, at: statement.span, help: statement.help)
    }
  }

  /// What the schedule finds of tasks, handovers and phases.
  mutating func add(_ schedule: PlanSchedule) {
    for conflict in schedule.statusConflicts {
      guard case .status(_, let contradiction) = conflict else { continue }
      // What is told ahead is told above, of all sections.
      if case .ahead = contradiction.kind { continue }
      let statement = contradiction.statement
      contradictions.breach(statement.message, at: statement.span, notes: statement.notes, help: statement.help)
    }
  }

  /// A date on which something is said to have happened.
  mutating func check(_ date: Fact<PlanDate>, _ event: String, status: Span? = nil) {
    guard let day = date.value else { return }
    guard day.isSurely(after: asOf) else { return contradictions.agree() }
    contradictions.breach(
      "\(event) \(day), after the day that the plan describes (\(asOf))", at: date.span,
      notes: status.map { [.init("its status stands here", at: $0)] } ?? [])
  }

  /// What was to be known by a day that has passed.
  mutating func ask(_ fact: Fact<some PlanScalar>) {
    guard case .pending(let until?) = fact.absence, until.hasPassed(on: asOf) else { return }
    contradictions.question(
      "this was to be known \(until.asLimit)", at: fact.span, help: "write it, or by when it will be known now")
  }

  /// A day that has passed without a word: only the plan's authors know whether it was kept.
  mutating func ask(_ passed: PassedDate) {
    let (event, outcome) =
      switch passed.kind {
      case .task where passed.isWork: ("the task '\(passed.id)' was to be under way or done", "its 'status'")
      case .task: ("the technical task '\(passed.id)' was to be under way or done", "its 'status'")
      case .handover: ("the handover '\(passed.id)' was to be under way or done", "its 'status'")
      case .action: ("the action '\(passed.id)' was to be done", "its 'status'")
      case .capacityAssessment:
        ("the receiver's capacity in '\(passed.id)' was to be assessed", "'on' and what was found")
      case .assessment: ("the assessment '\(passed.id)' was to be finished", "'on'")
      case .environment: ("the environmental check of the site '\(passed.id)' was planned", "'check'")
      case .site: ("the site '\(passed.id)' was to close", "'closed', or a 'status'")
      case .unit: ("the unit '\(passed.id)' was to leave", "'left'")
      case .law: ("the law '\(passed.id)' was to be in force", "the 'stage' that it has reached")
      }
    contradictions.question(
      "\(event) \(passed.was), and nothing says whether that happened", at: passed.span,
      help: "add \(outcome), or the new date")
  }

  mutating func check(_ handover: Handover) {
    for action in handover.actions where action.status.value == .completed {
      check(action.finish, "the action '\(action.id)' is completed and finishes", status: action.status.span)
    }
  }

  mutating func check(_ site: Site) {
    guard site.closed.value == nil, site.header.span.contains(site.status.span),
      site.status.value == .closed || site.status.value == .handedOver
    else { return }
    let hasClosed = site.history.contains { date, entry in
      let event = entry.event.value
      return date.isKnown(on: asOf) && (event == .closed || event == .handedOver)
    }
    if !hasClosed {
      let word = site.status.value == .closed ? "closed" : "handed over"
      check(site.closes, "the site '\(site.id)' is \(word) and closes", status: site.status.span)
    }
  }

  /// A task that is handed over as a whole is no longer performed by the giver alone.
  mutating func checkGiver(of handover: Handover, _ task: PlanTask, in facts: PlanFacts) {
    guard task.status.value == .ongoing, let lead = task.lead.value,
      handover.from.value.map({ $0 == lead }) ?? facts.isMission(lead), handover.isOfWhole(task)
    else { return }
    let receivers = Set(handover.to.compactMap(\.who.value))
    guard !receivers.contains(lead), receivers.isDisjoint(with: task.support) else { return }
    contradictions.question(
      "the task '\(task.id)' goes on under '\(lead.id)' alone, though '\(handover.id)' has handed it over",
      at: task.status.span,
      notes: [.init("the handover is \(handover.status.value?.rawValue ?? "complete")", at: handover.status.span)],
      help: "if the receiver performs it now, set the task's 'status' to 'handed-over', or its 'lead' to the receiver")
  }
}

extension Handover {
  /// Whether a task is handed over in all its areas and parts.
  fileprivate func isOfWhole(_ task: PlanTask) -> Bool {
    let isEverywhere = areas.isEmpty || !task.areas.isEmpty && Set(areas).isSuperset(of: task.areas)
    return isEverywhere && to.allSatisfy { $0.part.value == nil && $0.areas.isEmpty }
  }
}
