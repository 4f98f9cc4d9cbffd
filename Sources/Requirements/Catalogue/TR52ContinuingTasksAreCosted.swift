import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let continuingTasksAreCosted = Requirement(
    id: "TR-52", severity: .gap, profile: .financing,
    summary: "The plan costs every task that goes on after the mission.",
    sources: [.resolution2594("13"), .report(63), .document("A/RES/76/305", "4")],
    addressee: "not named (2594); the planning process; Member States", verb: "reiterates; must; underlines",
    bears: [.supports(.d2c)],
    rationale: "Nobody finances a task of which nobody knows the price, and what it cost the mission is no measure.",
    evidence: """
      Each task that goes on has a cost in a currency for its period, or what it costs a year to run, or money is marked \
      as needed for it; zero counts if it is stated. A part without a cost of its own is asked with the whole that goes on. \
      Partly: a sum without a period or a currency. Those that lack the same are told together.
      """,
    mend: "Cost the task, roughly if need be, and say by what method.",
    example: (
      gap: """
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over }
      """,
      met: """
      tasks:
        prisons:
          title: Running of prisons
          disposition: hand-over
          cost: { running: 1200000, currency: USD }
      """
    ),
    check: .together(.continuingTasks, .judge { task, context in task.costAnswer(in: context) }))
}

extension PlanTask {
  fileprivate func costAnswer(in context: Context) -> Answer {
    guard let cost = context.facts.cost(of: self) else { return answerWithoutCost(in: context) }
    let money = cost.sum ?? cost.yearly
    let shown = [Evidence((money.map { "\($0)" } ?? "") + (cost.sum == nil ? " a year" : ""), at: cost.span)]
    if money?.currency == nil {
      return .partly(
        .no(
          "currency for its cost", at: cost.span, help: "add 'currency' to the cost, or to the plan for every amount"),
        shows: shown)
    }
    if cost.sum != nil, cost.period == nil {
      return .partly(
        .no(
          "period for its cost", at: cost.span,
          help: "add 'from' and 'until' to the cost, or give what it costs a year as 'running'"), shows: shown)
    }
    return .shown(shown)
  }

  private func answerWithoutCost(in context: Context) -> Answer {
    let ledger = context.facts.ledger
    if let place = ledger.entries(for: self).first(where: { ledger.entries[$0].status == .needed }),
      ledger.saysCost(of: self)
    {
      return .shown("what it needs", at: ledger.allocations[place].span)
    }
    if ledger.isInCostOfWhole(self) { return .shown("in the cost of what it is a part of", at: within.span) }
    let stated = cost.entry
    let lack = Lack.that("goes on after the mission, and its cost is not stated", at: cost.span)
    if case .pending(let date) = cost.absence ?? stated?.amount.absence ?? stated?.running.absence {
      return .pending(lack, until: date)
    }
    switch context.plan.tasks[within.value]?.disposition.value {
    case .handOver, .continue: return .notAsked("what it is a part of goes on, and is asked")
    case .complete, .discontinue, .undecided, nil: return .missing(lack)
    }
  }
}
