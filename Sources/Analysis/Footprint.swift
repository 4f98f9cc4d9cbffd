import PlanFormat
import PlanModel

/// The mission's sites in numbers: how many there were, which it had left by the day, and how many are open when. Sites whose
/// closing is no part of the drawdown are not counted.
public struct Footprint: Sendable {
  /// From one day to the beginning of another.
  public struct Step: Sendable {
    public let from: Day
    public let until: Day
    public let count: Int
  }

  public let sites: [Site]
  public let left: [Site]
  /// Those of which nothing says how they stand, or whether they closed on the day on which they were to.
  public let notKnown: [Site]
  /// Those that were looted, with nobody named who secures them.
  public let lost: [Site]
  /// How many are open when. The last step ends on the day where some of the sites have no closing date, since nobody
  /// knows how it goes on.
  public let steps: [Step]
  /// Sites that are open, and whose closing has no date.
  public let withoutClosing: Int

  init(_ plan: Plan, _ standings: [SiteStanding], asOf: Day?, departure: PlanDate?) {
    let counted = zip(plan.sites.entries, standings).filter { $0.0.housekeeping.value != true }
    sites = counted.map(\.0)
    left = counted.filter(\.1.isLeft).map(\.0)
    notKnown = counted.filter(\.1.isUnknown).map(\.0)
    lost = counted.filter(\.1.isLostAndUnsecured).map(\.0)
    var changes: [Day: Int] = [:]
    var count = 0
    var withoutClosing = 0
    for (site, standing) in counted {
      let number = standing.count
      // Where nothing says whether a site closed on its day, nobody knows when it does.
      let closing = standing.state == .notKnown ? nil : standing.closing
      if closing == nil {
        if standing.isLeft { continue }
        withoutClosing += number
      }
      // A site without an opening date counts as open from the beginning.
      if let opened = site.opened.value?.lastDay {
        changes[opened, default: 0] += number
      } else {
        count += number
      }
      if let closing { changes[closing.lastDay + 1, default: 0] -= number }
    }
    self.withoutClosing = withoutClosing
    guard count > 0 || !changes.isEmpty else {
      steps = []
      return
    }
    let ends = [withoutClosing > 0 ? asOf : nil, departure?.lastDay].compactMap(\.self)
    let end = max(ends.min() ?? .distantFuture, changes.keys.max() ?? .distantPast) + 1
    var steps: [Step] = []
    var from = Day.distantPast
    for day in changes.keys.sorted() + [end] where day > from {
      steps.append(Step(from: from, until: day, count: count))
      count += changes[day] ?? 0
      from = day
    }
    self.steps = steps
  }

  /// How many sites some entries stand for.
  public static func number(of sites: [Site]) -> Int { sites.reduce(0) { $0 + $1.number } }
}
