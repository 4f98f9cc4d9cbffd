import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let politicalMattersHaveOwners = Requirement(
    id: "TR-17", severity: .gap, profile: .report,
    summary: """
      The plan lists what will still need doing for peace after departure and gives political matters a political owner.
      """,
    sources: [.report(61), .report(60)],
    addressee: "UN and Member States", verb: "essential, in the report's words",
    bears: [.decides(.d3)],
    rationale: "Much of what remains is political, and programmes cannot carry politics on.",
    evidence: """
      A residual priority, or the sentence that there is none with its reason; each says whether it is political, and \
      each political one is owned by a body with a political role: the Resident Coordinator with a peace and development \
      or political adviser, a successor mission, a regional organisation, or whoever the plan names in the political \
      process or in political engagement afterwards. Partly: the owner is missing or purely technical. Where the \
      mission leaves a part of the country only, the areas left count, and the mission may own.
      """,
    mend: "Name who will carry each political matter.",
    threshold: """
      political owners: Resident Coordinator with adviser, regional or successor political mission, envoy, PBC, \
      regional organisation, national body of dialogue
      """,
    example: (
      gap: """
      residual-priorities:
        borders: { title: Talks on the border, political: true, owner: undp }
      counterparts:
        undp: { kind: un }
      """,
      met: """
      residual-priorities:
        borders: { title: Talks on the border, political: true, owner: union }
      counterparts:
        union: { kind: regional }
      """
    ),
    check: .judge(checkPriorities))
}

private func checkPriorities(_ context: Context) -> Verdict {
  let section = context.plan.residualPriorities
  var tally = Tally(context)
  if case .notApplicable(let reason) = section.absence {
    tally.found("nothing remains to be done: \(reason.plain)", at: section.span)
    return tally.verdict()
  }
  let areasLeft = context.facts.areasLeft
  let priorities = section.filter { context.facts.overlap($0.areas.items, areasLeft) }
  guard let first = priorities.first else {
    tally.absent(
      section.absence, "the plan does not say what will still need doing for peace after departure", at: section.span,
      help: "list it in 'residual-priorities', or write there 'not-applicable' and why nothing remains")
    return tally.verdict()
  }
  let count = priorities.count
  tally.found(count == 1 ? "one residual priority" : "\(count) residual priorities", at: first.span)
  let owners = PoliticalOwners(context)
  for priority in priorities { tally.count(priority, owners) }
  return tally.verdict()
}

extension Tally {
  fileprivate mutating func count(_ priority: ResidualPriority, _ owners: PoliticalOwners) {
    guard let isPolitical = priority.political.value else {
      absent(
        priority.political.absence, "'\(priority.id)' does not say whether it is a political matter", at: priority.span,
        help: "write 'political: true' or 'political: false'")
      return
    }
    guard isPolitical else { return }
    guard let owner = priority.owner.value else {
      absent(priority.owner.absence, "the political matter '\(priority.id)' has no owner", at: priority.span)
      return
    }
    switch owners.standing(of: owner) {
    case .political: found("'\(priority.id)' is owned by '\(owner.id)'", at: priority.owner.span)
    case .withoutAdviser:
      partly(
        "the political matter '\(priority.id)' is owned by '\(owner.id)', who has no political adviser",
        at: priority.owner.span, shows: "'\(priority.id)' is owned by '\(owner.id)'",
        help: "plan a post of kind 'peace-and-development' or 'political' with '\(owner.id)', or name another owner")
    case .technical:
      partly(
        "the political matter '\(priority.id)' is owned by '\(owner.id)', which has no political role",
        at: priority.owner.span, shows: "'\(priority.id)' is owned by '\(owner.id)'",
        help: "name a political owner, or name '\(owner.id)' in 'afterwards.political-engagement'")
    }
  }
}

/// Who can carry political matters on.
private struct PoliticalOwners {
  enum Standing { case political, withoutAdviser, technical }

  private let context: Context
  /// Those whom the plan names in the political process, or in political engagement afterwards.
  private let engaged: Set<Symbol>
  /// Those who have the post of a political adviser.
  private let advised: Set<Symbol>

  init(_ context: Context) {
    self.context = context
    let actors = context.plan.strategy.entry?.political.entry?.actors.compactMap(\.who.value?.symbol) ?? []
    let afterwards = context.plan.afterwards.entry?.politicalEngagement.compactMap(\.who.value?.symbol) ?? []
    let mission = context.plan.counterparts.first { $0.id == PlanFacts.missionID }?.header.symbol
    engaged = Set(actors + afterwards).subtracting([mission].compactMap { $0 })
    advised = Set(
      context.plan.posts.filter { $0.kind.value == .peaceAndDevelopment || $0.kind.value == .political }
        .compactMap(\.employer.value?.symbol))
  }

  func standing(of owner: Reference<Counterpart>) -> Standing {
    if context.facts.isMission(owner) { return context.facts.isPartialTransition ? .political : .technical }
    if engaged.contains(owner.symbol) { return .political }
    switch context.plan.counterparts[owner]?.kind.value {
    case .unMission, .regional: return .political
    case .residentCoordinator: return advised.contains(owner.symbol) ? .political : .withoutAdviser
    default: return .technical
    }
  }
}
