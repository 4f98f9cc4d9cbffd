import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let knowledgeIsPassedOn = Requirement(
    id: "TR-72", severity: .gap, profile: .practice,
    summary: "The plan passes on knowledge, data and contacts with each function, sensitive ones under a rule.",
    sources: [.document("S/RES/2717 (2023)", "23")],
    addressee: "mission (DR Congo)", verb: "authorises, with emphasis",
    bears: [.supports(.d2c)],
    rationale: """
      Ten years of case files are worth nothing to whoever does not know that they exist, and a death sentence in the \
      wrong hands.
      """,
    evidence: """
      Each handover of substance that is still ahead lists in 'knowledge' what data, files and contacts go with it; \
      where people could be harmed (human rights, protection, children, sexual violence) it names in 'protected-data' \
      the rule for them. The liquidation, where the plan has one, says what becomes of the mission's records. Partly: \
      list what is missing; handovers that lack the same are told together. The rule and the records are this \
      program's own additions.
      """,
    mend: "List data, contacts and files, and the rule for what must not travel.",
    example: (
      gap: """
      tasks:
        monitoring: { title: Human rights monitoring, function: human-rights }
      handovers:
        monitoring-to-office: { task: monitoring, knowledge: [Files of cases] }
      """,
      met: """
      tasks:
        monitoring: { title: Human rights monitoring, function: human-rights }
      handovers:
        monitoring-to-office:
          task: monitoring
          knowledge: [Files of cases]
          protected-data: Names of witnesses stay with the High Commissioner
      """
    ),
    check: .all(
      .together(
        .handoversAhead.which(
          { handover, context in handover.task.isWritten && context.facts.task(of: handover)?.technical.value != true },
          none: .notApplicable("only sites or equipment are handed over")),
        .all(
          .judge { handover, context in
            context.answer(
              .knowledge, "list of the data, files and contacts that go with it", "'knowledge'", of: handover)
          },
          .judge { handover, context in
            context.answer(.protectedData, "rule for data that could harm people", "'protected-data'", of: handover)
          })),
      .each(
        .part(\.liquidation, none: .notApplicable("the plan has no liquidation")),
        .has(\.records, "decision on the mission's records", write: "'records'"))))
}

extension Context {
  /// Whether something goes with a handover, as its readiness has it.
  fileprivate func answer(
    _ precondition: Precondition, _ thing: String, _ field: String, of handover: Handover
  ) -> Answer {
    guard let result = facts.standing(of: handover)?.readiness?[precondition] else { return .notAsked("") }
    let lack = Lack.no(thing, help: "write it in \(field)")
    return switch result.state {
    case .met: .shown(thing, at: result.span)
    case .underWay(let date): .pending(lack, until: date)
    case .missing, .cannotBeTold: .missing(lack)
    case .notNeeded: .notAsked("it needs no such thing")
    }
  }
}
