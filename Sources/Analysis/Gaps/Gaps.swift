import PlanFormat
import PlanModel

/// The gaps of a plan, those that weigh most first: by what they do to people, then by nearness, then by size.
public struct Gaps: Sendable {
  public let all: [Gap]

  public init(_ facts: PlanFacts) {
    let causes =
      vacuums(facts) + ownerlessPriorities(facts) + receiversWithoutPower(facts) + lapsingParliaments(facts)
      + lapsedTargets(facts) + staleReadings(facts) + crowdedHandovers(facts) + rightsNobodyReports(facts)
      + holesInMoney(facts) + cliffInMoney(facts) + smallSharesOfMoney(facts) + concentratedMoney(facts)
      + unansweredRequests(facts)
    let told = ToldCauses(causes, facts)
    let unready = unreadyHandovers(facts, told)
    let found =
      causes + unready + lacksOfHandovers(facts, told, unready: unready) + disputedSites(facts)
      + disputedCounts(facts)
      + badlyTimedSteps(facts) + undatedElections(facts)
      + groupsNotHeard(facts)
      + unlikelyTargets(facts) + unacceptedHandovers(facts)
      + handedOverShort(facts) + lateLaws(facts, told) + sitesWithoutClosing(facts) + functionsWithoutPosts(facts)
      + benchmarksOfOutputs(facts) + steepDrawdown(facts) + contestedSites(facts) + peopleLeftUnprotected(facts)
      + unitsWithoutLeaving(facts) + fastDrawdown(facts)
    let asOf = facts.asOf ?? .distantPast
    all = found.enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.weight(on: asOf), right.element.weight(on: asOf))
        return first == second ? left.offset < right.offset : first < second
      }
      .map(\.element)
  }
}

extension Gap {
  /// What comes first where gaps are ranked: least first.
  fileprivate func weight(on asOf: Day) -> Weight {
    // What has begun is as near as what begins today; months tell times apart, days don't.
    let months = from.map { max(0, min($0.latest - asOf, 36_000)) / 30 } ?? 1_000
    return Weight(harm: harm.rawValue, isOpen: certainty == .certain ? 0 : 1, months: months, size: size)
  }
}

private struct Weight: Comparable {
  let harm: Int
  let isOpen: Int
  let months: Int
  let size: Gap.Size

  private var extent: (Decimal, Int, Int) {
    ([size.people, size.displaced, size.atRisk].compactMap(\.self).max() ?? .zero, size.count, size.days ?? 0)
  }

  static func == (left: Weight, right: Weight) -> Bool { !(left < right) && !(right < left) }

  static func < (left: Weight, right: Weight) -> Bool {
    let (first, second) = ((left.harm, left.isOpen, left.months), (right.harm, right.isOpen, right.months))
    if first != second { return first < second }
    return left.extent > right.extent
  }
}
