import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let lendersAreHeard = Requirement(
    id: "TR-47", severity: .gap, profile: .resolution2594,
    summary: "The plan took in the views of international financial institutions that matter for the country.",
    sources: [.resolution2594("2"), .resolution2594("3"), .report(63)],
    addressee: "Secretary-General", verb: "requests", qualifier: "relevant institutions only",
    bears: [.decides(.d9)],
    rationale: "What the State can pay for after departure depends on programmes agreed with its lenders.",
    evidence: """
      A consultation in which an international financial institution took part, or an assessment that one helped to \
      make. Partly: only a source of money. Where none is active, a consultation with a 'lender' marked not applicable \
      says why.
      """,
    mend: "Consult them or record why none is relevant.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      funding:
        sources:
          loan: { name: Loan for the courts, kind: lender }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      consultations:
        spring-meeting: { on: 2027-04-12, with: [lender] }
      """
    ),
    check: .first(
      .any(of: .assessments(by: .lender)),
      .heard("international financial institutions", { $0.facts.consultations(with: [.lender]) })
        .unless(.onlyTheirMoney, .notConsulted([.lender]))))
}

extension Exemption {
  /// They give money, and nothing says that they were consulted, or are to be.
  fileprivate static let onlyTheirMoney = Exemption { context in
    let plan = context.plan
    let source = plan.funding.entry?.sources.first {
      $0.kind.value == .lender || plan.counterparts[$0.donor.value]?.kind.value == .lender
    }
    guard let source, context.facts.consultations(with: [.lender]).isEmpty else { return nil }
    var tally = Tally(context)
    tally.partly(
      "international financial institutions give money, but no consultation with them is evidenced", at: source.span,
      shows: "the source of money '\(source.id)'")
    return tally.verdict()
  }
}
