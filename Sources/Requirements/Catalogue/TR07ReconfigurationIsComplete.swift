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
    check: .judge(checkObjects))
}

private func checkObjects(_ context: Context) -> Verdict {
  .combining([
    .init("strategy", checkStrategy(context)),
    .init("footprint", checkFootprint(context)),
    .init("capacity", checkCapacity(context)),
  ])
}

private func checkStrategy(_ context: Context) -> Verdict {
  let strategy = context.plan.strategy
  var tally = Tally(context)
  if let entry = strategy.entry, entry.summary.value != nil {
    tally.found("how the strategy changes", at: entry.summary.span)
  } else if let endState = strategy.entry?.endState.entry, endState.statement.value != nil {
    tally.found("the end state", at: endState.statement.span)
  } else if let objective = strategy.entry?.objectives.first {
    tally.found("the objective '\(objective.id)'", at: objective.span)
  } else if let political = strategy.entry?.political.entry {
    tally.found("the political process", at: political.span)
  } else {
    tally.absent(
      strategy.absence, "the plan does not say how the UN's strategy changes", at: strategy.span ?? .planStart,
      help: "write a 'summary' in 'strategy'")
  }
  return tally.verdict()
}

private func checkFootprint(_ context: Context) -> Verdict {
  let plan = context.plan
  let strength = plan.strength.entry
  var tally = Tally(context)
  if let site = plan.sites.first {
    tally.found(plan.sites.count == 1 ? "one site" : "\(plan.sites.count) sites", at: site.span)
  } else if let ceiling = strength?.ceilings.first {
    tally.found("the authorised strength over time", at: ceiling.span)
  } else if let headcount = strength?.planned.first ?? strength?.actual.first {
    tally.found("the strength over time", at: headcount.entry.span)
  } else if let unit = plan.units.first {
    tally.found(plan.units.count == 1 ? "one unit" : "\(plan.units.count) units", at: unit.span)
  } else if let departure = plan.mission.entry?.departures.first {
    tally.found("the departure from areas", at: departure.span)
  } else if let task = context.facts.missionTasks.first(where: { !$0.areas.isEmpty }) {
    tally.found("the areas of the mission's tasks", at: task.span)
  } else {
    tally.absent(
      plan.sites.absence ?? plan.strength.absence, "the plan does not say how the UN's footprint changes",
      at: plan.sites.span,
      help: plan.mission.entry?.type.value == .specialPolitical
        ? "list the offices with their closing dates, or the areas in which each task is done"
        : "list the sites with their closing dates, or the strength by date")
  }
  return tally.verdict()
}

private func checkCapacity(_ context: Context) -> Verdict {
  let plan = context.plan
  var tally = Tally(context)
  if let post = plan.posts.first(where: { !context.facts.belongsToState($0.employer.value) }) {
    tally.found("the post '\(post.id)'", at: post.span)
  } else if let mapping = plan.assessments.first(where: { $0.kind.value == .capacityMapping }) {
    tally.found("the capacity mapping '\(mapping.id)'", at: mapping.span)
  } else if let body = plan.counterparts.first(where: { $0.isUnitedNations && $0.capacity.value != nil }) {
    tally.found("the capacity of '\(body.id)'", at: body.capacity.span)
  } else {
    tally.absent(
      plan.posts.absence, "the plan does not say how the UN's capacity changes", at: plan.posts.span,
      help: "list the posts that the transition needs, or a capacity mapping of the country team")
  }
  return tally.verdict()
}
