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
      Subjects.workOfCountryTeam.beside(CooperationFrameworks.init),
      .judge { work, _ in
        if let carrier = work.known.carrier(of: work.of) { return .shown([carrier]) }
        if let awaited = work.known.awaited { return .undecided("the outcomes of '\(awaited)'") }
        return work.of.outcomes[0].told.lacking(
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

/// What the cooperation frameworks of a plan can carry.
private struct CooperationFrameworks: Sendable {
  private let outcomes: [Symbol: PlanModel.Outcome]
  /// Those in preparation that have not begun.
  private let ahead: Set<Symbol>
  /// The one whose outcomes are to be known by a day still ahead.
  let awaited: String?

  @Sendable init(_ context: Context) {
    let frameworks = Subjects.cooperationFrameworks.all(context)
    outcomes = Dictionary(
      frameworks.flatMap { $0.outcomes.map { ($0.header.symbol, $0) } }, uniquingKeysWith: { first, _ in first })
    ahead = Set(
      frameworks.filter { framework in
        (framework.status.value == .preparing || framework.status.value == .draft)
          && framework.from.value.map(context.hasPassed) != true
      }.map(\.header.symbol))
    awaited =
      frameworks.first { framework in
        if case .pending(let date) = framework.outcomes.absence { context.isAhead(date) } else { false }
      }?.id
  }

  func carrier(of work: Legacy) -> Evidence? {
    for reference in work.outcomes.lazy.flatMap(\.items) {
      guard let outcome = outcomes[reference.symbol] else { continue }
      return Evidence("'\(outcome.id)'\(outcome.text.value.map { ", \($0.plain)" } ?? "")", at: reference.span)
    }
    return work.frameworks.lazy.flatMap(\.items).first { ahead.contains($0.symbol) }
      .map { Evidence("'\($0.id)', in preparation", at: $0.span) }
  }
}
