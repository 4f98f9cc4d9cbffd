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
      of: .section(\.funding, \.allocations, none: .cannotTell("who gets the money of the plan"))
        .which(
          { money, _ in money.youthLed.isWritten || money.local.isWritten },
          none: .cannotTell("whether money goes to youth-led or local initiatives ('youth-led', 'local')")
        )
        .which(
          { money, _ in money.youthLed.value == true || money.local.value == true },
          none: .gap(
            "no money goes to initiatives of young people or of local organisations",
            help: "mark the allocation 'youth-led: true' or 'local: true' where one does, or add one")),
      "nobody has been asked yet for the money that local initiatives need",
      help: "ask for it, and write 'status: requested'",
      .judge { money, _ in
        switch money.status.value {
        case .needed?:
          .partly(
            "is needed by local initiatives, and nobody has been asked for it yet", at: money.status.span,
            shows: "needed", help: "ask for it, and write 'status: requested'")
        case let status?: .shown(status.rawValue, at: money.span)
        case nil: .undecided("how firm the money '\(money.id)' is")
        }
      }
    ).unless(.notApplicable(\.funding)))
}
