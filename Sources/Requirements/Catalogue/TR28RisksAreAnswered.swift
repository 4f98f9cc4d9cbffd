import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let risksAreAnswered = Requirement(
    id: "TR-28", severity: .gap, profile: .practice,
    summary: "The plan says how each risk is reduced and by whom.",
    sources: [.document("S/RES/2556 (2020)", "50")],
    addressee: "Secretary-General (DR Congo)", verb: "requests", qualifier: "as appropriate",
    bears: [.supports(.d5)],
    rationale: "A risk that is listed and belongs to nobody is only a prediction.",
    evidence: """
      Each risk has a 'response' and an 'owner', or says in 'accepted-by' who accepts that nothing is done. How likely it \
      is and how much harm it does is shown and not counted. Partly: list the incomplete.
      """,
    mend: "Give each listed risk a response and an owner.",
    example: (
      gap: """
      risks:
        reprisals: { title: Reprisals against witnesses, response: Relocation of witnesses }
      """,
      met: """
      counterparts:
        ombudsperson: { name: Office of the Ombudsperson, kind: national }
      risks:
        reprisals: { title: Reprisals against witnesses, response: Relocation of witnesses, owner: ombudsperson }
      """
    ),
    check: .together(
      .section(\.risks, none: .cannotTell("which risks the plan sees; TR-27 asks for them")),
      .first(
        .all(.judge { risk, _ in risk.answered }, .has(\.owner, "owner", write: "'owner'")),
        .has(\.acceptedBy, "body that accepts it"))))
}

extension Risk {
  /// Its response; how likely it is and how much harm it does stand beside it as evidence, and are not asked.
  fileprivate var answered: Answer {
    guard response.value != nil else { return response.told.answer("response", help: "write it in 'response'") }
    let weight = [
      likelihood.value.map { "likelihood \($0.rawValue)" }, impact.value.map { "impact \($0.rawValue)" },
    ].compactMap(\.self)
    return .shown((["response"] + weight).joined(separator: ", "), at: response.span)
  }
}
