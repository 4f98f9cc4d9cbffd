import PlanFormat
import PlanModel

/// What pays for one thing, in the order in which it begins, so that what follows money that ends is found at once.
struct Succession: Sendable {
  private let starts: [Day]
  private let positions: [Int]
  /// Of the money up to each place, which pays longest, and to when.
  private let longest: [(position: Int, until: Day)]

  /// Money that is only needed, of which nobody is named who gives it, or that ends before it begins, follows nothing.
  init(_ entries: [Ledger.Entry], where isPaying: (Ledger.Entry) -> Bool = { $0.status != .needed }) {
    let paying = entries.compactMap { entry -> (start: Day, entry: Ledger.Entry)? in
      guard entry.source != nil, !entry.isReversed, isPaying(entry), let start = entry.from?.firstDay else {
        return nil
      }
      return (start, entry)
    }
    .sorted { ($0.start, $0.entry.position) < ($1.start, $1.entry.position) }
    starts = paying.map(\.start)
    positions = paying.map(\.entry.position)
    var longest: [(position: Int, until: Day)] = []
    for (_, entry) in paying {
      let until = entry.until?.lastDay ?? .distantFuture
      if let last = longest.last, last.until >= until {
        longest.append(last)
      } else {
        longest.append((entry.position, until))
      }
    }
    self.longest = longest
  }

  /// The entry that pays after a day, of several the one that pays first, and the days between the two.
  func next(after end: Day) -> (position: Int, gap: Int)? {
    let count = starts.partitioningIndex { $0 > end + 1 }
    if count > 0, longest[count - 1].until > end { return (longest[count - 1].position, 0) }
    return count < starts.count ? (positions[count], starts[count] - end - 1) : nil
  }
}

extension [Day] {
  /// The place of the first element of which a condition holds, where it holds of all that follow as well.
  fileprivate func partitioningIndex(where holds: (Day) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
