import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let assessedFundMoneyFits = Requirement(
    id: "TR-88", severity: .gap, profile: .financing,
    summary: "The plan uses assessed money of the Peacebuilding Fund only through the window it may serve.",
    sources: [.document("A/RES/78/257", "10"), .report(51)],
    addressee: "Peacebuilding Fund", verb: "decides",
    qualifier: "money from assessed contributions, once the Fund's terms were revised",
    bears: [.supports(.d2c)],
    rationale: """
      Money that Member States are assessed for is tied to one facility: a plan that counts on it for another will not \
      get it.
      """,
    evidence: """
      Each allocation of assessed money of the Fund names the Peacebuilding and Recovery Facility, itself or by its \
      source, and pays from 2025 on. Partly: the facility is not named. Where the Fund is the donor and the kind of \
      its money is not given, nobody can tell.
      """,
    mend: "Correct the window, or the kind of money.",
    threshold: "2025, the first year for which the Assembly has approved it (78/257, paragraph 8)",
    example: (
      gap: """
      funding:
        sources:
          pbf: { name: Peacebuilding Account, kind: peacebuilding-fund-assessed, facility: Immediate Response Facility }
        allocations:
          boards: { funded-by: pbf, function: reconciliation, from: 2027-01-01 }
      """,
      met: """
      funding:
        sources:
          pbf: { name: Peacebuilding Account, kind: peacebuilding-fund-assessed, facility: Peacebuilding and Recovery Facility }
        allocations:
          boards: { funded-by: pbf, function: reconciliation, from: 2027-01-01 }
      """
    ),
    check: .each(
      .section(\.funding, \.allocations, none: .notApplicable("no assessed money of the Fund")).which(
        { allocation, context in allocation.mayBeAssessed(in: context) },
        none: .notApplicable("no assessed money of the Fund")),
      .judge { allocation, context in allocation.windowAnswer(in: context) }))
}

extension Allocation {
  fileprivate func mayBeAssessed(in context: Context) -> Bool {
    guard let source = context.facts.ledger.sources[fundedBy.value] else { return false }
    if source.kind.value == .peacebuildingFundAssessed { return true }
    return source.kind.value == nil && context.plan.counterparts[source.donor.value]?.kind.value == .fund
  }

  fileprivate func windowAnswer(in context: Context) -> Answer {
    let ledger = context.facts.ledger
    guard let source = ledger.sources[fundedBy.value], source.kind.value != nil else {
      return .undecided("what kind of the Fund's money '\(id)' is")
    }
    guard let position = ledger.allocations.position(of: header.symbol) else { return .notAsked("") }
    let window = facility.isWritten ? facility : source.facility
    var lack: Lack?
    if let from = ledger.entries[position].from, from.isSurely(before: Day.firstOfFund) {
      lack = .that(
        "pays from \(from) on, before there was assessed money of the Fund",
        at: self.from.isWritten ? self.from.span : span)
    }
    guard let name = window.value?.plain else {
      if case .pending(let date) = window.absence { return .pending(.no("facility", at: window.span), until: date) }
      let missing = Lack.no("facility", at: span, help: "write it in 'facility'")
      return .partly(lack.map { $0.and(missing) } ?? missing, shows: [Evidence("assessed money of the Fund", at: span)])
    }
    if !name.isRecoveryFacility {
      let wrong = Lack.that("comes through '\(name)', which assessed money may not serve", at: window.span)
      lack = lack.map { $0.and(wrong) } ?? wrong
    }
    return lack.map { .missing($0) } ?? .shown("through '\(name)'", at: window.span)
  }
}

extension Day {
  fileprivate static let firstOfFund = Day(year: 2025, month: 1, day: 1) ?? .distantPast
}

extension String {
  /// Whether it names the Peacebuilding and Recovery Facility, in a language of the products or by its letters.
  fileprivate var isRecoveryFacility: Bool {
    let name = lowercased()
    return name.contains("recovery") || name.contains("rel\u{E8}vement") || name.contains("recuperaci\u{F3}n")
      || name.split(whereSeparator: { !$0.isLetter }).contains("prf")
  }
}
