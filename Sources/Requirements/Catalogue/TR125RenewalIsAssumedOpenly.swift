import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let renewalIsAssumedOpenly = Requirement(
    id: "TR-125", severity: .gap, profile: .practice,
    summary: "The plan marks which parts rest on a mandate renewal not yet decided.",
    sources: [.resolution2594("PP10")],
    addressee: "planning process", verb: "recognises",
    bears: [.supports(.d5)],
    rationale: "Work that reaches beyond the mandate rests on a vote that nobody has cast yet.",
    evidence: """
      Where the mission has work of substance beyond the end of the last mandate that the plan gives, an assumption \
      marked 'renewal: true' says so, with the day in 'check' by which it is decided, before that end. Partly: without the \
      day, or too late. What is handed over or goes on with others by then, what is finished, and closing the mission need \
      no renewal.
      """,
    mend: "Write the renewal assumption with the decision date.",
    example: (
      gap: """
      mission: { mandates: [{ resolution: S/RES/9001 (2026), until: 2027-12-31 }] }
      tasks:
        training: { title: Train the police, lead: mission, finish: 2028-03-31 }
      """,
      met: """
      mission: { mandates: [{ resolution: S/RES/9001 (2026), until: 2027-12-31 }] }
      tasks:
        training: { title: Train the police, lead: mission, finish: 2028-03-31 }
      strategy:
        assumptions:
          renewal: { text: The mandate is renewed for six months, renewal: true, check: 2027-11-30 }
      """
    ),
    check: .each(none: \.verdictWithoutRenewal) { context in
      guard let end = context.endOfMandate, !context.workBeyondMandate.isEmpty,
        let assumption = context.plan.strategy.entry?.assumptions.first(where: { $0.renewal.value == true })
      else { return [] }
      return [Matter("the assumption '\(assumption.id)'", at: assumption.span, assumption.isDecided(before: end))]
    }.unless(.openEndedMandate))
}

extension Exemption {
  fileprivate static let openEndedMandate = Exemption { context in
    context.facts.mandates.periods.last { $0.mandate.openEnded.value == true }.map {
      .notApplicable("the mandate is open-ended", evidence: [Evidence("open-ended", at: $0.mandate.openEnded.span)])
    }
  }
}

extension Assumption {
  fileprivate func isDecided(before end: PlanDate) -> Answer {
    guard let date = check.value else {
      if case .pending(let date) = check.absence {
        return .awaited("does not say yet when the renewal is decided", until: date, at: check.span)
      }
      return .partly("does not say when the renewal is decided", shows: "assumed", help: "write the day in 'check'")
    }
    if date.isSurely(after: end) {
      return .partly(
        "is decided on \(date), after the mandate has ended (\(end))", at: check.span, shows: "decided on \(date)")
    }
    return .shown("\(text.value.map { "\($0.plain); " } ?? "")decided on \(date)", at: span)
  }
}

extension Context {
  fileprivate var verdictWithoutRenewal: Verdict {
    guard let end = endOfMandate else { return .cannotTell("the end of the mandate ('mandates' in 'mission')") }
    let (tasks, strategy) = (workBeyondMandate, plan.strategy)
    guard let first = tasks.first else {
      return .notApplicable("no work of the mission reaches beyond the mandate (\(end))")
    }
    let others = tasks.count > 1 ? " and of \(tasks.count - 1) more" : ""
    var tally = Tally(self)
    tally.absent(
      strategy.entry?.assumptions.absence ?? strategy.absence,
      "the work of the mission in '\(first.id)'\(others) goes on after the mandate ends (\(end)), and no assumption says "
        + "that it is renewed", at: first.finish.isWritten ? first.finish.span : first.span,
      help: "add to 'assumptions' of 'strategy' one with 'renewal: true' and the day of the decision in 'check'")
    return tally.verdict()
  }

  /// The end of the last mandate that the plan gives.
  fileprivate var endOfMandate: PlanDate? { facts.mandates.periods.last?.until }

  /// The work of substance that the mission still has to do after that, and that nobody has taken over by then.
  fileprivate var workBeyondMandate: [PlanTask] {
    guard let end = endOfMandate else { return [] }
    let substantive = facts.substantiveMissionTasks
    return zip(substantive, substantive.positions).compactMap { task, position in
      let standing = facts.standings.tasks[position]
      guard !standing.isFinished, task.disposition.value != .continue, !task.closesMission,
        let finish = standing.dates.finish, finish.isSurely(after: end)
      else { return nil }
      let handovers = facts.handoversPassingOn(task)
      let isGivenAway =
        !handovers.isEmpty && handovers.allSatisfy { $0.finish.map { !$0.isSurely(after: end) } ?? false }
      return isGivenAway ? nil : task
    }
  }
}

extension PlanTask {
  fileprivate var closesMission: Bool { function.value == .closure || function.value == .missionSupport }
}
