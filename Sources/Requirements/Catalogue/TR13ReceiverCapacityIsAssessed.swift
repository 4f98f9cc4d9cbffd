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
      leaves it open; who takes over sites alone need not be. An assessment of the plan that looked at the receiver and \
      is used by the handover counts with its day. Partly: assessed after the start, or without a level.
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
      .assessedReceivers(orElse: "sites alone are handed over"),
      .judge { receiver, context in
        guard let capacity = receiver.capacity.entry else {
          return context.facts.beginning(of: receiver).map { begins in
            .undecided("what \(receiver.name) can do, which is there only from \(begins)")
          } ?? receiver.capacity.told.lacking("has not been assessed")
        }
        if capacity.performsAlready.value == true { return .notAsked("every receiver performs its function already") }
        if let date = capacity.on.value { return receiver.assessed(capacity, on: date, in: context) }
        if let date = capacity.planned.value {
          return receiver.planned(for: date, at: capacity.planned.span, in: context)
        }
        return capacity.on.told.lacking("has an assessment without a date", at: capacity.span)
      }))
}

extension AssessedReceiver {
  fileprivate func assessed(_ capacity: CapacityAssessment, on date: PlanDate, in context: Context) -> Answer {
    let (shown, span) = ("assessed on \(date)", capacity.on.span)
    if let note = noteOfStart(before: date), !wasCoveredBeforeStart(in: context.plan) {
      return .partly("was \(shown), after the handover started", at: span, shows: shown, notes: [note])
    }
    guard capacity.level.value == nil, capacity.assessed.value == nil else { return .shown(shown, at: span) }
    return .partly(
      "has an assessment that gives no level", at: capacity.span, shows: shown,
      help: "add 'level', or 'required' and 'assessed'")
  }

  fileprivate func planned(for date: PlanDate, at span: Span, in context: Context) -> Answer {
    if context.facts.hasStarted(handover) {
      return .lacking("is still to be assessed, and the handover has started", at: span)
    }
    if let note = noteOfStart(before: date) {
      return .lacking("is to be assessed on \(date), after the handover starts", at: span, notes: [note])
    }
    return context.isAhead(date)
      ? .shown("assessment planned for \(date)", at: span)
      : .lacking("was to be assessed on \(date), and the plan does not say that it was", at: span)
  }

  /// Whether an assessment of the plan that the handover uses looked at the receiver before it starts.
  private func wasCoveredBeforeStart(in plan: Plan) -> Bool {
    guard let start = handover.window.entry?.start.value else { return false }
    let receivers = Set((single.map { [$0] } ?? handover.to.items).compactMap { $0.who.value?.symbol })
    let user = Target(section: .handovers, symbol: handover.header.symbol)
    return plan.assessments.contains { assessment in
      guard let date = assessment.on.value, !date.isSurely(after: start) else { return false }
      return assessment.covers.contains { receivers.contains($0.symbol) }
        && assessment.usedBy.contains { plan.targets[$0.text] == user }
    }
  }

  /// Where the handover starts, if that is before a date.
  private func noteOfStart(before date: PlanDate) -> Diagnostic.Note? {
    guard let start = handover.window.entry?.start, let day = start.value, date.isSurely(after: day) else { return nil }
    return .init("it starts here", at: start.span)
  }
}
