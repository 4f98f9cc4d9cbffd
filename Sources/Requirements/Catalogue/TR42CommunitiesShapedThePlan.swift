import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let communitiesShapedThePlan = Requirement(
    id: "TR-42", severity: .gap, profile: .resolution2594,
    summary: "The plan was shaped by local communities and civil society, including local peacebuilders.",
    sources: [.resolution2594("2"), .resolution2594("1"), .resolution2594("PP5"), .report(62)],
    addressee: "Secretary-General; peace operations", verb: "requests; emphasises",
    bears: [.decides(.d7)],
    rationale: "People who live beside a base know first what its closing will set off.",
    evidence: """
      A consultation with local communities and one with civil society, held before the first drawdown step, with what \
      came of it; where the mission leaves a part of the country, there. Names may be left out for people's safety. \
      Partly: one of the two, or no answer.
      """,
    mend: "Hold and record the missing consultation.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { drawdown-begins: 2027-06-01 }
      consultations:
        elders: { on: 2026-09-12, with: [community, civil-society] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { drawdown-begins: 2027-06-01 }
      consultations:
        elders:
          on: 2026-09-12
          with: [community, civil-society]
          outcome: The police post at the market opens first.
      """
    ),
    check: .all(
      .heard(
        "local communities", { $0.consultationsWhereLeft(with: [.community]) }, before: \.firstStep, withAnswer: true),
      .heard(
        "civil society", { $0.consultationsWhereLeft(with: ParticipantKind.civilSocietyKinds) }, before: \.firstStep,
        withAnswer: true)))
}

extension Context {
  /// The consultations with certain people, in the areas that the mission leaves.
  fileprivate func consultationsWhereLeft(with kinds: Set<ParticipantKind>) -> [Consultation] {
    let areas = facts.areasLeft
    return facts.consultations(with: kinds).filter { facts.overlap($0.areas.items, areas) }
  }
}
