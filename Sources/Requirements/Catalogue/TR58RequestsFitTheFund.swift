import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let fundShare = Yardstick("pbf-share", 50, .perCent)
}

extension Requirement {
  static let requestsFitTheFund = Requirement(
    id: "TR-58", severity: .advice, profile: .financing,
    summary: "The plan asks the Peacebuilding Fund for something it can be expected to support.",
    sources: [.report(50), .report(53)],
    addressee: "Peacebuilding Fund, Member States", verb: "describes",
    bears: [.supports(.d2c)],
    rationale: "The Fund starts things and bridges gaps; it pays for no police force, and for nothing for ever.",
    evidence: """
      Each allocation from the Peacebuilding Fund that is not yet committed names its facility, its sum and how firm \
      it is, and carries at most \(Yardstick.fundShare) of the money for any one purpose. Partly: list what is \
      missing. Those that lack the same are told together. Of money of which it is not known whether it was asked for \
      nobody can tell. What the Fund has committed is a request no longer. The Fund's own aim for gender equality is \
      an aim for all of its money, and no test of one plan.
      """,
    mend: "Complete the request, or find a second source beside it.",
    threshold: "\(Yardstick.fundShare) of the money for one purpose",
    example: (
      gap: """
      funding:
        sources:
          pbf: { name: Peacebuilding Fund, kind: peacebuilding-fund }
        allocations:
          mediation: { funded-by: pbf, function: reconciliation, status: requested }
      """,
      met: """
      funding:
        sources:
          pbf: { name: Peacebuilding Fund, kind: peacebuilding-fund }
          state: { name: State budget, kind: national-budget }
        allocations:
          mediation: { funded-by: pbf, function: reconciliation, amount: 500000, status: requested, facility: Immediate response }
          land-boards: { funded-by: state, function: reconciliation, amount: 900000, status: pledged }
      """
    ),
    check: .judge { context in
      let heavy = context.facts.ledger.heavyEntries(over: Yardstick.fundShare.value)
      return checkRequests(heavy).verdict(context)
    })
}

private func checkRequests(_ heavy: [Int: (purpose: Purpose, percent: Int)]) -> Check {
  let none = "nothing is asked of the Peacebuilding Fund"
  return .together(
    .section(\.funding, \.allocations, none: .notApplicable(none)).which(
      { allocation, context in allocation.isRequestToTheFund(in: context.facts.ledger) }, none: .notApplicable(none)),
    Condition.all(
      .judge { allocation, context in allocation.facilityAnswer(in: context.facts.ledger) },
      .has(\.amount, "sum", write: "'amount'"),
      .has(\.status, "status", write: "'status'"),
      .judge { allocation, context in
        let position = context.facts.ledger.allocations.position(of: allocation.header.symbol)
        guard let (purpose, percent) = position.flatMap({ heavy[$0] }) else { return .notAsked("") }
        return .missing(.that("carries \(percent) % of the money for \(purpose)", at: allocation.amount.span))
      }
    ).inDoubt { allocation, _ in
      if case .unknown = allocation.status.absence { "whether '\(allocation.id)' was asked for" } else { nil }
    })
}

extension Allocation {
  fileprivate func isRequestToTheFund(in ledger: Ledger) -> Bool {
    switch ledger.sources[fundedBy.value]?.kind.value {
    case .peacebuildingFund, .peacebuildingFundAssessed: status.value?.isFirm != true
    default: false
    }
  }

  fileprivate func facilityAnswer(in ledger: Ledger) -> Answer {
    if let source = ledger.sources[fundedBy.value], !facility.isWritten, source.facility.value != nil {
      return .shown("facility of its source", at: source.facility.span)
    }
    if let name = facility.value { return .shown("through '\(name.plain)'", at: facility.span) }
    return facility.told.answer("facility", help: "write it in 'facility'")
  }
}
