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
    check: .judge(checkGates))
}

/// A step that waits for benchmarks.
private struct GatedStep {
  let name: String
  let end: Fact<PlanDate>
  let benchmarks: PlanList<Reference<Benchmark>>
}

private func checkGates(_ context: Context) -> Verdict {
  var gates = Contradictions()
  let awaited = Set(context.facts.benchmarks.filter(\.isAwaited).map(\.benchmark.header.symbol))
  for step in context.gatedSteps {
    for reference in step.benchmarks {
      guard let benchmark = context.plan.benchmarks[reference], awaited.contains(reference.symbol) else { continue }
      guard let end = step.end.value else {
        gates.undecided("the date of \(step.name)")
        continue
      }
      guard let target = benchmark.target.value else {
        gates.undecided("when '\(benchmark.id)' is due")
        continue
      }
      guard target.isSurely(after: end) else {
        gates.agree()
        continue
      }
      gates.breach(
        "\(step.name) waits for '\(benchmark.id)', which is due \(target), after it ends \(end)", at: reference.span,
        notes: [.init("it is due here", at: benchmark.target.span), .init("it ends here", at: step.end.span)])
    }
  }
  return gates.verdict()
}

extension Context {
  /// Everything still ahead that benchmarks decide.
  fileprivate var gatedSteps: [GatedStep] {
    var steps: [GatedStep] = []
    for phase in plan.phases.entries {
      guard let gate = phase.gate.entry, gate.met.value == nil, phase.status.value != .dropped else { continue }
      steps.append(GatedStep(name: "the phase '\(phase.id)'", end: phase.finish, benchmarks: gate.benchmarks))
    }
    for site in plan.sites.entries where site.closed.value == nil && !site.gate.isEmpty {
      steps.append(GatedStep(name: "the closing of '\(site.id)'", end: site.closes, benchmarks: site.gate))
    }
    for ceiling in plan.strength.entry?.ceilings.items ?? [] where !ceiling.gate.isEmpty {
      let from = ceiling.from.value.map { " of \($0)" } ?? ""
      steps.append(GatedStep(name: "the ceiling\(from)", end: ceiling.from, benchmarks: ceiling.gate))
    }
    for handover in plan.handovers.entries where !handover.condition.isEmpty && !facts.isFinished(handover) {
      guard let finish = handover.window.entry?.finish else { continue }
      steps.append(GatedStep(name: "the handover '\(handover.id)'", end: finish, benchmarks: handover.condition))
    }
    return steps
  }
}
