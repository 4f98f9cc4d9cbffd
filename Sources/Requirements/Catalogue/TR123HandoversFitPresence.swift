import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let handoversFitPresence = Requirement(
    id: "TR-123", severity: .error, profile: .schedule,
    summary: "The plan's handovers take place while giver and receiver both exist.",
    sources: [.document("S/RES/2690 (2023)", "2"), .document("S/RES/2715 (2023)", "2")],
    addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d1), .blocks(.d4)],
    rationale: "Nobody can take over from a mission that has left, or hand over to a body that is not there yet.",
    evidence: """
      Each handover finishes while its giver is present in the area, and has a receiver that is there by then. The presence of a mission runs to its departure, not to the end of a mandate. Only what is \
      certain counts, and dates of presence that are missing leave out that part. A receiver that is there the day after \
      the handover is complete leaves no day between.
      """,
    mend: "Move the handover or the end of presence.",
    threshold: "no tolerance of its own",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      handovers:
        prisons: { window: { start: 2027-09, finish: 2028-02 } }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      handovers:
        prisons: { window: { start: 2027-09, finish: 2027-12-15 } }
      """
    ),
    check: .agree(.rule(giversAndReceiversAreThere))
      .unless(.without("no handover is ahead") { !$0.handoversAhead.isEmpty }))
}

@Sendable private func giversAndReceiversAreThere(_ context: Context, _ fit: inout Contradictions) {
  var undated = 0
  var unknownGivers: Set<String> = []
  for (handover, standing) in zip(context.plan.handovers.entries, context.facts.standings.handovers)
  where !standing.isUndone && !standing.isFinished {
    guard let finish = handover.finish else {
      undated += 1
      continue
    }
    if let end = context.facts.endOfGiversPresence(in: handover) {
      check(finish, of: handover, with: end, &fit)
    } else {
      unknownGivers.insert(handover.from.value?.id ?? PlanFacts.missionID)
    }
    for receiver in handover.to { check(receiver, at: finish, of: handover, in: context.plan, &fit) }
  }
  if undated > 0 { fit.leftOut("\(undated) handovers without a finish", at: context.plan.handovers.span) }
  for giver in unknownGivers.sorted() {
    fit.leftOut("until when '\(giver)' is present", at: context.plan.handovers.span)
  }
}

private func check(_ finish: PlanDate, of handover: Handover, with end: PlanDate, _ fit: inout Contradictions) {
  guard finish.isSurely(after: end) else { return fit.agree() }
  let giver = handover.from.value?.id ?? PlanFacts.missionID
  fit.breach(
    "the handover '\(handover.id)' finishes \(finish), after its giver '\(giver)' leaves (\(end))",
    at: handover.placeOfFinish, help: "finish it \(end.asLimit), or let the giver stay longer")
}

private func check(
  _ receiver: Receiver, at finish: PlanDate, of handover: Handover, in plan: Plan, _ fit: inout Contradictions
) {
  guard let who = receiver.who.value, let body = plan.counterparts[who] else { return }
  let begins = receiver.from.value == nil ? body.since : receiver.from
  if let start = begins.value {
    // A handover that is complete in the evening and a receiver that is there in the morning leave no day between.
    if start.isSurely(after: finish.lastDay + 1) {
      fit.breach(
        "'\(who.id)' is there from \(start) on, after '\(handover.id)' is complete (\(finish))", at: receiver.span,
        notes: [.init("it is there from here on", at: begins.span), .init("complete here", at: handover.placeOfFinish)])
    } else {
      fit.agree()
    }
  }
  if let end = body.until.value, end.isSurely(before: finish) {
    fit.breach(
      "'\(who.id)' is there until \(end), before '\(handover.id)' is complete (\(finish))", at: receiver.span,
      notes: [.init("it is there until here", at: body.until.span), .init("complete here", at: handover.placeOfFinish)])
  }
}

extension Handover {
  fileprivate var placeOfFinish: Span {
    transferred.value == nil ? window.entry?.finish.span ?? span : transferred.span
  }
}
