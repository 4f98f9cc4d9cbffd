import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let stateReceiversHaveAFocalPoint = Requirement(
    id: "TR-11", severity: .gap, profile: .report,
    summary: "The plan pairs each function going to the State with a national counterpart and a point of contact.",
    sources: [.report(62), .document("S/RES/2556 (2020)", "51")],
    addressee: "the planning process; the Security Council (DR Congo)", verb: "must; requests",
    bears: [.supports(.d4)],
    rationale: """
      A ministry does not take over a task, a unit of it does: without a post that answers, work stops at the first \
      question.
      """,
    evidence: """
      Each institution of the State that receives something has a focal point: a unit or a post, no personal name. \
      Partly: the institution only.
      """,
    mend: "Ask the counterpart for the unit and post that will answer.",
    example: (
      gap: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons: { to: [prison-service] }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national, focal-point: Director of operations }
      handovers:
        prisons: { to: [prison-service] }
      """
    ),
    check: Check.all(
      .each(
        .stateReceivers,
        .judge { receiver, _ in
          let (post, received) = (receiver.institution.focalPoint, "receives \(receiver.received)")
          if let name = post.value { return .shown(name.plain, at: post.span) }
          return post.told.lacking(
            "\(received), and has named no unit or post that answers",
            notes: receiver.handovers.prefix(1).map { .init("it receives here", at: $0.to.span) },
            help: "ask for the unit and post, and add it as 'focal-point'"
          ).showing(received, at: receiver.institution.span)
        }),
      .each(
        .handoversAhead,
        .judge { handover, context in
          let absences = [handover.to.absence] + handover.to.map(\.who.absence)
          for case .pending(let date?)? in absences where context.isAhead(date) {
            return .undecided("the receiver of '\(handover.id)', due \(date)")
          }
          return .notAsked("nothing is handed over to the State")
        })
    ).unless(.none(of: .handoversAhead)))
}

extension Subjects<StateReceiver> {
  /// The institutions of the State that receive something that is still ahead.
  fileprivate static let stateReceivers = Subjects(
    all: { context in context.facts.stateReceivers(where: { !context.facts.isFinished($0) }) },
    name: { "the institution '\($0.institution.id)'" }, place: { $0.institution.span },
    none: { _ in .notApplicable("nothing is handed over to the State") })
}

extension StateReceiver {
  /// `'prisons' and 2 more`
  fileprivate var received: String {
    "'\(handovers.first?.id ?? "")'" + (handovers.count > 1 ? " and \(handovers.count - 1) more" : "")
  }
}
