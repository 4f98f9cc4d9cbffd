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
    check: Check.plan(
      .judge { plan, context in
        let (section, count) = (plan.residualPriorities, Subjects.prioritiesLeft.all(context).count)
        if case .notApplicable(let reason) = section.absence {
          return .shown("nothing remains to be done: \(reason.plain)", at: section.span)
        }
        guard count == 0 else {
          return .shown(count == 1 ? "one residual priority" : "\(count) residual priorities", at: section.span)
        }
        return section.told.lacking(
          "does not say what will still need doing for peace after departure",
          help: "list it in 'residual-priorities', or write there 'not-applicable' and why nothing remains")
      }
    ).ifSo(
      .each(
        Subjects.prioritiesLeft.beside(PoliticalOwners.init),
        .judge { priority, context in
          let (political, owner) = (priority.of.political, priority.of.owner)
          guard let isPolitical = political.value else {
            return political.told.lacking(
              "does not say whether it is a political matter", help: "write 'political: true' or 'political: false'")
          }
          guard isPolitical else { return .notAsked("it is no political matter") }
          guard let who = owner.value else { return owner.told.lacking("is a political matter and has no owner") }
          let shown = "owned by '\(who.id)'"
          guard let lack = priority.known.lack(of: who, in: context) else { return .shown(shown, at: owner.span) }
          return .partly(
            "is a political matter \(shown), \(lack.clause)", at: owner.span, shows: shown, help: lack.help)
        })))
}

extension Subjects<ResidualPriority> {
  /// Those where the mission leaves.
  fileprivate static let prioritiesLeft = section(\.residualPriorities, none: .notApplicable("nothing remains")).which(
    { priority, context in context.facts.overlap(priority.areas.items, context.facts.areasLeft) },
    none: .notApplicable("nothing remains where the mission leaves"))
}

/// Who can carry political matters on.
private struct PoliticalOwners: Sendable {
  /// Those whom the plan names in the political process, or in political engagement afterwards.
  private let engaged: Set<Symbol>
  /// Those who have the post of a political adviser.
  private let advised: Set<Symbol>

  @Sendable init(_ context: Context) {
    let plan = context.plan
    let actors = plan.strategy.entry?.political.entry?.actors.compactMap(\.who.value?.symbol) ?? []
    let afterwards = plan.afterwards.entry?.politicalEngagement.compactMap(\.who.value?.symbol) ?? []
    engaged = Set(actors + afterwards)
    advised = Set(
      plan.posts.filter { $0.kind.value == .peaceAndDevelopment || $0.kind.value == .political }
        .compactMap(\.employer.value?.symbol))
  }

  /// What somebody lacks to carry them on.
  func lack(of owner: Reference<Counterpart>, in context: Context) -> (clause: String, help: String)? {
    let noRole = (
      "which has no political role",
      "name a political owner, or name '\(owner.id)' in 'afterwards.political-engagement'"
    )
    if context.facts.isMission(owner) { return context.facts.isPartialTransition ? nil : noRole }
    if engaged.contains(owner.symbol) { return nil }
    switch context.plan.counterparts[owner]?.kind.value {
    case .unMission, .regional: return nil
    case .residentCoordinator where advised.contains(owner.symbol): return nil
    case .residentCoordinator:
      return (
        "who has no political adviser",
        "plan a post of kind 'peace-and-development' or 'political' with '\(owner.id)', or name another owner"
      )
    default: return noRole
    }
  }
}
