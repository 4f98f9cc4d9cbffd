import Diagnostics
import PlanFormat
import PlanModel

/// Sites that go to several at once, of whom the plan does not say who answers for what.
func contestedSites(_ facts: PlanFacts) -> [Gap] {
  var claims = facts.plan.sites.map { site in site.to.items }
  var givers = Set<SiteGiver>()
  for (position, handover) in facts.plan.handovers.enumerated() where !facts.standings.handovers[position].isUndone {
    let sites = Set(handover.sites.compactMap { facts.plan.sites.position(of: $0.symbol) })
    for site in sites {
      claims[site] += handover.to.filter { facts.links.isReceiver($0, in: handover) }
      if let giver = handover.from.value { givers.insert(SiteGiver(site: site, giver: giver.symbol)) }
    }
  }
  return claims.enumerated().compactMap { position, receivers in
    // Who passes it on does not keep it.
    let keeping = receivers.filter { receiver in
      receiver.who.value.map { !givers.contains(SiteGiver(site: position, giver: $0.symbol)) } ?? false
    }
    guard !keeping.contains(where: { $0.holds.value == .leads || $0.part.isWritten }) else { return nil }
    let parties = keeping.map { facts.plan.party($0.who.value) }.filter { $0 != .notStated }.uniqued
    guard parties.count > 1, let second = keeping.first(where: { facts.plan.party($0.who.value) == parties[1] }) else {
      return nil
    }
    let site = facts.plan.sites[position]
    let areas = [site.area.value].compactMap(\.self)
    return Gap(
      .contested(site: position, parties), at: second.span, touching: [site.extent], in: areas,
      from: (facts.standings.sites[position].closing ?? facts.endOfMission(in: areas)).map(Edge.last),
      size: Gap.Size(count: facts.standings.sites[position].count), certainty: .notStated, harm: .steering)
  }
}

private struct SiteGiver: Hashable {
  let site: Int
  let giver: Symbol
}

/// Sites that the mission leaves or has left, with people beside them who are in danger, and with nobody who secures them then.
func peopleLeftUnprotected(_ facts: PlanFacts) -> [Gap] {
  facts.plan.sites.enumerated().compactMap { position, site in
    let standing = facts.standings.sites[position]
    let people = facts.people(at: site)
    let areas = [site.area.value].compactMap(\.self)
    // What was lost is told with all that is there.
    guard (people.displaced ?? .zero) > .zero || (people.atRisk ?? .zero) > .zero, !standing.isLostAndUnsecured,
      site.securedBy.value == nil, !site.to.contains(where: { $0.who.value != nil }),
      let end = standing.closing ?? facts.endOfMission(in: areas)
    else { return nil }
    return Gap(
      .unprotected(site: position), at: site.securedBy.isWritten ? site.securedBy.span : site.header.nameSpan,
      touching: [site.extent], in: areas, from: Edge.last(end), size: Gap.Size(people, count: standing.count),
      certainty: site.securedBy.whenNobody, harm: .lives, requirements: ["TR-71"])
  }
}
