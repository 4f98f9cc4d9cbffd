import PlanFormat
import PlanModel

// On what the steps of the drawdown depend.

extension PlanFacts {
  /// The cuts and closures that are still ahead, where the mission leaves.
  public var drawdownStepsAhead: [DrawdownStep] {
    let left = areasLeft
    return drawdownSteps.filter { isAhead($0.date) && overlap($0.areas, left) }
  }

  /// The phases that may hold a step, by its date and its places.
  public func phases(of step: DrawdownStep) -> [Phase] {
    plan.phases.filter { phase in
      guard phase.start.value != nil || phase.finish.value != nil else { return false }
      if let start = phase.start.value, step.date.isSurely(before: start) { return false }
      if let finish = phase.finish.value, step.date.isSurely(after: finish) { return false }
      return overlap(step.areas, phase.areas.items)
    }
  }

  /// Whether a step waits for benchmarks or a joint assessment: for its own gate, for that of its phase, or for the one by
  /// which its phase is entered.
  public func isGated(_ step: DrawdownStep) -> Bool {
    if !step.gate.isEmpty { return true }
    return phases(of: step).contains { phase in
      ([phase] + phase.after.compactMap { plan.phases[$0] }).contains(where: \.hasConditions)
    }
  }

  /// The benchmarks on which a step of the drawdown depends that has not been taken, in the order of the plan.
  public var gatingBenchmarks: [Benchmark] {
    var symbols: Set<Symbol> = []
    for phase in plan.phases where ![.ended, .dropped].contains(standing(of: phase)) {
      guard let gate = phase.gate.entry, gate.met.value == nil else { continue }
      symbols.formUnion(gate.benchmarks.map(\.symbol))
    }
    for step in drawdownStepsAhead { symbols.formUnion(step.gate.map(\.symbol)) }
    return benchmarks.map(\.benchmark).filter { symbols.contains($0.header.symbol) }
  }
}

extension Phase {
  /// Whether the passage out of it depends on benchmarks or a joint assessment.
  public var hasConditions: Bool {
    guard let gate = gate.entry else { return false }
    return !gate.benchmarks.isEmpty || gate.assessment.value != nil
  }
}
