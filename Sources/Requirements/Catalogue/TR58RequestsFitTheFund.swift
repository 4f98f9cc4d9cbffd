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
    check: .together(
      .requestsToTheFund,
      .all(
        .judge { request, context in request.allocation.facilityAnswer(in: context.facts.ledger) },
        .has(\.allocation.amount, "sum", write: "'amount'"),
        .has(\.allocation.status, "status", write: "'status'"),
        .judge { request, _ in
          guard let (purpose, percent) = request.heavy else { return .notAsked("other money pays for it too") }
          return .missing(
            .that("carries \(percent) % of the money for \(purpose)", at: request.allocation.amount.span))
        }
      ).inDoubt { request, _ in
        guard case .unknown = request.allocation.status.absence else { return nil }
        return "whether '\(request.allocation.id)' was asked for"
      }))
}

/// Money of the Fund that is not yet committed, and what it carries more of than its share.
private struct Request: Sendable {
  let allocation: Allocation
  let heavy: (purpose: Purpose, percent: Int)?
}

extension Subjects<Request> {
  fileprivate static let requestsToTheFund = Subjects(
    all: { context in
      let ledger = context.facts.ledger
      let heavy = ledger.heavyEntries(over: Yardstick.fundShare.value)
      return (context.plan.funding.entry?.allocations.entries ?? []).filter { $0.isRequestToTheFund(in: ledger) }
        .map { allocation in
          let position = ledger.allocations.position(of: allocation.header.symbol)
          return Request(allocation: allocation, heavy: position.flatMap { heavy[$0] })
        }
    },
    name: { "the allocation '\($0.allocation.id)'" }, place: { $0.allocation.span },
    none: { context in
      let allocations = context.plan.funding.entry?.allocations.told
      return Otherwise.notApplicable("nothing is asked of the Peacebuilding Fund")
        .verdict(context, allocations?.span == nil ? context.plan.funding.told : allocations)
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
