/// Computes the dates of a network in time proportional to its activities and links.
///
/// Activities in a cycle have no dates; everything else has, as if the links from and to the cycle weren't there.
public func schedule(_ network: Network) -> Schedule {
  var conflicts = network.outOfRange
  let network = conflicts.isEmpty ? network : network.clamped
  let leaving = Adjacency(network)
  var isInCycle = Array(repeating: false, count: network.activities.count)
  var order = leaving.topologicalOrder(without: isInCycle)
  var cycles: [Cycle] = []
  if order.count < network.activities.count {
    cycles = network.cycles(leaving, outside: order)
    for activity in cycles.flatMap(\.activities) { isInCycle[activity] = true }
    order = leaving.topologicalOrder(without: isInCycle)
  }
  let passes = Passes(network, leaving, order: order, isInCycle: isInCycle)
  for (index, activity) in passes.network.activities.enumerated() where !isInCycle[index] {
    activity.findConflicts(at: index, with: passes.slots[index], into: &conflicts)
  }
  conflicts += passes.brokenLinks.map { link, days in .link(link, days: days) }
  return Schedule(
    network: passes.network, finish: passes.finish, cycles: cycles, conflicts: conflicts,
    slots: passes.slots, isInCycle: isInCycle)
}
