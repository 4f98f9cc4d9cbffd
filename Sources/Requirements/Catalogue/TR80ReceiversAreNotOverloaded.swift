import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let loadLimit = Yardstick("load-limit", 5, .handovers)
}

extension Requirement {
  static let receiversAreNotOverloaded = Requirement(
    id: "TR-80", severity: .advice, profile: .schedule,
    summary: "The plan does not load one receiver with more handovers at a time than it can take.",
    sources: [], addressee: "planning process", verb: "none",
    bears: [.supports(.d2c)],
    rationale: "The same four people sign for every camp, prison and case file that comes in one quarter.",
    evidence: """
      No receiver has more than \(Yardstick.loadLimit) complete in one quarter, unless it was assessed for each of \
      them and suffices. A Government is counted institution by institution. What is complete is no load any more. \
      Fewer than two handovers ahead are no load; of one without a day nobody can tell, nor of a receiver that is not \
      there yet: a successor is made for what it takes over.
      """,
    mend: "Spread the handovers, or add capacity.",
    threshold: "\(Yardstick.loadLimit) a quarter",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        dap: { kind: national }
      handovers:
        north: { to: [dap], window: { finish: 2027-10-01 } }
        east: { to: [dap], window: { finish: 2027-10-15 } }
        west: { to: [dap], window: { finish: 2027-11-01 } }
        south: { to: [dap], window: { finish: 2027-11-15 } }
        centre: { to: [dap], window: { finish: 2027-12-01 } }
        coast: { to: [dap], window: { finish: 2027-12-15 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        dap: { kind: national }
      handovers:
        north: { to: [dap], window: { finish: 2027-08-01 } }
        east: { to: [dap], window: { finish: 2027-10-15 } }
      """
    ),
    check: .all(
      .each(.loads, .judge { load, context in load.answer(in: context) }),
      .each(
        .entries(
          { context in context.handoversAhead.count > 1 ? context.handoversAhead : [] }, none: .notApplicable(noLoad)),
        .judge { handover, context in context.dayAnswer(of: handover) })))
}

private let noLoad: Reason = "fewer than two handovers are ahead"

/// What comes to a receiver, with the handovers of the heaviest quarters.
private struct Load: Sendable {
  let receiver: Counterpart
  let quarters: [ReceiverLoad.OfQuarter]

  func answer(in context: Context) -> Answer {
    let heavy = quarters.filter { $0.handovers.count > Yardstick.loadLimit.value && $0.sufficient < $0.handovers.count }
    guard !heavy.isEmpty else {
      return .shown("\(quarters.map(\.handovers.count).max() ?? 0) in a quarter at most", at: receiver.span)
    }
    if let since = receiver.since.value, let asOf = context.asOf, since.isSurely(after: asOf) {
      return .undecided("what '\(receiver.id)' can take, which is there only from \(since)")
    }
    let clauses = heavy.map { quarter in
      let known = [
        quarter.short > 0 ? "falls short for \(quarter.short) of them" : nil,
        quarter.notKnown > 0 ? "was assessed by nobody for \(quarter.notKnown)" : nil,
      ].compactMap(\.self)
      return "is to take over \(quarter.handovers.count) handovers in \(quarter.quarter), and "
        + known.joined(separator: ", and ")
    }
    let handovers = context.plan.handovers
    return .missing(
      .that(
        clauses.joined(separator: "; "),
        notes: heavy.flatMap(\.handovers).prefix(3).map { .init("one of them is here", at: handovers[$0].span) }))
  }
}

extension Subjects<Load> {
  fileprivate static let loads = Subjects(
    all: { context in
      guard context.handoversAhead.count > 1 else { return [] }
      return context.facts.receiverLoads.map {
        Load(receiver: context.plan.counterparts[$0.receiver], quarters: $0.quarters)
      }
    },
    name: { "'\($0.receiver.id)'" }, place: { $0.receiver.span },
    none: { context in
      context.handoversAhead.count > 1
        ? .cannotTell("who takes over what is handed over") : .notApplicable(noLoad)
    })
}

extension Context {
  /// Whether it can be said in which quarter a handover comes.
  fileprivate func dayAnswer(of handover: Handover) -> Answer {
    guard let readiness = facts.standing(of: handover)?.readiness, readiness.day == nil else {
      return .notAsked("every handover has a day")
    }
    return .undecided("when '\(handover.id)' is complete")
  }
}
