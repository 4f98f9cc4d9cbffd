import PlanFormat
import PlanModel

// How the plan stands in the country's own plans.

extension PlanFacts {
  /// Whether a framework is the country's own: an institution of the State or other nationals own it, or it is by its kind.
  /// Of a strategy or a plan of a sector that nobody owns, the plan does not say it.
  public func isNational(_ framework: Framework) -> Bool {
    if framework.kind.value == .cooperationFramework { return false }
    let owner = framework.owner.value
    if belongsToUnitedNations(owner) { return false }
    if belongsToState(owner) || isNonState(owner) { return true }
    switch framework.kind.value {
    case .nationalPlan, .peaceAgreement, .politicalProcess: return true
    case .protectionPlan: return owner == nil
    case .cooperationFramework, .strategy, .sectorPlan, .other, nil: return false
    }
  }

  /// Whether a framework has run out.
  public func hasExpired(_ framework: Framework) -> Bool {
    if framework.status.value == .expired { return true }
    guard let until = framework.until.value, let asOf else { return false }
    return until.hasPassed(on: asOf)
  }

  /// The national frameworks that have not run out, by their symbols.
  public var nationalFrameworks: Set<Symbol> {
    Set(plan.frameworks.filter { isNational($0) && !hasExpired($0) }.map(\.header.symbol))
  }

  /// Those of them that are plans and strategies, not peace agreements or political processes.
  public var nationalPlans: Set<Symbol> {
    let national = nationalFrameworks
    return national.subtracting(
      plan.frameworks.filter { $0.kind.value == .peaceAgreement || $0.kind.value == .politicalProcess }
        .map(\.header.symbol))
  }

  /// The handovers to institutions of the State of something that is more than logistics or closure.
  public var substantiveStateHandovers: Selected<Handover> {
    let state = Set(plan.counterparts.filter(\.isState).map(\.header.symbol))
    let (handovers, tasks) = (plan.handovers.entries, plan.tasks.entries)
    let positions = handovers.indices.filter { index in
      if let task = handovers[index].task.value, let position = plan.tasks.position(of: task.symbol),
        tasks[position].technical.value == true
      {
        return false
      }
      if handovers[index].isOfSitesOnly { return false }
      return handovers[index].to.contains { $0.who.value.map { state.contains($0.symbol) } ?? false }
    }
    return Selected(positions, of: plan.handovers)
  }
}
