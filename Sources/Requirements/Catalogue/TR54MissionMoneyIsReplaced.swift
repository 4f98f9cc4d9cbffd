import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let missionMoneyIsReplaced = Requirement(
    id: "TR-54", severity: .gap, profile: .financing,
    summary: "The plan replaces money for activities paid from assessed mission budgets before it ends.",
    sources: [
      .report(63), .document("S/RES/2556 (2020)", "51"), .document("S/RES/2690 (2023)", "8"),
      .document("S/RES/2715 (2023)", "2"),
    ],
    addressee: "the planning process; the mission (named countries)", verb: "must; requests; calls",
    bears: [.supports(.d2c)],
    rationale: """
      Money from an assessed budget ends with the budget period: what it paid for stops that day, unless other money or \
      an arrangement with the country team takes over.
      """,
    evidence: """
      Money for an activity from a mission's assessed budget is followed without a hole by another allocation, or an \
      agreed handover of the work to a body of the United Nations is recorded, or the activity ends by then. Other firm \
      money for a task that goes on, whoever gives it, counts where it ends by a year after the departure and nothing \
      follows it. Work of somebody else that is to end with its money is not asked, nor a hole that has been closed since. \
      Partly: it is followed after a hole.
      """,
    mend: "Name the next source, or make the arrangement before the budget period ends.",
    threshold: "tolerated hole 0 days",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      funding:
        sources:
          budget: { kind: programmatic }
        allocations:
          cells: { for: [prisons], funded-by: budget, until: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      funding:
        sources:
          budget: { kind: programmatic }
          state: { kind: national-budget }
        allocations:
          cells: { for: [prisons], funded-by: budget, until: 2027-12-31 }
          cells-2028: { for: [prisons], funded-by: state, status: requested, from: 2028-01-01 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over }
      """
    ),
    check: .judge(checkMissionMoney))
}

private func checkMissionMoney(_ context: Context) -> Verdict {
  let funding = context.plan.funding
  var tally = Tally(context)
  guard funding.entry != nil else {
    switch funding.absence {
    case .notApplicable(let reason): return .notApplicable(reason.plain)
    case .pending(let date): tally.pending("the money", until: date, at: funding.span ?? .planStart)
    case .unknown, nil:
      tally.missing("the plan says nothing of money", at: funding.span ?? .planStart, help: "add 'funding'")
    }
    return tally.verdict()
  }
  let (hole, horizon) = (context.thresholds.fundingHole, context.thresholds.fundingHorizon)
  for end in context.facts.endsOfMoney(tolerance: hole, months: horizon) { count(end, in: context, &tally) }
  guard !tally.isEmpty else { return .notApplicable("the plan has no activity that is paid from an assessed budget") }
  return tally.verdict()
}

private func count(_ end: EndOfMoney, in context: Context, _ tally: inout Tally) {
  let ledger = context.facts.ledger
  let allocation = ledger.allocation(of: end.entry)
  guard let date = end.end else { return tally.undecided("when the money '\(allocation.id)' ends") }
  var open: [Purpose] = []
  var hole: (days: Int, next: Allocation)?
  for (purpose, sequel) in end.activities {
    switch sequel {
    case .followed, .ends, .arranged: continue
    case .undecided(let task): tally.undecided("what becomes of '\(task.id)' when its money ends \(date)")
    case .hole(let days, let next): if days > hole?.days ?? 0 { hole = (days, ledger.allocations[next]) }
    case .nothing: open.append(purpose)
    }
  }
  let amount = end.entry.amount.map { " of \($0)" } ?? ""
  let money = "\(end.isMissionMoney ? "mission money" : "money") '\(allocation.id)'\(amount)"
  let notes: [Diagnostic.Note] = [.init("it ends \(date)", at: ledger.spanOfEnd(of: end.entry))]
  if let first = open.first {
    let others = open.count > 1 ? " and \(open.count - 1) more" : ""
    let ended = context.asOf.map { date.hasPassed(on: $0) } ?? false
    tally.missing(
      "nothing follows the \(money) for \(first)\(others), which \(ended ? "ended" : "ends") \(date)"
        + (end.isMissionMoney ? "" : ", and the work goes on"),
      at: allocation.span, notes: notes)
  } else if end.activities.isEmpty {
    tally.missing(
      "nothing says what the \(money) pays for, so that nothing can follow it",
      at: allocation.span, notes: notes, help: "add 'for' or 'function' to it, and to the money that follows")
  } else if let hole {
    tally.partly(
      "\(hole.days) days lie between the end of the \(money) and '\(hole.next.id)'",
      at: allocation.span, shows: "'\(allocation.id)': followed by '\(hole.next.id)'",
      notes: notes + [.init("'\(hole.next.id)' follows here", at: hole.next.span)])
  } else if let sequel = end.activities.lazy.compactMap({ $0.sequel.description(in: ledger) }).first {
    tally.found("'\(allocation.id)': \(sequel)", at: allocation.span)
  }
}

extension EndOfMoney.Sequel {
  /// What secures the work, if something does.
  fileprivate func description(in ledger: Ledger) -> String? {
    switch self {
    case .followed(let next): "followed by '\(ledger.allocations[next].id)'"
    case .ends(let date): "its activity ends \(date)"
    case .arranged(let handover): "the work is agreed to be finished by '\(handover.id)'"
    case .hole, .undecided, .nothing: nil
    }
  }
}

extension Ledger {
  /// Where the plan says when money ends: in the allocation, or in its source.
  fileprivate func spanOfEnd(of entry: Entry) -> Span {
    let allocation = allocation(of: entry)
    if allocation.until.isWritten { return allocation.until.span }
    if allocation.year.isWritten { return allocation.year.span }
    return source(of: entry)?.until.span ?? allocation.span
  }
}
