import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let objectivesAreStated = Requirement(
    id: "TR-94", severity: .gap, profile: .resolution2594,
    summary: "The plan states the peacebuilding objectives that the reconfiguration is to support.",
    sources: [.resolution2594("PP5"), .report(61)],
    addressee: "Secretary-General, UN", verb: "underlines",
    bears: [.decides(.d3)],
    rationale: "The presence changes its shape for the sake of peace, and the plan should say what that asks for.",
    evidence: """
      'strategy.objectives' has an objective, and each one names a residual priority, or a task that goes on after \
      departure, and a national framework. Partly: an objective without these links.
      """,
    mend: "State the objectives and link work that outlives the mission.",
    example: (
      gap: """
      strategy:
        objectives:
          trust: { text: People trust the police }
      """,
      met: """
      strategy:
        objectives:
          trust: { text: People trust the police, residual-priorities: [land], frameworks: [vision] }
      frameworks:
        vision: { name: Vision 2030, kind: national-plan }
      residual-priorities:
        land: { title: Disputes over land }
      """
    ),
    check: .judge(checkObjectives))
}

private func checkObjectives(_ context: Context) -> Verdict {
  let strategy = context.plan.strategy
  let objectives = strategy.entry?.objectives
  var tally = Tally(context)
  guard let objectives, !objectives.isEmpty else {
    tally.absent(
      objectives?.absence ?? strategy.absence, "the plan states no peacebuilding objective",
      at: objectives.flatMap { $0.isWritten ? $0.span : nil } ?? strategy.span ?? .planStart)
    return tally.verdict()
  }
  let continuing = Set(context.facts.continuingTasks.map(\.header.symbol))
  let national = context.facts.nationalFrameworks
  for objective in objectives {
    let outlives =
      objective.residualPriorities.contains { context.plan.residualPriorities[$0] != nil }
      || objective.tasks.contains { continuing.contains($0.symbol) || outlasts($0, in: context) }
    let isNational = objective.frameworks.contains { national.contains($0.symbol) }
    count(objective, outlives: outlives, isNational: isNational, &tally)
  }
  return tally.verdict()
}

private func count(_ objective: Objective, outlives: Bool, isNational: Bool, _ tally: inout Tally) {
  let work = "work that goes on after departure"
  let lacking: String
  switch (outlives, isNational) {
  case (true, true): return tally.found("the objective '\(objective.id)'", at: objective.span)
  case (true, false): lacking = "a national framework"
  case (false, true): lacking = work
  case (false, false): lacking = "\(work) or to a national framework"
  }
  tally.partly(
    "the objective '\(objective.id)' is not tied to \(lacking)", at: objective.span,
    shows: "the objective '\(objective.id)'",
    help: outlives ? "name the framework in 'frameworks'" : "name in 'tasks' or 'residual-priorities' what goes on")
}

private func outlasts(_ reference: Reference<PlanTask>, in context: Context) -> Bool {
  guard let finish = context.plan.tasks[reference]?.finish.value, let departure = context.facts.lastDeparture else {
    return false
  }
  return finish.isSurely(after: departure)
}
