import PlanFormat
import PlanModel

/// A day, or a fortnight, in which many handovers are to be complete.
public struct Crowd: Sendable {
  public let first: Day
  public let last: Day
  /// The positions of the handovers, by day and then in the order of the plan.
  public let handovers: [Int]
  /// On whom they fall: receivers by position, with how many; whoever gets most first.
  public let receivers: [(receiver: Int, count: Int)]
  /// Of those with a window that opens at most so many weeks before its end, how many there are, and the weeks of the longest of
  /// them; nothing where there is none.
  public let short: (count: Int, weeks: Int)?

  public var isOneDay: Bool { first == last }

  /// From how many on handovers crowd a day or a fortnight: the program's own threshold.
  public static let least = 3
  /// A window of up to a quarter of a year is short: the program's own threshold.
  static let shortWindow = 91
  static let fortnight = 14
}

extension PlanFacts {
  /// The load on each receiver, in the order of the counterparts.
  public var receiverLoads: [ReceiverLoad] { ReceiverLoads(self).all }

  /// The days on which many handovers are to be complete, by date.
  public var crowdedDays: [Crowd] {
    var crowds: [Crowd] = []
    var rest = datedHandovers[...]
    while let first = rest.first {
      let same = rest.prefix { $0.day == first.day }
      if same.count >= Crowd.least { crowds.append(crowd(of: same)) }
      rest = rest.dropFirst(same.count)
    }
    return crowds
  }

  /// The fortnights in which many are, and not all of them on one day: from the first day of each, none in two of them.
  public var crowdedFortnights: [Crowd] {
    let dated = datedHandovers
    var crowds: [Crowd] = []
    var begin = 0
    var end = 0
    while begin < dated.count {
      while end < dated.count, dated[end].day - dated[begin].day < Crowd.fortnight { end += 1 }
      if end - begin >= Crowd.least, dated[begin].day != dated[end - 1].day {
        crowds.append(crowd(of: dated[begin..<end]))
        begin = end
      } else {
        begin += 1
      }
    }
    return crowds
  }

  private typealias DatedHandover = (position: Int, day: Day)

  /// What has a day of its own that is still ahead, by day.
  private var datedHandovers: [DatedHandover] {
    standings.handovers.enumerated().compactMap { position, standing -> DatedHandover? in
      guard standing.state == .dated, let finish = plan.handovers[position].finish else { return nil }
      return (position, finish.lastDay)
    }
    .sorted { ($0.day, $0.position) < ($1.day, $1.position) }
  }

  private func crowd(of dated: ArraySlice<DatedHandover>) -> Crowd {
    var counts: [Int: Int] = [:]
    var windows: [Int] = []
    for item in dated {
      let handover = plan.handovers[item.position]
      for receiver in PreparedHandover(handover, links).positions(in: plan.counterparts) {
        counts[receiver, default: 0] += 1
      }
      if let window = handover.window.entry, let start = window.start.value, let finish = window.finish.value,
        let days = start.days(to: finish).atMost, (0...Crowd.shortWindow).contains(days)
      {
        windows.append(days)
      }
    }
    return Crowd(
      first: dated.first?.day ?? .distantPast, last: dated.last?.day ?? .distantPast,
      handovers: dated.map(\.position),
      receivers: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (receiver: $0.key, count: $0.value) },
      short: windows.max().map { (count: windows.count, weeks: $0 / 7) })
  }
}
