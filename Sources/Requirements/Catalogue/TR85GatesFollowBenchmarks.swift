import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let gatesFollowBenchmarks = Requirement(
    id: "TR-85", severity: .error, profile: .schedule,
    summary: "The plan does not wait at a gate for a benchmark that is only due afterwards.",
    sources: [.document("S/RES/2556 (2020)", "50")],
    addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d1)],
    rationale: "A gate that closes before its condition can be met is either passed unmet or never.",
    evidence: """
      No benchmark is due after the end of the phase, the closing, the cut or the handover that it gates, by the latest \
      day of each date. Gates that were found to be met, and benchmarks that are met, given up or hold all the time, wait for nothing.
      """,
    mend: "Move the gate or the target date.",
    example: (
      gap: """
      benchmarks:
        trust: { title: People trust the police, target: 2027-10 }
      sites:
        camp: { name: Northern camp, closes: 2027-08, gate: [trust] }
      """,
      met: """
      benchmarks:
        trust: { title: People trust the police, target: 2027-10 }
      sites:
        camp: { name: Northern camp, closes: 2027-11, gate: [trust] }
      """
    ),
    check: .agree(
      .each(
        .benchmarksOfStepsAhead,
        .inOrder(
          { step, _ in Landmark(step.benchmark.target, orElse: "when '\(step.benchmark.id)' is due") },
          { step, _ in
            Landmark(
              step.end,
              orElse: .init(
                "the date of \(step.name)", elsewhere: "the date of what waits for '\(step.benchmark.id)'"))
          },
          { step, due, end in "waits for '\(step.benchmark.id)', which is due \(due), after it ends \(end)" },
          notes: [(.first, "it is due here"), (.second, "it ends here")]))
    ).unless(
      .without("nothing that is ahead waits for a benchmark") { context in
        !Subjects.benchmarksOfStepsAhead.all(context).isEmpty
      }))
}

/// A step, and a benchmark that it waits for.
private struct GatedStep: Sendable {
  let name: String
  let end: Fact<PlanDate>
  let benchmark: Benchmark
  let span: Span
}

extension Subjects<GatedStep> {
  /// Everything still ahead that benchmarks decide, with each of these benchmarks that is awaited.
  fileprivate static let benchmarksOfStepsAhead = compared({ $0.name }, at: { $0.span }) { context in
    let plan = context.plan
    let awaited = Set(context.facts.benchmarks.filter(\.isAwaited).map(\.benchmark.header.symbol))
    func steps(_ name: String, _ end: Fact<PlanDate>, _ gate: PlanList<Reference<Benchmark>>) -> [GatedStep] {
      gate.filter { awaited.contains($0.symbol) }.compactMap { reference in
        plan.benchmarks[reference].map { GatedStep(name: name, end: end, benchmark: $0, span: reference.span) }
      }
    }
    let phases = plan.phases.flatMap { phase -> [GatedStep] in
      guard let gate = phase.gate.entry, gate.met.value == nil, context.facts.standing(of: phase) != .dropped
      else { return [] }
      return steps("the phase '\(phase.id)'", phase.finish, gate.benchmarks)
    }
    let sites = plan.sites.filter { context.facts.standing(of: $0)?.isLeft != true }.flatMap { site in
      steps("the closing of '\(site.id)'", site.closes, site.gate)
    }
    let ceilings = (plan.strength.entry?.ceilings.items ?? []).flatMap { ceiling in
      steps("the ceiling\(ceiling.from.value.map { " of \($0)" } ?? "")", ceiling.from, ceiling.gate)
    }
    let handovers = plan.handovers.filter { !context.facts.isFinished($0) }.flatMap { handover in
      handover.window.entry.map { steps("the handover '\(handover.id)'", $0.finish, handover.condition) } ?? []
    }
    return phases + sites + ceilings + handovers
  }
}
