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
    check: .first(
      .any(of: .answeredRisksToDefenders),
      .heard(
        "human rights defenders or media", \.consultationsWithDefenders, nor: "a measure for their safety",
        help:
          "record a consultation with 'defenders' or 'media', without names where these could harm, or a risk to them"
      )))
}

extension Context {
  fileprivate var consultationsWithDefenders: [Consultation] { facts.consultations(with: [.defenders, .media]) }
}

extension Subjects<Risk> {
  /// The risks to media, or about consultations with media and defenders, that have a response.
  fileprivate static let answeredRisksToDefenders = entries(
    { context in
      let heard = Set(
        context.consultationsWithDefenders.map { Target(section: .consultations, symbol: $0.header.symbol) })
      let media = context.plan.counterparts.filter { $0.kind.value == .media }
        .map { Target(section: .counterparts, symbol: $0.header.symbol) }
      let concerned = heard.union(media)
      return context.plan.risks.filter { risk in
        risk.response.value != nil
          && risk.about.contains { context.plan.targets[$0.text].map(concerned.contains) ?? false }
      }
    }, none: .gap("no risk to them has a response")
  ).named { "the risk '\($0.id)' to them has a response" }
}
