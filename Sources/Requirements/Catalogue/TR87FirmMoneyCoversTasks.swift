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
    bears: [.supports(.d2c)],
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
    check: .each(none: { _ in .notApplicable("what goes on has been passed on, or is counted with its whole") }) {
      context in
      let (tasks, ledger) = (context.facts.continuingTasks, context.facts.ledger)
      return zip(tasks, tasks.positions).compactMap { task, position in
        // Money for a part is counted with its whole.
        if context.facts.standings.tasks[position].isFinished || ledger.isInCostOfWhole(task) { return nil }
        return Matter(
          "the task '\(task.id)'", at: context.facts.cost(of: task)?.span ?? task.span,
          context.cover(of: task, at: position))
      }
    }.unless(.nothingContinues, .noDepartureFromCountry))
}

extension Context {
  fileprivate func cover(of task: PlanTask, at position: Int) -> Answer {
    let (ledger, months) = (facts.ledger, thresholds.fundingHorizon)
    let place = ledger.entries(for: task).first.map { ledger.allocations[$0].span }
    let stated = facts.cost(of: task)?.span ?? task.span
    switch ledger.moneyAfterwards(of: task, at: position, months: months) {
    case .covered(let cost):
      return .shown(cost.amount == .zero ? "costs nothing" : "firm money covers \(cost)", at: place ?? stated)
    case .cannotBeTold(let question): return .undecided(question.words(of: task, in: ledger, months: months))
    case .partly(let cost, let firm, let pledged):
      return .partly(
        """
        costs \(cost) in the \(months) months after departure, of which \(firm) % is firm, \(pledged) % pledged, \
        \(100 - firm - pledged) % open
        """, shows: "\(firm) % firm, \(pledged) % pledged",
        notes: place.map { [.init("money for it stands here", at: $0)] } ?? [])
    case .nothing(let cost):
      return .lacking(
        """
        costs \(cost) in the \(months) months after departure, and no money beyond what is needed or requested is \
        shown for it
        """)
    }
  }
}

extension MoneyAfterwards.Question {
  /// What the plan would have to say of a task.
  fileprivate func words(of task: PlanTask, in ledger: Ledger, months: Int) -> Reason {
    switch self {
    case .departure: return "the departure of the mission"
    case .cost: return "the cost of '\(task.id)'"
    case .costInPeriod: return "what '\(task.id)' costs in the \(months) months after departure"
    case .whenPaid: return "when the firm money for '\(task.id)' is paid"
    case .rate(let position):
      guard let currency = ledger.entries[position].amount?.currency else {
        return "a rate for the money for '\(task.id)' in a currency that is not stated"
      }
      return "a rate for the money for '\(task.id)' in \(currency.code)"
    case .firmness(let position):
      return "how firm the money '\(ledger.allocations[position].id)' for '\(task.id)' is"
    }
  }
}
