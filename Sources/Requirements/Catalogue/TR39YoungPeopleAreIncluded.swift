import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let youngPeopleAreIncluded = Requirement(
    id: "TR-39", severity: .gap, profile: .resolution2594,
    summary: "The plan includes young people in each stage.",
    sources: [.resolution2594("6"), .resolution2594("2"), .resolution2594("PP5")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.decides(.d11)],
    rationale: "Those who will live longest with what the mission leaves behind are rarely asked about it.",
    evidence: """
      Each phase that has started has a consultation with youth organisations whose answer is recorded, or a youth \
      organisation has a seat in a body of the transition at that time. Partly: list phases without. Planned ones \
      count for phases to come. A plan without phases is taken as one phase.
      """,
    mend: "Consult youth organisations in the stages listed and record the answer.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      consultations:
        forum: { on: 2027-05-01, with: [youth] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      consultations:
        forum: { on: 2027-05-01, with: [youth], outcome: Two training courses were added. }
      """
    ),
    check: Check.heardInEachPhase(.youth, "youth organisations", orSeated: true).unless(.notYetHeard(.youth)))
}
