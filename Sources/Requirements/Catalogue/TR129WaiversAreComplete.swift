import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let waiversAreComplete = Requirement(
    id: "TR-129", severity: .gap, profile: .integrity,
    summary: "The plan gives a reason, a name and an end date for each requirement it sets aside.",
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.supports(.d1)],
    rationale: "A requirement that is set aside by nobody, for no reason and for ever has been forgotten.",
    evidence: """
      Each waiver has a reason, somebody who decided it and a day; one that does not say 'not-applicable' also has an end \
      that has not passed. Partly: those that lack something, which have no effect. What each of them lacks is printed \
      with the problems of form.
      """,
    mend: "Complete or renew the waiver.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      waivers: [{ requirement: TR-47, reason: No lender works here. }]
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      waivers:
        - { requirement: TR-47, reason: No lender works here., by: Chief of Staff, on: 2027-01-10, until: 2027-12-31 }
      """
    ),
    check: .judge(checkWaivers).unless(.notApplicable(\.waivers)))
}

private func checkWaivers(_ context: Context) -> Verdict {
  let waivers = context.plan.waivers
  guard !waivers.isEmpty else { return .notApplicable("no requirement is set aside") }
  guard context.asOf != nil else { return .cannotTell("the day that the plan describes ('as-of')") }
  let complete = waivers.filter { $0.fault(on: context.asOf) == nil }
  let evidence = complete.map { Evidence("the waiver of \($0.requirement.value?.plain ?? "?")", at: $0.span) }
  // What the others lack is told by the review of waivers, whatever requirements are asked.
  let outcome: Outcome =
    complete.count == waivers.count
    ? .met : complete.isEmpty ? .gap : .partly(complete.count, of: waivers.count)
  return Verdict(outcome: outcome, evidence: evidence)
}
