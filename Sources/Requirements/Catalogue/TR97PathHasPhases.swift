import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let pathHasPhases = Requirement(
    id: "TR-97", severity: .gap, profile: .resolution2594,
    summary: "The plan lays out a path of dated phases from the present presence to the one intended.",
    sources: [.resolution2594("PP5")],
    addressee: "peace operations", verb: "recognises the need",
    bears: [.decides(.d1)],
    rationale: "A path without stages has no point at which somebody could say: not yet.",
    evidence: """
      Phases with start, finish, objective and who decides the passage ('decided-by', there or at the gate) follow each \
      other without a hole from the first drawdown step, or before, to the departure. A hole that lies in the past is not asked. Partly: a hole, or something \
      missing. One phase is enough for a mission that leaves at short notice.
      """,
    mend: "Close the hole or complete the phase.",
    threshold: "no day without a phase",
    example: (
      gap: """
      mission: { departure: 2028-06-30 }
      counterparts:
        board: { kind: joint }
      phases:
        joint: { start: 2027-01, finish: 2027-11, objective: Work side by side, decided-by: board }
        guard: { start: 2028-01, finish: 2028-06, objective: Guard only, decided-by: board }
      """,
      met: """
      mission: { departure: 2028-06-30 }
      counterparts:
        board: { kind: joint }
      phases:
        joint: { start: 2027-01, finish: 2027-12, objective: Work side by side, decided-by: board }
        guard: { start: 2028-01, finish: 2028-06, objective: Guard only, decided-by: board }
      """
    ),
    check: .judge(checkPath))
}

private func checkPath(_ context: Context) -> Verdict {
  let phases = context.plan.phases
  var tally = Tally(context)
  guard let first = phases.first else {
    tally.absent(phases.absence, "the plan has no phases", at: phases.span)
    return tally.verdict()
  }
  for phase in phases { count(phase, &tally) }
  if phases.count == 1, !context.isShortNotice {
    tally.missing("one phase alone is no path: nothing comes before or after '\(first.id)'", at: first.span)
  }
  countHoles(context, &tally)
  return tally.verdict()
}

/// What a phase has or lacks.
private struct Piece {
  let name: String
  let isGiven: Bool
  let absence: Absence?

  init<Value>(_ name: String, _ fact: Fact<Value>) {
    self.name = name
    isGiven = fact.value != nil
    absence = fact.absence
  }

  var awaited: PlanDate? {
    if case .pending(let date) = absence { date } else { nil }
  }
}

private func count(_ phase: Phase, _ tally: inout Tally) {
  let passage = phase.gate.entry?.decidedBy ?? phase.decidedBy
  let pieces = [
    Piece("start", phase.start), Piece("finish", phase.finish), Piece("objective", phase.objective),
    Piece("word on who decides the passage", phase.decidedBy.value == nil ? passage : phase.decidedBy),
  ]
  let lacking = pieces.filter { !$0.isGiven }
  guard !lacking.isEmpty else { return tally.found("the phase '\(phase.id)'", at: phase.span) }
  let message = "the phase '\(phase.id)' has no \(lacking.map(\.name).joined(separator: " and no "))"
  let awaited = lacking.compactMap(\.awaited)
  if case .pending(let date) = phase.header.absence {
    tally.pending("the phase '\(phase.id)' is not settled", until: date, at: phase.span)
  } else if awaited.count == lacking.count {
    tally.pending(message, until: awaited.lastInOrder, at: phase.span)
  } else if lacking.count < pieces.count {
    tally.partly(message, at: phase.span, shows: "a part of the phase '\(phase.id)'")
  } else {
    tally.missing(message, at: phase.span)
  }
}

/// A phase with both its dates.
private typealias Stretch = (phase: Phase, start: PlanDate, finish: PlanDate)

private func countHoles(_ context: Context, _ tally: inout Tally) {
  let stretches = context.plan.phases.compactMap { phase -> Stretch? in
    guard let start = phase.start.value, let finish = phase.finish.value else { return nil }
    return (phase, start, finish)
  }.sorted {
    $0.start == $1.start
      ? PlanDate.isInOrder($0.finish, $1.finish) : PlanDate.isInOrderOfBeginnings($0.start, $1.start)
  }
  guard let first = stretches.first else { return }
  var holes = 0
  if let step = context.facts.firstDrawdownStep, first.start.isSurely(after: step.date) {
    tally.missing(
      "the first phase starts on \(first.start), after the first drawdown step (\(step.date))",
      at: first.phase.start.span, notes: [.init("the first drawdown step", at: step.span)])
    holes += 1
  }
  var covered = first
  for next in stretches.dropFirst() {
    // What is surely not covered, whatever days the two mean.
    if let first = next.start.firstDay, first > covered.finish.lastDay + 1,
      context.asOf.map({ first > $0 }) ?? true
    {
      tally.missing(
        covered.finish.lastDay + 2 == first
          ? "no phase covers \(first + -1)"
          : "no phase covers the time from \(covered.finish.lastDay + 1) to \(first + -1)",
        at: next.phase.start.span,
        notes: [.init("'\(covered.phase.id)' ends on \(covered.finish)", at: covered.phase.finish.span)])
      holes += 1
    }
    if PlanDate.isInOrder(covered.finish, next.finish) { covered = next }
  }
  holes += countEnd(after: covered, context, &tally)
  if holes == 0 {
    tally.found("the phases follow each other from \(first.start) to \(covered.finish)", at: first.phase.span)
  }
}

/// Counts a hole before the departure, and says how many there are.
private func countEnd(after last: Stretch, _ context: Context, _ tally: inout Tally) -> Int {
  guard let departure = context.facts.lastDeparture else {
    let mission = context.plan.mission
    tally.absent(
      mission.entry?.departure.absence, "the plan gives no departure to which the phases could lead",
      at: mission.span ?? .planStart, help: "write in 'mission.departure' when the authorised presence is to end")
    return 1
  }
  guard departure.isSurely(after: last.finish.lastDay + 1) else { return 0 }
  tally.missing(
    "no phase covers the time from \(last.finish.lastDay + 1) to the departure (\(departure))",
    at: last.phase.finish.span)
  return 1
}
