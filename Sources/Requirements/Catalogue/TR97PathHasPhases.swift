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
      other without a hole from the first drawdown step, or before, to the departure. A hole that lies in the past is \
      asked no more. Partly: a hole, or something missing. One phase is enough for a mission that leaves at short notice.
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
    check: .all(
      .each(.phases, .judge { phase, _ in phase.isComplete }),
      .each(none: { _ in .notApplicable("the plan has no phases") }, \.pathOfPhases)))
}

extension Subjects<Phase> {
  fileprivate static let phases = section(\.phases, none: .gap("the plan has no phases"))
}

extension Phase {
  /// Start, finish, objective, and who decides the passage, there or at the gate.
  fileprivate var isComplete: Answer {
    if case .pending(let date) = header.absence { return .awaited("is not settled", until: date) }
    let passage = decidedBy.value == nil ? gate.entry?.decidedBy ?? decidedBy : decidedBy
    let answer = combined([
      start.told.answer("start"), finish.told.answer("finish"), objective.told.answer("objective"),
      passage.told.answer("word on who decides the passage"),
    ])
    return if case .shown = answer { .shown([]) } else { answer }
  }
}

/// A phase with both its dates.
private typealias Stretch = (phase: Phase, start: PlanDate, finish: PlanDate)

extension Context {
  /// Whether the phases follow each other without a hole: what is wrong is a part each.
  fileprivate var pathOfPhases: [Matter] {
    var matters: [Matter] = []
    if let only = plan.phases.first, plan.phases.count == 1, !isShortNotice {
      matters.append(
        Matter(
          "the phase '\(only.id)'", at: only.span,
          .lacking("alone is no path: nothing comes before or after it")))
    }
    let stretches = plan.phases.compactMap { phase -> Stretch? in
      phase.start.value.flatMap { start in phase.finish.value.map { (phase, start, $0) } }
    }.sorted {
      $0.start == $1.start
        ? PlanDate.isInOrder($0.finish, $1.finish) : PlanDate.isInOrderOfBeginnings($0.start, $1.start)
    }
    guard let first = stretches.first else { return matters }
    var (holes, beginning, covered) = (holeBefore(first), first, first)
    for next in stretches.dropFirst() {
      if let days = covered.finish.daysUncovered(before: next.start) {
        guard asOf.map({ days.upperBound >= $0 }) ?? true else {
          (beginning, covered) = (next, next)
          continue
        }
        let time =
          days.lowerBound == days.upperBound
          ? "\(days.lowerBound)" : "the time from \(days.lowerBound) to \(days.upperBound)"
        let note = Diagnostic.Note("'\(covered.phase.id)' ends on \(covered.finish)", at: covered.phase.finish.span)
        holes.append(Matter(time, at: next.phase.start.span, .lacking("is covered by no phase", notes: [note])))
      }
      if PlanDate.isInOrder(covered.finish, next.finish) { covered = next }
    }
    holes += holeAfter(covered)
    guard holes.isEmpty else { return matters + holes }
    let time = "from \(beginning.start) to \(covered.finish)"
    return matters + [
      Matter("the phases", at: beginning.phase.span, .shown("without a hole \(time)", at: beginning.phase.span))
    ]
  }

  private func holeBefore(_ first: Stretch) -> [Matter] {
    guard let step = facts.firstDrawdownStep, first.start.isSurely(after: step.date) else { return [] }
    return [
      Matter(
        "the first phase", at: first.phase.start.span,
        .lacking(
          "starts on \(first.start), after the first drawdown step (\(step.date))",
          notes: [.init("the first drawdown step", at: step.span)]))
    ]
  }

  private func holeAfter(_ last: Stretch) -> [Matter] {
    guard let departure = facts.lastDeparture else {
      let mission = plan.mission
      return [
        Matter(
          "the plan", at: mission.span,
          (mission.entry?.departure.told ?? mission.told).lacking(
            "gives no departure to which the phases could lead", at: mission.span,
            help: "write in 'mission.departure' when the authorised presence is to end"))
      ]
    }
    guard departure.isSurely(after: last.finish.lastDay + 1) else { return [] }
    return [
      Matter(
        "the time from \(last.finish.lastDay + 1) to the departure (\(departure))", at: last.phase.finish.span,
        .lacking("is covered by no phase"))
    ]
  }
}
