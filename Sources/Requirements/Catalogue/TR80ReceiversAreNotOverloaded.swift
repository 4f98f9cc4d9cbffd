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
      Fewer than two handovers ahead are no load; of one without a day nobody can tell.
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
    check: .judge(checkLoads))
}

private func checkLoads(_ context: Context) -> Verdict {
  let (facts, plan) = (context.facts, context.plan)
  guard context.handoversAhead.count > 1 else { return .notApplicable("fewer than two handovers are ahead") }
  var tally = Tally(context)
  for load in facts.receiverLoads {
    let receiver = plan.counterparts[load.receiver]
    let heavy = load.quarters.filter { quarter in
      quarter.handovers.count > Yardstick.loadLimit.value && quarter.sufficient < quarter.handovers.count
    }
    guard !heavy.isEmpty else {
      let most = load.quarters.map(\.handovers.count).max() ?? 0
      tally.found("'\(receiver.id)': \(most) in a quarter at most", at: receiver.span)
      continue
    }
    for quarter in heavy {
      let known = [
        quarter.short > 0 ? "it falls short for \(quarter.short) of them" : nil,
        quarter.notKnown > 0 ? "for \(quarter.notKnown) nobody has assessed it" : nil,
      ].compactMap(\.self)
      tally.missing(
        "\(quarter.handovers.count) handovers to '\(receiver.id)' are complete in \(quarter.quarter), and "
          + known.joined(separator: ", and "),
        at: receiver.span,
        notes: quarter.handovers.prefix(3).map { .init("one of them is here", at: plan.handovers[$0].span) })
    }
  }
  let undated = context.handoversAhead.filter { facts.standing(of: $0)?.readiness.map { $0.day == nil } ?? false }
  if !undated.isEmpty {
    tally.undecided(
      "when \(few(undated.map { "'\($0.id)'" }, joining: ", ")) \(undated.count > 1 ? "are" : "is") complete")
  }
  guard !tally.isEmpty else { return .cannotTell("who takes over what is handed over") }
  return tally.verdict()
}
