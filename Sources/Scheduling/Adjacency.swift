/// The links of a network by the activity that they leave, side by side in memory, because the passes touch each of them
/// and little else.
struct Adjacency {
  /// A link without the activity that it leaves, or the way from a part to its hammock.
  struct Arc {
    var successor: Int32
    var lag: Int32
    var kind: Link.Kind

    /// Of the lag: 0 for every day, else 1 more than its position in `Network.calendars`.
    var calendar: UInt16

    /// Its position in `Network.links`, or -1 from a part to its hammock.
    var link: Int32

    var leadsToHammock: Bool { link < 0 }
  }

  let arcs: [Arc]

  /// Where the arcs of each activity begin in `arcs`; one entry more than there are activities.
  private let begins: [Int32]

  /// The network's lags are inside `Network.limit`.
  init(_ network: Network) {
    var ends = Array(repeating: Int32(0), count: network.activities.count + 1)
    for link in network.links { ends[link.from] += 1 }
    for hammock in network.hammocks { for part in hammock.parts { ends[part] += 1 } }
    for activity in network.activities.indices { ends[activity + 1] += ends[activity] }
    var arcs = Array(
      repeating: Arc(successor: 0, lag: 0, kind: .finishToStart, calendar: 0, link: -1), count: Int(ends.last ?? 0))
    // Filled from the end, every activity's end has become its beginning when all its arcs are in.
    for (index, link) in network.links.enumerated() {
      ends[link.from] -= 1
      arcs[Int(ends[link.from])] = Arc(
        successor: Int32(link.to), lag: Int32(link.lag), kind: link.kind,
        calendar: UInt16((link.calendar ?? -1) + 1), link: Int32(index))
    }
    for hammock in network.hammocks {
      for part in hammock.parts {
        ends[part] -= 1
        arcs[Int(ends[part])].successor = Int32(hammock.activity)
      }
    }
    self.begins = ends
    self.arcs = arcs
  }

  /// Where the arcs that leave an activity stand in `arcs`.
  subscript(activity: Int) -> Range<Int> { Int(begins[activity])..<Int(begins[activity + 1]) }

  /// Every activity after its predecessors and its parts (Kahn 1962), without those that are left out. Activities in a
  /// cycle and those behind one are missing.
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
