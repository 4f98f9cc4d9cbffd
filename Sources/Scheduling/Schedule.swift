/// The dates of a network's activities, and why they are what they are.
public struct Schedule: Hashable, Sendable {
  /// The network that was scheduled, with numbers that were out of range cut down to the range, and hammocks without
  /// what does not count of them.
  public let network: Network

  /// The day on which everything has finished: the latest early finish, or the network's start if nothing has one.
  public let finish: Int

  /// One cycle for each tangle of links that come back to where they began and cannot be kept, by smallest activity.
  public let cycles: [Cycle]

  /// Those of numbers out of range first, then those of activities, then those of links, each by position.
  public let conflicts: [Conflict]

  /// A slot for every activity; those of activities in a cycle mean nothing.
  let slots: [Slot]
  let isInCycle: [Bool]

  /// The dates of an activity, or nil if it stands in a cycle.
  public subscript(activity: Int) -> Slot? { isInCycle[activity] ? nil : slots[activity] }

  /// Days, worked or not, by which the successor's early date comes after the first one that the link allows, or before
  /// the last one: 0 if it drives or could drive what it lets wait, negative if it is broken, nil if an end stands in a
  /// cycle.
  public func slack(of link: Link) -> Int? {
    guard let predecessor = self[link.from], let successor = self[link.to] else { return nil }
    let room = network.room(of: link, from: predecessor, to: successor)
    let activity = network.activities[link.to]
    guard link.bound == .atLeast, !link.isHandInHand, activity.duration > 0, activity.hold.canMove(link.kind.reaches)
    else { return room }
    let count = network.count(of: activity)
    let early = successor.early(link.kind.reaches)
    let moment = early - room
    return early - (link.kind.reaches == .start ? count.start(from: moment) : count.finish(from: moment))
  }

  /// The activities whose driving links lead to this one, which is the last of them; the first is held by something
  /// other than a link, or waits until a knot that it is in can be kept. Empty if the activity stands in a cycle.
  public func drivingChain(to activity: Int) -> [Int] {
    var chain: [Int] = []
    var seen: Set<Int> = []
    var next: Int? = activity
    while let current = next, let slot = self[current], seen.insert(current).inserted {
      chain.append(current)
      next = network.driving(slot.driver)
    }
    return chain.reversed()
  }

  /// The driving chain that decides the finish. Where every day is worked, and without constraints and progress, its
  /// activities have no float; a link across days that are not worked may leave some.
  public var criticalPath: [Int] {
    let hammocks = Set(network.hammocks.map(\.activity))
    let last = slots.indices.filter { activity in
      guard let slot = self[activity], !hammocks.contains(activity) else { return false }
      return slot.earlyFinish == finish && slot.driver != .asLateAsPossible
    }
    let goesOn = Set(last.compactMap { network.driving(slots[$0].driver) })
    return last.first { !goesOn.contains($0) }.map(drivingChain) ?? []
  }
}
