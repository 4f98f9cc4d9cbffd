import Scheduling

/// The dates of a network whose links lead from smaller positions to larger ones, worked out day by day as a textbook
/// would, with the conventions of MPXJ that are asked for. With none it has ours, with all it has MPXJ's.
struct NaiveSchedule {
  struct Dates {
    var earlyStart = 0
    var earlyFinish = 0
    var lateStart = 0
    var lateFinish = 0
    var totalFloat = 0
    var freeFloat = 0
  }

  let network: Network

  /// Activities whose limit of the finish is a deadline.
  let deadlines: Set<Int>
  private let conventions: MPXJConventions
  var dates: [Dates]
  private(set) var finish = 0

  /// Milestones that stand at the beginning of a day rather than at the end of the one before.
  var mornings: Set<Int> = []

  /// ES EF LS LF TF FF of every activity.
  var rows: [[Int]] {
    dates.map { [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat] }
  }

  init(_ network: Network, deadlines: Set<Int>, _ conventions: MPXJConventions) {
    self.network = network
    self.deadlines = deadlines
    self.conventions = conventions
    dates = Array(repeating: Dates(), count: network.activities.count)
    for activity in dates.indices { goForward(activity) }
    finish = dates.map(\.earlyFinish).max() ?? network.start
    for activity in dates.indices.reversed() { goBackward(activity) }
  }

  func has(_ convention: MPXJConventions) -> Bool { conventions.contains(convention) }

  func days(_ calendar: Int?) -> NaiveDays { NaiveDays(calendar: calendar.map { network.calendars[$0] }) }

  func end(_ link: Link) -> Int {
    link.kind.leavesFinish ? dates[link.from].earlyFinish : dates[link.from].earlyStart
  }

  func moment(of link: Link) -> Int {
    days(link.calendar).moment(lag: link.lag, after: end(link), toFinish: link.kind.reachesFinish)
  }

  /// Whether work finishes when other work starts, on the working day before or after a weekend.
  func isHandInHand(_ link: Link) -> Bool {
    link.kind == .startToFinish && link.lag == 0 && network.activities[link.to].duration > 0
      && !has(.linksToAFinishMoveTheStart)
  }

  /// Whether an end that a link joins has happened, so that nothing can come of it any more.
  func isOver(_ link: Link) -> Bool {
    let (from, to) = (network.activities[link.from].progress, network.activities[link.to].progress)
    if case .finished = to { return true }
    return (from != .notStarted && !link.kind.leavesFinish) || (to != .notStarted && !link.kind.reachesFinish)
  }
}

extension Link.Kind {
  var leavesFinish: Bool { self == .finishToStart || self == .finishToFinish }
  var reachesFinish: Bool { self == .finishToFinish || self == .startToFinish }
}
