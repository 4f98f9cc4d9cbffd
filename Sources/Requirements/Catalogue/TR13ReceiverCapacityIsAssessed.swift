import Analysis
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
  if let verdict = context.verdictWithoutHandovers() { return verdict }
  var tally = Tally(context)
  for handover in context.plan.handovers { count(handover, in: context, &tally) }
  guard !tally.isEmpty else { return .notApplicable("every receiver performs its function already") }
  return tally.verdict()
}

private func count(_ handover: Handover, in context: Context, _ tally: inout Tally) {
  guard let capacity = handover.capacity.entry else {
    let message = "the capacity of the receiver in '\(handover.id)' has not been assessed"
    let place = handover.capacity.span ?? handover.span
    if case .pending(let date) = handover.capacity.absence {
      tally.pending(message, until: date, at: place)
    } else {
      tally.missing(message, at: place)
    }
    return
  }
  if capacity.performsAlready.value == true { return }
  let start = handover.window.entry?.start.value
  if let date = capacity.on.value {
    count(capacity, of: handover, made: date, before: start, &tally)
  } else if let planned = capacity.planned.value {
    count(capacity, of: handover, planned: planned, in: context, &tally)
  } else if case .pending(let date) = capacity.on.absence {
    tally.pending("the receiver in '\(handover.id)' has not been assessed", until: date, at: capacity.on.span)
  } else {
    tally.missing(
      "the assessment of the receiver in '\(handover.id)' has no date",
      at: capacity.on.isWritten ? capacity.on.span : capacity.span)
  }
}

private func count(
  _ capacity: CapacityAssessment, of handover: Handover, made date: PlanDate, before start: PlanDate?,
  _ tally: inout Tally
) {
  if let start, date.earliest > start.latest {
    tally.partly(
      "the receiver in '\(handover.id)' was assessed on \(date), after the handover started", at: capacity.on.span,
      shows: "'\(handover.id)': assessed on \(date)",
      notes: (handover.window.entry?.start.span).map { [.init("it starts here", at: $0)] } ?? [])
  } else if capacity.level.value == nil, capacity.assessed.value == nil {
    tally.partly(
      "the assessment of the receiver in '\(handover.id)' gives no level", at: capacity.span,
      shows: "'\(handover.id)': assessed on \(date)", help: "add 'level', or 'required' and 'assessed'")
  } else {
    tally.found("'\(handover.id)': assessed on \(date)", at: capacity.on.span)
  }
}

private func count(
  _ capacity: CapacityAssessment, of handover: Handover, planned: PlanDate, in context: Context, _ tally: inout Tally
) {
  let subject = "the assessment of the receiver in '\(handover.id)'"
  if context.facts.hasStarted(handover) {
    tally.missing("\(subject) is still to be made, and the handover has started", at: capacity.planned.span)
  } else if let start = handover.window.entry?.start, let day = start.value, planned.earliest > day.latest {
    tally.missing(
      "\(subject) is planned for \(planned), after the handover starts", at: capacity.planned.span,
      notes: [.init("it starts here", at: start.span)])
  } else if !context.isAhead(planned) {
    tally.missing(
      "\(subject) was planned for \(planned), and the plan does not say that it was made", at: capacity.planned.span)
  } else {
    tally.found("'\(handover.id)': assessment planned for \(planned)", at: capacity.planned.span)
  }
}
