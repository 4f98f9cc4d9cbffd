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
    check: .judge(checkRenewal))
}

private func checkRenewal(_ context: Context) -> Verdict {
  let periods = context.facts.mandates.periods
  if let open = periods.last(where: { $0.mandate.openEnded.value == true })?.mandate {
    return .notApplicable("the mandate is open-ended", evidence: [Evidence("open-ended", at: open.openEnded.span)])
  }
  guard let end = periods.last?.until else { return .cannotTell("the end of the mandate ('mandates' in 'mission')") }
  let tasks = context.missionTasks(after: end)
  guard let first = tasks.first else {
    return .notApplicable("no work of the mission reaches beyond the mandate (\(end))")
  }
  let strategy = context.plan.strategy
  let assumptions = strategy.entry?.assumptions
  var tally = Tally(context)
  guard let assumption = assumptions?.first(where: { $0.renewal.value == true }) else {
    let others = tasks.count > 1 ? " and of \(tasks.count - 1) more" : ""
    tally.absent(
      assumptions?.absence ?? strategy.absence,
      "the work of the mission in '\(first.id)'\(others) goes on after the mandate ends (\(end)), and no assumption says "
        + "that it is renewed", at: first.finish.isWritten ? first.finish.span : first.span,
      help: "add to 'assumptions' of 'strategy' one with 'renewal: true' and the day of the decision in 'check'")
    return tally.verdict()
  }
  if let check = assumption.check.value, check.isSurely(after: end) {
    tally.partly(
      "the renewal in '\(assumption.id)' is decided on \(check), after the mandate has ended (\(end))",
      at: assumption.check.span, shows: "'\(assumption.id)'")
  } else if let check = assumption.check.value {
    let text = assumption.text.value.map { ": \($0.plain)" } ?? ""
    tally.found("'\(assumption.id)'\(text); decided on \(check)", at: assumption.span)
  } else if case .pending(let date) = assumption.check.absence {
    tally.pending("when the renewal in '\(assumption.id)' is decided", until: date, at: assumption.check.span)
  } else {
    tally.partly(
      "the assumption '\(assumption.id)' does not say when the renewal is decided", at: assumption.span,
      shows: "'\(assumption.id)'", help: "write the day in 'check'")
  }
  return tally.verdict()
}

extension Context {
  /// The work of substance that the mission still has to do after a day, and that nobody has taken over by then.
  fileprivate func missionTasks(after end: PlanDate) -> [PlanTask] {
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
