import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let endStateIsDescribed = Requirement(
    id: "TR-03", severity: .gap, profile: .resolution2594,
    summary: "The plan says what situation it wants to leave behind and how one will recognise it.",
    sources: [
      .resolution2594("PP5"), .resolution2594("PP9"), .document("S/PRST/2017/27", "element III"),
      .document("S/PRST/2017/27", "element VII"),
    ],
    addressee: "Security Council (mandates); Secretary-General (strategy)", verb: "reaffirms; underlines",
    bears: [.decides(.d1), .supports(.d3)],
    rationale: "Without a picture of the end nobody can say whether the mission leaves too early or too late.",
    evidence: """
      'strategy.end-state' has a statement, and a benchmark or another test that shows it. Partly: a statement without \
      a test.
      """,
    mend: "Write the end state in one paragraph and tie it to at least one benchmark or test.",
    example: (
      gap: """
      strategy:
        end-state: { statement: The police keep order without help. }
      """,
      met: """
      strategy:
        end-state:
          statement: The police keep order without help.
          test: No request for help in a year
      """
    ),
    check: Check.each(.endState, .has(\.statement, "statement")).ifSo(
      .each(
        .endState,
        .first(
          .judge { end, context in
            let shown = end.benchmarks.filter { context.plan.benchmarks[$0] != nil }
            guard let first = shown.first else {
              return .missing(.no("benchmark and no test that shows it", at: end.statement.span))
            }
            return .shown("shown by \(listed(shown.map { "'\($0.id)'" }, "and"))", at: first.span)
          },
          .has(\.test, "test that shows it")))))
}

extension Subjects<EndState> {
  fileprivate static let endState = part(
    \.strategy, \.endState, none: .gap("the plan does not say what situation it wants to leave behind"))
}
