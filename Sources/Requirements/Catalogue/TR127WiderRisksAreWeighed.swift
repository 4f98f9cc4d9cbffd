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
    check: .judge(checkSubjects))
}

private let subjects: [Subject] = [.crossBorder, .climate, .resources, .organisedCrime]

private func checkSubjects(_ context: Context) -> Verdict {
  let strategy = context.plan.strategy
  var tally = Tally(context)
  var missing: [Subject] = []
  for subject in subjects {
    if let risk = context.plan.risks.first(where: { $0.subject.value == subject }) {
      tally.found("\(subject.rawValue): the risk '\(risk.id)'", at: risk.span)
    } else if let entry = strategy.entry?.context[subject], let text = [entry.text, entry.notMaterial].firstGiven {
      tally.found("\(subject.rawValue): in 'context'", at: text.span)
    } else if let entry = strategy.entry?.context[subject], case .pending(let date) = entry.told.absence {
      tally.pending("what the plan says of '\(subject.rawValue)'", until: date, at: entry.span)
    } else {
      missing.append(subject)
    }
  }
  if !missing.isEmpty {
    let names = missing.map { "'\($0.rawValue)'" }
    tally.missing(
      "the plan has neither a risk nor a sentence in 'context' on \(listed(names, "or"))",
      at: context.plan.risks.isWritten ? context.plan.risks.span : strategy.span ?? .planStart,
      standingFor: missing.count, shows: [], notes: [],
      help: "add a risk with that 'subject', or say in 'context' of 'strategy' why it is not material")
  }
  return tally.verdict()
}

extension [Fact<Text>] {
  fileprivate var firstGiven: Fact<Text>? { first { $0.value != nil } }
}
