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
    check: .each(
      .assessedReceivers(orElse: "no shortfall was found"),
      .judge { receiver, context in
        guard let capacity = receiver.capacity.entry else {
          return .undecided("the assessed capacity of \(receiver.name)")
        }
        switch capacity.fallsShort {
        case true?: return receiver.closing(of: capacity, in: context)
        case false?: return .notAsked("no shortfall was found")
        case nil: return .undecided("whether what was found of \(receiver.name) is less than what is needed")
        }
      }))
}

extension AssessedReceiver {
  /// What closes the shortfall before the handover is complete.
  fileprivate func closing(of capacity: CapacityAssessment, in context: Context) -> Answer {
    let end = handover.finish
    let actions = handover.actions.filter { ActionStanding($0) != .dropped }
    let inTime = actions.filter { action in
      if let finish = action.finish.value, let end { return !finish.isSurely(after: end) }
      return action.finish.value != nil || ActionStanding(action) == .done
    }
    if let action = inTime.first(where: { $0.owner.value != nil }) {
      guard end != nil else { return .undecided("when '\(handover.id)' is complete") }
      return .shown("'\(action.id)'\(action.finish.value.map { " by \($0)" } ?? "")", at: action.span)
    }
    if let action = inTime.first {
      return .partly(
        "is raised by the action '\(action.id)', which nobody owns", at: action.span, shows: "'\(action.id)'",
        help: "add 'owner': who carries it out")
    }
    for action in actions {
      guard case .pending(let date) = action.finish.absence, context.isAhead(date) else { continue }
      return .undecided("when the action '\(action.id)' finishes")
    }
    if let action = actions.first {
      let fault = action.finish.value.map { "finishes \($0), after the handover is complete" } ?? "has no end"
      let complete = handover.window.entry?.finish
      return .partly(
        "is raised by the action '\(action.id)', which \(fault)", at: action.finish.told.span ?? action.span,
        shows: "'\(action.id)'",
        notes: complete?.value == nil ? [] : [.init("it is complete here", at: complete?.span ?? handover.span)])
    }
    if let risk = capacity.risk.value {
      return .partly(
        "falls short, which is accepted and not closed", at: capacity.risk.span,
        shows: "accepted with the risk '\(risk.id)'")
    }
    return .lacking("\(capacity.shortfallInWords), and nothing closes the shortfall", at: capacity.span)
  }
}

extension CapacityAssessment {
  fileprivate var shortfallInWords: String {
    if let assessed = assessed.value?.plain, let required = required.value?.plain {
      return "is \(assessed) where \(required) are needed"
    }
    return level.value.map { "is '\($0.rawValue)'" } ?? "falls short"
  }
}
