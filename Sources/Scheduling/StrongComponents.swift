extension Adjacency {
  /// Sets of activities that reach each other along some arcs (Tarjan 1972), without those that are left out: each set
  /// before those that wait for it. The stack of calls is an array, because a plan can be deeper than a thread's stack.
  func strongComponents(without isLeftOut: [Bool], along counts: (Arc) -> Bool) -> [[Int]] {
    var components: [[Int]] = []
    var number = Array(repeating: -1, count: isLeftOut.count)
    var lowest = number
    var isOpen = Array(repeating: false, count: isLeftOut.count)
    var open: [Int] = []
    var calls: [(activity: Int, arcs: Range<Int>)] = []
    var count = 0

    func enter(_ activity: Int) {
      number[activity] = count
      lowest[activity] = count
      count += 1
      open.append(activity)
      isOpen[activity] = true
      calls.append((activity, self[activity]))
    }

    for root in isLeftOut.indices where !isLeftOut[root] && number[root] < 0 {
      enter(root)
      while let activity = calls.last?.activity {
        if let arc = calls[calls.count - 1].arcs.popFirst() {
          let successor = Int(arcs[arc].successor)
          if isLeftOut[successor] || !counts(arcs[arc]) { continue }
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
    return components.reversed()
  }

  /// Whether a set of activities that reach each other is more than one that stands alone.
  func isCircular(_ component: [Int], along counts: (Arc) -> Bool) -> Bool {
    component.count > 1
      || self[component[0]].contains { Int(arcs[$0].successor) == component[0] && counts(arcs[$0]) }
  }
}
