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
    check: .judge(checkFocalPoints))
}

private func checkFocalPoints(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  var tally = Tally(context)
  for receiver in context.facts.stateReceivers(where: { !context.facts.isFinished($0) }) { count(receiver, &tally) }
  for handover in context.handoversAhead {
    if let date = handover.dateOfOpenReceiver, context.isAhead(date) {
      tally.undecided("the receiver of '\(handover.id)', due \(date)")
    }
  }
  guard !tally.isEmpty else { return .notApplicable("nothing is handed over to the State") }
  return tally.verdict()
}

private func count(_ receiver: StateReceiver, _ tally: inout Tally) {
  let institution = receiver.institution
  let focalPoint = institution.focalPoint
  let received = receiver.handovers.first?.id ?? ""
  if let post = focalPoint.value {
    tally.found("'\(institution.id)': \(post.plain)", at: focalPoint.span)
  } else if case .pending(let date) = focalPoint.absence {
    tally.pending("'\(institution.id)' has named no unit or post that answers", until: date, at: focalPoint.span)
  } else {
    let others = receiver.handovers.count > 1 ? " and \(receiver.handovers.count - 1) more" : ""
    tally.partly(
      "'\(institution.id)' receives '\(received)'\(others), and no unit or post of it is named that answers",
      at: focalPoint.isWritten ? focalPoint.span : institution.span,
      shows: "'\(institution.id)' receives '\(received)'",
      notes: receiver.handovers.prefix(1).map { .init("it receives here", at: $0.to.span) },
      help: "ask for the unit and post, and add it as 'focal-point'")
  }
}

extension Handover {
  /// The date until which its receiver is pending, if it is.
  fileprivate var dateOfOpenReceiver: PlanDate? {
    if case .pending(let date) = to.absence { return date }
    for receiver in to { if case .pending(let date) = receiver.who.absence { return date } }
    return nil
  }
}
