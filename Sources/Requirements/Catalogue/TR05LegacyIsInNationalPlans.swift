import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let legacyIsInNationalPlans = Requirement(
    id: "TR-05", severity: .gap, profile: .report,
    summary: """
      The plan ties what it leaves to the State and what remains to be done to national development plans and \
      strategies.
      """,
    sources: [.report(62)],
    addressee: "planning process (Secretary-General, with national actors)", verb: "must, in the report's words",
    bears: [.supports(.d4), .decides(.d6a)],
    rationale: "What stands in no national plan finds neither an owner nor a budget once the mission has gone.",
    evidence: """
      Each handover to the State and each residual priority refers to a national plan or strategy in force, or says in \
      'frameworks' why it lies outside; a political priority may refer to a peace agreement or a political process. \
      Logistics, closure and handovers of sites alone are not counted. Whose a strategy or a plan of a sector is must be \
      said, or nobody can tell. Partly: list those without.
      """,
    mend: "Link each listed item to the national plan or say why it lies outside.",
    threshold: "all of them for the full result",
    example: (
      gap: """
      frameworks:
        vision: { name: Vision 2030, kind: national-plan }
      residual-priorities:
        land: { title: Disputes over land }
      """,
      met: """
      frameworks:
        vision: { name: Vision 2030, kind: national-plan }
      residual-priorities:
        land: { title: Disputes over land, frameworks: [vision] }
      """
    ),
    check: Check.together(
      Subjects.leftToTheState.beside { (plans: $0.facts.nationalPlans, all: $0.facts.nationalFrameworks) },
      .judge { legacy, context in
        // What is political is also planned in a peace agreement or a political process.
        let national = legacy.of.isPolitical ? legacy.known.all : legacy.known.plans
        if let plan = legacy.of.allFrameworks.first(where: { national.contains($0.symbol) }) {
          return .shown("stands in '\(plan.id)'", at: plan.span)
        }
        if case .notApplicable(let reason) = legacy.of.frameworks.absence {
          return .shown("lies outside national plans: \(reason.plain)", at: legacy.of.span)
        }
        if let unclear = legacy.of.allFrameworks.first(where: context.mayBeNational) {
          return .undecided("whose '\(unclear.id)' is ('owner')")
        }
        return legacy.of.frameworks.told.lacking("refers to no national plan", at: legacy.of.span)
      }
    ).unless(.notApplicable(\.frameworks)))
}

extension Subjects<Legacy> {
  /// What goes to institutions of the State and is more than logistics, closure or sites, and what remains to be done.
  fileprivate static let leftToTheState = legacies(
    { handover, context in
      !handover.isOfSitesOnly && context.facts.task(of: handover)?.technical.value != true
        && handover.to.contains { context.plan.counterparts[$0.who.value]?.isState == true }
    },
    none: { context in
      context.facts.substantiveStateHandovers.isEmpty
        ? .cannotTell("a handover to the State or a residual priority")
        : .notApplicable("every handover to the State is complete")
    })
}

extension Context {
  /// Whether the plan does not say whose a strategy or a plan of a sector is.
  fileprivate func mayBeNational(_ reference: Reference<Framework>) -> Bool {
    guard let framework = plan.frameworks[reference], framework.owner.value == nil, !facts.hasExpired(framework) else {
      return false
    }
    return [.strategy, .sectorPlan, .other].contains(framework.kind.value)
  }
}
