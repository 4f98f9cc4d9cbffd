import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  /// What share of the need firm money is to cover after the departure.
  fileprivate static let cliffFloor = Yardstick("cliff-floor", 70, .perCent)
  /// For how long after the departure that is looked at, half-year by half-year.
  fileprivate static let cliffWindow = Yardstick("cliff-window", 24, .months)
}

extension Requirement {
  static let fallOfMoneyIsAvoided = Requirement(
    id: "TR-53", severity: .gap, profile: .financing,
    summary: "The plan avoids a sudden fall of money when the mission closes.",
    sources: [.report(47), .report(63), .document("A/RES/76/305", "4")],
    addressee: "Member States; planning process", verb: "describes; stresses",
    qualifier: "period right after departure",
    bears: [.supports(.d2c)],
    rationale: """
      The Council's attention and the mission's budget end on one day; what follows is paid for, if at all, from money \
      that takes a year to raise.
      """,
    evidence: """
      In each half-year of the two years after departure that is not yet over, firm money covers at least \
      \(Yardstick.cliffFloor) of what the tasks that go on cost. Partly: with what is pledged it would. A half-year \
      for which no cost falls due is not asked. The fall against the money before departure is printed and decides \
      nothing, since receivers cost less than a mission. Where the cost of one task is not known, nobody can tell what \
      share of all is covered.
      """,
    mend: "Bring commitments forward, or bring the tasks down to what is paid for.",
    threshold: "\(Yardstick.cliffFloor) of the need in each half-year, for \(Yardstick.cliffWindow) after departure",
    example: (
      gap: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 600000 } }
      funding:
        allocations:
          cells: { for: [prisons], amount: 200000, status: committed, from: 2028-01-01, until: 2029-12-31 }
      """,
      met: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 600000 } }
      funding:
        allocations:
          cells: { for: [prisons], amount: 1100000, status: committed, from: 2028-01-01, until: 2029-12-31 }
      """
    ),
    check: .judge(checkFall).unless(.nothingContinues, .noDeparture))
}

/// Half-years that follow each other and of which the same is so.
private struct Stretch {
  let first: Day
  var last: Day
  var count: Int
  let firm: Int
  let pledged: Int
}

private func checkFall(_ context: Context) -> Verdict {
  let (facts, ledger) = (context.facts, context.facts.ledger)
  let halves = ledger.halfYearsAfterDeparture(Yardstick.cliffWindow.value / 6)
  guard !halves.isEmpty else { return .cannotTell("the day on which the mission has left the whole country") }
  let ahead = halves.filter { half in context.asOf.map { half.period.upperBound >= $0 } ?? true }
  guard !ahead.isEmpty else {
    return .notApplicable("the \(Yardstick.cliffWindow) after the departure are over")
  }
  let unknown = context.tasksWithoutKnownNeed
  if let first = unknown.first {
    let more = unknown.count - 1
    return .cannotTell(
      more > 0
        ? "what the tasks that go on cost after the mission: of '\(first.id)' and \(more) more it is not known"
        : "what the tasks that go on cost after the mission: of '\(first.id)' it is not known")
  }
  if ahead.contains(where: { $0.total?.leftOut.isEmpty == false }) {
    return .cannotTell("what of the costs falls into each half-year after the departure")
  }
  var tally = Tally(context)
  var short: [Stretch] = []
  let place = context.plan.funding.span ?? context.plan.tasks.span
  for (period, total) in ahead {
    guard let total, total.need > .zero else { continue }
    let firm = total.secured.percentage(of: total.need)
    guard firm < Yardstick.cliffFloor.value else {
      tally.found("\(period.lowerBound) to \(period.upperBound): \(firm) % of the need is firm", at: place)
      continue
    }
    let pledged = min(total.pledged.percentage(of: total.need), 100 - firm)
    if let last = short.last, last.firm == firm, last.pledged == pledged, last.last + 1 == period.lowerBound {
      short[short.count - 1].last = period.upperBound
      short[short.count - 1].count += 1
    } else {
      short.append(.init(first: period.lowerBound, last: period.upperBound, count: 1, firm: firm, pledged: pledged))
    }
  }
  for stretch in short { count(stretch, at: place, &tally) }
  guard !tally.isEmpty else { return .cannotTell("what the tasks that go on cost after the mission") }
  if let fall = facts.financialCliff?.all {
    let (before, after) = (Money(fall.before, fall.currency), Money(fall.after, fall.currency))
    tally.note(
      Evidence(
        "firm money for what goes on: \(before) in the year before departure, \(after) in the year after", at: place))
  }
  return tally.verdict()
}

private func count(_ stretch: Stretch, at place: Span, _ tally: inout Tally) {
  let time = "from \(stretch.first) to \(stretch.last)"
  let share = stretch.firm > 0 ? "firm money covers \(stretch.firm) %" : "no firm money covers any"
  let message = "\(time) \(share) of what the tasks that go on cost"
  let isPromised = stretch.firm + stretch.pledged >= Yardstick.cliffFloor.value
  if isPromised {
    tally.partly(
      "\(message); with what is pledged it is \(stretch.firm + stretch.pledged) %", at: place,
      shows: "\(time): \(stretch.pledged) % pledged", help: "turn the pledges into commitments before the departure")
  } else {
    tally.missing(stretch.pledged > 0 ? "\(message); pledges come to \(stretch.pledged) %" : message, at: place)
  }
  for _ in 1..<stretch.count {
    tally.missingAsWell(shows: isPromised ? Evidence("pledged as well", at: place) : nil)
  }
}

extension Context {
  /// The tasks that go on, and of which the plan does not say what they cost.
  fileprivate var tasksWithoutKnownNeed: [PlanTask] {
    let needed = Set(facts.ledger.needs.flatMap(\.purposes))
    return continuingTasksAhead.filter { !needed.contains(.task($0)) }
  }
}
