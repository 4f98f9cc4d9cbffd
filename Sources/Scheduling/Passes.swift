/// The forward and the backward pass over activities in topological order (Kelley and Walker 1959), with the four kinds
/// of links (Moder, Phillips and Davis 1983).
struct Passes {
  let network: Network
  let leaving: Adjacency

  let order: WorkOrder

  /// Activities without dates; links from and to them are passed over.
  let isInCycle: [Bool]
  let holds: [Hold]

  /// Every day first, then the network's calendars.
  private let counts: [DayCount]

  /// What each activity that is a hammock spans.
  let parts: [Int: [Int]]

  var slots: [Slot]

  /// Knots that no dates keep, each with a circle that shows it.
  var stuck: [Cycle] = []

  /// The latest early finish, or the network's start if there is none.
  var finish: Int

  /// Runs forward.
  init(_ network: Network, _ leaving: Adjacency, _ order: WorkOrder, isInCycle: [Bool]) {
    let network = network.withBareHammocks
    self.network = network
    self.leaving = leaving
    self.order = order
    parts = Dictionary(network.hammocks.map { ($0.activity, $0.parts) }, uniquingKeysWith: +)
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
  }

  /// Links whose ends stand where they do whatever links say, and break them, with the days by which they do.
  var brokenLinks: [(link: Int, days: Int)] {
    network.links.enumerated().compactMap { index, link in
      guard !isInCycle[link.from], !isInCycle[link.to],
        link.bound == .atMost || !holds[link.to].canMove(link.kind.reaches)
      else { return nil }
      let room = network.room(of: link, from: slots[link.from], to: slots[link.to])
      return room < 0 ? (index, -room) : nil
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

  /// Days, worked or not, by which the early dates of two activities keep a link; negative if they break it.
  func room(of link: Link, from predecessor: Slot, to successor: Slot) -> Int {
    let lag = link.calendar.map { DayCount.working(calendars[$0]) } ?? .everyDay
    let (left, reached) = (predecessor.early(link.kind.leaves), successor.early(link.kind.reaches))
    if link.bound == .atMost { return lag.lastMoment(atMost: link.lag, after: left) - reached }
    let activity = activities[link.to]
    if link.isHandInHand, activity.duration > 0 { return reached - count(of: activity).finish(upTo: left) }
    return reached - lag.moment(lag: link.lag, after: left, for: link.kind.reaches)
  }

  func count(of activity: Activity) -> DayCount { activity.calendar.map { .working(calendars[$0]) } ?? .everyDay }
}
