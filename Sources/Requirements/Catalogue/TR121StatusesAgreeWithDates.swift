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
    check: .agree(
      .found { context in context.toldAhead { $0.key != nil } },
      .asked { context in context.toldAhead { $0.key == nil } },
      .found(\.contradictingStatuses),
      .each(.compared(\.doneActions)), .each(.compared(\.closedSites)), .asking(.compared(\.giversAfterHandovers)),
      .asked { $0.facts.standings.passedDates.map(\.question) },
      .asked(\.passedPendingDates)
    ).unless(
      .noDay,
      .without("nothing in the plan has a status, or a day that has passed") { context in
        let plan = context.plan
        return !plan.hindsight.ahead.isEmpty || !context.facts.standings.passedDates.isEmpty || !plan.tasks.isEmpty
          || !plan.handovers.isEmpty || !plan.phases.isEmpty || !plan.sites.isEmpty
      }))
}

extension Context {
  /// What has happened after the plan's own day contradicts it; an entry that is known only later is left out until then.
  fileprivate func toldAhead(_ isMeant: (ToldAhead) -> Bool) -> [Verdict.Item] {
    guard let day = plan.viewpoint.planDay ?? asOf else { return [] }
    return plan.hindsight.ahead.filter(isMeant).map { Verdict.Item($0.statement(planDay: day)) }
  }

  /// What the schedule finds of tasks, handovers and phases, but for what is told ahead of all sections.
  fileprivate var contradictingStatuses: [Verdict.Item] {
    conflicts.compactMap { conflict in
      guard case .status(_, let contradiction) = conflict else { return nil }
      if case .ahead = contradiction.kind { return nil }
      return Verdict.Item(contradiction.statement)
    }
  }

  /// Dates of tasks and phases that were to be known by a day that has passed.
  fileprivate var passedPendingDates: [Verdict.Item] {
    var passed: [Verdict.Item] = []
    func look(at absence: Absence?, _ span: Span) {
      guard case .pending(let until?) = absence, hasPassed(until) else { return }
      passed.append(
        .init(
          message: "this was to be known \(until.asLimit)", span: span,
          help: "write it, or by when it will be known now"))
    }
    for task in plan.tasks {
      look(at: task.start.absence, task.start.span)
      look(at: task.finish.absence, task.finish.span)
      look(at: task.duration.absence, task.duration.span)
    }
    for phase in plan.phases {
      look(at: phase.start.absence, phase.start.span)
      look(at: phase.finish.absence, phase.finish.span)
    }
    return passed
  }
}

extension Context {
  fileprivate var doneActions: [Matter] {
    plan.handovers.flatMap { $0.actions.filter { ActionStanding($0) == .done } }.compactMap { action in
      let word = action.status.value == .handedOver ? "handed over" : "completed"
      return happened("the action '\(action.id)'", "is \(word) and finishes", action.finish, status: action.status.span)
    }
  }

  /// Those that are said to have closed, and of which nothing dates that.
  fileprivate var closedSites: [Matter] {
    plan.sites.compactMap { site in
      guard let asOf, site.closed.value == nil, site.header.span.contains(site.status.span),
        site.status.value == .closed || site.status.value == .handedOver,
        !site.history.contains(where: { date, entry in
          date.isKnown(on: asOf) && (entry.event.value == .closed || entry.event.value == .handedOver)
        })
      else { return nil }
      let word = site.status.value == .closed ? "closed" : "handed over"
      return happened("the site '\(site.id)'", "is \(word) and closes", site.closes, status: site.status.span)
    }
  }

  /// A date on which something is said to have happened is not after the day that is looked at. A status that an update gives
  /// is dated by the update.
  private func happened(_ name: String, _ clause: String, _ date: Fact<PlanDate>, status: Span) -> Matter? {
    guard let day = date.value, let asOf else { return nil }
    let lack = Answer.lacking(
      "\(clause) \(day), after the day that the plan describes (\(asOf))",
      notes: [.init("its status stands here", at: status)])
    return Matter(name, at: date.span, day.isSurely(after: asOf) ? lack : .shown([]))
  }

  /// A task that is handed over as a whole is no longer performed by the giver alone.
  fileprivate var giversAfterHandovers: [Matter] {
    plan.handovers.filter(facts.isFinished).compactMap { handover in
      guard let task = facts.task(of: handover), task.status.value == .ongoing, let lead = task.lead.value,
        handover.from.value.map({ $0 == lead }) ?? facts.isMission(lead), handover.isOfWhole(task)
      else { return nil }
      let receivers = Set(handover.to.compactMap(\.who.value))
      let isAlone = !receivers.contains(lead) && receivers.isDisjoint(with: task.support)
      let lack = Answer.lacking(
        "goes on under '\(lead.id)' alone, though '\(handover.id)' has handed it over",
        notes: [.init("the handover is \(handover.status.value?.rawValue ?? "complete")", at: handover.status.span)],
        help: "if the receiver performs it now, set the task's 'status' to 'handed-over', or its 'lead' to the receiver"
      )
      return Matter("the task '\(task.id)'", at: task.status.span, isAlone ? lack : .shown([]))
    }
  }
}

extension PassedDate {
  /// A day that has passed without a word: only the plan's authors know whether it was kept.
  fileprivate var question: Verdict.Item {
    let (event, outcome) =
      switch kind {
      case .task where isWork: ("the task '\(id)' was to be under way or done", "its 'status'")
      case .task: ("the technical task '\(id)' was to be under way or done", "its 'status'")
      case .handover: ("the handover '\(id)' was to be under way or done", "its 'status'")
      case .action: ("the action '\(id)' was to be done", "its 'status'")
      case .capacityAssessment:
        ("the receiver's capacity in '\(id)' was to be assessed", "'on' and what was found")
      case .assessment: ("the assessment '\(id)' was to be finished", "'on'")
      case .environment: ("the environmental check of the site '\(id)' was planned", "'check'")
      case .site: ("the site '\(id)' was to close", "'closed', or a 'status'")
      case .unit: ("the unit '\(id)' was to leave", "'left'")
      case .law: ("the law '\(id)' was to be in force", "the 'stage' that it has reached")
      }
    return .init(
      message: "\(event) \(was), and nothing says whether that happened", span: span,
      help: "add \(outcome), or the new date")
  }
}

extension Handover {
  /// Whether a task is handed over in all its areas and parts.
  fileprivate func isOfWhole(_ task: PlanTask) -> Bool {
    let isEverywhere = areas.isEmpty || !task.areas.isEmpty && Set(areas).isSuperset(of: task.areas)
    return isEverywhere && to.allSatisfy { $0.part.value == nil && $0.areas.isEmpty }
  }
}
