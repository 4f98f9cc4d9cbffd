import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let eightSubjectsAreWeighed = Requirement(
    id: "TR-27", severity: .gap, profile: .resolution2594,
    summary: """
      The plan weighs eight subjects: risks to stability, to governance and to the rule of law; and the humanitarian, \
      human rights, political, economic and development setting.
      """,
    sources: [.resolution2594("1")],
    addressee: "peace operations (planning process)", verb: "emphasises",
    bears: [.decides(.d5)],
    rationale: "A transition fails as easily on unpaid salaries as on attacks, so planning looks at all of them.",
    evidence: """
      Each of the eight has an entry in 'strategy.context' or a risk of that subject; a sentence in 'not-material' \
      counts. Partly: list the missing.
      """,
    mend: "Add a risk, or one sentence that it is not material, for each subject listed.",
    example: (
      gap: """
      strategy:
        context:
          stability: { text: Fighting has ceased. }
          governance: { text: The districts have no councils. }
          rule-of-law: { text: Courts sit in two towns only. }
          humanitarian: { text: Returns go on. }
          human-rights: { text: The commission has no seat in the north. }
          political: { text: Elections are due in 2028. }
          development: { text: Half of the roads can be used. }
      """,
      met: """
      strategy:
        context:
          stability: { text: Fighting has ceased. }
          governance: { text: The districts have no councils. }
          rule-of-law: { text: Courts sit in two towns only. }
          humanitarian: { text: Returns go on. }
          human-rights: { text: The commission has no seat in the north. }
          political: { text: Elections are due in 2028. }
          development: { text: Half of the roads can be used. }
          economic: { not-material: Growth and prices are steady. }
      """
    ),
    check: .all(
      .plan(.weighs(.stability, "risks to stability")), .plan(.weighs(.governance, "risks to governance")),
      .plan(.weighs(.ruleOfLaw, "risks to the rule of law")),
      .plan(.weighs(.humanitarian, "the humanitarian setting")),
      .plan(.weighs(.humanRights, "the human rights setting")), .plan(.weighs(.political, "the political setting")),
      .plan(.weighs(.economic, "the economic setting")), .plan(.weighs(.development, "the development setting"))))
}

extension Condition<Plan> {
  fileprivate static func weighs(_ subject: PlanModel.Subject, _ name: String) -> Condition {
    Condition { plan, _ in
      let entry = plan.strategy.entry?.context[subject]
      let risk = { plan.risks.first { $0.subject.value == subject }?.evidence }
      if let shown = entry?.text.evidence(name) ?? entry?.notMaterial.evidence("\(name): not material") ?? risk() {
        return .shown([shown])
      }
      return (entry?.told ?? plan.strategy.told).lacking(
        "does not weigh \(name)",
        help: "write what there is to say in 'strategy.context.\(subject.rawValue)', or there 'not-material' and why")
    }
  }
}
