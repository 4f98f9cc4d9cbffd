import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let widerRisksAreWeighed = Requirement(
    id: "TR-127", severity: .advice, profile: .report,
    summary: "The plan looks across borders and at climate, resource and organised crime risks.",
    sources: [.report(44), .report(17), .report(65)],
    addressee: "UN; Member States", verb: "must; encourages",
    bears: [.supports(.d5)],
    rationale: "What drives a conflict often begins beyond the border, in a mine, a market or a drought.",
    evidence: """
      Each of four subjects, 'cross-border', 'climate', 'resources' and 'organised-crime', has a risk with that 'subject', \
      or a sentence in 'context' of 'strategy': what is so, or why it is not material. Partly: list the missing in one \
      line.
      """,
    mend: "Add the risk or the sentence.",
    example: (
      gap: """
      risks:
        gangs: { title: Gangs take over the port, subject: organised-crime }
      """,
      met: """
      risks:
        gangs: { title: Gangs take over the port, subject: organised-crime }
      strategy:
        context:
          cross-border: { text: Fighters cross the northern border }
          climate: { not-material: No drought or flood has moved people }
          resources: { not-material: There are no mines }
      """
    ),
    check: .together(none: { _ in .notApplicable("no subject is asked") }) { context in
      let (strategy, risks) = (context.plan.strategy, context.plan.risks)
      return subjects.map { subject in
        let risk = risks.first { $0.subject.value == subject }
        return Matter(
          "the subject '\(subject.rawValue)'", at: risks.isWritten ? risks.span : strategy.span,
          risk.map { .shown("the risk '\($0.id)'", at: $0.span) } ?? strategy.entry?.context[subject]?.isSaid
            ?? .lacking(
              "has neither a risk nor a sentence in 'context'",
              help: "add a risk with that 'subject', or say in 'context' of 'strategy' why it is not material"))
      }
    })
}

private let subjects: [Subject] = [.crossBorder, .climate, .resources, .organisedCrime]

extension ContextEntry {
  /// What is so, or why it is not material; nothing where nothing is said.
  fileprivate var isSaid: Answer? {
    if let text = [text, notMaterial].first(where: { $0.value != nil }) {
      return .shown("in 'context'", at: text.span)
    }
    guard case .pending(let date) = told.absence else { return nil }
    return .awaited("has no sentence in 'context' yet", until: date, at: span)
  }
}
