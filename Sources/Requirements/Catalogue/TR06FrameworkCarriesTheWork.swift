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
    check: Check.together(
      Subjects.workOfCountryTeam.beside(Subjects.cooperationFrameworks.all),
      .judge { work, context in
        if let carrier = work.of.carrier(among: work.known, in: context) { return .shown([carrier]) }
        for framework in work.known {
          guard case .pending(let date) = framework.outcomes.absence, context.isAhead(date) else { continue }
          return .undecided("the outcomes of '\(framework.id)'")
        }
        return work.of.outcomes.told.lacking(
          "is tied to no outcome of a cooperation framework", at: work.of.span,
          help: "write the outcome in 'outcomes', or a framework in preparation in 'frameworks'")
      }
    ).unless(.none(of: .workOfCountryTeam), .none(of: .cooperationFrameworks)))
}

extension Subjects<Legacy> {
  fileprivate static let workOfCountryTeam = legacies(
    { handover, context in context.facts.receivers(of: handover).contains(where: \.isOfCountryTeam) },
    { priority, context in context.plan.counterparts[priority.owner.value]?.isOfCountryTeam == true },
    none: { _ in .notApplicable("nothing that is ahead goes to the country team") })
}

extension Subjects<Framework> {
  /// Those that have not run out.
  fileprivate static let cooperationFrameworks = section(\.frameworks, none: none).which(
    { framework, context in framework.kind.value == .cooperationFramework && !context.facts.hasExpired(framework) },
    none: none)

  private static let none = Otherwise.gap(
    "the country team takes over work, and the plan names no cooperation framework in force",
    help: "add it to 'frameworks' with its outcomes, also where it is in preparation")
}

extension Legacy {
  /// The outcome that carries it, or the framework in preparation that is to.
  fileprivate func carrier(among cooperation: [Framework], in context: Context) -> Evidence? {
    for reference in allOutcomes {
      guard let outcome = cooperation.lazy.compactMap({ $0.outcomes[reference] }).first else { continue }
      return Evidence("'\(outcome.id)'\(outcome.text.value.map { ", \($0.plain)" } ?? "")", at: reference.span)
    }
    let ahead = allFrameworks.first { reference in
      cooperation.contains { $0.header.symbol == reference.symbol && $0.isInPreparation(context) }
    }
    return ahead.map { Evidence("'\($0.id)', in preparation", at: $0.span) }
  }
}

extension Framework {
  /// Whether it is, and has not begun.
  fileprivate func isInPreparation(_ context: Context) -> Bool {
    (status.value == .preparing || status.value == .draft) && from.value.map(context.hasPassed) != true
  }
}
