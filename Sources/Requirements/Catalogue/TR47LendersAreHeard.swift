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
    check: .judge(checkLenders))
}

private func checkLenders(_ context: Context) -> Verdict {
  let facts = context.facts
  let consultations = facts.consultations(with: [.lender])
  var tally = Tally(context)
  if let analysis = context.plan.assessments.first(where: { isJoint($0, in: context) }) {
    tally.found("the joint analysis '\(analysis.id)'", at: analysis.span)
  } else if consultations.isEmpty, let source = fundingSource(in: context.plan) {
    tally.partly(
      "international financial institutions give money, but no consultation with them is evidenced", at: source.span,
      shows: "the source of money '\(source.id)'")
  } else if let (reason, consultation) = facts.inapplicableConsultation(with: [.lender]) {
    return .notApplicable(reason, evidence: [Evidence(reason, at: consultation.span)])
  } else {
    tally.hearing(
      among: consultations, in: facts,
      missing: "no consultation with international financial institutions is evidenced",
      at: context.plan.consultations.span)
  }
  return tally.verdict()
}

private func isJoint(_ assessment: Assessment, in context: Context) -> Bool {
  guard let date = assessment.on.value, context.asOf.map(date.isKnown(on:)) ?? true else { return false }
  return assessment.by.contains { context.plan.counterparts[$0]?.kind.value == .lender }
}

private func fundingSource(in plan: Plan) -> FundingSource? {
  plan.funding.entry?.sources.first {
    $0.kind.value == .lender || plan.counterparts[$0.donor.value]?.kind.value == .lender
  }
}
