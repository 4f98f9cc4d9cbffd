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
      as needed for it; zero counts if it is stated. Partly: a sum without a period or a currency.
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
    check: .judge(checkCosts))
}

private func checkCosts(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutContinuingTasks() { return verdict }
  var tally = Tally(context)
  for task in context.continuingTasksAhead { count(task, in: context.facts, &tally) }
  return tally.verdict()
}

private func count(_ task: PlanTask, in facts: PlanFacts, _ tally: inout Tally) {
  let stated = task.cost.entry
  guard let cost = facts.cost(of: task) else {
    if facts.ledger.saysCost(of: task),
      let place = facts.ledger.entries(for: task).first(where: {
        facts.ledger.entries[$0].status == .needed
      })
    {
      return tally.found("what '\(task.id)' needs", at: facts.ledger.allocations[place].span)
    }
    if facts.ledger.isInCostOfWhole(task) {
      return tally.found("'\(task.id)', in the cost of what it is a part of", at: task.within.span)
    }
    let absence = task.cost.absence ?? stated?.amount.absence ?? stated?.running.absence
    let message = "the task '\(task.id)' goes on after the mission, and its cost is not stated"
    let place = task.cost.span ?? task.span
    if case .pending(let date) = absence {
      tally.pending(message, until: date, at: place)
    } else {
      tally.missing(message, at: place)
    }
    return
  }
  let money = cost.sum ?? cost.yearly
  let shown = "'\(task.id)': \(money.map { "\($0)" } ?? "")" + (cost.sum == nil ? " a year" : "")
  if money?.currency == nil {
    tally.partly(
      "the cost of '\(task.id)' has no currency", at: cost.span, shows: shown,
      help: "add 'currency' to the cost, or to the plan for every amount")
  } else if cost.sum != nil, cost.period == nil {
    tally.partly(
      "the cost of '\(task.id)' has no period", at: cost.span, shows: shown,
      help: "add 'from' and 'until' to the cost, or give what it costs a year as 'running'")
  } else {
    tally.found(shown, at: cost.span)
  }
}
