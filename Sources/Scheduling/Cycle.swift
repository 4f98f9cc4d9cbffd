/// Activities that wait for each other.
public struct Cycle: Hashable, Sendable {
  /// Every activity that waits for itself through the others, in order of position. None of them has dates.
  public let activities: [Int]

  /// A shortest chain from the smallest activity back to itself: each hop leaves the activity that the one before it
  /// reaches. Where cycles share an activity this is one of them; the others come to light when it is broken.
  public let hops: [Hop]

  /// A step of the chain.
  public struct Hop: Hashable, Sendable {
    /// The activity that it leaves.
    public let from: Int

    /// The link, as a position in `Network.links`; nil where the next activity is a hammock, and this one a part of it.
    public let link: Int?
  }
}

extension Network {
  /// The cycles among the activities that a topological order leaves over.
  func cycles(_ leaving: Adjacency, outside order: [Int]) -> [Cycle] {
    var isOrdered = Array(repeating: false, count: activities.count)
    for activity in order { isOrdered[activity] = true }
    let components = strongComponents(leaving, without: isOrdered).filter { component in
      component.count > 1 || leaving[component[0]].contains { Int(leaving.arcs[$0].successor) == component[0] }
    }
    var componentOf: [Int: Int] = [:]
    for (index, component) in components.enumerated() {
      for activity in component { componentOf[activity] = index }
    }
    return components.enumerated().map { index, component in
      let chain = shortestChain(through: component[0], leaving) { componentOf[$0] == index }
      return Cycle(activities: component, hops: chain)
    }
    .sorted { $0.activities[0] < $1.activities[0] }
  }

  /// Sets of activities that reach each other (Tarjan 1972), each in order of position. The stack of calls is an array,
  /// because a plan can be deeper than a thread's stack.
  private func strongComponents(_ leaving: Adjacency, without isLeftOut: [Bool]) -> [[Int]] {
    var components: [[Int]] = []
    var number = Array(repeating: -1, count: activities.count)
    var lowest = number
    var isOpen = Array(repeating: false, count: activities.count)
    var open: [Int] = []
    var calls: [(activity: Int, arcs: Range<Int>)] = []
    var count = 0

    func enter(_ activity: Int) {
      number[activity] = count
      lowest[activity] = count
      count += 1
      open.append(activity)
      isOpen[activity] = true
      calls.append((activity, leaving[activity]))
    }

    for root in activities.indices where !isLeftOut[root] && number[root] < 0 {
      enter(root)
      while let activity = calls.last?.activity {
        if let arc = calls[calls.count - 1].arcs.popFirst() {
          let successor = Int(leaving.arcs[arc].successor)
          if isLeftOut[successor] { continue }
          if number[successor] < 0 {
            enter(successor)
          } else if isOpen[successor] {
            lowest[activity] = min(lowest[activity], number[successor])
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.activity { lowest[caller] = min(lowest[caller], lowest[activity]) }
        guard lowest[activity] == number[activity], let begin = open.lastIndex(of: activity) else { continue }
        let component = open[begin...].sorted()
        open.removeSubrange(begin...)
        for member in component { isOpen[member] = false }
        components.append(component)
      }
    }
    return components
  }

  /// The hops of a shortest way from an activity back to itself, breadth first. Smaller activities go first, so that
  /// the order of links doesn't matter.
  private func shortestChain(through origin: Int, _ leaving: Adjacency, within isMember: (Int) -> Bool) -> [Cycle.Hop] {
    var arrival: [Int: Cycle.Hop] = [:]
    var queue = [origin]
    var next = 0
    while next < queue.count && arrival[origin] == nil {
      let activity = queue[next]
      for arc in leaving.arcs[leaving[activity]].sorted(by: precedes) {
        let successor = Int(arc.successor)
        guard isMember(successor), arrival[successor] == nil else { continue }
        arrival[successor] = Cycle.Hop(from: activity, link: arc.leadsToHammock ? nil : Int(arc.link))
        queue.append(successor)
      }
      next += 1
    }
    var chain: [Cycle.Hop] = []
    var current = origin
    while let hop = arrival[current] {
      chain.append(hop)
      current = hop.from
      if current == origin { break }
    }
    return chain.reversed()
  }

  /// Orders arcs that leave one activity by what they say: ways to hammocks first, then links.
  private func precedes(_ left: Adjacency.Arc, _ right: Adjacency.Arc) -> Bool {
    guard !left.leadsToHammock, !right.leadsToHammock else {
      return left.leadsToHammock == right.leadsToHammock
        ? left.successor < right.successor : left.leadsToHammock
    }
    return links[Int(left.link)].precedes(links[Int(right.link)])
  }
}
