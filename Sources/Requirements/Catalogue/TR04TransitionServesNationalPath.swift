import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let transitionServesNationalPath = Requirement(
    id: "TR-04", severity: .gap, profile: .resolution2594,
    summary: "The plan places the mission's transition within the country's own wider path to peace.",
    sources: [.resolution2594("2")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d5), .decides(.d6a)],
    rationale: "The mission's leaving is one step of the country's own way, which goes on without it.",
    evidence: """
      A national framework in force, such as a peace agreement, a political process or a development plan, is referred \
      to by the strategy, a phase, a task, a handover or a residual priority. Partly: it is listed, but nothing refers \
      to it.
      """,
    mend: "Name the national process that this transition is part of, and let objectives or tasks refer to it.",
    example: (
      gap: """
      frameworks:
        vision: { name: Vision 2030, kind: national-plan }
      tasks:
        dialogue: { title: Dialogue in the districts }
      """,
      met: """
      frameworks:
        vision: { name: Vision 2030, kind: national-plan }
      tasks:
        dialogue: { title: Dialogue in the districts, frameworks: [vision] }
      """
    ),
    check: .judge(checkFrameworks))
}

private func checkFrameworks(_ context: Context) -> Verdict {
  let frameworks = context.plan.frameworks
  if case .notApplicable(let reason) = frameworks.absence { return .notApplicable(reason.plain) }
  var tally = Tally(context)
  let national = frameworks.filter { context.facts.isNational($0) }
  guard let first = national.first(where: { !context.facts.hasExpired($0) }) else {
    if let expired = national.first {
      tally.missing("no national framework is in force: '\(expired.id)' has expired", at: expired.span)
    } else {
      tally.absent(frameworks.absence, "the plan names no national framework", at: frameworks.span)
    }
    return tally.verdict()
  }
  tally.found("the national framework '\(first.id)'", at: first.span)
  if let reference = firstReference(to: context.facts.nationalFrameworks, in: context.plan) {
    tally.found("'\(reference.id)' is referred to", at: reference.span)
  } else {
    tally.missing("nothing in the plan refers to the national framework '\(first.id)'", at: first.span)
  }
  return tally.verdict()
}

private func firstReference(to frameworks: Set<Symbol>, in plan: Plan) -> Reference<Framework>? {
  func first(in references: PlanList<Reference<Framework>>) -> Reference<Framework>? {
    references.first { frameworks.contains($0.symbol) }
  }
  if let reference = plan.strategy.entry?.political.entry?.framework.value, frameworks.contains(reference.symbol) {
    return reference
  }
  if let reference = plan.strategy.entry?.endState.entry.flatMap({ first(in: $0.frameworks) }) { return reference }
  let objectives = plan.strategy.entry?.objectives.entries ?? []
  let (tasks, handovers, priorities) = (plan.tasks.entries, plan.handovers.entries, plan.residualPriorities.entries)
  return objectives.lazy.compactMap { first(in: $0.frameworks) }.first
    ?? plan.phases.lazy.compactMap { first(in: $0.frameworks) }.first
    ?? tasks.indices.lazy.compactMap { first(in: tasks[$0].frameworks) }.first
    ?? handovers.indices.lazy.compactMap { first(in: handovers[$0].frameworks) }.first
    ?? priorities.lazy.compactMap { first(in: $0.frameworks) }.first
}
