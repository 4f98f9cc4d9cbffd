import PlanFormat
import PlanModel

// Whether the host State has asked for help with its own plans.

extension PlanFacts {
  /// Its plans and strategies that have not run out and of which the plan says whether it has asked for help with them.
  public var plansWithHostsAnswer: [Framework] {
    let plans = nationalPlans
    return plan.frameworks.filter { plans.contains($0.header.symbol) && $0.hostAsked.value != nil }
  }

  /// Where the plan says that it has not asked, for any of them.
  public var hostHasNotAsked: Framework? {
    let answers = plansWithHostsAnswer
    return answers.contains { $0.hostAsked.value == true } ? nil : answers.first
  }
}
