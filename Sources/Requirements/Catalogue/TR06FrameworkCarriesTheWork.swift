import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let frameworkCarriesTheWork = Requirement(
    id: "TR-06", severity: .gap, profile: .report,
    summary: """
      The plan ties what the country team takes over to the cooperation framework in force or in preparation.
      """,
    sources: [.report(42), .report(44), .report(53), .document("S/RES/2512 (2020)", "2 (a)")],
    addressee: "Resident Coordinators; the UN country team", verb: "describes; requests (Guinea-Bissau)",
    qualifier: "special to receivers of the United Nations",
    bears: [.supports(.d2a), .supports(.d6a)],
    rationale:
      "The country team works by its framework: what stands in none of its outcomes gets neither staff nor money.",
    evidence: """
      Each handover still ahead to the country team or an agency, and each residual priority that one of them owns, names \
      an outcome of a cooperation framework that has not run out, or a framework that is in preparation and has not yet \
      begun; the task that is handed over may name it. A successor mission has no such framework and is not asked. Partly: \
      list those without.
      """,
    mend: "Add the outcome that carries the function, or ask for the framework to be amended.",
    example: (
      gap: """
      counterparts:
        undp: { name: Development Programme, kind: un }
      frameworks:
        unsdcf: { name: Cooperation framework, kind: cooperation-framework, outcomes: { justice: { text: Justice } } }
      residual-priorities:
        courts: { title: Courts, owner: undp }
      """,
      met: """
      counterparts:
        undp: { name: Development Programme, kind: un }
      frameworks:
        unsdcf: { name: Cooperation framework, kind: cooperation-framework, outcomes: { justice: { text: Justice } } }
      residual-priorities:
        courts: { title: Courts, owner: undp, outcomes: [justice] }
      """
    ),
    check: .judge(checkLinks))
}

private func checkLinks(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  let handovers = context.handoversAhead.filter { facts.receivers(of: $0).contains(where: \.isOfCountryTeam) }
  let priorities = plan.residualPriorities.filter { plan.counterparts[$0.owner.value]?.isOfCountryTeam == true }
  guard !handovers.isEmpty || !priorities.isEmpty else {
    return .notApplicable("nothing that is ahead goes to the country team")
  }
  let frameworks = plan.frameworks.filter { $0.kind.value == .cooperationFramework && !facts.hasExpired($0) }
  if frameworks.isEmpty, case .notApplicable(let reason) = plan.frameworks.absence {
    return .notApplicable(reason.plain)
  }
  var tally = Tally(context)
  guard !frameworks.isEmpty else {
    tally.absent(
      plan.frameworks.absence, "the country team takes over work, and the plan names no cooperation framework in force",
      at: plan.frameworks.span, help: "add it to 'frameworks' with its outcomes, also where it is in preparation")
    return tally.verdict()
  }
  var links = Links(frameworks, context)
  for handover in handovers {
    let task = facts.task(of: handover)
    links.count(
      "the handover '\(handover.id)'", at: handover.span, handover.outcomes, task?.outcomes,
      Array(handover.frameworks) + (task.map { Array($0.frameworks) } ?? []), &tally)
  }
  for priority in priorities {
    links.count(
      "the residual priority '\(priority.id)'", at: priority.span, priority.outcomes, nil, Array(priority.frameworks),
      &tally)
  }
  tally.count(links.without)
  return tally.verdict()
}

private struct Links {
  let outcomes: [Symbol: PlanModel.Outcome]
  /// Those in preparation that have not begun.
  let ahead: Set<Symbol>
  /// The framework whose outcomes are to be known by a day still ahead.
  let awaited: Framework?
  /// Those without, which lack the same.
  private(set) var without = Alike()

  init(_ frameworks: [Framework], _ context: Context) {
    outcomes = Dictionary(
      frameworks.flatMap { $0.outcomes.map { ($0.header.symbol, $0) } }, uniquingKeysWith: { first, _ in first })
    ahead = Set(
      frameworks.filter { framework in
        let isInPreparation = framework.status.value == .preparing || framework.status.value == .draft
        guard let from = framework.from.value, let asOf = context.asOf else { return isInPreparation }
        return isInPreparation && !from.hasPassed(on: asOf)
      }.map(\.header.symbol))
    awaited = frameworks.first { framework in
      if case .pending(let date) = framework.outcomes.absence { context.isAhead(date) } else { false }
    }
  }

  mutating func count(
    _ what: String, at span: Span, _ own: PlanList<Reference<PlanModel.Outcome>>,
    _ ofTask: PlanList<Reference<PlanModel.Outcome>>?,
    _ frameworks: [Reference<Framework>], _ tally: inout Tally
  ) {
    let named = Array(own) + (ofTask.map { Array($0) } ?? [])
    if let reference = named.first(where: { outcomes[$0.symbol] != nil }), let outcome = outcomes[reference.symbol] {
      tally.found("\(what): '\(outcome.id)'\(outcome.text.value.map { ", \($0.plain)" } ?? "")", at: reference.span)
    } else if let framework = frameworks.first(where: { ahead.contains($0.symbol) }) {
      tally.found("\(what): '\(framework.id)', in preparation", at: framework.span)
    } else if let awaited {
      tally.undecided("the outcomes of '\(awaited.id)'")
    } else if case .pending(let date) = own.absence {
      tally.pending("\(what) is tied to no outcome of a cooperation framework", until: date, at: own.span)
    } else {
      let help = "write the outcome in 'outcomes', or a framework in preparation in 'frameworks'"
      let lack = Lack.that("is tied to no outcome of a cooperation framework", help: help)
      _ = without.take(.missing(lack), of: what, at: span)
    }
  }
}
