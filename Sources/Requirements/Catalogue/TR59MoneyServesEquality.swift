import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let moneyServesEquality = Requirement(
    id: "TR-59", severity: .advice, profile: .report,
    summary: "The plan shows how much of its money serves gender equality and women's organisations.",
    sources: [.report(66)],
    addressee: "Member States (aid to conflict-affected countries)", verb: "calls upon",
    qualifier: "addressed to donors, used by analogy",
    bears: [.supports(.d10)],
    rationale: "Equality for which there is no line in the budget is the first thing that is saved.",
    evidence: """
      Of the firm money that is not the mission's own, 15 per cent or more has gender equality among its aims (marker \
      2 or 3), and 1 per cent or more goes to women's organisations. The shares are printed. Partly: one of the two. \
      Where money without a marker or a receiver decides it, nobody can tell.
      """,
    mend: "Mark the allocations, and see whether women's organisations can be funded directly.",
    threshold:
      "15 and 1 per cent, which the report asks of donors for their aid; their use on a plan is this program's own",
    example: (
      gap: """
      plan: { currency: USD }
      counterparts:
        dap: { kind: national }
      funding:
        allocations:
          cells: { function: corrections, receiver: dap, amount: 900000, status: committed, markers: { gender: 0 } }
      """,
      met: """
      plan: { currency: USD }
      counterparts:
        lawyers: { kind: women }
      funding:
        allocations:
          legal-aid: { function: justice, receiver: lawyers, amount: 900000, status: committed, markers: { gender: 2 } }
      """
    ),
    check: .each(none: { $0.verdictWithoutFirmMoney }) { context in
      guard let shares = context.facts.genderShares else { return [] }
      let place = context.plan.funding.span
      return [
        Matter(
          "the firm money that has gender equality among its aims", at: place,
          shares.equality.answer(at: place, unknown: "gender markers of the money")),
        Matter(
          "the firm money that goes to women's organisations", at: place,
          shares.organisations.answer(at: place, unknown: "to whom the money goes")),
      ]
    }.unless(.notApplicable(\.funding)))
}

extension Context {
  fileprivate var verdictWithoutFirmMoney: Verdict {
    facts.ledger.entries.isEmpty
      ? .notApplicable("the plan has no money") : .cannotTell("firm money beside the mission's own")
  }
}

extension GenderShares.Share {
  fileprivate func answer(at place: Span?, unknown: Reason) -> Answer {
    let percents = percents.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }
    switch isReached {
    case true?: return .shown("\(percents ?? "enough") %", at: place ?? .planStart)
    case false?: return .lacking("comes to \(percents ?? "less than \(aim)") %, where \(aim) % is the aim")
    case nil: return .undecided(unknown)
    }
  }
}
