import Diagnostics
import PlanFormat
import PlanModel

/// Targets whose day has passed, that are not met, and that nobody set anew: those who steer have nothing to steer by.
func lapsedTargets(_ facts: PlanFacts) -> [Gap] {
  let lapsed = facts.indicators.filter { !$0.isPart && $0.verdict == .lapsed }
  guard let first = lapsed.first else { return [] }
  let dates = lapsed.compactMap(\.target?.by.value)
  return [
    Gap(
      .lapsedTargets(lapsed.map(\.number), since: dates.firstInOrder), at: first.indicator.span,
      touching: lapsed.map(\.indicator.extent), from: dates.firstInOrder.map(Edge.last),
      size: Gap.Size(count: lapsed.count),
      harm: .transition, requirements: ["TR-21", "TR-85"])
  ]
}

/// Indicators still to be met of which nothing recent is known, in a plan that measures: nobody can tell whether the mission may leave.
func staleReadings(_ facts: PlanFacts) -> [Gap] {
  guard facts.departure.map(facts.isAhead) ?? false else { return [] }
  let own = facts.indicators.filter { !$0.isPart && $0.verdict != .met && $0.verdict != .lapsed }
  let stale = own.filter { $0.freshness == .stale }
  let unmeasured = own.filter { $0.freshness == .unmeasured }
  guard let first = (stale + unmeasured).first else { return [] }
  return [
    Gap(
      .staleReadings((stale + unmeasured).map(\.number), unmeasured: unmeasured.count), at: first.indicator.span,
      touching: (stale + unmeasured).map(\.indicator.extent), size: Gap.Size(count: stale.count + unmeasured.count),
      harm: .steering)
  ]
}

/// Sources that say different things of sites, of what is left to do, or of handovers.
func disputedCounts(_ facts: PlanFacts) -> [Gap] {
  let sections: Set<Section> = [.sites, .tasks, .handovers, .units]
  let disputed = facts.plan.remarks.filter { remark in
    remark.alternatives.count > 1 && (remark.place.entry.map { sections.contains($0.section) } ?? false)
  }
  guard let first = disputed.first else { return [] }
  return [
    Gap(
      .disputed(count: disputed.count), at: first.span, touching: disputed.map(\.span),
      size: Gap.Size(count: disputed.count), harm: .steering)
  ]
}
