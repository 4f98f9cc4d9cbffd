import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let receiversAreNamed = Requirement(
    id: "TR-10", severity: .gap, profile: .report,
    summary: "The plan names who receives each task that is handed over.",
    sources: [.document("S/RES/2556 (2020)", "50"), .document("S/RES/2556 (2020)", "51"), .report(62)],
    addressee: "the Secretary-General (DR Congo); the planning process", verb: "requests; must",
    bears: [.supports(.d4)],
    rationale: "What goes to partners in general goes to nobody: only a named body can prepare to take over.",
    evidence: """
      The receiver of each handover is a named body, not a class such as partners, and each task that is to be handed \
      over has a handover. A receiver that is pending until a date still ahead is awaited.
      """,
    mend: "Name the receiver, or the date and forum in which it will be agreed.",
    example: (
      gap: """
      counterparts:
        partners: { name: Partners, kind: other }
      handovers:
        prisons: { to: [partners] }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons: { to: [prison-service] }
      """
    ),
    check: Check.all(
      .each(
        .handoversAhead,
        .every(
          \.to, "receiver",
          .judge { receiver, context in
            guard let who = receiver.who.value else {
              return receiver.who.told.lacking("leaves a receiver unnamed", at: receiver.span)
            }
            guard let body = context.plan.counterparts[who], body.isClass else {
              return .shown("'\(who.id)'", at: receiver.span)
            }
            return .lacking(
              "goes to '\(who.id)', which is a class of bodies and no body", at: receiver.span,
              notes: [.init("it is described here", at: body.span)])
          })),
      .each(
        .tasksToHandOver,
        .judge { task, context in
          guard !context.facts.isHandedOver(task) else { return .notAsked("every handover is complete") }
          return .lacking(
            "is to be handed over, and no handover says to whom", at: task.disposition.span,
            help: "add a handover of '\(task.id)' to 'handovers'")
        })
    ).unless(.noHandover))
}

extension Subjects<PlanTask> {
  fileprivate static let tasksToHandOver = section(\.tasks, none: none).which(
    { task, context in
      task.disposition.value == .handOver && context.facts.standing(of: task)?.isFinished != true
    }, none: none)

  private static let none = Otherwise.notApplicable("every handover is complete")
}
