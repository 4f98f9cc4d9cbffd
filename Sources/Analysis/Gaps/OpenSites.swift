import PlanFormat
import PlanModel

/// Sites that are open, and of which the plan does not say when they close, in the last year of the mission. Of those that the plan
/// gives no standing nobody knows that they are open.
func sitesWithoutClosing(_ facts: PlanFacts) -> [Gap] {
  guard facts.isInLastYear, let departure = facts.departure else { return [] }
  // A handover of the site gives it a day.
  let handedOver = Set(facts.plan.handovers.flatMap { $0.finish == nil ? [] : $0.sites.map(\.symbol) })
  let open = facts.plan.sites.indices.filter { position in
    let (site, standing) = (facts.plan.sites[position], facts.standings.sites[position])
    return site.housekeeping.value != true && !standing.isLeft && standing.closing == nil
      && !(standing.isUnknown && site.status.isWritten)
      && !handedOver.contains(site.header.symbol)
  }
  guard let first = open.first else { return [] }
  return [
    Gap(
      .sitesWithoutClosing(open), at: facts.plan.sites[first].header.nameSpan,
      touching: open.map { facts.plan.sites[$0].extent }, from: Edge.last(departure),
      size: Gap.Size(count: open.reduce(0) { $0 + facts.standings.sites[$1].count }), harm: .steering,
      requirements: ["TR-124"])
  ]
}

extension PlanFacts {
  /// Whether the mission leaves within a year: from then on it knows when its sites close and its units go. The tool's own yardstick.
  var isInLastYear: Bool {
    guard let asOf, let departure, isAhead(departure) else { return false }
    return departure.lastDay - asOf <= 365
  }
}

/// Functions of the presence that stays for which no post is named.
func functionsWithoutPosts(_ facts: PlanFacts) -> [Gap] {
  let presences = facts.plan.afterwards.entry?.presence.items ?? []
  let unstaffed = presences.indices.filter { presences[$0].posts.isEmpty }
  guard let first = unstaffed.first else { return [] }
  return [
    Gap(
      .functionsWithoutPosts(unstaffed, of: presences.count), at: presences[first].span,
      touching: unstaffed.map { presences[$0].extent }, from: facts.departure.map(Edge.last),
      size: Gap.Size(count: unstaffed.count), harm: .steering, requirements: ["TR-98"])
  ]
}

/// Benchmarks that are measured by what is delivered or done alone, and not by how people live.
func benchmarksOfOutputs(_ facts: PlanFacts) -> [Gap] {
  let found = facts.plan.benchmarks.indices.filter { position in
    let kinds = facts.plan.benchmarks[position].indicators.map(\.kind.value)
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .output || $0 == .process }
  }
  guard let first = found.first else { return [] }
  return [
    Gap(
      .benchmarksOfOutputs(found), at: facts.plan.benchmarks[first].header.nameSpan,
      touching: found.map { facts.plan.benchmarks[$0].extent }, size: Gap.Size(count: found.count), harm: .steering)
  ]
}
