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
        let (disposition, status) = (task.disposition, context.facts.standing(of: task)?.status)
        let place = task.status.isWritten ? task.status.span : task.span
        if case .pending = disposition.absence { return disposition.told.lacking("has no \(decision)") }
        switch (disposition.value, status) {
        case (.discontinue, _): return task.end(at: disposition.span)
        case (.undecided, _): return .awaited("has no \(decision)", until: task.decideBy.value, at: disposition.span)
        case (let value?, _): return .shown(value.rawValue, at: disposition.span)
        case (nil, .discontinued): return task.end(at: place)
        case (nil, .completed), (nil, .handedOver): return .shown(status?.rawValue ?? "", at: place)
        case (nil, _):
          return context.facts.handoversPassingOn(task).first.map { handover in
            .shown("handed over by '\(handover.id)'", at: handover.task.span)
          } ?? disposition.told.lacking("has no \(decision)")
        }
      }))
}

private let decision = "decision on what becomes of it when the mission leaves"

extension Subjects<PlanTask> {
  fileprivate static let missionTasks = section(\.tasks, none: none).which(
    { task, context in context.facts.isMission(task.lead.value) }, none: none)

  private static let none = Otherwise.gap(
    "the plan names no task that the mission leads", help: "add what the mission does to 'tasks', with 'lead: mission'")
}

extension PlanTask {
  /// An end with the mission has a reason.
  fileprivate func end(at span: Span) -> Answer {
    reason.value != nil
      ? .shown("discontinued, with the reason", at: span)
      : .partly(
        "is discontinued without a reason", at: span, shows: "discontinued",
        help: "add 'reason': why it ends with the mission")
  }
}
