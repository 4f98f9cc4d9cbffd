/// The forward and the backward pass over activities in topological order (Kelley and Walker 1959), with the four kinds
/// of links (Moder, Phillips and Davis 1983).
struct Passes {
  let network: Network
  let leaving: Adjacency

  /// Every activity that is to have dates, after its predecessors and its parts.
  let order: [Int]

  /// Activities without dates; links from and to them are passed over.
  let isInCycle: [Bool]
  let holds: [Hold]

  /// Every day first, then the network's calendars.
  private let counts: [DayCount]

  var slots: [Slot]

  /// The latest early finish, or the network's start if there is none.
  var finish: Int

  init(_ network: Network, _ leaving: Adjacency, order: [Int], isInCycle: [Bool]) {
    let network = network.withBareHammocks
    self.network = network
    self.leaving = leaving
    self.order = order
    self.isInCycle = isInCycle
    let counts = [.everyDay] + network.calendars.map(DayCount.working)
    self.counts = counts
    var holds = network.activities.map(\.hold)
    slots = network.activities.map { $0.slot(from: network.start, counting: counts[($0.calendar ?? -1) + 1]) }
    for hammock in network.hammocks {
      holds[hammock.activity] = .hammock
      slots[hammock.activity] = .emptyHammock(network.activities[hammock.activity].finishNoLaterThan)
    }
    self.holds = holds
    finish = network.start
    runForward()
    runBackward()
  }

  /// Links whose ends stand where they do whatever links say, and break them, with the days by which they do.
  var brokenLinks: [(link: Int, days: Int)] {
    network.links.enumerated().compactMap { index, link in
      guard !isInCycle[link.from], !isInCycle[link.to], !holds[link.to].canMove(link.kind.reaches) else { return nil }
      let moment = network.moment(of: link, from: slots[link.from])
      let days = moment - slots[link.to].early(link.kind.reaches)
      return days > 0 ? (index, days) : nil
    }
  }

  /// How the activity's days are counted.
  func count(of activity: Int) -> DayCount { counts[(network.activities[activity].calendar ?? -1) + 1] }

  /// How the lag's days are counted.
  func count(of arc: Adjacency.Arc) -> DayCount { counts[Int(arc.calendar)] }
}

extension Network {
  /// The network without what hammocks ask for in vain.
  fileprivate var withBareHammocks: Network {
    var network = self
    for hammock in hammocks {
      let limit = activities[hammock.activity].finishNoLaterThan
      network.activities[hammock.activity] = Activity(duration: 0, finishNoLaterThan: limit)
    }
    return network
  }

  /// The first moment at which a link lets its end of the successor come.
  func moment(of link: Link, from predecessor: Slot) -> Int {
    let lag = link.calendar.map { DayCount.working(calendars[$0]) } ?? .everyDay
    return lag.moment(lag: link.lag, after: predecessor.early(link.kind.leaves), for: link.kind.reaches)
  }

  func count(of activity: Activity) -> DayCount { activity.calendar.map { .working(calendars[$0]) } ?? .everyDay }
}
