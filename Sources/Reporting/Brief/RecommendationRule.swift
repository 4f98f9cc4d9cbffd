import Analysis
import PlanFormat
import PlanModel
import Requirements

/// When findings of which requirements lead to a recommendation, and to whom. The sentence itself stands in the template of
/// each language, under the rule's key.
struct RecommendationRule: Sendable {
  enum Addressee: String, CaseIterable, Sendable {
    case council, un, partners, commission
    case hostState = "host-state"
  }

  /// What the action is to come before.
  enum Due: Sendable {
    /// The next decision of the Security Council on the mandate.
    case councilDecision
    case departure
    /// The first handover that is still ahead.
    case nextHandover
  }

  let key: String
  /// A finding of any of these is enough; the first that has one is named as the basis.
  let requirements: [String]
  let addressee: Addressee
  let due: Due

  private init(_ key: String, _ requirements: [String], _ addressee: Addressee, before due: Due) {
    self.key = key
    self.requirements = requirements
    self.addressee = addressee
    self.due = due
  }

  /// All rules, the most urgent first: people's safety and political continuity, what a handover lives by, money, voices, and
  /// then the plan itself.
  static let all: [RecommendationRule] = [
    .init("contradictions", contradictions, .un, before: .nextHandover),
    .init("leadership", ["TR-62"], .un, before: .departure),
    .init("political-owners", ["TR-17"], .un, before: .departure),
    .init("presence", ["TR-98"], .council, before: .councilDecision),
    .init("analysis", ["TR-26"], .council, before: .councilDecision),
    .init("capacity", ["TR-13", "TR-14"], .un, before: .nextHandover),
    .init("receivers", ["TR-10"], .un, before: .nextHandover),
    .init("legal-powers", ["TR-115"], .hostState, before: .departure),
    .init("money", ["TR-87", "TR-54"], .partners, before: .departure),
    .init("mobilisation", ["TR-87", "TR-54", "TR-52"], .commission, before: .departure),
    .init("costs", ["TR-52"], .un, before: .councilDecision),
    .init("lenders", ["TR-47"], .partners, before: .departure),
    .init("focal-points", ["TR-11"], .hostState, before: .nextHandover),
    .init("joint-body", ["TR-44", "TR-95"], .hostState, before: .departure),
    .init("joint-objectives", ["TR-63"], .commission, before: .councilDecision),
    .init("women", ["TR-38"], .un, before: .departure),
    .init("communities", ["TR-42", "TR-96"], .un, before: .departure),
    .init("youth", ["TR-39"], .un, before: .departure),
    .init("disabilities", ["TR-40"], .un, before: .departure),
    .init("regional-roles", ["TR-45", "TR-46"], .partners, before: .departure),
    .init("end-state", ["TR-03", "TR-97"], .council, before: .councilDecision),
    .init("dispositions", ["TR-09", "TR-12"], .un, before: .departure),
    .init("national-plans", ["TR-05", "TR-04"], .hostState, before: .departure),
    .init("objectives", ["TR-94"], .commission, before: .councilDecision),
    .init("roles", ["TR-08", "TR-07"], .un, before: .departure),
    .init("consultation", ["TR-43"], .un, before: .departure),
    .init("context", ["TR-27"], .un, before: .councilDecision),
    .init("planning", ["TR-02", "TR-108"], .council, before: .councilDecision),
  ]

  /// Requirements that a plan fails by contradicting itself.
  private static let contradictions = [
    "TR-78", "TR-79", "TR-84", "TR-85", "TR-89", "TR-121", "TR-122", "TR-123", "TR-124",
  ]
}

/// A recommendation of the Commission, with the findings that it rests on.
struct AdvisedAction {
  let rule: RecommendationRule
  /// The results with findings, the one that is named as the basis first; never empty.
  let results: [RequirementResult]

  /// Nothing where none of the rule's requirements is open.
  init?(_ rule: RecommendationRule, open: [String: RequirementResult]) {
    results = rule.requirements.compactMap { open[$0] }
    guard !results.isEmpty else { return nil }
    self.rule = rule
  }
}

/// The days before which something is to be done, as far as the plan gives them and they are still ahead.
struct DaysOfAction {
  private let councilDecision: PlanDate?
  private let departure: PlanDate?
  private let nextHandover: PlanDate?

  init(_ dossier: Dossier) {
    let ahead = { (dates: [PlanDate?]) in
      dates.compactMap(\.self).filter { $0.mayBeAhead(of: dossier.asOf) }.firstInOrder
    }
    councilDecision = ahead(
      dossier.plan.calendar.filter { $0.kind.value == .councilReview || $0.kind.value == .mandate }.map(\.on.value)
        + [dossier.facts.mandates.inForce?.until.value])
    departure = ahead([dossier.facts.lastDeparture])
    nextHandover = ahead(
      zip(dossier.plan.handovers.entries, dossier.facts.standings.handovers).map { handover, standing in
        standing.isFinished ? nil : handover.window.entry?.finish.value
      })
  }

  subscript(due: RecommendationRule.Due) -> PlanDate? {
    switch due {
    case .councilDecision: councilDecision
    case .departure: departure
    case .nextHandover: nextHandover
    }
  }
}
