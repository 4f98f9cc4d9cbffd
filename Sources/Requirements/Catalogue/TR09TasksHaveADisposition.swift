import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tasksHaveADisposition = Requirement(
    id: "TR-09", severity: .gap, profile: .practice,
    summary: "The plan decides, for every mission task, whether it ends, is completed, moves or goes on.",
    sources: [.document("S/RES/2556 (2020)", "50"), .document("S/RES/2556 (2020)", "51"), .report(62)],
    addressee: "the Secretary-General (DR Congo); the planning process", verb: "requests; must",
    qualifier: "country-specific source, used as good content",
    bears: [.supports(.d2a), .supports(.d4)],
    rationale: "A task of which nobody has decided what becomes of it ends by default on the day the mission leaves.",
    evidence: """
      Every task that the mission leads has a disposition, and one that is discontinued says why. A status that ends the \
      task, or a handover of it, decides it too. A task that is undecided until a date still ahead is awaited.
      """,
    mend: "Choose a disposition for the task, or a date by which it will be chosen.",
    example: (
      gap: """
      tasks:
        radio: { title: Radio of the mission, lead: mission, disposition: discontinue }
      """,
      met: """
      tasks:
        radio:
          title: Radio of the mission
          lead: mission
          disposition: discontinue
          reason: The State has a station that reaches everybody.
      """
    ),
    check: .each(
      .missionTasks,
      .judge { task, context in
        switch task.disposition.value {
        case .discontinue: return task.end(at: task.disposition.span)
        case .undecided:
          return .pending(
            .no(decision, at: task.disposition.span), until: task.decideBy.value)
        case .complete, .handOver, .continue, nil: break
        }
        if let shown = task.disposition.evidence(task.disposition.value?.rawValue ?? "") { return .shown([shown]) }
        let status = context.facts.standing(of: task)?.status
        let place = task.status.isWritten ? task.status.span : task.span
        if status == .discontinued { return task.end(at: place) }
        if let end = status, end == .completed || end == .handedOver { return .shown(end.rawValue, at: place) }
        if let handover = context.facts.handoversPassingOn(task).first {
          return .shown("handed over by '\(handover.id)'", at: handover.task.span)
        }
        return task.disposition.told.lacking("has no \(decision)")
      }))
}

private let decision = "decision on what becomes of it when the mission leaves"

extension Subjects<PlanTask> {
  fileprivate static let missionTasks = section(\.tasks, none: .gap(none, help: help)).which(
    { task, context in context.facts.isMission(task.lead.value) }, none: .gap(none, help: help))

  private static let none = "the plan names no task that the mission leads"
  private static let help = "add what the mission does to 'tasks', with 'lead: mission'"
}

extension PlanTask {
  /// An end with the mission has a reason.
  fileprivate func end(at span: Span) -> Answer {
    guard reason.value == nil else { return .shown("discontinued, with the reason", at: span) }
    return .partly(
      .that("is discontinued without a reason", at: span, help: "add 'reason': why it ends with the mission"),
      shows: [Evidence("discontinued", at: span)])
  }
}
