import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let unfinishedReformIsMeasured = Requirement(
    id: "TR-75", severity: .advice, profile: .practice,
    summary: "The plan sizes the unfinished work on combatants, weapons and security sector reform.",
    sources: [.resolution2594("PP6"), .document("S/RES/2282 (2016)", "12")],
    addressee: "States, United Nations", verb: "takes note; stresses",
    bears: [.supports(.d3)],
    rationale: "Former fighters who were promised training and got a card are the next mission's caseload.",
    evidence: """
      Each task on disarmament, weapons or security sector reform that goes on has a figure with its date in \
      'caseload', or a benchmark that measures it, and money, a cost, or a note on why there is none. Partly: one of \
      the two. A figure that is to be known by a day still ahead leaves it open.
      """,
    mend: "State how many people, weapons or reforms remain, and what they cost.",
    example: (
      gap: """
      tasks:
        reintegration: { title: Reintegration, function: disarmament, lead: mission, disposition: hand-over }
      """,
      met: """
      tasks:
        reintegration:
          title: Reintegration
          function: disarmament
          lead: mission
          disposition: hand-over
          caseload: { text: Former fighters without training, count: 2100, on: 2027-05 }
          cost: { running: 900000, currency: USD }
      """
    ),
    check: .each(
      .continuingTasks(
        of: [.disarmament, .weapons, .securitySectorReform],
        orElse: "no task on fighters, weapons or security sector reform goes on after the mission"),
      .all(
        .first(
          .within(
            \.caseload, "figure of what remains", help: "write it in 'caseload', with its date",
            .all(
              .first(
                .has(\.count, "figure of what remains", write: "'count' of its 'caseload'"),
                .has(\.text, "figure of what remains", write: "'count' of its 'caseload'")),
              .has(\.on, "date of that figure", write: "'on' of its 'caseload'"))),
          .judge { task, _ in
            task.benchmarks.isEmpty
              ? .missing(.no("figure of what remains")) : .shown("measured by a benchmark", at: task.benchmarks.span)
          }),
        .judge { task, context in task.moneyAnswer(in: context) })))
}

extension PlanTask {
  /// Money for it, its cost, or a word on why neither is there.
  fileprivate func moneyAnswer(in context: Context) -> Answer {
    let ledger = context.facts.ledger
    if let position = ledger.entries(for: self).first {
      return .shown("money '\(ledger.allocations[position].id)'", at: ledger.allocations[position].span)
    }
    if case .unknown(.some) = cost.absence { return .shown("a note on its cost", at: cost.span ?? span) }
    return cost.told.answer("money", help: "write it in 'cost', or why it is not known")
  }
}
