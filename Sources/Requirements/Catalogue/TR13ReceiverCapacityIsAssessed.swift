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
    bears: [.supports(.d2c), .supports(.d4)],
    rationale: "A function that goes to a body which cannot carry it is lost the day the mission leaves.",
    evidence: """
      Each handover has a capacity assessment with a level, dated before the handover starts. For one that has not \
      started, an assessment planned before the start counts. A receiver that is not there yet cannot be assessed, and \
      leaves it open; who takes over sites alone need not be. An assessment of the plan that looked at the receiver and is \
      used by the handover counts with its day. Partly: assessed after the start, or without a level.
      """,
    mend: "Carry out or date a capacity assessment of the receiver.",
    threshold: "a scale of the plan's own is allowed if it is described",
    example: (
      gap: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons: { to: [prison-service], window: { start: 2027-09-01, finish: 2027-12-15 } }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons:
          to: [prison-service]
          window: { start: 2027-09-01, finish: 2027-12-15 }
          capacity: { level: partial, on: 2027-05-15 }
      """
    ),
    check: .judge(checkAssessments))
}

private func checkAssessments(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  var tally = Tally(context)
  for receiver in context.handoversAhead.lazy.filter({ !$0.isOfSitesOnly }).flatMap(context.facts.assessedReceivers) {
    count(receiver, in: context, &tally)
  }
  guard !tally.isEmpty else { return .notApplicable("every receiver performs its function already") }
  return tally.verdict()
}

private func count(_ receiver: AssessedReceiver, in context: Context, _ tally: inout Tally) {
  guard let capacity = receiver.capacity.entry else {
    if let begins = context.facts.beginning(of: receiver) {
      return tally.undecided("what \(receiver.name) can do, which is there only from \(begins)")
    }
    let message = "the capacity of \(receiver.name) has not been assessed"
    if case .pending(let date) = receiver.capacity.absence {
      tally.pending(message, until: date, at: receiver.span)
    } else {
      tally.missing(message, at: receiver.span)
    }
    return
  }
  if capacity.performsAlready.value == true { return }
  if let date = capacity.on.value {
    count(capacity, of: receiver, made: date, in: context, &tally)
  } else if let planned = capacity.planned.value {
    count(capacity, of: receiver, planned: planned, in: context, &tally)
  } else if case .pending(let date) = capacity.on.absence {
    tally.pending("\(receiver.name) has not been assessed", until: date, at: capacity.on.span)
  } else {
    tally.missing(
      "the assessment of \(receiver.name) has no date", at: capacity.on.isWritten ? capacity.on.span : capacity.span)
  }
}

private func count(
  _ capacity: CapacityAssessment, of receiver: AssessedReceiver, made date: PlanDate, in context: Context,
  _ tally: inout Tally
) {
  let shown = "\(receiver.name): assessed on \(date)"
  if let start = receiver.handover.window.entry?.start, let day = start.value, date.isSurely(after: day),
    !context.wasAssessedBefore(day, receiver)
  {
    tally.partly(
      "\(receiver.name) was assessed on \(date), after the handover started", at: capacity.on.span, shows: shown,
      notes: [.init("it starts here", at: start.span)])
  } else if capacity.level.value == nil, capacity.assessed.value == nil {
    tally.partly(
      "the assessment of \(receiver.name) gives no level", at: capacity.span, shows: shown,
      help: "add 'level', or 'required' and 'assessed'")
  } else {
    tally.found(shown, at: capacity.on.span)
  }
}

private func count(
  _ capacity: CapacityAssessment, of receiver: AssessedReceiver, planned: PlanDate, in context: Context,
  _ tally: inout Tally
) {
  let subject = "the assessment of \(receiver.name)"
  let place = capacity.planned.span
  if context.facts.hasStarted(receiver.handover) {
    tally.missing("\(subject) is still to be made, and the handover has started", at: place)
  } else if let start = receiver.handover.window.entry?.start, let day = start.value, planned.isSurely(after: day) {
    tally.missing(
      "\(subject) is planned for \(planned), after the handover starts", at: place,
      notes: [.init("it starts here", at: start.span)])
  } else if !context.isAhead(planned) {
    tally.missing("\(subject) was planned for \(planned), and the plan does not say that it was made", at: place)
  } else {
    tally.found("\(receiver.name): assessment planned for \(planned)", at: place)
  }
}

extension Context {
  /// Whether an assessment of the plan that the handover uses looked at a receiver by a day.
  fileprivate func wasAssessedBefore(_ day: PlanDate, _ receiver: AssessedReceiver) -> Bool {
    let receivers = Set(facts.receivers(of: receiver.handover).map(\.header.symbol))
    let handover = Target(section: .handovers, symbol: receiver.handover.header.symbol)
    return plan.assessments.contains { assessment in
      guard let on = assessment.on.value, !on.isSurely(after: day) else { return false }
      return assessment.covers.contains { receivers.contains($0.symbol) }
        && assessment.usedBy.contains { plan.targets[$0.text] == handover }
    }
  }
}
