/// The dates of a network's activities, and why they are what they are.
public struct Schedule: Hashable, Sendable {
  /// The network that was scheduled, with numbers that were out of range cut down to the range, and hammocks without
  /// what does not count of them.
  public let network: Network

  /// The day on which everything has finished: the latest early finish, or the network's start if nothing has one.
  public let finish: Int

  /// One cycle for each knot of links that come back to where they began, by smallest activity.
  public let cycles: [Cycle]

  /// Those of numbers out of range first, then those of activities, then those of links, each by position.
  public let conflicts: [Conflict]

  /// A slot for every activity; those of activities in a cycle mean nothing.
  let slots: [Slot]
  let isInCycle: [Bool]

  /// The dates of an activity, or nil if it stands in a cycle.
  public subscript(activity: Int) -> Slot? { isInCycle[activity] ? nil : slots[activity] }

  /// Days, worked or not, by which the successor's early date comes after the first one that the link allows: 0 if it
  /// drives or could drive its successor, negative if it is broken, nil if an end stands in a cycle.
  public func slack(of link: Link) -> Int? {
    guard let predecessor = self[link.from], let successor = self[link.to] else { return nil }
    let moment = network.moment(of: link, from: predecessor)
    let activity = network.activities[link.to]
    let early = successor.early(link.kind.reaches)
    guard activity.duration > 0, activity.hold.canMove(link.kind.reaches) else { return early - moment }
    let count = network.count(of: activity)
    return early - (link.kind.reaches == .start ? count.start(from: moment) : count.finish(from: moment))
  }

  /// The activities whose driving links lead to this one, which is the last of them; the first is held by something
  /// other than a link. Empty if the activity stands in a cycle.
  public func drivingChain(to activity: Int) -> [Int] {
    var chain: [Int] = []
    var next: Int? = activity
    while let current = next, let slot = self[current] {
      chain.append(current)
      next = predecessor(named: slot.driver)
    }
    return chain.reversed()
  }

  /// The activity that a driver leads back to.
  private func predecessor(named driver: Driver) -> Int? {
    switch driver {
    case .link(let link): network.links[link].from
    case .part(let part): part
    default: nil
    }
  }

  /// The driving chain that decides the finish. Where every day is worked, and without constraints and progress, its
  /// activities have no float; a link across days that are not worked may leave some.
  public var criticalPath: [Int] {
    let hammocks = Set(network.hammocks.map(\.activity))
    let last = slots.indices.filter { self[$0]?.earlyFinish == finish && !hammocks.contains($0) }
    let goesOn = Set(last.compactMap { predecessor(named: slots[$0].driver) })
    return last.first { !goesOn.contains($0) }.map(drivingChain) ?? []
  }
}
