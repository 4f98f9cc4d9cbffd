import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let defendersAreHeard = Requirement(
    id: "TR-109", severity: .advice, profile: .resolution2594,
    summary: "The plan hears human rights defenders and independent media and watches over their safety.",
    sources: [.resolution2594("PP7"), .resolution2594("3")],
    addressee: "States; Secretary-General", verb: "acknowledges; requests", qualifier: "when the host State asks",
    bears: [.supports(.d7), .supports(.d9)],
    rationale: "Those who spoke with the mission are the first to be threatened when it has gone.",
    evidence: """
      A consultation with 'defenders' or 'media' was held, or a risk that has a response is about such a consultation or \
      about a counterpart of the kind 'media'. Who they were may be left out. A consultation that is planned leaves it \
      open until its day, as everywhere.
      """,
    mend: "Consult them safely and record a measure.",
    example: (
      gap: """
      consultations:
        forum: { on: 2026-09-12, status: held, with: [women] }
      """,
      met: """
      consultations:
        forum: { on: 2026-09-12, status: held, with: [defenders] }
      """
    ),
    check: .judge(checkDefenders))
}

private func checkDefenders(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  let consultations = facts.consultations(with: [.defenders, .media])
  var concerned = Set(consultations.map { Target(section: .consultations, symbol: $0.header.symbol) })
  for counterpart in plan.counterparts where counterpart.kind.value == .media {
    concerned.insert(Target(section: .counterparts, symbol: counterpart.header.symbol))
  }
  let risk = plan.risks.first { risk in
    risk.response.value != nil && risk.about.contains { plan.targets[$0.text].map(concerned.contains) ?? false }
  }
  var tally = Tally(context)
  if let risk {
    tally.found("the risk '\(risk.id)' to them has a response", at: risk.span)
  } else {
    tally.hearing(
      among: consultations, in: facts,
      missing: "no consultation with human rights defenders or media is evidenced, nor a measure for their safety",
      at: plan.consultations.span,
      help: "record a consultation with 'defenders' or 'media', without names where these could harm, or a risk to them"
    )
  }
  return tally.verdict()
}
