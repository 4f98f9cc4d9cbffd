import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let speedShare = Yardstick("speed-share", 50, .perCent)
  fileprivate static let speedWindow = Yardstick("speed-window", 6, .months)
}

extension Requirement {
  static let withdrawalIsNotTooFast = Requirement(
    id: "TR-82", severity: .advice, profile: .report,
    summary: "The plan does not withdraw faster than the country can absorb, and says so when it must.",
    sources: [.report(60)],
    addressee: "Member States, Council", verb: "warns",
    bears: [.supports(.d5)],
    rationale: "What half a mission did in ten years nobody learns in the six months in which it leaves.",
    evidence: """
      No fall of the authorised uniformed strength that is still ahead takes more than \(Yardstick.speedShare) of the largest \
      strength within \(Yardstick.speedWindow), down to nothing on the departure; or a risk on security, protection or \
      stability that is not closed has a response. Partly: such a risk without a response. A special political mission has no \
      uniformed strength to compare; with fewer than two figures nobody can tell.
      """,
    mend: "Slow down, or write the risk and its response.",
    threshold: "\(Yardstick.speedShare) of the largest strength within \(Yardstick.speedWindow)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      strength:
        ceilings: [{ from: 2026-01-01, formed-police: 980 }, { from: 2027-01-01, formed-police: 700 }]
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      strength:
        ceilings:
          - { from: 2026-01-01, formed-police: 980 }
          - { from: 2027-10-01, formed-police: 700 }
          - { from: 2028-05-01, formed-police: 400 }
      """
    ),
    check: .judge(checkSpeed).unless(.politicalMission))
}

private func checkSpeed(_ context: Context) -> Verdict {
  let (facts, plan) = (context.facts, context.plan)
  if let departure = facts.departure, context.asOf != nil, !facts.isAhead(departure) {
    return .notApplicable("the mission has left")
  }
  guard facts.uniformedCeilings.count > 1 else {
    if case .notApplicable(let reason) = plan.strength.absence { return .notApplicable(reason.plain) }
    return .cannotTell("the authorised uniformed strength on two dates at least")
  }
  var tally = Tally(context)
  let place = plan.strength.span ?? .planStart
  guard let fall = facts.steepestFall(within: Yardstick.speedWindow.value) else {
    tally.found("no cut is ahead", at: place)
    return tally.verdict()
  }
  let words = "from \(fall.before) to \(fall.after) uniformed between \(fall.first) and \(fall.last)"
  guard fall.share > Yardstick.speedShare.value else {
    tally.found("the steepest cut goes \(words), \(fall.share) % of the largest strength", at: fall.span)
    return tally.verdict()
  }
  let risks = plan.risks.filter { risk in
    risk.status.value != .closed
      && risk.subject.value.map { [.security, .protection, .stability].contains($0) } == true
  }
  let message = "the strength falls \(words), \(fall.share) % of the largest strength within \(Yardstick.speedWindow)"
  if let risk = risks.first(where: { $0.response.value != nil }) {
    tally.found("\(words), with the risk '\(risk.id)' and its response", at: risk.span)
  } else if let risk = risks.first {
    tally.partly(
      "\(message), and the risk '\(risk.id)' has no response", at: fall.span, shows: "the risk '\(risk.id)'",
      help: "write in 'response' what is done about the risk")
  } else {
    tally.missing("\(message), and no risk says what that means for security", at: fall.span)
  }
  return tally.verdict()
}
