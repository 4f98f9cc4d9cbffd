/// Activities that wait for each other: a tangle of one circle or several.
public struct Cycle: Hashable, Sendable {
  /// Every activity that waits for itself through the others, in order of position. None of them has dates.
  public let activities: [Int]

  /// Chains of hops, each from an activity back to itself, which together pass through every one of the activities; of a
  /// large tangle, the first `told`. The first one begins with the smallest activity, each other one with the smallest
  /// that those before it leave out.
  public let chains: [[Hop]]

  /// How many chains of a tangle are told.
  public static let told = 20

  /// The first of the chains.
  public var hops: [Hop] { chains.first ?? [] }

  /// A step of the chain.
  public struct Hop: Hashable, Sendable {
    /// The activity that it leaves.
    public let from: Int

    /// The link, as a position in `Network.links`; nil where the next activity is a hammock, and this one a part of it.
    public let link: Int?
  }
}

extension Network {
  /// The circles of links that let their ends come in one order only, and of hammocks over their own.
  func strictCycles(_ leaving: Adjacency) -> [Cycle] {
    func isStrict(_ arc: Adjacency.Arc) -> Bool { arc.leadsToHammock || links[Int(arc.link)].isStrict }
    let everything = Array(repeating: false, count: activities.count)
    return leaving.strongComponents(without: everything, along: isStrict)
      .filter { leaving.isCircular($0, along: isStrict) }
      .map { Cycle(activities: $0, chains: chains(through: $0, leaving, along: isStrict)) }
  }

  /// Chains that pass through every member of a tangle: one that is known, if any, and shortest ones.
  func chains(
    through members: [Int], _ leaving: Adjacency, after known: [Cycle.Hop] = [],
    along counts: (Adjacency.Arc) -> Bool = { _ in true }
  ) -> [[Cycle.Hop]] {
    let isMember = Set(members)
    var chains = known.isEmpty ? [] : [known]
    var isTold = Set(known.map(\.from))
    for member in members where !isTold.contains(member) && chains.count < Cycle.told {
      let chain = shortestChain(through: member, leaving) { arc in
        isMember.contains(Int(arc.successor)) && counts(arc)
      }
      isTold.formUnion(chain.map(\.from))
      chains.append(chain)
    }
    return chains
  }

  /// The hops of a shortest way from an activity back to itself, breadth first. Smaller activities go first, so that
  /// the order of links doesn't matter.
  private func shortestChain(
    through origin: Int, _ leaving: Adjacency, along counts: (Adjacency.Arc) -> Bool
  ) -> [Cycle.Hop] {
    var arrival: [Int: Cycle.Hop] = [:]
    var queue = [origin]
    var next = 0
    while next < queue.count && arrival[origin] == nil {
      let activity = queue[next]
      for arc in leaving.arcs[leaving[activity]].sorted(by: precedes) {
        let successor = Int(arc.successor)
        guard counts(arc), arrival[successor] == nil else { continue }
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
  func precedes(_ left: Adjacency.Arc, _ right: Adjacency.Arc) -> Bool {
    guard !left.leadsToHammock, !right.leadsToHammock else {
      return left.leadsToHammock == right.leadsToHammock
        ? left.successor < right.successor : left.leadsToHammock
    }
    return links[Int(left.link)].precedes(links[Int(right.link)])
  }
}
