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
    check: .judge(checkAlignment))
}

private func checkAlignment(_ context: Context) -> Verdict {
  if case .notApplicable(let reason) = context.plan.frameworks.absence { return .notApplicable(reason.plain) }
  let (plans, processes) = (context.facts.nationalPlans, context.facts.nationalFrameworks)
  let tasks = context.plan.tasks
  var tally = Tally(context)
  var alike = Alike()
  for handover in context.facts.substantiveStateHandovers where !context.facts.isFinished(handover) {
    let task = handover.task.value.flatMap { tasks.position(of: $0.symbol) }
    let link =
      handover.frameworks.first { plans.contains($0.symbol) }
      ?? task.flatMap { tasks.entries[$0].frameworks.first { plans.contains($0.symbol) } }
    alike.link(link, handover.frameworks.absence, "the handover '\(handover.id)'", at: handover.span, &tally)
  }
  for priority in context.plan.residualPriorities {
    // What is political is also planned in a peace agreement or a political process.
    let own = priority.political.value == true ? processes : plans
    let link = priority.frameworks.first { own.contains($0.symbol) }
    if link == nil, let unclear = priority.frameworks.first(where: { context.mayBeNational($0) }) {
      tally.undecided("whose '\(unclear.id)' is ('owner')")
      continue
    }
    alike.link(
      link, priority.frameworks.absence, "the residual priority '\(priority.id)'", at: priority.span, &tally)
  }
  tally.count(alike)
  guard !tally.isEmpty else {
    return context.facts.substantiveStateHandovers.isEmpty
      ? .cannotTell("a handover to the State or a residual priority")
      : .notApplicable("every handover to the State is complete")
  }
  return reaching(context.thresholds.alignmentFloor, tally.verdict())
}

extension Context {
  /// Whether the plan says nothing of whose a strategy or a plan of a sector is.
  fileprivate func mayBeNational(_ reference: Reference<Framework>) -> Bool {
    guard let framework = plan.frameworks[reference], framework.owner.value == nil, !facts.hasExpired(framework) else {
      return false
    }
    return [.strategy, .sectorPlan, .other].contains(framework.kind.value)
  }
}

extension Alike {
  fileprivate mutating func link(
    _ plan: Reference<Framework>?, _ absence: Absence?, _ what: String, at span: Span,
    _ tally: inout Tally
  ) {
    if let plan {
      tally.found("\(what) stands in '\(plan.id)'", at: plan.span)
    } else if case .notApplicable(let reason) = absence {
      tally.found("\(what) lies outside national plans: \(reason.plain)", at: span)
    } else if case .pending(let date) = absence {
      tally.pending("\(what) refers to no national plan", until: date, at: span)
    } else {
      _ = take(.missing(.that("refers to no national plan")), of: what, at: span)
    }
  }
}

/// The verdict, met once a share of the parts, in per cent, is there.
private func reaching(_ floor: Int, _ verdict: Verdict) -> Verdict {
  guard case .partly(let linked, let all) = verdict.outcome, linked * 100 >= all * floor else { return verdict }
  return Verdict(outcome: .met, evidence: verdict.evidence)
}
