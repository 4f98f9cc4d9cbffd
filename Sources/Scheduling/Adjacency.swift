/// The links of a network by the activity that they leave, side by side in memory, because the passes touch each of them
/// and little else.
struct Adjacency {
  /// A link without the activity that it leaves.
  struct Arc {
    var successor: Int32
    var lag: Int32
    var kind: Link.Kind

    /// Its position in `Network.links`.
    var link: Int32
  }

  let arcs: [Arc]

  /// Where the arcs of each activity begin in `arcs`; one entry more than there are activities.
  private let begins: [Int32]

  /// The network's lags are inside `Network.limit`.
  init(_ network: Network) {
    var ends = Array(repeating: Int32(0), count: network.activities.count + 1)
    for link in network.links { ends[link.from] += 1 }
    for activity in network.activities.indices { ends[activity + 1] += ends[activity] }
    var arcs = Array(
      repeating: Arc(successor: 0, lag: 0, kind: .finishToStart, link: 0), count: network.links.count)
    for (index, link) in network.links.enumerated() {
      // Filled from the end, every activity's end has become its beginning when all its arcs are in.
      ends[link.from] -= 1
      arcs[Int(ends[link.from])] = Arc(
        successor: Int32(link.to), lag: Int32(link.lag), kind: link.kind, link: Int32(index))
    }
    self.begins = ends
    self.arcs = arcs
  }

  /// Where the arcs that leave an activity stand in `arcs`.
  subscript(activity: Int) -> Range<Int> { Int(begins[activity])..<Int(begins[activity + 1]) }

  /// Every activity after its predecessors (Kahn 1962), without those that are left out. Activities in a cycle and those
  /// behind one are missing.
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
