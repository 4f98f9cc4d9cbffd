import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let capacityShortfallsAreClosed = Requirement(
    id: "TR-14", severity: .gap, profile: .report,
    summary: "The plan closes each known capacity shortfall before the receiver is left alone.",
    sources: [.report(62), .resolution2594("7"), .resolution2594("PP6")],
    addressee: "the planning process; the Secretary-General", verb: "must; requests",
    qualifier: "in line with the host State's needs",
    bears: [.supports(.d2c), .supports(.d4)],
    rationale: "A shortfall that is known and left open comes back as a failed handover.",
    evidence: """
      Where less was found than is needed, an action with an owner finishes by the end of the handover. Partly: it ends \
      later or has no owner, or the shortfall is accepted with a named risk. Handovers of sites alone are not asked.
      """,
    mend: "Add an action that ends in time, move the handover, or accept the risk in writing.",
    example: (
      gap: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons:
          to: [prison-service]
          window: { start: 2027-06, finish: 2027-12-15 }
          capacity: { required: 13 units, assessed: 8 units }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
      handovers:
        prisons:
          to: [prison-service]
          window: { start: 2027-06, finish: 2027-12-15 }
          capacity: { required: 13 units, assessed: 8 units }
          actions:
            five-units: { title: Five more units, owner: prison-service, finish: 2027-11 }
      """
    ),
    check: .judge(checkShortfalls))
}

private func checkShortfalls(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutHandoversAhead() { return verdict }
  var tally = Tally(context)
  for receiver in context.handoversAhead.lazy.filter({ !$0.isOfSitesOnly }).flatMap(context.facts.assessedReceivers) {
    guard let capacity = receiver.capacity.entry else {
      tally.undecided("the assessed capacity of \(receiver.name)")
      continue
    }
    switch capacity.fallsShort {
    case true?: count(receiver, capacity, in: context, &tally)
    case false?: continue
    case nil: tally.undecided("whether what was found of \(receiver.name) is less than what is needed")
    }
  }
  guard !tally.isEmpty else { return .notApplicable("no shortfall was found") }
  return tally.verdict()
}

private func count(
  _ receiver: AssessedReceiver, _ capacity: CapacityAssessment, in context: Context, _ tally: inout Tally
) {
  let handover = receiver.handover
  let end = handover.finish
  let actions = handover.actions.filter { ActionStanding($0) != .dropped }
  let inTime = actions.filter { action in
    if let finish = action.finish.value, let end { return !finish.isSurely(after: end) }
    return action.finish.value != nil || ActionStanding(action) == .done
  }
  if let action = inTime.first(where: { $0.owner.value != nil }) {
    guard end != nil else { return tally.undecided("when '\(handover.id)' is complete") }
    let by = action.finish.value.map { " by \($0)" } ?? ""
    tally.found("'\(handover.id)': '\(action.id)'\(by)", at: action.span)
  } else if let action = inTime.first {
    tally.partly(
      "nobody owns the action '\(action.id)' that closes the shortfall in '\(handover.id)'", at: action.span,
      shows: "'\(handover.id)': '\(action.id)'", help: "add 'owner': who carries it out")
  } else if let action = actions.first(where: { $0.finish.absence.isAwaited(in: context) }) {
    tally.undecided("when the action '\(action.id)' finishes")
  } else if let action = actions.first {
    let fault = action.finish.value.map { "finishes \($0), after the handover is complete" } ?? "has no end"
    let complete = handover.window.entry?.finish
    tally.partly(
      "the action '\(action.id)' against the shortfall in '\(handover.id)' \(fault)",
      at: action.finish.isWritten ? action.finish.span : action.span, shows: "'\(handover.id)': '\(action.id)'",
      notes: complete?.value == nil ? [] : [.init("it is complete here", at: complete?.span ?? handover.span)])
  } else if let risk = capacity.risk.value {
    tally.partly(
      "the shortfall in '\(handover.id)' is accepted and not closed", at: capacity.risk.span,
      shows: "'\(handover.id)': accepted with the risk '\(risk.id)'")
  } else {
    tally.missing(
      "nothing closes the shortfall of \(receiver.name)\(capacity.measure)", at: capacity.span)
  }
}

extension Absence? {
  fileprivate func isAwaited(in context: Context) -> Bool {
    if case .pending(let date) = self { return context.isAhead(date) }
    return false
  }
}

extension CapacityAssessment {
  fileprivate var measure: String {
    if let assessed = assessed.value?.plain, let required = required.value?.plain {
      return ": \(assessed) where \(required) are needed"
    }
    return level.value.map { ": its capacity is '\($0.rawValue)'" } ?? ""
  }
}
