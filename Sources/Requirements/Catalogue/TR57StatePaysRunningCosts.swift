import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let statePaysRunningCosts = Requirement(
    id: "TR-57", severity: .gap, profile: .financing,
    summary: "The plan says how the State will pay the running costs of what it takes over.",
    sources: [.report(48), .document("S/RES/2717 (2023)", "26")],
    addressee: "Government; host authorities (DR Congo)", verb: "describes; encourages",
    bears: [.supports(.d4)],
    rationale: """
      A prison that is handed over is a gift; its food, fuel and wages are a line in next year's budget, or are not \
      paid.
      """,
    evidence: """
      Each handover to the State that is still ahead and has a running cost names the line of the national budget and \
      its year; a year that is not yet adopted counts as intended. A source that pays meanwhile and says until when \
      counts as well. Partly: only a source that pays meanwhile and does not say until when, or a line without a year. \
      What costs nothing to run is marked with an amount of 0 or as not applicable. Neither text asks for a budget \
      line; that is this program's own reading.
      """,
    mend: "Raise the running cost with the finance ministry before its next budget.",
    example: (
      gap: """
      counterparts:
        dap: { kind: national }
      handovers:
        prisons: { to: [dap], running-cost: { amount: 600000, currency: USD } }
      """,
      met: """
      counterparts:
        dap: { kind: national }
      handovers:
        prisons:
          to: [dap]
          running-cost: { amount: 600000, currency: USD, year: "2028", budget-line: Prison administration }
      """
    ),
    check: .together(
      .handoversAhead.which(
        { handover, context in context.facts.receivers(of: handover).contains(where: \.isState) },
        none: .notApplicable("nothing goes to the State")),
      .judge { handover, context in handover.runningCostAnswer(in: context) }))
}

extension Handover {
  fileprivate func runningCostAnswer(in context: Context) -> Answer {
    guard let cost = runningCost.entry else {
      switch runningCost.absence {
      case .notApplicable(let reason): return .notAsked(.plan(reason))
      case .pending(let date):
        return .pending(.no("running cost that is known", at: runningCost.span), until: date)
      case .unknown, nil: return .undecided("what '\(id)' costs to run")
      }
    }
    if cost.amount.value == .zero { return .notAsked("what is handed over costs nothing to run") }
    let amount = cost.amount.value.map { Money($0, cost.currency.value ?? context.plan.heading.entry?.currency.value) }
    let shown = amount.map { "\($0) a year" } ?? "running cost"
    if let line = cost.budgetLine.value {
      let evidence = Evidence("\(shown), from '\(line.plain)'", at: cost.budgetLine.span)
      if cost.year.value != nil { return .shown([evidence]) }
      return .partly(
        .no("budget year for its running cost", at: cost.span, help: "write it in 'year'"), shows: [evidence])
    }
    if case .pending(let date) = cost.budgetLine.absence {
      return .pending(.no("line of the national budget for its running cost", at: cost.budgetLine.span), until: date)
    }
    guard let source = cost.interim.value else {
      return .missing(
        .no("line of the national budget for its running cost", at: cost.span, help: "write it in 'budget-line'"))
    }
    let evidence = Evidence("\(shown), meanwhile from '\(source.id)'", at: cost.interim.span)
    if context.facts.ledger.sources[source]?.until.value != nil { return .shown([evidence]) }
    return .partly(
      .that(
        "is paid for meanwhile by '\(source.id)', which does not say until when, and by no national budget",
        at: cost.interim.span),
      shows: [evidence])
  }
}
