/// The links of a network by the activity that is waited for, side by side in memory, because the passes touch each of them
/// and little else.
struct Adjacency {
  /// A link without the activity that is waited for, or the way from a part to its hammock. An upper bound is a way back,
  /// from its successor to its predecessor.
  struct Arc {
    var successor: Int32
    var lag: Int32
    var kind: Link.Kind
    var bound: Link.Bound

    /// Of the lag: 0 for every day, else 1 more than its position in `Network.calendars`.
    var calendar: UInt16

    /// Its position in `Network.links`, or -1 from a part to its hammock.
    var link: Int32

    var leadsToHammock: Bool { link < 0 }

    init(_ link: Link, at index: Int) {
      successor = Int32(link.waiting)
      lag = Int32(link.lag)
      kind = link.bound == .atLeast ? link.kind : link.kind.reversed
      bound = link.bound
      calendar = UInt16((link.calendar ?? -1) + 1)
      self.link = Int32(index)
    }

    init(toHammock hammock: Int) {
      (successor, lag, kind, bound, calendar, link) = (Int32(hammock), 0, .finishToStart, .atLeast, 0, -1)
    }
  }

  let arcs: [Arc]

  /// Where the arcs of each activity begin in `arcs`; one entry more than there are activities.
  private let begins: [Int32]

  /// Of the links, without those that are given up. The network's lags are inside `Network.limit`.
  init(_ network: Network, without givenUp: Set<Int> = []) {
    var ends = Array(repeating: Int32(0), count: network.activities.count + 1)
    func counts(_ index: Int) -> Bool { givenUp.isEmpty || !givenUp.contains(index) }
    for (index, link) in network.links.enumerated() where counts(index) { ends[link.waitedFor] += 1 }
    for hammock in network.hammocks { for part in hammock.parts { ends[part] += 1 } }
    for activity in network.activities.indices { ends[activity + 1] += ends[activity] }
    var arcs = Array(repeating: Arc(toHammock: 0), count: Int(ends.last ?? 0))
    // Filled from the end, every activity's end has become its beginning when all its arcs are in.
    for (index, link) in network.links.enumerated() where counts(index) {
      ends[link.waitedFor] -= 1
      arcs[Int(ends[link.waitedFor])] = Arc(link, at: index)
    }
    for hammock in network.hammocks {
      for part in hammock.parts {
        ends[part] -= 1
        arcs[Int(ends[part])] = Arc(toHammock: hammock.activity)
      }
    }
    self.begins = ends
    self.arcs = arcs
  }

  /// Where the arcs that leave an activity stand in `arcs`.
  subscript(activity: Int) -> Range<Int> { Int(begins[activity])..<Int(begins[activity + 1]) }

  /// Every activity after what it waits for and its parts (Kahn 1962), without those that are left out. Activities in a
  /// circle and those behind one are missing.
  func topologicalOrder(without isLeftOut: [Bool]) -> [Int] {
    var waitsFor = Array(repeating: Int32(0), count: isLeftOut.count)
    for activity in isLeftOut.indices where !isLeftOut[activity] {
      for arc in self[activity] { waitsFor[Int(arcs[arc].successor)] += 1 }
    }
    var order: [Int] = []
    order.reserveCapacity(isLeftOut.count)
    for activity in isLeftOut.indices where waitsFor[activity] == 0 && !isLeftOut[activity] {
      order.append(activity)
    }
    var next = 0
    while next < order.count {
      for arc in self[order[next]] {
        let successor = Int(arcs[arc].successor)
        waitsFor[successor] -= 1
        if waitsFor[successor] == 0 && !isLeftOut[successor] { order.append(successor) }
      }
      next += 1
    }
    return order
  }
}
