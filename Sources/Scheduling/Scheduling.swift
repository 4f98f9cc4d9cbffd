/// Computes the dates of a network, in time proportional to its activities and links where no links go in circles.
///
/// Activities in a circle that nothing can keep have no dates; everything else has, as if the links from and to the circle
/// weren't there. Where not all upper bounds of a knot can be kept, none of them moves anything in it, and those that its
/// dates then break are conflicts.
public func schedule(_ network: Network) -> Schedule {
  var conflicts = network.outOfRange
  let network = conflicts.isEmpty ? network : network.clamped
  var isInCycle = Array(repeating: false, count: network.activities.count)
  var cycles: [Cycle] = []
  func leaveOut(_ cycle: Cycle) {
    cycles.append(cycle)
    for activity in cycle.activities { isInCycle[activity] = true }
  }
  var givenUp: Set<Int> = []
  var leaving = Adjacency(network)
  var order = WorkOrder(network, leaving, without: isInCycle)
  if !order.knots.isEmpty {
    network.strictCycles(leaving).forEach(leaveOut)
    order = WorkOrder(network, leaving, without: isInCycle)
  }
  var passes = Passes(network, leaving, order, isInCycle: isInCycle)
  while !passes.stuck.isEmpty {
    for knot in passes.stuck {
      let members = Set(knot.activities)
      let bounds = knot.activities.flatMap { leaving[$0] }.map { leaving.arcs[$0] }
        .filter { $0.bound == .atMost && members.contains(Int($0.successor)) }
      if bounds.isEmpty { leaveOut(knot) }
      givenUp.formUnion(bounds.map { Int($0.link) })
    }
    leaving = Adjacency(network, without: givenUp)
    order = WorkOrder(network, leaving, without: isInCycle)
    passes = Passes(network, leaving, order, isInCycle: isInCycle)
  }
  passes.runBackward()
  for (index, activity) in passes.network.activities.enumerated() where !isInCycle[index] {
    activity.findConflicts(at: index, with: passes.slots[index], into: &conflicts)
  }
  conflicts += passes.brokenLinks.map { link, days in .link(link, days: days) }
  return Schedule(
    network: passes.network, finish: passes.finish, cycles: cycles.sorted { $0.activities[0] < $1.activities[0] },
    conflicts: conflicts, slots: passes.slots, isInCycle: isInCycle)
}
