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
    elements: [.d2c],
    rationale: """
      Money from an assessed budget ends with the budget period: what it paid for stops that day, unless other money or \
      an arrangement with the country team takes over.
      """,
    evidence: """
      Money for an activity from a mission's assessed budget is followed without a hole by another allocation, or an \
      agreed handover of the work to a body of the United Nations is recorded, or the activity ends by then. Partly: it \
      is followed after a hole.
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
    check: checkMissionMoney)
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
  for position in context.facts.missionAllocations { count(position, in: context, &tally) }
  guard !tally.isEmpty else { return .notApplicable("the plan has no activity that is paid from an assessed budget") }
  return tally.verdict()
}

private func count(_ position: Int, in context: Context, _ tally: inout Tally) {
  let financing = context.facts.financing
  let allocation = financing.allocations.entries[position]
  let until = allocation.until.value == nil ? financing.sources[allocation.fundedBy.value]?.until : allocation.until
  guard let until, let end = until.value else { return tally.undecided("when the money '\(allocation.id)' ends") }
  let tolerance = context.thresholds.fundingHole
  let activities = context.facts.sequels(ofAllocationAt: position, ending: end, tolerance: tolerance)
  var open: [String] = []
  var hole: (days: Int, next: Allocation)?
  for activity in activities {
    switch activity.sequel {
    case .followed, .ends, .arranged: continue
    case .hole(let days, let next): if days > hole?.days ?? 0 { hole = (days, next) }
    case .nothing: open.append("\(activity.purpose)")
    }
  }
  let amount = allocation.amount.value.map { " of \(financing.money($0, allocation.currency.value))" } ?? ""
  let notes: [Diagnostic.Note] = [.init("it ends \(end)", at: until.span)]
  if let first = open.first {
    let others = open.count > 1 ? " and \(open.count - 1) more" : ""
    tally.missing(
      "nothing follows the mission money '\(allocation.id)'\(amount) for \(first)\(others), which ends \(end)",
      at: allocation.span, notes: notes)
  } else if activities.isEmpty {
    tally.missing(
      "nothing says what the mission money '\(allocation.id)'\(amount) pays for, so that nothing can follow it",
      at: allocation.span, notes: notes, help: "add 'for' or 'function' to it, and to the money that follows")
  } else if let hole {
    tally.partly(
      "\(hole.days) days lie between the end of the mission money '\(allocation.id)'\(amount) and '\(hole.next.id)'",
      at: allocation.span, shows: "'\(allocation.id)': followed by '\(hole.next.id)'",
      notes: notes + [.init("'\(hole.next.id)' follows here", at: hole.next.span)])
  } else {
    tally.found("'\(allocation.id)': \(activities.map(\.sequel.description).first ?? "")", at: allocation.span)
  }
}

extension MissionPaid.Sequel {
  fileprivate var description: String {
    switch self {
    case .followed(let allocation): "followed by '\(allocation.id)'"
    case .hole(let days, let next): "followed by '\(next.id)' after \(days) days"
    case .ends(let date): "its activity ends \(date)"
    case .arranged(let handover): "the work is agreed to be finished by '\(handover.id)'"
    case .nothing: "followed by nothing"
    }
  }
}
