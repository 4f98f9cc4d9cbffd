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
    check: .each(none: {
      $0.verdictWithoutMoney() ?? .notApplicable("the plan has no activity that is paid from an assessed budget")
    }) { context in
      context.facts.endsOfMoney(tolerance: context.thresholds.fundingHole, months: context.thresholds.fundingHorizon)
        .map { end in
          let allocation = context.facts.ledger.allocation(of: end.entry)
          let amount = end.entry.amount.map { " of \($0)" } ?? ""
          return Matter(
            "the \(end.isMissionMoney ? "mission money" : "money") '\(allocation.id)'\(amount)", at: allocation.span,
            end.isFollowed(in: context))
        }
    })
}

extension Context {
  fileprivate func verdictWithoutMoney() -> Verdict? {
    guard plan.funding.entry == nil else { return nil }
    return Subjects<Funding>.Otherwise.gap("the plan says nothing of money", help: "add 'funding'")
      .verdict(self, plan.funding.told)
  }
}

extension EndOfMoney {
  fileprivate func isFollowed(in context: Context) -> Answer {
    let ledger = context.facts.ledger
    let allocation = ledger.allocation(of: entry)
    guard let end else { return .undecided("when the money '\(allocation.id)' ends") }
    let ends = context.hasPassed(end) ? "ended \(end)" : "ends \(end)"
    let note = Diagnostic.Note("it ends \(end)", at: ledger.spanOfEnd(of: entry))
    guard !activities.isEmpty else {
      return .lacking(
        "does not say what it pays for, so that nothing can follow it", notes: [note],
        help: "add 'for' or 'function' to it, and to the money that follows")
    }
    var (open, hole) = ([Purpose](), (days: Int, next: Allocation)?.none)
    var (shown, undecided) = ([String](), [PlanTask]())
    for (purpose, sequel) in activities {
      switch sequel {
      case .nothing: open.append(purpose)
      case .undecided(let task): undecided.append(task)
      case .hole(let days, let next): if days > hole?.days ?? 0 { hole = (days, ledger.allocations[next]) }
      case .followed(let next): shown.append("followed by '\(ledger.allocations[next].id)'")
      case .ends(let date): shown.append("its activity ends \(date)")
      case .arranged(let handover): shown.append("the work is agreed to be finished by '\(handover.id)'")
      }
    }
    if let first = open.first {
      let others = open.count > 1 ? " and \(open.count - 1) more" : ""
      let goesOn = isMissionMoney ? "" : ", which goes on"
      return .lacking("\(ends), and nothing follows it for \(first)\(others)\(goesOn)", notes: [note])
    }
    if let (days, next) = hole {
      return .partly(
        "\(ends), and \(days) days lie between that and '\(next.id)'", shows: "followed by '\(next.id)'",
        notes: [note, .init("'\(next.id)' follows here", at: next.span)])
    }
    if let task = undecided.first { return .undecided("what becomes of '\(task.id)' when its money ends \(end)") }
    return .shown(shown[0], at: allocation.span)
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
