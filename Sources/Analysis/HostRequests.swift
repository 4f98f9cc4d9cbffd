import PlanFormat
import PlanModel

// What the host State has asked for and agreed to.

extension PlanFacts {
  /// Whether the Government wishes the engagement of the Peacebuilding Commission, where a document says so that was there on the
  /// day. A consent that was worked out, told second hand, or known only later is none that may be claimed for a State.
  public var hostsConsentToCommission: Bool? {
    guard let pbc = plan.pbc.entry else { return nil }
    let consent = pbc.consent.citing(pbc.header)
    guard (consent.provenance?.confidence ?? .stated) == .stated, !isToldLater(consent.sources) else { return nil }
    return consent.value
  }

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
