import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let commissionFollowsThePlan = Requirement(
    id: "TR-65", severity: .advice, profile: .report,
    summary: """
      The plan is ready for the Peacebuilding Commission to follow how its peacebuilding parts are carried out.
      """,
    sources: [.report(70)],
    addressee: "Member States; Peacebuilding Commission", verb: "recommends; may",
    qualifier: "a proposal, not a decision",
    bears: [.supports(.d3)],
    rationale: """
      Once the Council looks elsewhere, the Commission is the one table in New York at which the country still sits.
      """,
    evidence: """
      The 'reporting' to the Commission has a rhythm, a point of contact and the date of the first report. Partly: one \
      or two. Nothing is asked where the Government does not wish it. The report proposes this; no organ has decided \
      it.
      """,
    mend: "Agree rhythm and contact with the Government and the support office.",
    example: (
      gap: """
      pbc: { reporting: { rhythm: twice a year } }
      """,
      met: """
      pbc: { reporting: { rhythm: twice a year, contact: Resident Coordinator's office, first: 2027-03 } }
      """
    ),
    check: .each(
      .part(
        \.pbc, \.reporting,
        none: .gap(
          "nothing says how the Peacebuilding Commission is told how the plan is carried out",
          help: "add 'reporting' to 'pbc': its rhythm, contact and first date")),
      .all(
        .has(\.rhythm, "rhythm", write: "'rhythm'"),
        .has(\.contact, "point of contact", write: "'contact'"),
        .has(\.first, "date of the first report", write: "'first'"))
    ).unless(.commissionNotWished))
}
