import PlanFormat
import PlanModel
import Scheduling

// Neighbours whose dates are rough: one ends in October, and the other, which follows it, begins in October. There are
// days on which both are true, so the tie must not move what is written.

/// The dates that a plan gives something, as they happened or else as they are meant.
struct SaidDates: Sendable, Hashable {
  var start: PlanDate?
  var finish: PlanDate?

  subscript(end: Link.End) -> PlanDate? {
    switch end {
    case .start: start
    case .finish: finish
    }
  }

  /// The first day on which an end can lie: a finish `by` some day lies after the start at least.
  fileprivate func first(_ end: Link.End) -> Day? {
    switch end {
    case .start: start?.firstDay
    case .finish: finish?.firstDay ?? start?.firstDay
    }
  }
}

extension PlanNetwork {
  /// The lag of a link between dates that are both written, one of them roughly, and can be kept together although the days
  /// that the scheduler takes for them cannot: they overlap by as much as these days do. Nothing for other links.
  func overlap(from: Int, to: Int, _ kind: Link.Kind, lag written: Length) -> Length? {
    let (before, after) = (items[from].said, items[to].said)
    guard let left = before[kind.leaves], let reached = after[kind.reaches], left.day == nil || reached.day == nil,
      let leaving = moment(of: from, kind.leaves), let reaching = moment(of: to, kind.reaches)
    else { return nil }
    let wait = time.days(of: written, from: Day(number: leaving))
    guard leaving + wait > reaching, canBeKept(before, after, kind, wait: wait) else { return nil }
    return Length(days: reaching - leaving)
  }

  /// Whether there are days that both dates can mean and that lie as far apart as the link asks.
  private func canBeKept(_ before: SaidDates, _ after: SaidDates, _ kind: Link.Kind, wait: Int) -> Bool {
    guard let first = before.first(kind.leaves), let last = after[kind.reaches]?.lastDay else { return true }
    // Work that follows work begins on the day after it at the earliest.
    let next = kind.leaves == .finish && kind.reaches == .start ? 1 : 0
    return first + next + wait <= last
  }

  /// The moment that the scheduler takes for an end whose date is written; nothing where it is computed.
  private func moment(of item: Int, _ end: Link.End) -> Int? {
    let (activity, said) = (network.activities[item], items[item].said)
    switch (activity.progress, end) {
    case (.notStarted, .start): return said.start?.firstDay.map { activity.startNoEarlierThan ?? $0.number }
    case (.started(let day), .start): return day
    case (.finished(let day, _), .start): return day
    case (.finished(_, let day), .finish): return day
    case (_, .finish): return said.finish.map { $0.lastDay.number + 1 }
    }
  }
}
