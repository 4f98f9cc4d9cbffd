import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let receiverCapacityIsAssessed = Requirement(
    id: "TR-13", severity: .gap, profile: .report,
    summary: "The plan shows what the receiver was able to do before it took over.",
    sources: [.report(62)],
    addressee: "the planning process", verb: "must receive high attention",
    elements: [.d2c, .d4],
    rationale: "A function that goes to a body which cannot carry it is lost the day the mission leaves.",
    evidence: """
      Each handover has a capacity assessment with a level, dated before the handover starts. For one that has not \
      started, an assessment planned before the start counts. Partly: assessed after the start, or without a level.
      """,
    mend: "Carry out or date a capacity assessment of the receiver.",
    threshold: "a scale of the plan's own is allowed if it is described",
    check: checkAssessments)
}

private func checkAssessments(_ context: Context) -> Verdict {
  var tally = Tally(context)
  for handover in context.plan.handovers { count(handover, in: context, &tally) }
  guard !tally.isEmpty else {
    return .notApplicable("every receiver performs its function already, or nothing is handed over")
  }
  return tally.verdict()
}

private func count(_ handover: Handover, in context: Context, _ tally: inout Tally) {
  guard let capacity = handover.capacity.entry else {
    let message = "the capacity of the receiver in '\(handover.id)' has not been assessed"
    if case .pending(let date) = handover.capacity.absence, !hasStarted(handover, on: context.asOf) {
      tally.pending(message, until: date, at: handover.span)
    } else {
      tally.missing(message, at: handover.span)
    }
    return
  }
  if capacity.performsAlready.value == true { return }
  let start = handover.window.entry?.start.value
  if let date = capacity.on.value {
    if let start, date.earliest > start.latest {
      tally.partly(
        "the receiver in '\(handover.id)' was assessed on \(date), after the handover started", at: capacity.on.span,
        shows: "assessed on \(date)")
    } else if capacity.level.value == nil, capacity.assessed.value == nil {
      tally.partly(
        "the assessment of the receiver in '\(handover.id)' gives no level", at: capacity.span,
        shows: "assessed on \(date)")
    } else {
      tally.found("'\(handover.id)': assessed on \(date)", at: capacity.on.span)
    }
  } else if let planned = capacity.planned.value, !hasStarted(handover, on: context.asOf) {
    if let start, planned.latest > start.earliest {
      tally.missing(
        "the assessment of the receiver in '\(handover.id)' is planned for \(planned), after the handover starts",
        at: capacity.planned.span)
    } else {
      tally.found("'\(handover.id)': assessment planned for \(planned)", at: capacity.planned.span)
    }
  } else {
    tally.missing("the assessment of the receiver in '\(handover.id)' has no date", at: capacity.span)
  }
}

private func hasStarted(_ handover: Handover, on day: Day?) -> Bool {
  guard let start = handover.window.entry?.start.value, let day else { return false }
  return start.latest <= day
}
