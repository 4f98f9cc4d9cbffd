import PlanFormat
import PlanModel

/// That a plan is looked at from before its own day: what came later is left out of it, and how something stands without
/// a date is not known.
public struct LookingBack: Sendable {
  /// The day that the plan describes.
  public let planDay: Day
  /// The standings that carry no date, which are those of that day.
  public let undated: [UndatedStanding]

  /// How many standings of each kind of entry carry no date, in the order in which they first stand.
  public var kinds: [(noun: String, count: Int)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for standing in undated {
      if counts[standing.noun] == nil { order.append(standing.noun) }
      counts[standing.noun, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }
}

extension PlanFacts {
  /// Nothing where the plan is looked at from its own day, or from a later one.
  public var lookingBack: LookingBack? {
    guard plan.viewpoint.looksBack, let planDay = plan.viewpoint.planDay else { return nil }
    return LookingBack(planDay: planDay, undated: plan.hindsight.undated)
  }
}
