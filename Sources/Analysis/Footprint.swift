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
  /// How many are open when. The last step ends on the day where some of the sites have no closing date, since nobody
  /// knows how it goes on.
  public let steps: [Step]
  /// Sites that are open, and whose closing has no date.
  public let withoutClosing: Int

  init(_ plan: Plan, asOf: Day?, departure: PlanDate?) {
    sites = plan.sites.filter { $0.housekeeping.value != true }
    left = sites.filter(\.isLeft)
    var changes: [Day: Int] = [:]
    var count = 0
    var withoutClosing = 0
    for site in sites {
      let number = site.number
      let closing = site.dayOfClosing
      if closing == nil {
        if site.isLeft { continue }
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

extension Site {
  /// How many sites the entry stands for; a number that no mission reaches is cut.
  fileprivate var number: Int { min(max(count.value?.whole ?? 1, 0), 100_000) }

  /// Whether the mission has left it: by the date of its closing, by its status, or by what happened there last.
  public var isLeft: Bool {
    if closed.value != nil { return true }
    switch status.value {
    case .closed, .handedOver, .repurposed, .looted, .destroyed: return true
    case .open, .closing: return false
    case nil: return endInHistory != nil
    }
  }

  /// When the mission left it, else when it is meant to.
  fileprivate var dayOfClosing: PlanDate? { closed.value ?? (isLeft ? endInHistory : closes.value) }

  /// When the mission left it by its history, if it has not come back.
  private var endInHistory: PlanDate? {
    var end: PlanDate?
    for (date, entry) in history.entries {
      switch entry.event.value {
      case .closed, .handedOver, .returned, .repurposed: end = end ?? date
      case .opened: end = nil
      case .reduced, .delayed, .occupied, .looted, .attacked, .destroyed, .inspected, .moved, nil: break
      }
    }
    return end
  }
}
