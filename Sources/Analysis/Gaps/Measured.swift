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
  // A benchmark is told with them where they are all that is not known of it.
  let told = Set((stale + unmeasured).map(\.indicator.span))
  let benchmarks = facts.benchmarks.filter { standing in
    standing.indicators.allSatisfy { $0.freshness == .fresh || $0.verdict == .met || told.contains($0.indicator.span) }
  }
  return [
    Gap(
      .staleReadings((stale + unmeasured).map(\.number), unmeasured: unmeasured.count), at: first.indicator.span,
      touching: (stale + unmeasured).map(\.indicator.extent) + benchmarks.map(\.benchmark.header.nameSpan),
      size: Gap.Size(count: stale.count + unmeasured.count), harm: .steering, requirements: ["TR-119"])
  ]
}

/// Targets of indicators that are not met and will hardly be before the mission leaves, although nobody has set them anew: they are
/// due only after that day, or their readings come too slowly. Benchmarks that are due after it are told with them.
func unlikelyTargets(_ facts: PlanFacts) -> [Gap] {
  guard let departure = facts.departure, facts.isAhead(departure) else { return [] }
  let open = facts.indicators.filter { !$0.isPart }
  let late = open.filter { $0.outlook == .afterDeparture }
  let slow = open.filter { $0.outlook == .tooSlow }
  let benchmarks = facts.benchmarks.filter { standing in
    standing.isAwaited && standing.target.map { $0.isSurely(after: departure) } ?? false
  }
  guard
    let first = late.first?.indicator.span ?? slow.first?.indicator.span ?? benchmarks.first?.benchmark.header.nameSpan
  else { return [] }
  return [
    Gap(
      .unlikelyTargets(
        late: late.map(\.number), slow: slow.map(\.number),
        benchmarks: benchmarks.compactMap { facts.plan.benchmarks.position(of: $0.benchmark.header.symbol) }),
      at: first, touching: (late + slow).map(\.indicator.extent), from: Edge.last(departure),
      size: Gap.Size(count: late.count + slow.count + benchmarks.count), harm: .transition)
  ]
}
