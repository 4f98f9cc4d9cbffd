import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let localInitiativesGetMoney = Requirement(
    id: "TR-114", severity: .advice, profile: .financing,
    summary: "The plan offers money to youth-led and local initiatives.",
    sources: [.document("A/RES/76/305", "7"), .document("A/RES/76/305", "8")],
    addressee: "Member States, donors", verb: "urges",
    bears: [.supports(.d11), .supports(.d7)],
    rationale: "Small groups that keep the peace in a town apply for nothing that is made for ministries.",
    evidence: """
      An allocation marked 'youth-led' or 'local' has at least been requested. Partly: it is only needed so far. Where no \
      allocation says of itself whether it is, or the plan has no money at all, nobody can tell; 'not-applicable' in \
      'funding' says why there is none.
      """,
    mend: "Add a small fund for local initiatives.",
    example: (
      gap: """
      funding:
        sources: { fund: { name: Trust fund, kind: pooled } }
        allocations: { courts: { funded-by: fund, amount: 900000, status: pledged, local: false } }
      """,
      met: """
      funding:
        sources: { fund: { name: Trust fund, kind: pooled } }
        allocations: { towns: { funded-by: fund, amount: 200000, status: pledged, local: true } }
      """
    ),
    check: .judge(checkLocalMoney).unless(.notApplicable(\.funding)))
}

private func checkLocalMoney(_ context: Context) -> Verdict {
  let ledger = context.facts.ledger
  let money = ledger.entries.map { (status: $0.status, allocation: ledger.allocation(of: $0)) }
  guard !money.isEmpty else { return .cannotTell("who gets the money of the plan") }
  let local = money.filter { $0.allocation.youthLed.value == true || $0.allocation.local.value == true }
  var tally = Tally(context)
  if let offered = local.first(where: { $0.status.map { $0 != .needed } ?? false }), let status = offered.status {
    tally.found("'\(offered.allocation.id)', \(status.rawValue)", at: offered.allocation.span)
  } else if let unknown = local.first(where: { $0.status == nil })?.allocation {
    tally.undecided("how firm the money '\(unknown.id)' is")
  } else if let needed = local.first?.allocation {
    tally.partly(
      "nobody has been asked yet for the money '\(needed.id)' that local initiatives need", at: needed.status.span,
      shows: "'\(needed.id)', needed", help: "ask for it, and write 'status: requested'")
  } else if money.contains(where: { $0.allocation.youthLed.isWritten || $0.allocation.local.isWritten }) {
    tally.missing(
      "no money goes to initiatives of young people or of local organisations",
      at: context.plan.funding.span ?? .planStart,
      help: "mark the allocation 'youth-led: true' or 'local: true' where one does, or add one")
  } else {
    tally.undecided("whether money goes to youth-led or local initiatives ('youth-led', 'local')")
  }
  return tally.verdict()
}
