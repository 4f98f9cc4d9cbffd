import PlanFormat
import PlanModel

/// The mission's sites in numbers: how many there were, which it had left by the day, and how many are open when. Sites whose
/// closing is no part of the drawdown are not counted.
public struct Footprint: Sendable {
  /// From one day to the beginning of another.
  public struct Step: Sendable {
    public let from: Day
    public let until: Day
    /// How many are open.
    public let count: Int
    /// Of how many more nobody knows whether they are.
    public let notKnown: Int

    /// As many as can be open.
    public var most: Int { count + notKnown }
  }

  public let sites: [Site]
  public let left: [Site]
  /// Those of which nothing says how they stand, or whether they closed on the day on which they were to.
  public let notKnown: [Site]
  /// Those that were looted, with nobody named who secures them.
  public let lost: [Site]
  /// How many are open when, as the strands of the sites have it; to the departure, or to the last change after it.
  public let steps: [Step]
  /// Sites that are open, or perhaps open, and of which nobody knows when they close.
  public let withoutClosing: Int

  init(_ plan: Plan, _ standings: [SiteStanding], _ strands: Strands, departure: PlanDate?) {
    let counted = zip(plan.sites.entries, standings).filter { $0.0.housekeeping.value != true }
    sites = counted.map(\.0)
    left = counted.filter(\.1.isLeft).map(\.0)
    notKnown = counted.filter(\.1.isUnknown).map(\.0)
    lost = counted.filter(\.1.isLostAndUnsecured).map(\.0)
    withoutClosing = counted.reduce(0) { $0 + ($1.1.isClosingKnown ? 0 : $1.1.count) }
    steps = Self.steps(
      strands.all.filter { strand in
        if case .site(let position) = strand.subject { plan.sites[position].housekeeping.value != true } else { false }
      }, until: departure?.lastDay)
  }

  private static func steps(_ strands: [Strand], until departure: Day?) -> [Step] {
    var changes: [Day: (count: Int, notKnown: Int)] = [:]
    for strand in strands {
      for hold in strand.holds {
        let change: (count: Int, notKnown: Int)
        switch hold.kind {
        case .leads: change = (strand.count, 0)
        case .perhaps: change = (0, strand.count)
        default: continue
        }
        for (day, sign) in [(hold.start.latest, 1), (hold.end.latest, -1)] {
          let before = changes[day] ?? (0, 0)
          changes[day] = (before.count + sign * change.count, before.notKnown + sign * change.notKnown)
        }
      }
    }
    let days = changes.keys.filter { $0 < .distantFuture }.sorted()
    guard let last = days.last else { return [] }
    let end = max(last, departure ?? last) + 1
    var (count, notKnown) = (0, 0)
    return zip(days, days.dropFirst() + [end]).map { from, until in
      count += changes[from]?.count ?? 0
      notKnown += changes[from]?.notKnown ?? 0
      return Step(from: from, until: until, count: count, notKnown: notKnown)
    }
  }

  /// How many sites some entries stand for.
  public static func number(of sites: [Site]) -> Int { sites.reduce(0) { $0 + $1.number } }
}
