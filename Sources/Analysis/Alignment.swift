import PlanFormat
import PlanModel

// How the plan stands in the country's own plans.

extension PlanFacts {
  /// A framework of the country, not of the United Nations.
  public func isNational(_ framework: Framework) -> Bool {
    framework.kind.value != .cooperationFramework
      && !enclosing(framework.owner.value).contains { $0.isUnitedNations || $0.id == Self.missionID }
  }

  /// Whether a framework has run out.
  public func hasExpired(_ framework: Framework) -> Bool {
    if framework.status.value == .expired { return true }
    guard let until = framework.until.value, let asOf else { return false }
    return until.latest < asOf
  }

  /// The national frameworks among several that have not run out.
  public func nationalFrameworks(_ references: PlanList<Reference<Framework>>) -> [Framework] {
    references.compactMap { plan.frameworks[$0] }.filter { isNational($0) && !hasExpired($0) }
  }

  /// The national plans and strategies among several frameworks: those that are no peace agreement or process.
  public func nationalPlans(_ references: PlanList<Reference<Framework>>) -> [Framework] {
    nationalFrameworks(references).filter { $0.kind.value != .peaceAgreement && $0.kind.value != .politicalProcess }
  }

  /// The handovers to institutions of the State of something that is more than logistics or closure.
  public var substantiveStateHandovers: [Handover] {
    plan.handovers.filter { handover in
      task(of: handover)?.technical.value != true && receivers(of: handover).contains(where: \.isState)
    }
  }
}
