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
    check: .one(
      of: .localMoney, "nobody has been asked yet for the money that local initiatives need", .asFound
    ).unless(.notApplicable(\.funding)))
}

extension Subjects<Matter> {
  /// Money for initiatives of young people or of local organisations.
  fileprivate static let localMoney = Subjects(none: \.verdictWithoutLocalMoney) { context in
    context.facts.ledger.entries.compactMap { entry in
      let money = context.facts.ledger.allocation(of: entry)
      guard money.youthLed.value == true || money.local.value == true else { return nil }
      return Matter("the money '\(money.id)'", at: money.span, money.isOffered(entry.status))
    }
  }
}

extension Allocation {
  fileprivate func isOffered(_ status: MoneyStatus?) -> Answer {
    switch status {
    case .needed?:
      .partly(
        "is needed by local initiatives, and nobody has been asked for it yet", at: self.status.span, shows: "needed",
        help: "ask for it, and write 'status: requested'")
    case let status?: .shown(status.rawValue, at: span)
    case nil: .undecided("how firm the money '\(id)' is")
    }
  }
}

extension Context {
  fileprivate var verdictWithoutLocalMoney: Verdict {
    let allocations = facts.ledger.allocations
    if allocations.isEmpty { return .cannotTell("who gets the money of the plan") }
    guard allocations.contains(where: { $0.youthLed.isWritten || $0.local.isWritten }) else {
      return .cannotTell("whether money goes to youth-led or local initiatives ('youth-led', 'local')")
    }
    return Subjects<Allocation>.Otherwise.gap(
      "no money goes to initiatives of young people or of local organisations",
      help: "mark the allocation 'youth-led: true' or 'local: true' where one does, or add one"
    ).verdict(self, nil, at: plan.funding.span)
  }
}
