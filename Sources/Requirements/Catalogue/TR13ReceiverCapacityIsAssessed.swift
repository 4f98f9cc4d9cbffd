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
      leaves it open. Partly: assessed after the start, or without a level.
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
    check: .each(
      .assessedReceivers,
      .judge { receiver, context in
        guard let capacity = receiver.capacity.entry else {
          if let begins = context.facts.beginning(of: receiver) {
            return .undecided("what \(receiver.name) can do, which is there only from \(begins)")
          }
          return receiver.capacity.told.lacking("has not been assessed")
        }
        if capacity.performsAlready.value == true { return .notAsked("every receiver performs its function already") }
        if let date = capacity.on.value { return receiver.assessed(capacity, on: date) }
        if let date = capacity.planned.value {
          return receiver.planned(for: date, at: capacity.planned.span, in: context)
        }
        return capacity.on.told.lacking("has an assessment without a date", at: capacity.span)
      }))
}

extension AssessedReceiver {
  fileprivate func assessed(_ capacity: CapacityAssessment, on date: PlanDate) -> Answer {
    let shown = Evidence("assessed on \(date)", at: capacity.on.span)
    if let note = noteOfStart(before: date) {
      return .partly(
        .that("was assessed on \(date), after the handover started", at: shown.span, notes: [note]), shows: [shown])
    }
    guard capacity.level.value == nil, capacity.assessed.value == nil else { return .shown([shown]) }
    return .partly(
      .that(
        "has an assessment that gives no level", at: capacity.span,
        help: "add 'level', or 'required' and 'assessed'"), shows: [shown])
  }

  fileprivate func planned(for date: PlanDate, at span: Span, in context: Context) -> Answer {
    if context.facts.hasStarted(handover) {
      return .missing(.that("is still to be assessed, and the handover has started", at: span))
    }
    if let note = noteOfStart(before: date) {
      return .missing(.that("is to be assessed on \(date), after the handover starts", at: span, notes: [note]))
    }
    return context.isAhead(date)
      ? .shown("assessment planned for \(date)", at: span)
      : .missing(.that("was to be assessed on \(date), and the plan does not say that it was", at: span))
  }

  /// Where the handover starts, if that is before a date.
  private func noteOfStart(before date: PlanDate) -> Diagnostic.Note? {
    guard let start = handover.window.entry?.start, let day = start.value, date.isSurely(after: day) else { return nil }
    return .init("it starts here", at: start.span)
  }
}
