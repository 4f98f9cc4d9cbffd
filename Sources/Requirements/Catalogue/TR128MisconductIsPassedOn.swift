import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let misconductIsPassedOn = Requirement(
    id: "TR-128", severity: .advice, profile: .practice,
    summary: "The plan passes on open cases of misconduct and the support owed to victims.",
    sources: [
      .resolution2594("PP12"), .document("S/RES/2717 (2023)", "46"), .document("S/RES/2476 (2019)", "2"),
    ],
    addressee: "UN; contributing countries; missions", verb: "notes; calls",
    bears: [.supports(.d5)],
    rationale: "Mothers who wait for a paternity case do not wait less because the mission has closed.",
    evidence: """
      'conduct' says who follows open cases ('cases-owner') and who supports victims ('victims-owner') after departure, or \
      that no case is open ('cases-open: 0'). Partly: one of the two. Numbers only, no personal data. Where it is not \
      known whether cases are open, nobody can tell unless both are named.
      """,
    mend: "Name who follows cases and supports victims.",
    example: (
      gap: """
      conduct: { cases-open: 3, cases-owner: Conduct and Discipline Service }
      """,
      met: """
      conduct:
        cases-open: 3
        cases-owner: Conduct and Discipline Service
        victims-owner: Office of the Victims' Rights Advocate
      """
    ),
    check: .each(
      .part(\.conduct, none: .cannotTell("whether cases of misconduct are open ('conduct')"))
        .named { _ in "the plan" },
      .forAny(
        \.casesOpen, "open cases of misconduct", unknown: "how many open cases of misconduct there are",
        .all(
          .has(\.casesOwner, "body that follows open cases of misconduct after departure", write: "'cases-owner'"),
          .has(\.victimsOwner, "body that supports victims after departure", write: "'victims-owner'")))))
}
