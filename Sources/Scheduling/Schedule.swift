/// The dates of a network's activities, and why they are what they are.
public struct Schedule: Hashable, Sendable {
  /// The network that was scheduled, with numbers that were out of range cut down to the range.
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

  /// Days by which the early dates of the link's two ends are further apart than the link asks: 0 if it drives or could
  /// drive its successor, negative if it is broken, nil if an end stands in a cycle.
  public func slack(of link: Link) -> Int? {
    guard let predecessor = self[link.from], let successor = self[link.to] else { return nil }
    return link.slack(from: predecessor, to: successor)
  }

  /// The activities whose driving links lead to this one, which is the last of them; the first is held by something
  /// other than a link. Empty if the activity stands in a cycle.
  public func drivingChain(to activity: Int) -> [Int] {
    var chain: [Int] = []
    var next: Int? = activity
    while let current = next, let slot = self[current] {
      chain.append(current)
      next = nil
      if case .link(let link) = slot.driver { next = network.links[link].from }
    }
    return chain.reversed()
  }

  /// The driving chain that decides the finish. Without constraints and progress its activities have no float.
  public var criticalPath: [Int] {
    let last = slots.indices.filter { self[$0]?.earlyFinish == finish }
    var goesOn: Set<Int> = []
    for activity in last {
      if case .link(let link) = slots[activity].driver { goesOn.insert(network.links[link].from) }
    }
    return last.first { !goesOn.contains($0) }.map(drivingChain) ?? []
  }
}
