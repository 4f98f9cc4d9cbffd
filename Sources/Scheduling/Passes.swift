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

  /// Links that the dates they cannot move break.
  var brokenLinks: [(link: Int, days: Int)] = []

  init(_ network: Network, _ leaving: Adjacency, order: [Int], isInCycle: [Bool]) {
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
    brokenLinks.sort { $0.link < $1.link }
    runBackward()
  }

  /// How the activity's days are counted.
  func count(of activity: Int) -> DayCount { counts[(network.activities[activity].calendar ?? -1) + 1] }

  /// How the lag's days are counted.
  func count(of arc: Adjacency.Arc) -> DayCount { counts[Int(arc.calendar)] }
}

extension Network {
  func count(of link: Link) -> DayCount { link.calendar.map { .working(calendars[$0]) } ?? .everyDay }
  func count(of activity: Activity) -> DayCount { activity.calendar.map { .working(calendars[$0]) } ?? .everyDay }
}
