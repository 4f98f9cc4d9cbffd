import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let institutionsAnswerToPeople = Requirement(
    id: "TR-104", severity: .gap, profile: .resolution2594,
    summary: """
      The plan builds security and justice institutions that answer to the law and to the people, beyond equipment and \
      numbers.
      """,
    sources: [.resolution2594("7"), .resolution2594("PP6")],
    addressee: "Secretary-General; States", verb: "recognises", qualifier: "in line with host State needs",
    bears: [.supports(.d3), .supports(.d4)],
    rationale: "A force with vehicles and without an inspectorate is soon what people need protection from.",
    evidence: """
      Each handover of security, police, justice or corrections to the State that is still ahead has one of three: a \
      capacity action of the kind 'oversight' or 'law'; a benchmark that also measures a task of oversight; or work on \
      oversight that the plan gives to the same institution, to a part of it, or to the security force that both belong \
      to, as an inspectorate of the police looks at its prison service. Partly: list those without. Whether the \
      host State needs it cannot be read from a plan, and is not asked.
      """,
    mend: "Add an action on oversight or accountability agreed with the institution.",
    example: (
      gap: """
      counterparts:
        cnp: { kind: national }
      tasks:
        patrols: { function: police, lead: mission }
      handovers:
        patrols: { task: patrols, to: [cnp], actions: { cars: { title: Cars, kind: equipment } } }
      """,
      met: """
      counterparts:
        cnp: { kind: national }
      tasks:
        patrols: { function: police, lead: mission }
      handovers:
        patrols: { task: patrols, to: [cnp], actions: { complaints: { title: A complaints office, kind: oversight } } }
      """
    ),
    check: .together(
      .powersHandedToTheState,
      .judge { power, context in
        if let action = power.handover.actions.first(where: \.buildsOversight) {
          return .shown("the action '\(action.id)'", at: action.span)
        }
        if let evidence = power.oversight { return .shown([evidence]) }
        return .missing(
          .that(
            "has no action, benchmark or other work on oversight",
            help:
              "add an action of the kind 'oversight' to 'actions', or name in the task's 'benchmarks' the one that measures it"
          ))
      }))
}

extension CapacityAction {
  fileprivate var buildsOversight: Bool {
    (kind.value == .oversight || kind.value == .law) && ActionStanding(self) != .dropped
  }
}

/// A function of security or justice that goes to the State, and what the plan does elsewhere so that it answers to people.
private struct Power: Sendable {
  let handover: Handover
  let oversight: Evidence?
}

extension Subjects<Power> {
  fileprivate static let powersHandedToTheState = Subjects(
    all: { context in
      let (facts, oversight) = (context.facts, OversightWork(context))
      return context.handoversAhead.compactMap { handover in
        guard let task = facts.task(of: handover), task.function.value.map(powers.contains) ?? false else { return nil }
        let receivers = facts.receivers(of: handover).filter(\.isState)
        return receivers.isEmpty
          ? nil : Power(handover: handover, oversight: oversight.evidence(for: handover, of: task, to: receivers))
      }
    },
    name: { "the handover '\($0.handover.id)'" }, place: { $0.handover.span },
    none: { context in
      context.verdictWithoutHandoversAhead()
        ?? .notApplicable("no function of security or justice is still to be handed over to the State")
    })

  private static let powers: Set<Function> = [.security, .police, .justice, .corrections, .securitySectorReform]
}

/// The work of a plan on oversight: which benchmarks measure it, and which bodies it strengthens.
private struct OversightWork {
  private var benchmarks: [Symbol: Evidence] = [:]
  private var institutions: [Symbol: Evidence] = [:]
  /// Those of them that are security forces: what looks at such a force looks at all of its parts.
  private var forces: [Symbol?: Evidence] = [:]

  init(_ context: Context) {
    let (plan, facts) = (context.plan, context.facts)
    let tasks = plan.tasks.filter { $0.function.value == .oversight || $0.function.value == .antiCorruption }
    for task in tasks {
      let evidence = Evidence("the task '\(task.id)'", at: task.span)
      for benchmark in task.benchmarks { benchmarks[benchmark.symbol] = benchmarks[benchmark.symbol] ?? evidence }
      let bodies = [task.lead.value].compactMap(\.self) + task.support
      let receivers = facts.handovers(of: task).flatMap { facts.receivers(of: $0) }
      for body in bodies.compactMap({ plan.counterparts[$0] }) + receivers where body.isState {
        for symbol in [body.header.symbol, body.partOf.value?.symbol].compactMap(\.self) {
          institutions[symbol] = institutions[symbol] ?? evidence
        }
      }
    }
    for force in plan.counterparts where force.securityForce.value == true {
      forces[force.header.symbol] = institutions[force.header.symbol]
    }
    let symbols = Set(tasks.map(\.header.symbol))
    for benchmark in plan.benchmarks where benchmark.tasks.contains(where: { symbols.contains($0.symbol) }) {
      benchmarks[benchmark.header.symbol] = Evidence("the benchmark '\(benchmark.id)'", at: benchmark.span)
    }
  }

  func evidence(for handover: Handover, of task: PlanTask, to receivers: [Counterpart]) -> Evidence? {
    (Array(handover.condition) + task.benchmarks).lazy.compactMap { benchmarks[$0.symbol] }.first
      ?? receivers.lazy.compactMap { institutions[$0.header.symbol] ?? forces[$0.partOf.value?.symbol] }.first
  }
}
