import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let firmMoneyCoversTasks = Requirement(
    id: "TR-87", severity: .gap, profile: .financing,
    summary: "The plan shows where the money for each continuing task comes from.",
    sources: [.resolution2594("13"), .document("A/RES/76/305", "4"), .report(63)],
    addressee: "not named (2594); Member States; the planning process", verb: "reiterates; underlines; must",
    elements: [.d2c],
    rationale: "Money that is only asked for has not come in time anywhere: what is firm decides what goes on.",
    evidence: """
      For each task that goes on, money that is committed, received or spent covers its cost in the year after the \
      departure, as 'How money is counted' in the plan format tells. Partly: less is firm, or some is pledged.
      """,
    mend: "Turn requests into commitments, or reduce the task.",
    threshold: "12 months after departure; firm means committed, received or spent",
    example: (
      gap: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 600000 } }
      funding:
        allocations:
          cells: { for: [prisons], amount: 600000, status: requested, from: 2028-01, until: 2028-12 }
      """,
      met: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 600000 } }
      funding:
        allocations:
          cells: { for: [prisons], amount: 600000, status: committed, from: 2028-01, until: 2028-12 }
      """
    ),
    check: checkCover)
}

private func checkCover(_ context: Context) -> Verdict {
  if let verdict = context.verdictWithoutContinuingTasks() { return verdict }
  guard let departure = context.facts.departure?.lastDay else { return .cannotTell("the departure of the mission") }
  var tally = Tally(context)
  let tasks = context.facts.continuingTasks
  for (task, position) in zip(tasks, tasks.positions) where !context.facts.standings.tasks[position].isFinished {
    count(task, at: position, after: departure, in: context, &tally)
  }
  return tally.verdict()
}

private func count(
  _ task: PlanTask, at position: Int, after departure: Day, in context: Context, _ tally: inout Tally
) {
  let (facts, ledger) = (context.facts, context.facts.ledger)
  let months = context.thresholds.fundingHorizon
  guard let stated = facts.cost(of: task) else { return tally.undecided("the cost of '\(task.id)'") }
  let horizon = Period(months: months, after: departure)
  guard let balance = ledger.need(ofTaskAt: position).flatMap({ ledger.balance(of: $0, within: horizon) }) else {
    return tally.undecided("what '\(task.id)' costs in the \(months) months after departure")
  }
  let (cost, money) = (balance.need, balance.cover)
  let place = ledger.entries(for: task).first.map { ledger.allocations[$0].span }
  let firm = money.firm.percentage(of: cost.amount)
  if covers(money.firm, cost.amount) {
    let shown = cost.amount == .zero ? "costs nothing" : "firm money covers \(cost)"
    tally.found("'\(task.id)': \(shown)", at: place ?? stated.span)
  } else if let missing = money.factThatCouldCover(cost.amount, of: task, in: ledger) {
    tally.undecided(missing)
  } else if money.firm > .zero || money.pledged > .zero || !money.unvalued.isEmpty {
    let pledged = min(money.pledged.percentage(of: cost.amount), 100 - firm)
    tally.partly(
      """
      of the \(cost) that '\(task.id)' costs in the \(months) months after departure, \(firm) % is firm, \
      \(pledged) % pledged, \(100 - firm - pledged) % open
      """,
      at: stated.span, shows: "'\(task.id)': \(firm) % firm, \(pledged) % pledged",
      notes: place.map { [.init("money for it stands here", at: $0)] } ?? [])
  } else {
    tally.missing(
      """
      no money beyond what is needed or requested is shown for '\(task.id)', which costs \(cost) in the \(months) \
      months after departure
      """,
      at: stated.span)
  }
}

/// Whether money covers a cost. What is missing of one unit of a currency comes from dividing sums over days.
private func covers(_ money: Decimal, _ cost: Decimal) -> Bool {
  guard let open = cost.subtracting(money) else { return false }
  return open.tenThousandths < Decimal.scale || open <= .zero
}

extension Cover {
  /// The fact for want of which nobody can tell whether firm money covers a cost, if there is such a fact.
  fileprivate func factThatCouldCover(_ cost: Decimal, of task: PlanTask, in ledger: Ledger) -> String? {
    if undated > .zero, let all = firm.adding(undated), covers(all, cost) {
      return "when the firm money for '\(task.id)' is paid"
    }
    if let first = unconverted.first {
      let currency = ledger.entries[first].amount?.currency?.code ?? "a currency that is not stated"
      return "a rate for the money for '\(task.id)' in \(currency)"
    }
    if let first = ofUnknownStatus.first {
      return "how firm the money '\(ledger.allocations[first].id)' for '\(task.id)' is"
    }
    return nil
  }
}
