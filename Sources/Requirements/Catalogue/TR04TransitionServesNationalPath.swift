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
    check: Check.one(
      of: .nationalFrameworks, "no national framework is in force",
      .judge { framework, context in
        context.facts.hasExpired(framework)
          ? .missing(.that("has expired, and the plan names no other national one")) : .shown([])
      }
    ).ifSo(
      .plan(
        .judge { plan, context in
          let national = context.facts.nationalFrameworks
          if let reference = plan.framework(among: national) {
            return .shown("refers to '\(reference.id)'", at: reference.span)
          }
          let first = plan.frameworks.first { national.contains($0.header.symbol) }
          return .missing(
            .that("refers nowhere to the national framework '\(first?.id ?? "")'", at: first?.span ?? .planStart))
        })))
}

extension Subjects<Framework> {
  fileprivate static let nationalFrameworks = section(\.frameworks, none: none).which(
    { framework, context in context.facts.isNational(framework) }, none: none)

  private static let none = Otherwise.gap("the plan names no national framework")
}

extension Plan {
  /// The first place where the strategy, a phase, a task, a handover or a residual priority names one of some frameworks.
  fileprivate func framework(among frameworks: Set<Symbol>) -> Reference<Framework>? {
    let strategy = strategy.entry
    if let political = strategy?.political.entry?.framework.value, frameworks.contains(political.symbol) {
      return political
    }
    let ofStrategy = [strategy?.endState.entry?.frameworks].compactMap(\.self)
    let named = ofStrategy + (strategy?.objectives.map(\.frameworks) ?? []) + phases.map(\.frameworks)
    let ofWork = tasks.map(\.frameworks) + handovers.map(\.frameworks) + residualPriorities.map(\.frameworks)
    return (named + ofWork).lazy.flatMap(\.items).first { frameworks.contains($0.symbol) }
  }
}
