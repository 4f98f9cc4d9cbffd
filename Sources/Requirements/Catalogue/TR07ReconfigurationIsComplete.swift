import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let reconfigurationIsComplete = Requirement(
    id: "TR-07", severity: .gap, profile: .resolution2594,
    summary: "The plan deals with all three objects of reconfiguration: strategy, footprint and capacity.",
    sources: [.resolution2594("2"), .resolution2594("PP5")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.decides(.d2a, by: "strategy"), .decides(.d2b, by: "footprint"), .decides(.d2c, by: "capacity")],
    rationale: "A plan that only closes camps does not say what the United Nations will want and be able to do next.",
    evidence: """
      Strategy: a summary, an end state, an objective or a political process. Footprint: sites, units, strength over \
      time or departures from areas; for a mission without them, the areas of its tasks. Capacity: posts, a capacity \
      mapping, or what a UN body is said to be able to do. Partly: one or two of the three.
      """,
    mend: "Add the missing one of the three.",
    example: (
      gap: """
      sites:
        camp: { name: Northern camp, closes: 2027-06-30 }
      """,
      met: """
      strategy: { summary: From keeping order to advising. }
      sites:
        camp: { name: Northern camp, closes: 2027-06-30 }
      assessments:
        mapping: { kind: capacity-mapping, on: 2027-02 }
      """
    ),
    check: .parts(
      ("strategy", .plan(.saysHowStrategyChanges)), ("footprint", .plan(.saysHowFootprintChanges)),
      ("capacity", .plan(.saysHowCapacityChanges))))
}

extension Condition<Plan> {
  fileprivate static let saysHowStrategyChanges = shown(
    by: { plan, _ in
      let strategy = plan.strategy.entry
      return strategy?.summary.evidence("how the strategy changes")
        ?? strategy?.endState.entry?.statement.evidence("the end state") ?? strategy?.objectives.first?.evidence
        ?? strategy?.political.evidence("the political process")
    },
    in: \.strategy.told, else: "does not say how the UN's strategy changes", help: "write a 'summary' in 'strategy'")

  fileprivate static let saysHowFootprintChanges = judge { plan, context in
    if let shown = plan.changeOfFootprint(in: context.facts) { return .shown([shown]) }
    return (plan.sites.isWritten ? plan.sites.told : plan.strength.told).lacking(
      "does not say how the UN's footprint changes",
      help: plan.mission.entry?.type.value == .specialPolitical
        ? "list the offices with their closing dates, or the areas in which each task is done"
        : "list the sites with their closing dates, or the strength by date")
  }

  fileprivate static let saysHowCapacityChanges = shown(
    by: { plan, context in
      plan.posts.first { !context.facts.belongsToState($0.employer.value) }?.evidence
        ?? plan.assessments.first { $0.kind.value == .capacityMapping }?.evidence
        ?? plan.counterparts.first { $0.isUnitedNations && $0.capacity.value != nil }.flatMap { body in
          body.capacity.evidence("the capacity of '\(body.id)'")
        }
    },
    in: \.posts.told, else: "does not say how the UN's capacity changes",
    help: "list the posts that the transition needs, or a capacity mapping of the country team")
}

extension Plan {
  fileprivate func changeOfFootprint(in facts: PlanFacts) -> Evidence? {
    let (strength, ofStrength) = (strength.entry, "the strength over time")
    return sites.first.map { Evidence(sites.count == 1 ? "one site" : "\(sites.count) sites", at: $0.span) }
      ?? strength?.ceilings.evidence("the authorised strength over time")
      ?? strength?.planned.evidence(ofStrength) ?? strength?.actual.evidence(ofStrength)
      ?? units.first.map { Evidence(units.count == 1 ? "one unit" : "\(units.count) units", at: $0.span) }
      ?? mission.entry?.departures.evidence("the departure from areas")
      ?? facts.missionTasks.first { !$0.areas.isEmpty }.map {
        Evidence("the areas of the mission's tasks", at: $0.span)
      }
  }
}
