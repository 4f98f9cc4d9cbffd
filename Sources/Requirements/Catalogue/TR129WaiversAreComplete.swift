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
      that has not passed. Partly: list those that are not complete or have run out, which have no effect.
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
    check: .each(
      .list(\.waivers, none: .notApplicable("no requirement is set aside"))
        .named { "the waiver of \($0.requirement.value?.plain ?? "an unnamed requirement")" },
      .judge { waiver, context in
        switch waiver.fault(on: context.asOf) {
        case nil where context.asOf == nil: .undecided("the day that the plan describes ('as-of')")
        case nil: .shown("complete", at: waiver.span)
        case .incomplete(let missing)?:
          .missing(
            .that(
              "has no effect: it lacks \(missing.joined(separator: "; "))", at: waiver.requirement.span,
              help: "add what it lacks"))
        case .ranOut(let until)?:
          .missing(
            .that("ran out \(until)", at: waiver.until.span, help: "renew it with a new decision, or take it out"))
        }
      }))
}
