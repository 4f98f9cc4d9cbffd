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
      Each allocation from the Peacebuilding Fund that is not yet committed names its facility, its sum and how firm it is, and carries at \
      most \(Yardstick.fundShare) of the money for any one purpose. Partly: list what is missing. Those that lack the same are \
      told together. Of money of which it is not known whether it was asked for nobody can tell. What the Fund has committed is a request no longer. The Fund's own aim for gender equality is an aim for \
      all of its money, and no test of one plan.
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
      .section(\.funding, \.allocations, none: .notApplicable("nothing is asked of the Peacebuilding Fund")).which(
        { allocation, context in allocation.isRequestToTheFund(in: context.facts.ledger) },
        none: .notApplicable("nothing is asked of the Peacebuilding Fund")),
      .judge { allocation, context in
        if case .unknown = allocation.status.absence { return .undecided("whether '\(allocation.id)' was asked for") }
        return Condition.all(
          .judge { allocation, context in allocation.facilityAnswer(in: context.facts.ledger) },
          .has(\.amount, "sum", write: "'amount'"),
          .has(\.status, "word on how firm it is", write: "'status'"),
          .judge { allocation, context in allocation.weightAnswer(in: context.facts.ledger) }
        ).answer(allocation, context)
      }))
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
      return .shown("facility", at: source.facility.span)
    }
    return facility.told.answer("facility", help: "write it in 'facility'")
  }

  /// Whether too much of what some purpose gets rests on it, as far as the plan gives sums.
  fileprivate func weightAnswer(in ledger: Ledger) -> Answer {
    guard let position = ledger.allocations.position(of: header.symbol) else { return .notAsked("") }
    let entry = ledger.entries[position]
    let currency = ledger.commonCurrency
    for share in entry.shares {
      let others = ledger.entries(for: share.purpose).map { ledger.entries[$0] }.filter {
        $0.status != .needed || $0.position == position
      }
      let amounts = others.map { other in
        other.shares.first { $0.purpose == share.purpose }?.amount.flatMap {
          ledger.convert($0, of: other, to: currency)
        }
      }
      guard !amounts.contains(nil), let all = Decimal.sum(of: amounts.compactMap(\.self)), all > .zero,
        let own = share.amount.flatMap({ ledger.convert($0, of: entry, to: currency) })
      else { continue }
      let percent = own.percentage(of: all)
      if percent > Yardstick.fundShare.value {
        return .missing(.that("carries \(percent) % of the money for \(share.purpose)", at: amount.span))
      }
    }
    return .notAsked("")
  }
}
