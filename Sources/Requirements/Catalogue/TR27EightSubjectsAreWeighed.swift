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
    check: .judge(checkSubjects))
}

private let subjects: [(subject: Subject, name: String)] = [
  (.stability, "risks to stability"), (.governance, "risks to governance"),
  (.ruleOfLaw, "risks to the rule of law"), (.humanitarian, "the humanitarian setting"),
  (.humanRights, "the human rights setting"), (.political, "the political setting"),
  (.economic, "the economic setting"), (.development, "the development setting"),
]

private func checkSubjects(_ context: Context) -> Verdict {
  let strategy = context.plan.strategy
  var tally = Tally(context)
  for (subject, name) in subjects {
    let entry = strategy.entry?.context[subject]
    if let entry, entry.text.value != nil {
      tally.found(name, at: entry.text.span)
    } else if let entry, entry.notMaterial.value != nil {
      tally.found("\(name): not material", at: entry.notMaterial.span)
    } else if let risk = context.plan.risks.first(where: { $0.subject.value == subject }) {
      tally.found("\(name): '\(risk.id)'", at: risk.span)
    } else {
      tally.absent(
        entry?.header.absence ?? strategy.absence, "the plan does not weigh \(name)",
        at: entry?.span ?? strategy.span ?? .planStart,
        help: "write what there is to say in 'strategy.context.\(subject.rawValue)', or there 'not-material' and why")
    }
  }
  return tally.verdict()
}
